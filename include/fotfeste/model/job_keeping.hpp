#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// How long the job has lasted: below 30 days, to 90, to 365, longer.
enum class Tenure : std::uint8_t { first_month, first_quarter, first_year, settled };

/// What keeping a job depends on at an instant.
struct JobSetting {
  Contract contract = Contract::none;
  Tenure tenure = Tenure::first_month;
  double match = 0.5;    ///< quality [1]
  double preferred = 1;  ///< factor of a preferred or other job [1]
  double stable = 1;     ///< factor of a stable job [1]
  double rush = 1;       ///< factor now: 1 after the first months [1]
  Health health = Health::stable;
  double severity = 0;
  double luck = 0;        ///< standard normal behind the frailty
  int solved = 0;         ///< problems solved in this job so far
  double conversion = 1;  ///< factor of what a placement or trial is for [1]
  bool agreed = false;    ///< an agreement of three parties holds
};

/// Factor of the time in the job on problems and quits. `first_month_matters` = its own steeper
/// factor.
[[nodiscard]] double newness_factor(const Parameters& p, Tenure tenure, bool first_month_matters);

/// Rate at which a problem arises in a job without an open one [1/day].
///
/// Values and sources: scenarios/evidence/job_keeping.yaml
[[nodiscard]] double problem_rate(const Parameters& p, const JobSetting& job, double newness);

/// Two outcomes that compete on one clock.
struct StageRates {
  double onward = 0;  ///< latent: becomes visible; visible: escalates [1/day]
  double solved = 0;  ///< by colleagues [1/day]

  [[nodiscard]] double total() const { return onward + solved; }
};

/// Rates of an open problem, from the employer's goodwill and competence when the stage starts.
[[nodiscard]] StageRates stage_rates(const Parameters& p, ProblemStage stage, Contract contract,
                                     double goodwill, double competence, double turnover);

/// Which sides a meeting in a job reaches.
struct MeetingSides {
  bool client = true;
  bool employer = true;
  bool split_desks = false;
};

/// Probability that a meeting in a job finds a latent problem.
[[nodiscard]] double detection_probability(const Parameters& p, double trust, MeetingSides sides);

/// Probability that a problem response solves a visible problem.
[[nodiscard]] double response_probability(const Parameters& p, double trust);

/// Rates of leaving without a problem: by choice, and by layoff.
struct LeavingRates {
  double quit = 0;    ///< [1/day]
  double layoff = 0;  ///< [1/day]

  [[nodiscard]] double total() const { return quit + layoff; }
};

/// Values and sources: scenarios/evidence/contracts.yaml
[[nodiscard]] LeavingRates leaving_rates(const Parameters& p, const JobSetting& job, double newness,
                                         double market, double turnover);

/// Probability that a contract is prolonged, or that a trial or placement ends in a hire.
[[nodiscard]] double conversion_probability(const Parameters& p, const JobSetting& job,
                                            bool problem_visible);

/// Length of a contract for the uniform number `u`; `never` ends if permanent. `placement` = factor
/// of what a placement is for.
[[nodiscard]] Tick contract_length(const Parameters& p, Contract contract, double u,
                                   double placement = 1);

}  // namespace fotfeste
