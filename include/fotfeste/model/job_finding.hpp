#pragma once

#include "fotfeste/model/drift.hpp"
#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// What both ways to a job depend on at an instant.
struct Searcher {
  Drift now;  ///< capability, attachment, effort
  Health health = Health::stable;
  double discouragement = 0;  ///< D [1]
  double frailty = 1;         ///< mean 1 [1]
  double severity = 0;
  double wish = 1;        ///< 1, or the search of those who do not want work [1]
  double open_group = 1;  ///< employers' acceptance of the group [1]
};

/// Search factor of an activity; 0 in any paid job.
[[nodiscard]] double search_factor(const Parameters& p, Activity activity, Contract contract);

/// Own search: opportunities reach a person at a constant bound rate from entry to exit, whatever
/// the person does; one is taken when its mark is below acceptance / bound. So the same person
/// meets the same opportunities under every policy, and a better state can only add jobs. The bound
/// rests on factors of at most 1 (search by activity, strained health, pension) and on index
/// weights of at least 0.
///
/// Values and sources: scenarios/evidence/job_finding.yaml
struct OwnSearch {
  double bound = 1;  ///< B: acceptance in the best state there is [1]

  /// `free_openings`: share of openings that are free in the base, 1 where they are unlimited.
  /// `most_openings`: largest factor that something a person may get has on openings.
  OwnSearch(const Parameters& p, double free_openings, double most_openings = 1);

  /// Rate at which opportunities reach a person [1/day].
  [[nodiscard]] double opportunity_rate(const Parameters& p, double frailty, double severity,
                                        double wish) const;
};

/// Acceptance now [1], at most the bound. `market` is the level of the labour market, `openings`
/// its opening factor.
[[nodiscard]] double search_acceptance(const Parameters& p, const Searcher& who, double factor,
                                       double market, double openings);

/// What acceptance cannot exceed before the activity changes [1]: the look-ahead of the thinned
/// stream.
[[nodiscard]] double acceptance_ceiling(const Parameters& p, const Drift& now,
                                        const Levels& towards, double factor, double open_group,
                                        double free_openings);

/// Largest level of the labour market that the bound covers.
constexpr double best_market = 1.3;

/// Job development: one employer contact that a worker completes for a person opens a job with
/// probability 1 - exp(-x), x the log-linear intensity below.
struct EmployerContact {
  double skill = 1;     ///< of the worker, grows with time in the post [1]
  double quality = 1;   ///< of the worker, lasting [1]
  double goodwill = 0;  ///< of the employer [1]
  double market = 1;
  double openings = 1;
  double firm = 1;     ///< how open this firm is beside its goodwill [1]
  double willing = 1;  ///< factor of what an employer is asked and told [1]
  Offer offer = Offer::ordinary;
};

/// Probability that the contact opens a job [1].
[[nodiscard]] double opening_probability(const Parameters& p, const Searcher& who,
                                         const EmployerContact& contact);

}  // namespace fotfeste
