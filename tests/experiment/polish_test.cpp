#include "fotfeste/experiment/polish.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fotfeste::testing {
namespace {

Target target(double value, double low, double high) {
  Target made;
  made.published.value = value;
  made.published.low = low;
  made.published.high = high;
  return made;
}

TEST(Polish, FindsThePlacesThatMadeTheFigures) {
  const auto world = [](const std::vector<double>& x) {
    return std::vector<double>{0.2 + 0.3 * x[0] - 0.1 * x[1], 0.1 + 0.4 * x[1], 0.5 - 0.2 * x[0]};
  };
  std::vector<Target> targets;
  for (const double figure : world({0.9, 0.2})) {
    targets.push_back(target(figure, figure - 0.005, figure + 0.005));
  }
  const Polished found = polish(targets, world, {0.1, 0.8}, 8);
  EXPECT_NEAR(found.places[0], 0.9, 1e-3);
  EXPECT_NEAR(found.places[1], 0.2, 1e-3);
  EXPECT_EQ(found.figures, world(found.places));
}

// Two studies ask for different values of the same thing. Least squares would leave the wider band
// by much; the oracle is a slow look at all places.
TEST(Polish, PutsBandsBeforeSquaredMisses) {
  const auto world = [](const std::vector<double>& x) { return std::vector<double>{x[0], x[0]}; };
  const std::vector<Target> targets{target(0.40, 0.30, 0.50), target(0.80, 0.45, 0.90)};
  double best = 0;
  double least = std::numeric_limits<double>::infinity();
  double least_squares = 0;
  double least_sum = least;
  for (double x = 0; x <= 1; x += 1e-4) {
    const double loss = polish_loss(targets, {x, x}, {});
    if (loss < least) least = loss, best = x;
    const double one = (x - 0.40) / targets[0].standard_error();
    const double other = (x - 0.80) / targets[1].standard_error();
    if (one * one + other * other < least_sum) {
      least_sum = one * one + other * other;
      least_squares = x;
    }
  }
  const double found = polish(targets, world, {0.2}, 10).places[0];
  EXPECT_NEAR(found, best, 1e-3);
  EXPECT_LT(std::abs(found - 0.475), std::abs(least_squares - 0.475));
  EXPECT_GT(found, 0.45);
  EXPECT_LT(found, 0.50);
}

TEST(Polish, StopsAtTheEndOfARange) {
  const auto world = [](const std::vector<double>& x) { return std::vector<double>{x[0]}; };
  const Polished found = polish({target(1.5, 1.4, 1.6)}, world, {0.5}, 5);
  EXPECT_DOUBLE_EQ(found.places[0], 1);
}

// The slope at the start leads far beyond what is wanted; half the way is better than none.
TEST(Polish, GoesPartOfTheWayWhereAllOfItIsTooFar) {
  const auto steep = [](const std::vector<double>& x) {
    return std::vector<double>{std::exp(8 * (x[0] - 1))};
  };
  const Polished found = polish({target(0.10, 0.09, 0.11)}, steep, {0.5}, 1);
  EXPECT_GT(found.places[0], 0.6);
  EXPECT_LT(found.places[0], 0.7);
}

TEST(Polish, NeverEndsWorseThanItBegan) {
  const auto jagged = [](const std::vector<double>& x) {
    return std::vector<double>{0.5 + 0.4 * std::sin(40 * x[0]), 0.2 + 0.3 * std::cos(70 * x[1])};
  };
  const std::vector<Target> targets{target(0.6, 0.55, 0.65), target(0.3, 0.25, 0.35)};
  const std::vector<double> none(2, 0);
  for (double start = 0.05; start < 1; start += 0.1) {
    const std::vector<double> places{start, 1 - start};
    const Polished found = polish(targets, jagged, places, 3);
    EXPECT_LE(polish_loss(targets, found.figures, none),
              polish_loss(targets, jagged(places), none));
  }
}

TEST(Polish, LeavesOutFiguresThatNobodyStandsBehind) {
  const auto world = [](const std::vector<double>& x) {
    return std::vector<double>{x[0], std::numeric_limits<double>::quiet_NaN()};
  };
  const Polished found = polish({target(0.7, 0.6, 0.8), target(0.5, 0.4, 0.6)}, world, {0.2}, 5);
  EXPECT_NEAR(found.places[0], 0.7, 1e-3);
}

}  // namespace
}  // namespace fotfeste::testing
