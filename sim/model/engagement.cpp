#include "fotfeste/model/engagement.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double disengagement_probability(const Parameters& p, const EngagementSetting& who,
                                 Duration since_last) {
  const double rate =
      p.disengage_rate.per_day * (1 + p.disengage_discouragement * who.discouragement) *
      portable::pow(1 - who.trust, p.disengage_trust_exp) *
      portable::exp(p.disengage_severity * (who.severity - 0.5)) *
      (1 - p.disengage_integration * who.integration) * (who.in_job ? p.disengage_in_job : 1);
  return 1 - portable::exp(-rate * since_last.count());
}

double no_show_probability(const Parameters& p, double trust, Health health, bool in_job) {
  if (p.no_show <= 0) return 0;
  constexpr double most = 0.9;
  const double strained = health == Health::strained ? p.no_show_strained : 1;
  const double outside = health == Health::crisis
                             ? p.no_show_crisis
                             : std::min(most, p.no_show * (1 - trust) * strained);
  return in_job ? outside * p.no_show_in_job : outside;
}

}  // namespace fotfeste
