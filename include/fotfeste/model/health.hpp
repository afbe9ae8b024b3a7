#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// Health is a Markov chain stable <-> strained <-> crisis. Severity raises worsening; a good match
/// raises recovery and lowers worsening, a poor one the reverse; rush raises worsening in the first
/// months of a job that staff made.
///
/// Values and sources: scenarios/evidence/health.yaml
struct HealthSetting {
  double severity = 0;
  bool works = false;  ///< in a job that touches health (a placement does not)
  double match = 0;    ///< of that job [1]
  double rush = 1;     ///< rush factor now [1]
};

struct HealthRates {
  double worsen = 0;   ///< one step down [1/day]
  double recover = 0;  ///< one step up [1/day]

  [[nodiscard]] double total() const { return worsen + recover; }
};

[[nodiscard]] HealthRates health_rates(const Parameters& p, Health health,
                                       const HealthSetting& setting);

/// State drawn from the stationary law of somebody without work, with the uniform number `u`.
[[nodiscard]] Health stationary_health(const Parameters& p, double severity, double u);

[[nodiscard]] constexpr Health worse(Health h) {
  return h == Health::stable ? Health::strained : Health::crisis;
}
[[nodiscard]] constexpr Health better(Health h) {
  return h == Health::crisis ? Health::strained : Health::stable;
}

/// Share of opportunities that health lets a person take [1].
[[nodiscard]] double acceptance_by_health(const Parameters& p, Health health);

}  // namespace fotfeste
