#include "fotfeste/model/job_keeping.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

constexpr double worst_market_for_layoffs = 0.2;

double health_factor(const Parameters& p, Health health) {
  switch (health) {
    case Health::stable:
      return 1;
    case Health::strained:
      return p.problem_strained;
    case Health::crisis:
      return p.problem_crisis;
  }
  return 1;
}

double conversion_at_half(const Parameters& p, Contract contract) {
  switch (contract) {
    case Contract::trial:
      return p.convert_trial;
    case Contract::placement:
      return p.convert_placement;
    case Contract::subsidised:
      return p.convert_subsidy;
    default:
      return p.convert_temporary;
  }
}

}  // namespace

double newness_factor(const Parameters& p, Tenure tenure, bool first_month_matters) {
  switch (tenure) {
    case Tenure::first_month:
      return p.newness * (first_month_matters ? p.newness_first_month : 1);
    case Tenure::first_quarter:
      return p.newness;
    case Tenure::first_year:
      return 1;
    case Tenure::settled:
      return p.settled;
  }
  return 1;
}

double problem_rate(const Parameters& p, const JobSetting& job, double newness) {
  const double placement = job.contract == Contract::placement ? p.placement_problem : 1;
  const double agreement = job.agreed ? p.agreement_problems : 1;
  const double log_rate = -p.problem_match * (job.match - 0.5) + p.problem_severity * job.severity -
                          p.problem_frailty * job.luck - p.accommodation * job.solved;
  return p.problem_rate.per_day * portable::exp(log_rate) * health_factor(p, job.health) * newness *
         job.preferred * job.stable * job.rush * placement * agreement;
}

StageRates stage_rates(const Parameters& p, ProblemStage stage, Contract contract, double goodwill,
                       double competence, double turnover) {
  const double colleagues = p.natural_solve.per_day * competence;
  if (stage == ProblemStage::latent) return {1 / p.problem_visible.count(), colleagues};
  const double subsidised = contract == Contract::subsidised ? p.patience_subsidised : 1;
  return {turnover / (p.patience.count() * (0.5 + goodwill)) / subsidised, colleagues};
}

double detection_probability(const Parameters& p, double trust, MeetingSides sides) {
  const double client = sides.client ? p.find_client * trust : 0;
  const double split = sides.split_desks ? p.split_find_employer : 1;
  const double employer = sides.employer ? p.find_employer * split : 0;
  return 1 - (1 - client) * (1 - employer);
}

double response_probability(const Parameters& p, double trust) {
  return p.solve_visible * (1 - p.response_trust_share + p.response_trust_share * trust);
}

LeavingRates leaving_rates(const Parameters& p, const JobSetting& job, double newness,
                           double market, double turnover) {
  const double quit = p.quit_rate.per_day * portable::exp(-p.quit_match * (job.match - 0.5)) *
                      newness * job.preferred * job.stable * job.rush;
  const double layoff =
      job.stable * p.layoff_rate.per_day / std::max(worst_market_for_layoffs, market);
  return {turnover * quit, turnover * layoff};
}

double conversion_probability(const Parameters& p, const JobSetting& job, bool problem_visible) {
  double prolonged = std::min(p.conversion_cap,
                              2 * job.match * conversion_at_half(p, job.contract) * job.conversion);
  if (problem_visible) prolonged *= p.problem_open_conversion;
  if (job.contract == Contract::temporary) prolonged = 1 - job.stable * (1 - prolonged);
  return prolonged;
}

Tick contract_length(const Parameters& p, Contract contract, double u, double placement) {
  const double spread = 0.5 + u;
  switch (contract) {
    case Contract::trial:
      return to_delay(p.trial_days);
    case Contract::placement:
      return to_delay(p.placement_days * spread * placement);
    case Contract::subsidised:
      return to_delay(p.subsidised_days);
    case Contract::temporary:
      return to_delay(p.temporary_days * spread);
    default:
      return never;
  }
}

}  // namespace fotfeste
