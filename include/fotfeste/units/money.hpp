#pragma once

#include <compare>
#include <cstdint>

namespace fotfeste {

/// Norwegian kroner as a whole number of øre, in fixed prices of the scenario's price year.
/// Sums are exact; a sum past 2^63 - 1 øre throws std::overflow_error instead of wrapping.
struct Nok {
  std::int64_t ore = 0;  ///< amount [øre]

  friend constexpr auto operator<=>(Nok, Nok) = default;
};

/// `n` whole kroner.
constexpr Nok kroner(std::int64_t n) { return {n * 100}; }

[[nodiscard]] Nok operator+(Nok a, Nok b);
[[nodiscard]] Nok operator-(Nok a, Nok b);
Nok& operator+=(Nok& a, Nok b);
Nok& operator-=(Nok& a, Nok b);

/// `amount * numerator / denominator`, rounded half away from zero once.
/// REQUIRES denominator > 0. Throws std::overflow_error when the result does not fit.
[[nodiscard]] Nok scaled(Nok amount, std::int64_t numerator, std::int64_t denominator);

}  // namespace fotfeste
