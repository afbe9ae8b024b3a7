#include "fotfeste/analysis/scenario_discovery.hpp"

#include <gtest/gtest.h>

#include "fotfeste/analysis/latin_hypercube.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

const Points points = latin_hypercube(2000, 5, Placement::random, design_key(3));

/// Runs with factor 0 below 0.4 and factor 2 above 0.6 are of interest, each with probability
/// `inside`; others with probability `outside`.
std::vector<bool> known_box(double inside, double outside) {
  std::vector<bool> marks;
  for (std::uint32_t run = 0; run < points.size(); ++run) {
    const bool is_in = points[run][0] < 0.4 && points[run][2] > 0.6;
    const double u = uniform(stream_key(4, 0), {run, 0}, 0, 0);
    marks.push_back(u < (is_in ? inside : outside));
  }
  return marks;
}

const BoxSide* side_of(const Box& box, std::size_t factor) {
  for (const BoxSide& side : box.sides) {
    if (side.factor == factor) return &side;
  }
  return nullptr;
}

void expect_the_known_box(const Box& box, double tolerance) {
  ASSERT_EQ(box.sides.size(), 2U);
  const BoxSide* first = side_of(box, 0);
  const BoxSide* third = side_of(box, 2);
  ASSERT_TRUE(first != nullptr && third != nullptr);
  EXPECT_FALSE(first->low.has_value());
  EXPECT_NEAR(first->high.value_or(9), 0.4, tolerance);
  EXPECT_NEAR(third->low.value_or(9), 0.6, tolerance);
  EXPECT_FALSE(third->high.has_value());
}

TEST(TellingBox, IsTheKnownOne) {
  const Box box = telling_box(points, known_box(1, 0));
  ASSERT_NO_FATAL_FAILURE(expect_the_known_box(box, 0.02));
  EXPECT_GT(box.coverage, 0.95);
  EXPECT_GT(box.density, 0.95);
  EXPECT_NEAR(box.mass, 0.16, 0.01);
  EXPECT_NEAR(box.sides[0].density_without, 0.4, 0.05);
  EXPECT_LT(box.sides[0].by_chance, 1e-9);
}

TEST(TellingBox, IsTheKnownOneBehindNoise) {
  const Box box = telling_box(points, known_box(0.9, 0.1));
  expect_the_known_box(box, 0.06);
  EXPECT_NEAR(box.density, 0.9, 0.06);
}

TEST(TellingBox, HasNoSidesWhereThereIsNothingToTell) {
  const Box box = telling_box(points, known_box(0.3, 0.3));
  EXPECT_TRUE(box.sides.empty());
  EXPECT_EQ(box.coverage, 1);
  EXPECT_NEAR(box.density, 0.3, 0.05);
  EXPECT_EQ(telling_box(points, known_box(0, 0)).runs, points.size());
}

TEST(TellingBox, TakesChoicesAndWholeNumbers) {
  Points chosen = points;
  std::vector<bool> marks;
  for (Point& point : chosen) {
    point[1] = static_cast<double>(static_cast<int>(point[1] * 3));
    marks.push_back(point[1] == 2);
  }
  const Box box = telling_box(chosen, marks);
  ASSERT_EQ(box.sides.size(), 1U);
  EXPECT_EQ(box.sides[0].factor, 1U);
  EXPECT_EQ(box.sides[0].low, 2);
  EXPECT_FALSE(box.sides[0].high.has_value());
  EXPECT_EQ(box.density, 1);
  EXPECT_EQ(box.coverage, 1);
}

TEST(PeeledBoxes, ShrinkAndGrowDenserDownToTheLeastMass) {
  const auto boxes = peeled_boxes(points, known_box(0.9, 0.1));
  ASSERT_GT(boxes.size(), 10U);
  EXPECT_TRUE(boxes.front().sides.empty());
  EXPECT_EQ(boxes.front().coverage, 1);
  for (std::size_t step = 1; step < boxes.size(); ++step) {
    EXPECT_LT(boxes[step].runs, boxes[step - 1].runs);
    EXPECT_GT(boxes[step].density, boxes[step - 1].density);
    EXPECT_LE(boxes[step].coverage, boxes[step - 1].coverage);
    EXPECT_GE(boxes[step].mass, 0.05);
    EXPECT_LE(boxes[step - 1].runs - boxes[step].runs, boxes[step - 1].runs / 20 + 1);
  }
}

TEST(TellingBox, RefusesWhatDoesNotFit) {
  EXPECT_THROW((void)telling_box({}, {}), ParameterError);
  EXPECT_THROW((void)telling_box({{0.5}}, {true, false}), ParameterError);
  EXPECT_THROW((void)telling_box({{0.5}}, {true}, {.peel = 0}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
