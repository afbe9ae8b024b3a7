#include "fotfeste/model/health.hpp"

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

HealthRates health_rates(const Parameters& p, Health health, const HealthSetting& setting) {
  double worsen = portable::exp(p.worsen_severity * setting.severity);
  double recover = 1;
  if (setting.works) {
    const double fit = portable::exp(p.health_match * (setting.match - p.health_match_neutral));
    recover *= fit;
    worsen *= setting.rush / fit;
  }
  switch (health) {
    case Health::stable:
      return {p.worsen_stable.per_day * worsen, 0};
    case Health::strained:
      return {p.worsen_strained.per_day * worsen, p.recover_strained.per_day * recover};
    case Health::crisis:
      return {0, p.recover_crisis.per_day * recover};
  }
  return {};
}

Health stationary_health(const Parameters& p, double severity, double u) {
  const double worsen = portable::exp(p.worsen_severity * severity);
  const double strained = worsen * p.worsen_stable.per_day / p.recover_strained.per_day;
  const double crisis = strained * worsen * p.worsen_strained.per_day / p.recover_crisis.per_day;
  const double x = u * (1 + strained + crisis);
  if (x < 1) return Health::stable;
  return x < 1 + strained ? Health::strained : Health::crisis;
}

double acceptance_by_health(const Parameters& p, Health health) {
  switch (health) {
    case Health::stable:
      return 1;
    case Health::strained:
      return p.accept_strained;
    case Health::crisis:
      return 0;
  }
  return 0;
}

}  // namespace fotfeste
