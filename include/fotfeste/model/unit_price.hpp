#pragma once

#include <cstdint>

#include "fotfeste/units/money.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What unit-ticks cost in a calendar year: a yearly price divided by the ticks of that year,
/// rounded half up to the øre once. "Affordable" means that the rounded cost is there.
struct UnitPrice {
  Nok unit{};    ///< of a position, place or commitment [øre/year], >= 0
  Nok vacant{};  ///< of a vacant position [øre/year], >= 0

  /// [øre]; `year`: ticks of the calendar year.
  [[nodiscard]] Nok cost(std::int64_t unit_ticks, std::int64_t vacant_ticks, Tick year) const;

  /// The most unit-ticks that `amount` pays beside `vacant_ticks`; below 0 when it does not pay
  /// those. `never` when a unit costs nothing.
  [[nodiscard]] std::int64_t affordable(Nok amount, std::int64_t vacant_ticks, Tick year) const;
};

/// a / b rounded down; REQUIRES b > 0.
[[nodiscard]] constexpr std::int64_t floor_quotient(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}

/// Ticks of a calendar year.
[[nodiscard]] Tick ticks_of_year(int year);

}  // namespace fotfeste
