#pragma once

namespace fotfeste::portable {

/// Elementary functions made of + - * / and bit patterns alone, so that every compiler and processor gives the same
/// bits (libm's differ between CPUs). Error at most about one unit in the last place in the ranges used.

[[nodiscard]] double log(double x);   ///< natural logarithm, x > 0
[[nodiscard]] double exp(double x);   ///< 0 below about -745, +infinity above about 709
[[nodiscard]] double exp2(double x);
[[nodiscard]] double pow(double x, double y);  ///< exp(y log x), x > 0; 0^y = 0 for y > 0
[[nodiscard]] double normal_quantile(double p);  ///< inverse of the standard normal distribution function, 0 < p < 1

}  // namespace fotfeste::portable
