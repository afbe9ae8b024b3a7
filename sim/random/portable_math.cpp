#include "fotfeste/random/portable_math.hpp"

#include <limits>

namespace fotfeste::portable {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double ln2 = 0.693147180559945309417;

/// y * 2^n in two steps, the second of which rounds, for results that may be subnormal or infinite.
double scaled_twice(double y, std::int64_t n) {
  const std::int64_t first = n / 2;
  return y * detail::times_power_of_two(1.0, first) * detail::times_power_of_two(1.0, n - first);
}

}  // namespace

namespace detail {

double log_of_rare(double x) {
  if (x == 0) return -infinity;
  if (!(x > 0)) return not_a_number;
  if (x == infinity) return infinity;
  constexpr double bits = 54;
  const double y = log(x * 0x1p54);
  return (y - bits * ln2_high) - bits * ln2_low;
}

double exp_of_large(double x) {
  if (x != x) return x;
  if (x > 710) return infinity;
  if (x < -746) return 0;
  const double k = nearest(x * 1.44269504088896338700);
  return scaled_twice(exp_reduced(x - k * ln2_high, k * ln2_low), static_cast<std::int64_t>(k));
}

}  // namespace detail

double exp2(double x) {
  if (x != x) return x;
  if (x > 1025) return infinity;
  if (x < -1080) return 0;
  const double k = detail::nearest(x);
  return scaled_twice(detail::exp_reduced((x - k) * ln2, 0), static_cast<std::int64_t>(k));
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  return exp(y * log(x));
}

}  // namespace fotfeste::portable
