#include "fotfeste/model/openings.hpp"

#include <gtest/gtest.h>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

constexpr double base_starts = 1.25;  // per day
constexpr double refill = 45;         // days
constexpr double free_share = 0.8;

/// Mean factor over a day in which `starts` jobs start at even times, after years of the same.
double mean_factor(int starts_per_8_days) {
  Openings openings(base_starts, days(refill), free_share, 0);
  const double gap = 8.0 / starts_per_8_days;
  double day = 0;
  for (; day < 2000; day += gap) openings.take_one(to_ticks(days(day)));
  // The last start lies a gap back: now follow one cycle.
  const double last = day - gap;
  return integral([&](double d) { return openings.factor(to_ticks(days(d))); }, last, day) / gap;
}

TEST(Openings, TheBaseMeetsAFactorOfOne) { EXPECT_NEAR(mean_factor(10), 1, 1e-5); }

// The mean level is what is open in full less starts a day times the time to refill.
TEST(Openings, MoreStartsMeetFewerOpenings) {
  const double full = base_starts * refill / (1 - free_share);
  for (const int starts : {4, 20, 32}) {
    EXPECT_NEAR(mean_factor(starts), (full - starts / 8.0 * refill) / full / free_share, 1e-5);
  }
}

TEST(Openings, NothingIsOpenBelowZero) {
  Openings openings(0.1, days(refill), 0.5, 0);
  for (int start = 0; start < 100; ++start) openings.take_one(0);
  EXPECT_EQ(openings.factor(0), 0);
  EXPECT_NEAR(openings.factor(to_ticks(days(100 * refill))), 2, 1e-9);
}

TEST(Openings, WithoutALimitStartsTakeNothing) {
  Openings openings;
  openings.take_one(0);
  EXPECT_EQ(openings.factor(1), 1);
  Openings all_free(3, days(refill), 1, 0);
  all_free.take_one(0);
  EXPECT_EQ(all_free.factor(1), 1);
}

}  // namespace
}  // namespace fotfeste::testing
