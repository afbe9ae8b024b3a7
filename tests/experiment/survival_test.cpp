#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "fotfeste/experiment/life_table.hpp"
#include "tests/experiment/outcome_figures.hpp"

namespace fotfeste::testing {
namespace {

constexpr const char* shares[] = {"without_work", "work", "pension", "other"};

double month_day(double n) { return n * days_per_month; }

std::string key(const char* what, int n) {
  return std::string("survival.") + what + "." + std::to_string(n) + "m";
}

PersonOutcome entrant(double entry, double work, double pension, double gone) {
  PersonOutcome p = person(0, 0, entry);
  if (std::isfinite(work)) p.first_ordinary = at_day(entry + work);
  if (std::isfinite(pension)) p.pension = at_day(entry + pension);
  if (std::isfinite(gone)) p.gone = at_day(entry + gone);
  return p;
}

World world_of(double horizon) {
  World world = small_world();
  world.horizon = days(horizon);
  return world;
}

// Ten are there; two leave in the first month, one of them for the reason; of five who are watched
// to the end of the second, one leaves.
TEST(LifeTable, MultipliesTheSharesOfTheMonths) {
  const std::vector<RiskMonth> months = {{10, 2, 1}, {5, 1, 1}};
  EXPECT_NEAR(*share_remaining(months), 0.8 * 0.8, 1e-15);
  EXPECT_NEAR(*share_left_so(months), 0.1 + 0.8 * 0.2, 1e-15);
  EXPECT_EQ(share_remaining({}), 1.0);
}

TEST(LifeTable, IsAbsentOnceNobodyIsWatchedButNotOnceNobodyIsLeft) {
  const std::vector<RiskMonth> unwatched = {{4, 1, 1}, {0, 0, 0}};
  EXPECT_FALSE(share_remaining(unwatched).has_value());
  EXPECT_FALSE(share_left_so(unwatched).has_value());
  const std::vector<RiskMonth> all_left = {{4, 4, 3}, {0, 0, 0}};
  EXPECT_EQ(share_remaining(all_left), 0.0);
  EXPECT_EQ(share_left_so(all_left), 0.75);
}

// The oracle is the closed form of competing constant hazards; nobody leaves but by them, and
// watching ends three years after the first of a steady inflow. At 24 months a third are still
// watched. An error of 0.012 is more than 6.1 standard errors of any of the shares for these
// numbers (at most sqrt(0.25 / 66 000) each), so a false alarm is rarer than 1e-9.
TEST(Survival, IsThatOfCompetingHazardsWhenWatchingEnds) {
  constexpr double horizon = 1096;
  constexpr double rates[] = {0.0011, 0.0004, 0.0002};  // work, pension, other [1/day]
  const double total = rates[0] + rates[1] + rates[2];
  std::mt19937_64 random(20190101);
  const auto wait = [&](double rate) { return std::exponential_distribution<>(rate)(random); };
  std::uniform_real_distribution<> entry(0, horizon);
  RegionOutcome o;
  for (int n = 0; n < 200'000; ++n) {
    const double at = entry(random);
    PersonOutcome p = entrant(at, wait(rates[0]), wait(rates[1]), wait(rates[2]));
    // What lies behind the end of watching is not known.
    for (Tick PersonOutcome::*event :
         {&PersonOutcome::first_ordinary, &PersonOutcome::pension, &PersonOutcome::gone}) {
      if (p.*event >= at_day(horizon)) p.*event = never;
    }
    o.people.push_back(p);
  }
  const Figures f = figures(world_of(horizon), o);
  for (int n = 0; n <= 24; ++n) {
    const double without = std::exp(-total * month_day(n));
    EXPECT_NEAR(*f.at(key("without_work", n)), without, 0.012) << n;
    for (int reason = 0; reason < 3; ++reason) {
      EXPECT_NEAR(*f.at(key(shares[reason + 1], n)), rates[reason] / total * (1 - without), 0.012)
          << shares[reason + 1] << n;
    }
    double sum = 0;
    for (const char* share : shares) sum += *f.at(key(share, n));
    EXPECT_NEAR(sum, 1, 1e-12) << n;
  }
  EXPECT_NEAR(*f.at("survival.at_risk.12m") / 200'000,
              std::exp(-total * month_day(12)) * (1 - month_day(12) / horizon), 0.008);
}

// Everybody is watched for 24 months: the shares are plain shares.
TEST(Survival, OfPeopleWatchedToTheEndIsAPlainShare) {
  RegionOutcome o;
  o.people = {entrant(0, 40, INFINITY, 50), entrant(0, INFINITY, 40, INFINITY),
              entrant(0, 300, 200, INFINITY), entrant(0, INFINITY, INFINITY, 700)};
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("survival.without_work.0m"), 1.0);
  EXPECT_EQ(f.at("survival.without_work.1m"), 1.0) << "day 40 lies in the second month";
  EXPECT_EQ(f.at("survival.work.2m"), 0.25);
  EXPECT_EQ(f.at("survival.pension.2m"), 0.25);
  EXPECT_EQ(f.at("survival.pension.24m"), 0.5) << "the job came after the pension";
  EXPECT_EQ(f.at("survival.other.22m"), 0.0);
  EXPECT_EQ(f.at("survival.other.24m"), 0.25) << "who worked and went is not counted twice";
  EXPECT_EQ(f.at("survival.at_risk.22m"), 1.0);
}

// Watched for one month and a half: not at risk in the second month, whatever is seen of it.
TEST(Survival, LeavesOutWhoIsWatchedForAPartOfAMonth) {
  const double late = 731 - month_day(1.5);
  RegionOutcome o;
  o.people = {entrant(late, month_day(1.2), INFINITY, INFINITY),
              entrant(late, INFINITY, INFINITY, INFINITY), entrant(0, 35, INFINITY, INFINITY),
              entrant(0, INFINITY, INFINITY, INFINITY)};
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("survival.at_risk.1m"), 4.0);
  EXPECT_EQ(f.at("survival.work.2m"), 0.5) << "of the two who are watched";
  EXPECT_EQ(f.at("survival.at_risk.2m"), 1.0);
}

