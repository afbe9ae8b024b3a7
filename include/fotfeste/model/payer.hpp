#pragma once

#include <cstdint>

namespace fotfeste {

/// Who pays. `nobody` marks what is no payment: the value of work done.
enum class Payer : std::uint8_t {
  state_programme,  ///< NAV's measures and staff
  state_benefits,
  health_service,  ///< specialist health service
  municipality,
  county,
  employer,
  client,
  nobody,
};
constexpr int payer_count = 8;

/// Paid from public budgets.
constexpr bool is_public(Payer p) { return p <= Payer::county; }

}  // namespace fotfeste
