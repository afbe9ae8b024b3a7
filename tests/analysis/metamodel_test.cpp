#include "fotfeste/analysis/metamodel.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "fotfeste/analysis/latin_hypercube.hpp"
#include "fotfeste/units/error.hpp"
#include "tests/analysis/known_functions.hpp"

namespace fotfeste::testing {
namespace {

const double nan = std::numeric_limits<double>::quiet_NaN();

double curved(const Point& x) { return 2 + 3 * x[0] - x[1] + 4 * x[0] * x[1] + 5 * x[2] * x[2]; }

/// Rough numbers around a plane.
std::vector<double> noisy_plane(const Points& points, double noise) {
  std::vector<double> outputs;
  for (std::uint32_t run = 0; run < points.size(); ++run) {
    const double luck = uniform(stream_key(3, 0), {run, 0}, 0, 0) - 0.5;
    outputs.push_back(3 * points[run][0] - points[run][1] + noise * std::sqrt(12) * luck);
  }
  return outputs;
}

TEST(Metamodel, IsExactForItsOwnKindOfFunction) {
  const Points points = latin_hypercube(60, 3, Placement::random, design_key(1));
  const auto model = fit_metamodel(points, outputs_at(points, curved), MetamodelShape::quadratic);
  ASSERT_TRUE(model.has_value());
  EXPECT_EQ(model->terms.size(), 9U);
  for (const Point& x : latin_hypercube(20, 3, Placement::random, design_key(2))) {
    EXPECT_NEAR((*model)(x), curved(x), 1e-9);
  }
  EXPECT_NEAR(model->r2_left_out, 1, 1e-9);
}

TEST(Metamodel, AStraightOneFindsTheSlopesAndTheirWeight) {
  const Points points = latin_hypercube(2000, 2, Placement::random, design_key(1));
  const auto model = fit_metamodel(points, noisy_plane(points, 0.5), MetamodelShape::linear);
  EXPECT_NEAR(model->terms[0].coefficient, 3, 0.2);
  EXPECT_NEAR(model->terms[1].coefficient, -1, 0.2);
  // Variances of the parts: 9 / 12, 1 / 12 and 0.25.
  EXPECT_NEAR(model->terms[0].standardised, std::sqrt(9. / 13), 0.03);
  EXPECT_NEAR(model->terms[1].standardised, -std::sqrt(1. / 13), 0.03);
  EXPECT_NEAR(model->r2, 10. / 13, 0.03);
}

// The oracle leaves each run out and fits again.
TEST(Metamodel, LeavesOutEachRunWithoutFittingAgain) {
  const Points points = latin_hypercube(25, 2, Placement::random, design_key(4));
  const auto outputs = noisy_plane(points, 0.5);
  for (const MetamodelShape shape : {MetamodelShape::linear, MetamodelShape::quadratic}) {
    double mean = 0;
    for (const double output : outputs) mean += output / 25;
    double squares = 0;
    double spread = 0;
    for (std::size_t run = 0; run < 25; ++run) {
      auto others = outputs;
      others[run] = nan;
      const double miss = outputs[run] - (*fit_metamodel(points, others, shape))(points[run]);
      squares += miss * miss;
      spread += (outputs[run] - mean) * (outputs[run] - mean);
    }
    const auto model = fit_metamodel(points, outputs, shape);
    EXPECT_NEAR(model->r2_left_out, 1 - squares / spread, 1e-9);
    EXPECT_LT(model->r2_left_out, model->r2);
  }
}

TEST(Metamodel, OfPureNoiseConfessesThatItPredictsNothing) {
  const Points points = latin_hypercube(30, 4, Placement::random, design_key(4));
  std::vector<double> outputs;
  for (std::uint32_t run = 0; run < 30; ++run) {
    outputs.push_back(uniform(stream_key(5, 0), {run, 0}, 0, 0));
  }
  const auto model = fit_metamodel(points, outputs, MetamodelShape::quadratic);
  EXPECT_GT(model->r2, 0.3);
  EXPECT_LT(model->r2_left_out, 0.05);
}

TEST(Metamodel, GivesAFactorThatNeverVariesNoWeight) {
  Points points = latin_hypercube(40, 3, Placement::random, design_key(4));
  const auto outputs = outputs_at(points, [](const Point& x) { return 2 * x[0]; });
  for (Point& point : points) point[1] = 0.5;
  const auto model = fit_metamodel(points, outputs, MetamodelShape::linear);
  EXPECT_NEAR(model->terms[0].coefficient, 2, 1e-9);
  EXPECT_EQ(model->terms[1].standardised, 0);
}

TEST(Metamodel, IsAbsentWithTooFewRuns) {
  const Points points = latin_hypercube(4, 3, Placement::random, design_key(1));
  EXPECT_FALSE(
      fit_metamodel(points, std::array<double, 4>{1, 2, 3, 4}, MetamodelShape::linear).has_value());
  EXPECT_FALSE(fit_metamodel({}, {}, MetamodelShape::linear).has_value());
  EXPECT_THROW((void)fit_metamodel(points, std::array<double, 2>{1, 2}, MetamodelShape::linear),
               ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
