#include "fotfeste/random/residual_clock.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "fotfeste/random/stream.hpp"
#include "tests/support/distribution.hpp"

namespace fotfeste::testing {
namespace {

static_assert(sizeof(ResidualClock) == 24);

struct Change {
  double day;
  Rate rate;
};

/// When a clock ends that starts on day 0 and runs through `changes` [days].
double end_of(double u, Rate first, const std::vector<Change>& changes) {
  ResidualClock clock = ResidualClock::start(u, first, 0);
  for (const Change& change : changes) {
    const Tick now = to_ticks(days(change.day));
    if (clock.due() <= now) break;
    clock.change_rate(change.rate, now);
  }
  return to_days(clock.due());
}

/// The hazard integrated, step by step: no code is shared.
double survival(double day, Rate first, const std::vector<Change>& changes) {
  double hazard = 0;
  double from = 0;
  double rate = first.per_day;
  for (const Change& change : changes) {
    if (change.day > day) break;
    hazard += rate * (change.day - from);
    from = change.day;
    rate = change.rate.per_day;
  }
  return std::exp(-hazard - rate * (day - from));
}

// False alarm 1e-9, resolution 0.5 percentage points.
TEST(ResidualClock, FollowsThePiecewiseExponentialLaw) {
  const Rate first = per_day(0.01);
  const std::vector<Change> changes = {
      {30, per_day(0.04)}, {45, per_day(0)}, {80, per_day(0.002)}, {200, per_day(0.02)}};
  std::vector<double> ends;
  for (std::uint32_t person = 0; person < 400'000; ++person) {
    ends.push_back(end_of(uniform(stream_key(3, 0), {person, 0}, 0, 0), first, changes));
  }
  const double bound = dkw_bound(ends.size(), 1e-9);
  EXPECT_LT(
      largest_gap(std::move(ends), [&](double day) { return 1 - survival(day, first, changes); }),
      bound);
}

// Coupling: whoever has the higher rate, from the same luck, is not later by a single tick.
TEST(ResidualClock, AHigherRateIsNeverLater) {
  std::mt19937_64 random{1};
  for (int trial = 0; trial < 200'000; ++trial) {
    const double u = open_unit(random());
    const Rate rate = per_day(0.2 * open_unit(random()));
    const Rate higher = (1.001 + open_unit(random())) * rate;
    const ResidualClock slow = ResidualClock::start(u, rate, 0);
    ASSERT_LE(ResidualClock::start(u, higher, 0).due(), slow.due());

    const Tick now = static_cast<Tick>(open_unit(random()) * static_cast<double>(slow.due()));
    ResidualClock hastened = slow;
    hastened.change_rate(higher, now);
    ASSERT_LE(hastened.due(), std::max(slow.due(), now + 1)) << "trial " << trial;
    ResidualClock delayed = slow;
    delayed.change_rate(0.5 * rate, now);
    ASSERT_GE(delayed.due(), slow.due()) << "trial " << trial;
  }
}

TEST(ResidualClock, TheSameRateChangesNothing) {
  const ResidualClock clock = ResidualClock::start(0.3, per_year(0.7), 1234);
  ResidualClock touched = clock;
  touched.change_rate(per_year(0.7), 99'999);
  EXPECT_EQ(touched.residual, clock.residual);
  EXPECT_EQ(touched.since, clock.since);
  EXPECT_EQ(touched.due(), clock.due());
}

TEST(ResidualClock, ARestAtRateZeroPostponesTheEndByItsLength) {
  ResidualClock clock = ResidualClock::start(0.3, per_day(0.01), 0);
  const Tick due = clock.due();
  clock.change_rate(per_day(0), 5 * ticks_per_day);
  EXPECT_EQ(clock.due(), never);
  clock.change_rate(per_day(0.01), 25 * ticks_per_day);
  EXPECT_NEAR(static_cast<double>(clock.due() - due), 20.0 * ticks_per_day, 1);
}

TEST(ResidualClock, EndsAtLeastATickAfterTheLastChange) {
  EXPECT_EQ(ResidualClock::start(1 - 0x1p-53, per_day(1e6), 100).due(), 101);
  ResidualClock clock = ResidualClock::start(0.3, per_day(0.01), 0);
  const Tick late = clock.due() + 7;
  clock.change_rate(per_day(0.02), late);
  EXPECT_EQ(clock.due(), late + 1);
}

TEST(ResidualClock, WithoutARateItNeverEnds) {
  EXPECT_EQ(ResidualClock::start(0.3, per_day(0), 0).due(), never);
  EXPECT_EQ(ResidualClock::start(0.3, per_day(1e-300), 0).due(), never);
}

TEST(ResidualClock, RefusesWhatIsNoRate) {
  ResidualClock clock = ResidualClock::start(0.3, per_day(0.01), 0);
  for (const double bad :
       {-0.1, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_THROW((void)ResidualClock::start(0.3, per_day(bad), 0), ParameterError) << bad;
    EXPECT_THROW(clock.change_rate(per_day(bad), 10), ParameterError) << bad;
  }
}

}  // namespace
}  // namespace fotfeste::testing
