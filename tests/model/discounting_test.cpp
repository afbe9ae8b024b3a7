#include "fotfeste/model/discounting.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

constexpr Tick year = to_ticks(days(days_per_year));

TEST(Discounting, AHundredKronerAYearLaterAreWorth9615) {
  const Discounting four_percent(0.04, 0);
  EXPECT_NEAR(100 * four_percent.factor(year), 96.1538461538, 1e-9);
  EXPECT_NEAR(100 * four_percent.factor(2 * year), 92.4556213018, 1e-9);
  EXPECT_DOUBLE_EQ(four_percent.factor(0), 1);
}

TEST(Discounting, WhatCameBeforeTheDecisionIsWorthMore) {
  const Discounting from_year_two(0.04, 2 * year);
  EXPECT_NEAR(from_year_two.factor(year), 1.04, 1e-12);
  EXPECT_NEAR(from_year_two.factor(3 * year), 1 / 1.04, 1e-12);
}

TEST(Discounting, AtRateZeroEveryFactorIsExactlyOne) {
  const Discounting none(0, 17);
  for (Tick t = 0; t < 40 * year; t += year / 3) {
    ASSERT_EQ(none.factor(t), 1);
    ASSERT_EQ(none.mean_factor(t / 2, t), 1);
  }
}

// The oracle is a sum over 100 000 midpoints with the standard library's pow.
TEST(Discounting, TheMeanOverASpanIsTheIntegral) {
  for (const double rate : {0.001, 0.02, 0.04, 0.06}) {
    const Discounting discounting(rate, year / 5);
    for (const double span : {0.0001, 0.01, 0.3, 1.0, 10.0}) {
      const Tick from = year * 2 / 3;
      const Tick to = from + to_ticks(years(span));
      double sum = 0;
      constexpr int parts = 100'000;
      for (int part = 0; part < parts; ++part) {
        const double at = to_days(from - year / 5) + (part + 0.5) / parts * to_days(to - from);
        sum += std::pow(1 + rate, -at / 365.25);
      }
      ASSERT_NEAR(discounting.mean_factor(from, to), sum / parts, 1e-10) << rate << " " << span;
    }
  }
}

TEST(Discounting, SpansAddUp) {
  const Discounting discounting(0.04, 0);
  for (Tick cut = year / 7; cut < 5 * year; cut += year / 7) {
    const double whole = discounting.mean_factor(0, 5 * year) * to_days(5 * year);
    const double parts = discounting.mean_factor(0, cut) * to_days(cut) +
                         discounting.mean_factor(cut, 5 * year) * to_days(5 * year - cut);
    ASSERT_NEAR(whole, parts, 1e-9);
  }
  EXPECT_DOUBLE_EQ(discounting.mean_factor(year, year), discounting.factor(year));
}

TEST(Discounting, ARateOutsideZeroToOneIsRefused) {
  EXPECT_THROW(Discounting(-0.01, 0), ParameterError);
  EXPECT_THROW(Discounting(1.01, 0), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
