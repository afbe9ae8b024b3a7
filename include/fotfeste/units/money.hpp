#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace fotfeste {

/// Norwegian kroner as a whole number of øre, in fixed prices of the scenario's price year.
/// Sums are exact; a sum past 2^63 - 1 øre throws std::overflow_error instead of wrapping.
struct Nok {
  std::int64_t ore = 0;  ///< amount [øre]

  friend constexpr auto operator<=>(Nok, Nok) = default;
};

/// `n` whole kroner.
constexpr Nok kroner(std::int64_t n) { return {n * 100}; }

/// Throws std::overflow_error: the amount does not fit 2^63 - 1 øre.
[[noreturn]] void refuse_amount();

[[nodiscard]] inline Nok operator+(Nok a, Nok b) {
  Nok sum;
  if (__builtin_add_overflow(a.ore, b.ore, &sum.ore)) refuse_amount();
  return sum;
}

[[nodiscard]] inline Nok operator-(Nok a, Nok b) {
  Nok difference;
  if (__builtin_sub_overflow(a.ore, b.ore, &difference.ore)) refuse_amount();
  return difference;
}

inline Nok& operator+=(Nok& a, Nok b) { return a = a + b; }
inline Nok& operator-=(Nok& a, Nok b) { return a = a - b; }

/// `amount * numerator / denominator`, rounded half away from zero once.
/// Throws ParameterError when denominator <= 0, std::overflow_error when the result does not fit.
[[nodiscard]] Nok scaled(Nok amount, std::int64_t numerator, std::int64_t denominator);

/// `amount` shared in proportion to `weights`; one part per weight, in their order. The parts add
/// up to `amount` exactly and none is a whole øre or more from its exact share: each gets its share
/// rounded towards zero, and the øre left over go to the largest remainders, the earlier first.
/// Throws ParameterError when a weight is negative or all are zero or there is none.
[[nodiscard]] std::vector<Nok> split_by_largest_remainder(Nok amount,
                                                          std::span<const std::int64_t> weights);

}  // namespace fotfeste
