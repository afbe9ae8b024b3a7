#include "fotfeste/analysis/sobol_indices.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "fotfeste/units/error.hpp"
#include "tests/analysis/known_functions.hpp"

namespace fotfeste::testing {
namespace {

const Resampling often{design_key(11), 400, 0.99};

TEST(SaltelliPoints, ExchangeOneFactorAtATime) {
  const Points points = saltelli_points(8, 3, design_key(1));
  ASSERT_EQ(points.size(), 40U);
  for (std::size_t group = 0; group < 40; group += 5) {
    const Point& a = points[group];
    const Point& b = points[group + 4];
    EXPECT_EQ(points[group + 1], (Point{b[0], a[1], a[2]}));
    EXPECT_EQ(points[group + 2], (Point{a[0], b[1], a[2]}));
    EXPECT_EQ(points[group + 3], (Point{a[0], a[1], b[2]}));
  }
}

void expect_shares(const SobolIndices& found, const Shares& known, double tolerance) {
  ASSERT_EQ(found.factors.size(), known.first.size());
  for (std::size_t factor = 0; factor < known.first.size(); ++factor) {
    const SobolIndex& index = found.factors[factor];
    EXPECT_NEAR(index.first, known.first[factor], tolerance) << factor;
    EXPECT_NEAR(index.total, known.total[factor], tolerance) << factor;
    EXPECT_TRUE(index.first_interval.contains(known.first[factor])) << factor;
    EXPECT_TRUE(index.total_interval.contains(known.total[factor])) << factor;
    EXPECT_TRUE(index.first_interval.contains(index.first)) << factor;
  }
}

TEST(SobolIndices, AreRightForIshigamisFunction) {
  const auto outputs = outputs_at(saltelli_points(4096, 3, design_key(1)), ishigami);
  const SobolIndices found = sobol_indices(outputs, 3, often);
  expect_shares(found, ishigami_shares(), 0.01);
  EXPECT_NEAR(found.variance, 13.8446, 0.1);
}

TEST(SobolIndices, AreRightForTheGFunction) {
  const auto outputs = outputs_at(saltelli_points(4096, 6, design_key(2)), g_function);
  expect_shares(sobol_indices(outputs, 6, often), g_shares(), 0.01);
}

TEST(SobolIndices, DoNotChangeWithAConstantOrTheUnit) {
  auto outputs = outputs_at(saltelli_points(256, 3, design_key(1)), ishigami);
  const SobolIndices plain = sobol_indices(outputs, 3, often);
  for (double& output : outputs) output = 1e6 - 1000 * output;
  const SobolIndices moved = sobol_indices(outputs, 3, often);
  for (std::size_t factor = 0; factor < 3; ++factor) {
    EXPECT_NEAR(moved.factors[factor].first, plain.factors[factor].first, 1e-6);
    EXPECT_NEAR(moved.factors[factor].total, plain.factors[factor].total, 1e-6);
  }
}

TEST(SobolIndices, LeaveOutAGroupWithAFailedRun) {
  auto outputs = outputs_at(saltelli_points(64, 3, design_key(1)), ishigami);
  const SobolIndices whole = sobol_indices(std::span(outputs).first(63 * std::size_t{5}), 3, often);
  outputs[63 * 5 + 2] = std::numeric_limits<double>::quiet_NaN();
  const SobolIndices left = sobol_indices(outputs, 3, often);
  EXPECT_EQ(left.groups, 63U);
  EXPECT_EQ(left.factors[1].total, whole.factors[1].total);
  EXPECT_EQ(left.factors[1].total_interval.low, whole.factors[1].total_interval.low);
}

TEST(SobolIndices, SayNothingWhereNothingVaries) {
  EXPECT_TRUE(sobol_indices(std::vector<double>(50, 3.0), 3, often).factors.empty());
  EXPECT_THROW((void)sobol_indices(std::vector<double>(51, 3.0), 3, often), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
