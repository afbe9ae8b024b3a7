#include "fotfeste/analysis/grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;

TEST(FullGrid, HasEveryCombinationOnce) {
  EXPECT_THAT(full_grid(std::array<std::size_t, 2>{3, 2}),
              ElementsAre(Point{0, 0}, Point{0, 1}, Point{0.5, 0}, Point{0.5, 1}, Point{1, 0},
                          Point{1, 1}));
  const Points large = full_grid(std::array<std::size_t, 4>{2, 3, 4, 5});
  EXPECT_EQ(large.size(), 120U);
  EXPECT_EQ(std::set<Point>(large.begin(), large.end()).size(), 120U);
}

TEST(FullGrid, PutsAnOnlyLevelInTheMiddle) {
  EXPECT_THAT(full_grid(std::array<std::size_t, 1>{1}), ElementsAre(Point{0.5}));
}

TEST(FullGrid, RefusesNoLevelsAndTooManyPoints) {
  EXPECT_THROW((void)full_grid(std::array<std::size_t, 2>{3, 0}), ParameterError);
  EXPECT_THROW((void)full_grid(std::vector<std::size_t>(30, 10)), ParameterError);
}

TEST(OneAtATime, MovesOneFactorAndNeverRunsTheBaseTwice) {
  EXPECT_THAT(
      one_at_a_time({0.5, 0.25}, std::array<std::size_t, 2>{3, 2}),
      ElementsAre(Point{0.5, 0.25}, Point{0, 0.25}, Point{1, 0.25}, Point{0.5, 0}, Point{0.5, 1}));
  EXPECT_THROW((void)one_at_a_time({0.5}, std::array<std::size_t, 2>{3, 2}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
