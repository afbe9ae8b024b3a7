#include "fotfeste/units/time.hpp"

#include <gtest/gtest.h>

#include "fotfeste/units/rate.hpp"

namespace fotfeste::testing {
namespace {

using std::chrono::hours;
using std::chrono::weeks;

TEST(Time, TicksAreTheNearestWholeNumber) {
  const Duration tick = days(1.0 / static_cast<double>(ticks_per_day));
  EXPECT_EQ(to_ticks(weeks{1}), 7 * ticks_per_day);
  EXPECT_EQ(to_ticks(hours{6}), ticks_per_day / 4);
  EXPECT_EQ(to_ticks(0.49 * tick), 0);
  EXPECT_EQ(to_ticks(0.5 * tick), 1);
  EXPECT_EQ(to_ticks(-0.5 * tick), -1);
  EXPECT_EQ(to_ticks(-1.4 * tick), -1);
}

TEST(Time, DaysAndTicksAgreeForACentury) {
  for (int day = 0; day <= 36'525; ++day) {
    ASSERT_EQ(to_days(to_ticks(days(day + 0.25))), day + 0.25);
  }
}

TEST(Time, AWaitTakesAtLeastATick) {
  EXPECT_EQ(to_delay(days(0)), 1);
  EXPECT_EQ(to_delay(days(-3)), 1);
  EXPECT_EQ(to_delay(days(2)), 2 * ticks_per_day);
}

TEST(Time, WhatIsTooFarAwayIsNever) {
  EXPECT_EQ(to_ticks(days(1e300)), never);
  EXPECT_EQ(to_ticks(days(0x1p40)), never);
  EXPECT_LT(to_ticks(days(0x1p39)), never);
  EXPECT_EQ(to_ticks(days(std::numeric_limits<double>::quiet_NaN())), never);
  EXPECT_EQ(after(5, never), never);
  EXPECT_EQ(after(never, 5), never);
  EXPECT_EQ(after(never - 5, 5), never);
  EXPECT_EQ(after(never - 6, 5), never - 1);
  EXPECT_EQ(after(3, 4), 7);
}

TEST(Rates, AreTheSameWhateverTheUnitOfTime) {
  EXPECT_DOUBLE_EQ(per_year(12).per_day, per_month(1).per_day);
  EXPECT_DOUBLE_EQ(months(12).count(), years(1).count());
  EXPECT_DOUBLE_EQ((per_day(2) + 3 * per_day(1) * 0.5).per_day, 3.5);
}

}  // namespace
}  // namespace fotfeste::testing
