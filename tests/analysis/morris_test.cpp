#include "fotfeste/analysis/morris.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "fotfeste/analysis/grid.hpp"
#include "fotfeste/units/error.hpp"
#include "tests/analysis/known_functions.hpp"

namespace fotfeste::testing {
namespace {

// Normal law beyond 6.2 standard errors: a false alarm below 1e-9 for each comparison.
constexpr double far = 6.2;

TEST(MorrisTrajectories, StepOnceInEveryFactorAndStayInTheCube) {
  const Points points = morris_trajectories(20, 4, 6, design_key(1));
  ASSERT_EQ(points.size(), 100U);
  for (std::size_t start = 0; start < 100; start += 5) {
    std::array<int, 4> moved{};
    for (std::size_t run = start + 1; run < start + 5; ++run) {
      int steps = 0;
      for (std::size_t factor = 0; factor < 4; ++factor) {
        ASSERT_GE(points[run][factor], 0);
        ASSERT_LE(points[run][factor], 1);
        const double step = std::abs(points[run][factor] - points[run - 1][factor]);
        if (step == 0) continue;
        EXPECT_NEAR(step, 0.6, 1e-12);
        ++moved[factor];
        ++steps;
      }
      EXPECT_EQ(steps, 1);
    }
    EXPECT_EQ(moved, (std::array<int, 4>{1, 1, 1, 1}));
  }
  const Points few = morris_trajectories(3, 4, 6, design_key(1));
  EXPECT_EQ(few, Points(points.begin(), points.begin() + 15));
}

TEST(MorrisTrajectories, RefuseAnOddNumberOfLevels) {
  EXPECT_THROW((void)morris_trajectories(5, 3, 5, design_key(1)), ParameterError);
  EXPECT_THROW((void)morris_trajectories(5, 0, 4, design_key(1)), ParameterError);
}

TEST(MorrisEffects, OfALinearFunctionAreItsSlopes) {
  const Points points = morris_trajectories(10, 3, 4, design_key(2));
  const auto effects = morris_effects(
      points, outputs_at(points, [](const Point& x) { return 3 * x[0] - 2 * x[1]; }));
  ASSERT_EQ(effects.size(), 3U);
  EXPECT_NEAR(effects[0].mean, 3, 1e-12);
  EXPECT_NEAR(effects[1].mean, -2, 1e-12);
  EXPECT_NEAR(effects[1].mean_size, 2, 1e-12);
  EXPECT_NEAR(effects[2].mean_size, 0, 1e-12);
  EXPECT_NEAR(effects[0].sd, 0, 1e-12);
  EXPECT_EQ(effects[0].n, 10U);
}

// On a grid of four levels |4x - 2| is 2, 2/3, 2/3, 2, so the moments of each factor are known.
TEST(MorrisEffects, OfTheGFunctionAreThoseOfItsFactors) {
  const Points points = morris_trajectories(4000, 6, 4, design_key(4));
  const auto effects = morris_effects(points, outputs_at(points, g_function));
  for (std::size_t factor = 0; factor < 6; ++factor) {
    double size = 2 / (1 + g_numbers[factor]);
    double square = size * size;
    for (std::size_t other = 0; other < 6; ++other) {
      if (other == factor) continue;
      const double a = g_numbers[other];
      size *= (4. / 3 + a) / (1 + a);
      square *= (20. / 9 + a * 8. / 3 + a * a) / ((1 + a) * (1 + a));
    }
    const MorrisEffect& effect = effects[factor];
    EXPECT_NEAR(effect.mean_size, size, far * effect.mean_size_error + 1e-12) << factor;
    EXPECT_LT(effect.mean_size_error, 0.02 * size);  // what the line above can see
    EXPECT_NEAR(effect.mean, 0, far * effect.sd / std::sqrt(4000.)) << factor;
    EXPECT_NEAR(effect.sd, std::sqrt(square), 0.1 * std::sqrt(square)) << factor;
  }
}

// The oracle takes every point of the grid instead of trajectories.
TEST(MorrisEffects, OfIshigamisFunctionAreTheMeansOverTheGrid) {
  const Points points = morris_trajectories(4000, 3, 4, design_key(5));
  const auto effects = morris_effects(points, outputs_at(points, ishigami));
  for (std::size_t factor = 0; factor < 3; ++factor) {
    double sum = 0;
    double sizes = 0;
    int n = 0;
    for (const Point& from : full_grid(std::array<std::size_t, 3>{4, 4, 4})) {
      if (from[factor] > 0.4) continue;
      Point to = from;
      to[factor] += 2. / 3;
      const double effect = (ishigami(to) - ishigami(from)) / (2. / 3);
      sum += effect;
      sizes += std::abs(effect);
      ++n;
    }
    const double error = effects[factor].sd / std::sqrt(4000.);
    EXPECT_NEAR(effects[factor].mean, sum / n, far * error + 1e-9) << factor;
    EXPECT_NEAR(effects[factor].mean_size, sizes / n, far * effects[factor].mean_size_error + 1e-9);
  }
}

TEST(MorrisEffects, LeaveOutOnlyTheStepsOfAFailedRun) {
  const Points points = morris_trajectories(10, 3, 4, design_key(2));
  auto outputs = outputs_at(points, [](const Point& x) { return x[0] + x[1] + x[2]; });
  outputs[1] = std::numeric_limits<double>::quiet_NaN();
  std::size_t steps = 0;
  for (const MorrisEffect& effect : morris_effects(points, outputs)) {
    EXPECT_NEAR(effect.mean, 1, 1e-12);
    steps += effect.n;
  }
  EXPECT_EQ(steps, 28U);
  outputs.pop_back();
  EXPECT_THROW((void)morris_effects(points, outputs), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
