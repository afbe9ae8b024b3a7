#pragma once

#include <cmath>
#include <cstdint>

#include "fotfeste/random/stream.hpp"

namespace fotfeste::testing {

/// Integral of a smooth function over [from, to] by Simpson's rule in `steps` pieces.
template <typename Function>
double integral(Function f, double from, double to, int steps = 2000) {
  const double h = (to - from) / steps;
  double sum = f(from) + f(to);
  for (int step = 0; step < steps; ++step) {
    const double left = from + step * h;
    sum += 4 * f(left + h / 2) + (step > 0 ? 2 * f(left) : 0);
  }
  return sum * h / 6;
}

/// Mean of f(Z), Z standard normal.
template <typename Function>
double normal_mean(Function f) {
  constexpr double far = 9;
  constexpr int steps = 400;
  const double root = std::sqrt(2 * std::acos(-1.0));
  return integral([&](double z) { return f(z) * std::exp(-z * z / 2) / root; }, -far, far, steps);
}

/// Erlang's loss formula: the share of arrivals who find every server busy.
inline double erlang_b(double offered, int servers) {
  double blocked = 1;
  for (int n = 1; n <= servers; ++n) blocked = offered * blocked / (n + offered * blocked);
  return blocked;
}

inline double logit(double x) { return std::log(x / (1 - x)); }
inline double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// A fixed sequence of numbers in (0, 1) for tests that need any luck, but always the same.
class AnyLuck {
 public:
  explicit AnyLuck(std::uint32_t seed) : who_{seed, 0xA11} {}
  double operator()() { return uniform({7, 11}, who_, 0, count_++); }
  double between(double low, double high) { return low + (high - low) * (*this)(); }

 private:
  Entity who_;
  std::uint32_t count_ = 0;
};

}  // namespace fotfeste::testing
