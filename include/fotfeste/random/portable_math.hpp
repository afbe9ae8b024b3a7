#pragma once

#include <cstdint>

namespace fotfeste::portable {

/// Elementary functions made of + - * / sqrt and bit patterns alone, so that every compiler and
/// processor gives the same bits (libm's differ between CPUs); REQUIRES -ffp-contract=off.
///
/// log and exp follow the reductions and polynomials of fdlibm (e_log.c, e_exp.c), which come with:
/// "Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
/// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
/// freely granted, provided that this notice is preserved."
///
/// Errors are in units in the last place (ulp), as measured by tests/random/portable_math_test.cpp.

namespace detail {

constexpr double ln2_high = 6.93147180369123816490e-01;  // its last 21 bits are zero
constexpr double ln2_low = 1.90821492927058770002e-10;

[[nodiscard]] double log_of_rare(double x);
[[nodiscard]] double exp_of_large(double x);

/// exp(high - low) for |high - low| <= ln2 / 2.
[[nodiscard]] inline double exp_reduced(double high, double low) {
  const double r = high - low;
  const double r2 = r * r;
  const double c =
      r - r2 * (1.66666666666666019037e-01 +
                r2 * (-2.77777777770155933842e-03 +
                      r2 * (6.61375632143793436117e-05 +
                            r2 * (-1.65339022054652515390e-06 + r2 * 4.13813679705723846039e-08))));
  return 1.0 - ((low - (r * c) / (2.0 - c)) - high);
}

/// x * 2^n; REQUIRES that x and the result are normal.
[[nodiscard]] inline double times_power_of_two(double x, std::int64_t n) {
  const auto bits = __builtin_bit_cast(std::uint64_t, x) + (static_cast<std::uint64_t>(n) << 52);
  return __builtin_bit_cast(double, bits);
}

/// x to the nearest whole number, for |x| < 2^51.
[[nodiscard]] inline double nearest(double x) { return (x + 0x1.8p52) - 0x1.8p52; }

}  // namespace detail

/// Natural logarithm, below 1 ulp. -infinity at 0, NaN below.
[[nodiscard]] inline double log(double x) {
  constexpr std::uint64_t smallest_normal = 0x0010000000000000;
  constexpr std::uint64_t infinite = 0x7FF0000000000000;
  constexpr std::uint64_t root_half = 0x3FE6A09E667F3BCD;
  const auto bits = __builtin_bit_cast(std::uint64_t, x);
  if (bits - smallest_normal >= infinite - smallest_normal) [[unlikely]] {
    return detail::log_of_rare(x);
  }
  // x = 2^exponent (1 + f) with 1 + f from sqrt(1/2) to sqrt(2)
  const std::int64_t exponent = static_cast<std::int64_t>(bits - root_half) >> 52;
  const double f =
      __builtin_bit_cast(double, bits - (static_cast<std::uint64_t>(exponent) << 52)) - 1.0;
  const double k = static_cast<double>(exponent);
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double w = z * z;
  const double odd = w * (3.999999999940941908e-01 +
                          w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double even = z * (6.666666666666735130e-01 +
                           w * (2.857142874366239149e-01 +
                                w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const double half_square = 0.5 * f * f;
  return k * detail::ln2_high -
         ((half_square - (s * (half_square + (even + odd)) + k * detail::ln2_low)) - f);
}

/// e^x, below 1 ulp where the result is normal. 0 below about -745, +infinity above about 709.
[[nodiscard]] inline double exp(double x) {
  if (!(x > -708.0 && x < 709.0)) [[unlikely]] {
    return detail::exp_of_large(x);
  }
  const double k = detail::nearest(x * 1.44269504088896338700);
  const double y = detail::exp_reduced(x - k * detail::ln2_high, k * detail::ln2_low);
  return detail::times_power_of_two(y, static_cast<std::int64_t>(k));
}

/// 2^x, exact for whole x.
[[nodiscard]] double exp2(double x);

/// exp(y log x) for x >= 0, with a relative error of about (1 + |y log x|) 2^-53; 0^0 = 1.
[[nodiscard]] double pow(double x, double y);

/// Inverse of the standard normal distribution function. -infinity at 0, +infinity at 1, NaN
/// outside.
[[nodiscard]] double normal_quantile(double p);

}  // namespace fotfeste::portable
