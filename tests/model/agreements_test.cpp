#include "fotfeste/model/agreements.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "fotfeste/model/region.hpp"
#include "sim/model/firms.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

TEST(AgreementLaw, AnOfficeKeepsAsManyFirmsAsItsPositionsReach) {
  Parameters p;
  p.agreement_firms = 60;
  EXPECT_EQ(kept_by(p, 0, 300), 0);
  EXPECT_DOUBLE_EQ(kept_by(p, 3, 300), 0.6);
  EXPECT_EQ(kept_by(p, 5, 300), 1);
  EXPECT_EQ(kept_by(p, 50, 300), 1);
  EXPECT_EQ(kept_by(p, 1, 0), 1);
}

TEST(AgreementLaw, TheFactorLiesBetweenOneAndItsFullSize) {
  Parameters p;
  p.agreement_opening = 1.4;
  EXPECT_EQ(agreement_factor(p, 0), 1);
  EXPECT_DOUBLE_EQ(agreement_factor(p, 0.5), 1.2);
  EXPECT_DOUBLE_EQ(agreement_factor(p, 1), 1.4);
  p.agreement_opening = 1;
  EXPECT_EQ(agreement_factor(p, 0.7), 1);
}

TEST(AgreementLaw, HoldsFromItsFirstDayAndNotOnItsLast) {
  Agreement agreement;
  agreement.from = days(10);
  EXPECT_FALSE(agreement.holds(to_ticks(days(10)) - 1));
  EXPECT_TRUE(agreement.holds(to_ticks(days(10))));
  agreement.until = days(20);
  EXPECT_TRUE(agreement.holds(to_ticks(days(20)) - 1));
  EXPECT_FALSE(agreement.holds(to_ticks(days(20))));
}

TEST(AgreementLaw, HiresAreCountedAnewEveryYear) {
  YearCount hires;
  hires.add(2019);
  hires.add(2019);
  EXPECT_EQ(hires.in(2019), 2);
  EXPECT_EQ(hires.in(2020), 0);
  hires.add(2020);
  EXPECT_EQ(hires.in(2020), 1);
}

/// A trial in which a third of the firms, those of the state, may have an agreement.
World plain() {
  World world = trial_world({.people = 1000, .entry_window = days(30)});
  world.market.sectors = {{"others", 0.7}, {"state", 0.3}};
  world.parameters.agreement_opening = 2;
  return world;
}

Agreement of_the_state() {
  Agreement agreement;
  agreement.name = "state";
  agreement.sector = 1;
  return agreement;
}

World agreed(const Agreement& agreement = of_the_state()) {
  World world = plain();
  world.market.agreements = {agreement};
  return world;
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(7, 0)).finish(); }

double developed_in_state(const RegionOutcome& outcome) {
  const auto is_state = [](const JobSpell& job) {
    return job.sector == 1 && job.channel == Channel::developed;
  };
  return static_cast<double>(std::count_if(outcome.jobs.begin(), outcome.jobs.end(), is_state));
}

TEST(Agreements, BringMoreJobsWithTheFirmsThatHaveThem) {
  EXPECT_GT(developed_in_state(run(agreed())), 1.5 * developed_in_state(run(plain())));
}

TEST(Agreements, WithoutEffectLeaveEverybodyAsTheyWere) {
  World idle = agreed();
  idle.parameters.agreement_opening = 1;
  EXPECT_TRUE(same_lives(run(idle), run(plain())));
}

TEST(Agreements, WhoseQuotaIsFilledOpenNoMoreDoors) {
  const RegionOutcome before = run(plain());
  Agreement agreement = of_the_state();
  agreement.quota = 0;
  EXPECT_TRUE(same_lives(run(agreed(agreement)), before));
  agreement.quota = 20;
  const double some = developed_in_state(run(agreed(agreement)));
  EXPECT_GT(some, developed_in_state(before));
  EXPECT_LT(some, developed_in_state(run(agreed())));
}

TEST(Agreements, FillTheirQuotaWithThoseWhomStaffBring) {
  Agreement agreement = of_the_state();
  agreement.quota = 1;
  const World world = agreed(agreement);
  Firms firms(0, stream_key(7, 0));
  firms.adopt(world, 10);
  const auto openness = [&](int year) { return firms.openness(9, 0, year); };
  JobSpell spell;
  spell.agreement = 0;
  firms.count_hire(spell, 2019);  // found alone
  EXPECT_EQ(openness(2019), 2);
  spell.channel = Channel::developed;
  firms.count_hire(spell, 2019);
  EXPECT_EQ(openness(2019), 1);
  EXPECT_EQ(openness(2020), 2);
  EXPECT_EQ(firms.openness(0, 0, 2020), 1);  // of another sector
}

TEST(Agreements, AreWorthNothingWithoutTheOfficeThatKeepsThem) {
  World world = plain();
  const RoleId office = role_id(world, "employer_specialist");
  const RegionOutcome before = run(world);
  world.market.agreements = {of_the_state()};
  world.market.agreements[0].office = office;
  EXPECT_TRUE(same_lives(run(world), before));
  world.roles[office].positions = {{.positions = 10, .recruited = false}};
  EXPECT_GT(developed_in_state(run(world)), 1.5 * developed_in_state(before));
}

TEST(Agreements, ADeskForASectorFindsJobsThereAlone) {
  World world = plain();
  pathway(world, "ips").phases.front().sector = 1;
  const RegionOutcome outcome = run(world);
  const auto developed =
      std::count_if(outcome.jobs.begin(), outcome.jobs.end(),
                    [](const JobSpell& job) { return job.channel == Channel::developed; });
  EXPECT_GT(developed, 100);
  EXPECT_EQ(static_cast<double>(developed), developed_in_state(outcome));
}

}  // namespace
}  // namespace fotfeste::testing