TEST(Survival, IsOfWhoEnteredAfterTheDecisionAndShowsNoMonthsBeyondTheHorizon) {
  RegionOutcome o;
  o.people = {entrant(0, 10, INFINITY, INFINITY), entrant(0, 10, INFINITY, INFINITY)};
  o.people[0].in_stock = true;
  o.people[1].pensioner = true;
  const Figures f = figures(world_of(100), o);
  EXPECT_EQ(f.at("survival.at_risk.0m"), 0.0);
  EXPECT_FALSE(f.at("survival.work.1m").has_value());
  EXPECT_EQ(f.count("survival.work.3m"), 1U);
  EXPECT_EQ(f.count("survival.work.4m"), 0U);
}

// One in ten people of the first region leaves, nine in ten of the second, which is larger.
TEST(Survival, PoolsThePeopleOfRegionsAndScalesOnlyTheirNumber) {
  const auto region = [](int people, int leave) {
    RegionOutcome o;
    for (int n = 0; n < people; ++n) {
      o.people.push_back(entrant(0, n < leave ? 10 : INFINITY, INFINITY, INFINITY));
    }
    return o;
  };
  Tally sum = measure(small_world(), region(10, 1));
  sum.add(measure(small_world(), region(30, 27)));
  const auto values = values_of(sum, 6);
  for (std::size_t n = 0; n < values.size(); ++n) {
    const std::string& name = sum.measures[n].key;
    if (name == "survival.work.5m") {
      EXPECT_NEAR(*values[n].value, 0.7, 1e-15);
      EXPECT_EQ(values[n].persons, 40);
    }
    if (name == "survival.at_risk.5m") {
      EXPECT_EQ(values[n].value, 72.0);
    }
  }
}

}  // namespace
}  // namespace fotfeste::testing
