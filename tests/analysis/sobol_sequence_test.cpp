#include "fotfeste/analysis/sobol_sequence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

/// Squared L2-star discrepancy: Warnock's formula.
double discrepancy(const Points& points) {
  const auto n = static_cast<double>(points.size());
  double single = 0;
  double pairs = 0;
  for (const Point& x : points) {
    double one = 1;
    for (const double u : x) one *= (1 - u * u) / 2;
    single += one;
    for (const Point& y : points) {
      double two = 1;
      for (std::size_t factor = 0; factor < x.size(); ++factor) {
        two *= 1 - std::max(x[factor], y[factor]);
      }
      pairs += two;
    }
  }
  return std::pow(3, -static_cast<double>(points.front().size())) - 2 * single / n +
         pairs / (n * n);
}

Points random_points(std::size_t n, std::size_t factors, std::uint32_t seed) {
  Points points(n, Point(factors));
  for (std::uint32_t run = 0; run < n; ++run) {
    for (std::uint32_t factor = 0; factor < factors; ++factor) {
      points[run][factor] = uniform(stream_key(seed, 0), {run, 0}, factor, 0);
    }
  }
  return points;
}

// The first points that Joe and Kuo print for their direction numbers.
TEST(SobolSequence, BeginsAsPublished) {
  const Points expected{{0, 0, 0},
                        {0.5, 0.5, 0.5},
                        {0.75, 0.25, 0.25},
                        {0.25, 0.75, 0.75},
                        {0.375, 0.375, 0.625},
                        {0.875, 0.875, 0.125},
                        {0.625, 0.125, 0.875},
                        {0.125, 0.625, 0.375},
                        {0.1875, 0.3125, 0.9375},
                        {0.6875, 0.8125, 0.4375}};
  const Points points = sobol_sequence(10, 3);
  for (std::size_t run = 0; run < 10; ++run) {
    for (std::size_t factor = 0; factor < 3; ++factor) {
      EXPECT_NEAR(points[run][factor], expected[run][factor], 1e-15) << run << " " << factor;
    }
  }
}

TEST(SobolSequence, HasOneOfTheFirstPowersOfTwoInEveryStratumOfManyFactors) {
  const Points plain = sobol_sequence(256, 100);
  const Points shifted = sobol_sequence(256, 100, design_key(7));
  for (const Points& points : {plain, shifted}) {
    for (std::size_t factor = 0; factor < 100; ++factor) {
      std::set<int> strata;
      for (const Point& point : points) strata.insert(static_cast<int>(point[factor] * 256));
      ASSERT_EQ(strata.size(), 256U) << factor;
    }
  }
}

// In two factors every box of area 2^-6 with sides of halves has one of the first 64 points.
TEST(SobolSequence, FillsEveryElementaryBoxOfTwoFactorsOnce) {
  const Points points = sobol_sequence(64, 2, design_key(2));
  for (int halvings = 0; halvings <= 6; ++halvings) {
    std::set<std::pair<int, int>> boxes;
    for (const Point& point : points) {
      boxes.emplace(static_cast<int>(std::ldexp(point[0], halvings)),
                    static_cast<int>(std::ldexp(point[1], 6 - halvings)));
    }
    EXPECT_EQ(boxes.size(), 64U) << halvings;
  }
}

TEST(SobolSequence, IsMoreEvenThanRandomPoints) {
  const double sobol = discrepancy(sobol_sequence(256, 5, design_key(1)));
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    EXPECT_LT(2 * sobol, discrepancy(random_points(256, 5, seed))) << seed;
  }
}

TEST(SobolSequence, KeepsItsPointsWhenItGrowsAndLiesInsideTheCube) {
  const Points all = sobol_sequence(100, 4, design_key(9));
  const Points few = sobol_sequence(37, 4, design_key(9));
  EXPECT_EQ(few, Points(all.begin(), all.begin() + 37));
  for (const Points& points : {all, sobol_sequence(100, 4)}) {
    for (const Point& point : points) {
      EXPECT_THAT(point, ::testing::Each(::testing::AllOf(::testing::Gt(0), ::testing::Lt(1))));
    }
  }
  EXPECT_NE(all, sobol_sequence(100, 4, design_key(10)));
}

TEST(SobolSequence, RefusesMoreFactorsThanItHas) {
  EXPECT_NO_THROW((void)sobol_sequence(2, 3667));
  EXPECT_THROW((void)sobol_sequence(2, 3668), ParameterError);
  EXPECT_THROW((void)sobol_sequence(2, 0), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
