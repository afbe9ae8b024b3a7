#include "fotfeste/analysis/tornado.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "fotfeste/analysis/grid.hpp"
#include "fotfeste/units/error.hpp"
#include "tests/analysis/known_functions.hpp"

namespace fotfeste::testing {
namespace {

double output(const Point& x) { return 10 + x[0] - 4 * x[1] + 8 * x[2] * (1 - x[2]) + 0 * x[3]; }

TEST(Tornado, SaysWidthAndDirectionOfEveryFactor) {
  const Points points =
      one_at_a_time({0.5, 0.5, 0.25, 0.5}, std::array<std::size_t, 4>{3, 3, 3, 3});
  const Tornado found = tornado(points, outputs_at(points, output));
  EXPECT_DOUBLE_EQ(found.base, output({0.5, 0.5, 0.25, 0.5}));
  ASSERT_EQ(found.bars.size(), 4U);
  EXPECT_EQ(found.bars[0].factor, 1U);
  EXPECT_EQ(found.bars[0].direction, Direction::falls);
  EXPECT_DOUBLE_EQ(found.bars[0].at_low, found.base + 2);
  EXPECT_DOUBLE_EQ(found.bars[0].at_high, found.base - 2);
  EXPECT_EQ(found.bars[1].factor, 2U);
  EXPECT_EQ(found.bars[1].direction, Direction::turns);
  EXPECT_DOUBLE_EQ(found.bars[1].most, found.base + 0.5);
  EXPECT_DOUBLE_EQ(found.bars[1].least, found.base - 1.5);
  EXPECT_EQ(found.bars[2].factor, 0U);
  EXPECT_EQ(found.bars[2].direction, Direction::rises);
  EXPECT_EQ(found.bars[3].direction, Direction::flat);
}

TEST(Tornado, DoesWithoutAFailedRun) {
  const Points points{{0.5, 0.5}, {0, 0.5}, {1, 0.5}, {0.5, 0}};
  const Tornado found =
      tornado(points, std::array<double, 4>{1, std::numeric_limits<double>::quiet_NaN(), 3,
                                            std::numeric_limits<double>::quiet_NaN()});
  ASSERT_EQ(found.bars.size(), 1U);
  EXPECT_EQ(found.bars[0].at_low, 1);
  EXPECT_EQ(found.bars[0].at_high, 3);
}

TEST(Tornado, RefusesAPointThatDiffersTwice) {
  EXPECT_THROW((void)tornado({{0, 0}, {1, 1}}, std::array<double, 2>{1, 2}), ParameterError);
  EXPECT_THROW((void)tornado({{0, 0}, {1, 0}}, std::array<double, 1>{1}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
