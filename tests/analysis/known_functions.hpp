#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste::testing {

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x from -pi to pi (Ishigami and Homma, 1990).
inline double ishigami(const Point& u) {
  const auto x = [&](std::size_t factor) { return std::numbers::pi * (2 * u[factor] - 1); };
  return std::sin(x(0)) * (1 + 0.1 * std::pow(x(2), 4)) + 7 * std::pow(std::sin(x(1)), 2);
}

/// Shares of the variance, by integration: known alone, and all else known.
struct Shares {
  std::vector<double> first;
  std::vector<double> total;
};

inline Shares ishigami_shares() {
  const double pi4 = std::pow(std::numbers::pi, 4);
  const double one = 0.5 * std::pow(1 + 0.1 * pi4 / 5, 2);
  const double two = 49.0 / 8;
  const double one_and_three = 0.01 * pi4 * pi4 * 8 / 225;
  const double all = one + two + one_and_three;
  return {{one / all, two / all, 0}, {(one + one_and_three) / all, two / all, one_and_three / all}};
}

/// Sobol's g-function: the larger the number of a factor, the less it matters.
inline const std::array<double, 6> g_numbers{0, 0.5, 3, 9, 99, 99};

inline double g_function(const Point& u) {
  double product = 1;
  for (std::size_t factor = 0; factor < g_numbers.size(); ++factor) {
    product *= (std::abs(4 * u[factor] - 2) + g_numbers[factor]) / (1 + g_numbers[factor]);
  }
  return product;
}

inline Shares g_shares() {
  double product = 1;
  for (const double a : g_numbers) product *= 1 + 1 / (3 * (1 + a) * (1 + a));
  Shares shares;
  for (const double a : g_numbers) {
    const double alone = 1 / (3 * (1 + a) * (1 + a));
    shares.first.push_back(alone / (product - 1));
    shares.total.push_back(alone * product / (1 + alone) / (product - 1));
  }
  return shares;
}

template <typename Function>
std::vector<double> outputs_at(const Points& points, Function function) {
  std::vector<double> outputs;
  for (const Point& point : points) outputs.push_back(function(point));
  return outputs;
}

}  // namespace fotfeste::testing
