#include "fotfeste/model/grant.hpp"

#include <gtest/gtest.h>

#include "tests/support/region_checks.hpp"
#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

Grant adapted() {
  Grant grant;
  grant.name = "adapted";
  grant.amount = kroner(1000);
  grant.hours = 10;
  grant.hour = kroner(300);
  grant.payer = Payer::county;
  return grant;
}

TEST(Grants, AreALumpAndHoursUpToACeiling) {
  Grant grant = adapted();
  EXPECT_EQ(paid_by(grant).ore, kroner(4000).ore);
  grant.ceiling = kroner(3500);
  EXPECT_EQ(paid_by(grant).ore, kroner(3500).ore);
  grant.hours = 0;
  EXPECT_EQ(paid_by(grant).ore, kroner(1000).ore);
}

TEST(Grants, HelpOnlyThroughHours) {
  Parameters p;
  p.grant_help = 1.7;
  Grant grant = adapted();
  EXPECT_EQ(granted_help(p, grant), 1.7);
  grant.hours = 0;
  EXPECT_EQ(granted_help(p, grant), 1);
}

/// One worker for each of two hundred people; a contact opens a job with a chance of `opening`.
World offered(double opening) {
  World world = tiny_world(200, days(300));
  ContactPolicy& contact = add_follow_up(world, 200, endless_hours);
  contact.employer_contact = {days(2), 1};
  world.pathways[0].phases[0].offer = Offer::ordinary;
  world.parameters.opening_per_contact = opening;
  return world;
}

World granted(double opening, double openings) {
  World world = offered(opening);
  world.economics.grants = {adapted()};
  world.economics.employer_hour = kroner(100);
  world.economics.discount_rate = 0;
  world.pathways[0].phases[0].grant = 0;
  world.parameters.grant_openings = openings;
  return world;
}

double kroner_of(const Money& money) { return static_cast<double>(money.exact.ore) / 100; }

// Everybody is hired once: two hundred grants of 4 000, from the county, and ten hours each.
TEST(Grants, ArePaidOnceForEachJobByTheirPayer) {
  const RegionOutcome outcome = run(granted(1e6, 1));
  ASSERT_EQ(outcome.jobs.size(), 200U);
  EXPECT_EQ(kroner_of(outcome.ledger.sum(AccountKind::grants)), 200 * 4000);
  EXPECT_EQ(kroner_of(outcome.ledger.sum(Payer::county)), 200 * 4000);
  EXPECT_EQ(kroner_of(outcome.ledger.sum(AccountKind::employer_hours)), 200 * 10 * 100);
}

TEST(Grants, WithoutEffectMoveNobody) {
  EXPECT_TRUE(same_lives(run(granted(0.02, 1)), run(offered(0.02))));
}

// Of openings that a factor makes likelier, one over the factor was there already, while they are
// rare.
TEST(Grants, TellWhichJobsWouldHaveComeAnyway) {
  double given = 0;
  double anyway = 0;
  for (const JobSpell& job : run(granted(0.02, 2)).jobs) {
    ++given;
    anyway += job.anyway ? 1 : 0;
  }
  ASSERT_GT(given, 150);
  EXPECT_NEAR(anyway / given, 1.0 / 2, 0.15);
}

TEST(MixedOffers, SubsidiseTheirShareOfJobs) {
  World world = offered(1e6);
  Phase& phase = world.pathways[0].phases[0];
  phase.offer = Offer::subsidised;
  phase.subsidy = 0;
  world.economics.subsidies.emplace_back();
  phase.subsidised_share = 0.3;
  double subsidised = 0;
  const RegionOutcome outcome = run(world);
  for (const JobSpell& job : outcome.jobs) subsidised += job.subsidy == 0 ? 1 : 0;
  ASSERT_EQ(outcome.jobs.size(), 200U);
  EXPECT_NEAR(subsidised / 200, 0.3, 0.12);
}

TEST(MixedOffers, OfNoSubsidyAreOrdinaryOnes) {
  World world = offered(0.02);
  Phase& phase = world.pathways[0].phases[0];
  phase.offer = Offer::subsidised;
  phase.subsidised_share = 0;
  EXPECT_TRUE(same_lives(run(world), run(offered(0.02))));
}

}  // namespace
}  // namespace fotfeste::testing
