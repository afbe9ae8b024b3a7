#include "fotfeste/experiment/study_window.hpp"

#include <gtest/gtest.h>

#include "tests/experiment/small_world.hpp"

namespace fotfeste::testing {
namespace {

TEST(StudyWindow, BeginsAtTheEndOfTheWarmUp) {
  World world = small_world();
  world.first_day = Date{2017, 1, 1};
  world.warm_up = years(2);
  world.horizon = years(7);
  const StudyWindow window(world);
  EXPECT_EQ(window.first_year, 2019) << "two mean years end twelve hours into 2019";
  EXPECT_EQ(window.last_year, 2023) << "a last half day is no budget year";
  EXPECT_EQ(window.year_start(2019), window.decision);
  EXPECT_EQ(window.year_end(2023), window.horizon);
  EXPECT_EQ(window.months().size(), 59U) << "January 2019 had begun before the decision";
}

TEST(StudyWindow, ReachesAreWholeBudgetYearsAndTheWholeWindow) {
  World world = small_world();
  world.horizon = days(6 * 365 + 1);
  const auto reaches = StudyWindow(world).reaches();
  ASSERT_EQ(reaches.size(), 3U);
  EXPECT_EQ(reaches[0].key, "2y");
  EXPECT_EQ(reaches[0].last_year, 2020);
  EXPECT_EQ(reaches[0].end, to_ticks(days(731)));
  EXPECT_EQ(reaches[1].key, "5y");
  EXPECT_EQ(reaches[2].title, "72 months");
  world.horizon = months(18);
  EXPECT_EQ(StudyWindow(world).reaches().front().key, "18m");
}

TEST(StudyWindow, BudgetYearsLeaveNoGapAndDoNotOverlap) {
  const StudyWindow window(small_world());
  EXPECT_EQ(window.year_start(2019), 0);
  EXPECT_EQ(window.year_end(2019), window.year_start(2020));
  EXPECT_EQ(window.year_end(2020), to_ticks(days(731)));
}

}  // namespace
}  // namespace fotfeste::testing
