#include "fotfeste/model/job_finding.hpp"

#include <algorithm>

#include "fotfeste/model/health.hpp"
#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

/// log of the readiness index: capability and attachment against one half.
double log_index(const Parameters& p, double capability, double attachment) {
  return p.index_capability * (capability - 0.5) + p.index_attachment * (attachment - 0.5);
}

double offer_factor(const Parameters& p, Offer offer) {
  switch (offer) {
    case Offer::trial:
      return p.opening_trial;
    case Offer::placement:
      return p.opening_placement;
    case Offer::subsidised:
      return p.opening_subsidy;
    default:
      return 1;
  }
}

}  // namespace

double search_factor(const Parameters& p, Activity activity, Contract contract) {
  switch (activity) {
    case Activity::none:
    case Activity::follow_up:
      return 1;
    case Activity::treatment:
      return p.search_treatment;
    case Activity::assessment:
      return p.search_assessment;
    case Activity::sheltered:
      return p.search_sheltered;
    case Activity::place_and_train:
      return p.search_place_train;
    case Activity::job:
      return is_unpaid(contract) ? p.search_placement : 0;
    case Activity::out:
      return 0;
    case Activity::education:
      return p.search_education;
  }
  return 0;
}

OwnSearch::OwnSearch(const Parameters& p, double free_openings, double most_openings)
    : bound(best_market * portable::exp(0.5 * p.index_capability + 0.5 * p.index_attachment) *
            (1 + p.search_effort) / free_openings * most_openings) {}

double OwnSearch::opportunity_rate(const Parameters& p, double frailty, double severity,
                                   double wish) const {
  return p.own_search_rate.per_day * frailty * portable::exp(-p.own_search_severity * severity) *
         wish * bound;
}

double search_acceptance(const Parameters& p, const Searcher& who, double factor, double market,
                         double openings) {
  const double health = acceptance_by_health(p, who.health);
  if (factor * health <= 0) return 0;
  return factor *
         portable::exp(log_index(p, who.now.capability, who.now.attachment) -
                       p.index_discouragement * who.discouragement) *
         health * market * who.open_group * openings * (1 + p.search_effort * who.now.effort);
}

double acceptance_ceiling(const Parameters& p, const Drift& now, const Levels& towards,
                          double factor, double open_group, double free_openings) {
  if (factor <= 0) return 0;
  // A lift may be negative: then the level without effort is the higher one.
  const double k =
      std::max(now.capability, towards.capability + std::max(0.0, towards.capability_lift));
  const double a =
      std::max(now.attachment, towards.attachment + std::max(0.0, towards.attachment_lift));
  return factor * portable::exp(log_index(p, k, a)) * best_market * (1 + p.search_effort) *
         open_group / free_openings;
}

double opening_probability(const Parameters& p, const Searcher& who,
                           const EmployerContact& contact) {
  const double health = acceptance_by_health(p, who.health);
  const double log_readiness =
      p.index_exponent_developed * log_index(p, who.now.capability, who.now.attachment) -
      p.index_discouragement * who.discouragement - p.opening_severity * who.severity;
  const double x = p.opening_per_contact * who.frailty * contact.skill * contact.quality *
                   contact.market * 2 * contact.goodwill * health * portable::exp(log_readiness) *
                   offer_factor(p, contact.offer) * contact.willing * who.wish * who.open_group *
                   contact.openings * contact.firm;
  return 1 - portable::exp(-x);
}

}  // namespace fotfeste
