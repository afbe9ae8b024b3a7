#pragma once

#include <cstddef>
#include <span>

#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste {

/// Samples by inversion: each is a monotone function of one number `u` in (0, 1), so that common
/// random numbers stay common when a parameter changes. Parameters are checked in every build
/// (Boost.Random with NDEBUG hangs or lies on bad ones); each throws ParameterError naming the
/// parameter that is NaN, infinite or out of its range.

/// Exponential with mean 1; falls as `u` rises.
[[nodiscard]] inline double exponential(double u) { return -portable::log(u); }

/// Normal with `mean` and standard deviation `sd` >= 0.
[[nodiscard]] double normal(double u, double mean, double sd);

/// Lognormal with mean 1: exp(sigma z - sigma^2 / 2), z standard normal, sigma >= 0.
[[nodiscard]] double frailty(double u, double sigma);

/// Index of a weight, drawn in proportion to the weights, which are >= 0 and not all zero; a weight
/// of zero is never drawn. Rises with `u`.
[[nodiscard]] std::size_t weighted_choice(double u, std::span<const double> weights);

}  // namespace fotfeste
