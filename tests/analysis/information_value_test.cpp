#include "fotfeste/analysis/information_value.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <numbers>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::size_t draws = 4000;
const Resampling often{design_key(1), 60, 0.999};

/// E max(0, D) - max(0, E D) for a normal D: the unit normal loss integral.
double loss(double mean, double sd) {
  const double z = std::abs(mean) / sd;
  const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  return sd * density - std::abs(mean) * std::erfc(z / std::numbers::sqrt2) / 2;
}

/// Three independent standard normal parameters.
Points parameters(std::uint64_t seed) {
  Points all(draws, Point(3));
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    for (std::uint32_t which = 0; which < 3; ++which) {
      all[draw][which] = normal(uniform(stream_key(seed, 0), {draw, 0}, which, 0), 0, 1);
    }
  }
  return all;
}

NetBenefits benefits(const Points& all, const std::function<double(const Point&)>& extra) {
  NetBenefits rows;
  for (const Point& x : all) rows.push_back({50 + 10 * x[2], 50 + 10 * x[2] + extra(x)});
  return rows;
}

double value(const NetBenefits& rows, const Points& all, std::vector<std::size_t> group) {
  return partial_information(rows, all, group, often).value;
}

// D = -0.5 + 2 X1 + X2 + chance: what each group tells of D is normal too. The standard error of a
// mean of max(0, D) is at most 0.6 sd / sqrt(draws), 0.02; the bounds are 6.2 of them.
TEST(PartialInformation, OfALinearNormalCaseIsTheUnitNormalLossIntegral) {
  const Points all = parameters(2);
  const NetBenefits rows = benefits(all, [](const Point& x) { return -0.5 + 2 * x[0] + x[1]; });
  EXPECT_NEAR(value(rows, all, {0}), loss(-0.5, 2), 0.12);
  EXPECT_NEAR(value(rows, all, {1}), loss(-0.5, 1), 0.06);
  EXPECT_NEAR(value(rows, all, {0, 1}), loss(-0.5, std::sqrt(5)), 0.14);
  EXPECT_NEAR(perfect_information(rows), loss(-0.5, std::sqrt(5)), 0.14);
  const PartialInformation one = partial_information(rows, all, std::array{std::size_t{0}}, often);
  EXPECT_TRUE(one.interval.contains(loss(-0.5, 2)));
  EXPECT_NEAR(one.r2, 0.8, 0.03);
}

TEST(PartialInformation, OfAParameterThatMeansNothingIsNothing) {
  const Points all = parameters(3);
  const NetBenefits rows = benefits(all, [](const Point& x) { return -0.5 + 2 * x[0] + x[1]; });
  EXPECT_LT(value(rows, all, {2}), 0.01);
}

// D = X^2 - 1, of which a straight line sees nothing: E max(0, D) = 2 phi(1).
TEST(PartialInformation, SeesACurve) {
  const Points all = parameters(4);
  const NetBenefits rows = benefits(all, [](const Point& x) { return x[0] * x[0] - 1; });
  const double known = 2 * std::exp(-0.5) / std::sqrt(2 * std::numbers::pi);
  EXPECT_NEAR(value(rows, all, {0}), known, 0.12);
}

// D = X1 X2: neither alone tells anything, both tell all. E max(0, D) = 1 / pi.
TEST(PartialInformation, SeesAnInterplayInAGroupOnly) {
  const Points all = parameters(5);
  const NetBenefits rows = benefits(all, [](const Point& x) { return x[0] * x[1]; });
  EXPECT_LT(value(rows, all, {0}), 0.03);
  EXPECT_NEAR(value(rows, all, {1, 0}), 1 / std::numbers::pi, 0.07);
}

TEST(PartialInformation, DoesNotChangeWithTheParametersUnit) {
  Points all = parameters(6);
  const NetBenefits rows = benefits(all, [](const Point& x) { return -0.5 + 2 * x[0] + x[1]; });
  const double plain = value(rows, all, {0});
  for (Point& x : all) x[0] = 1e6 - 3000 * x[0];
  EXPECT_NEAR(value(rows, all, {0}), plain, 1e-6);
}

TEST(PerfectInformation, IsComputedByHandForThreePolicies) {
  // Best of each draw 3, 5, 4; means 2, 3, 2.
  EXPECT_DOUBLE_EQ(perfect_information({{3, 2, 1}, {1, 5, 1}, {2, 2, 4}}), 1);
  EXPECT_DOUBLE_EQ(perfect_information({{3, 2}, {3, 2}}), 0);
  EXPECT_DOUBLE_EQ(perfect_information({{3}, {7}}), 0);
}

TEST(PartialInformation, RefusesTablesThatDoNotFit) {
  const std::array<std::size_t, 1> second{1};
  EXPECT_THROW((void)perfect_information({}), ParameterError);
  EXPECT_THROW((void)perfect_information({{1, 2}, {1}}), ParameterError);
  EXPECT_THROW((void)partial_information({{1, 2}, {1, 3}}, {{1}}, second, often), ParameterError);
  EXPECT_THROW((void)partial_information({{1, 2}, {1, 3}}, {{1}, {2}}, second, often),
               ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
