#include "fotfeste/model/subsidy.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

const Subsidy stepped{.name = "stepped",
                      .share = 0.6,
                      .later_share = 0.5,
                      .later = days(100),
                      .ceiling = 2,
                      .duration = days(150),
                      .openings = 1};

TEST(Subsidies, RefundAShareUpToACeiling) {
  EXPECT_DOUBLE_EQ(refunded_share(stepped, false, 1.9), 0.6);
  EXPECT_DOUBLE_EQ(refunded_share(stepped, true, 1.9), 0.5);
  EXPECT_DOUBLE_EQ(refunded_share(stepped, false, 8), 0.15);
  Subsidy open = stepped;
  open.ceiling.reset();
  EXPECT_DOUBLE_EQ(refunded_share(open, false, 8), 0.6);
}

/// Everybody is in a subsidised job from the first day or two, for 150 days, never hired after.
World subsidised(double openings) {
  World world = tiny_world(200, days(400));
  ContactPolicy& contact = add_follow_up(world, 200, endless_hours);
  contact.employer_contact = {days(2), 1};
  Phase& phase = world.pathways[0].phases[0];
  phase.offer = Offer::subsidised;
  phase.subsidy = 0;
  world.economics.subsidies = {stepped};
  world.economics.subsidies[0].openings = openings;
  world.economics.base_amount = kroner(1'000'000);  // the wage is below the ceiling
  world.parameters.opening_per_contact = 1e6;
  world.groups[0].income.hours = 20;
  world.groups[0].income.hourly_wage = kroner(200);
  return world;
}

double kroner_of(const RegionOutcome& outcome, AccountKind kind) {
  return static_cast<double>(outcome.ledger.sum(kind).exact.ore) / 100;
}

/// A hundred days at the first share and fifty at the later one, of each job.
TEST(Subsidies, ArePaidAtTheirSharesForTheirTime) {
  const RegionOutcome outcome = run(subsidised(1));
  double first = 0;
  double later = 0;
  for (const JobSpell& job : outcome.jobs) {
    ASSERT_EQ(job.subsidy, 0);
    const double lasted = to_days(job.end - job.start);
    ASSERT_LE(lasted, 150.01);
    first += std::min(100.0, lasted);
    later += std::max(0.0, lasted - 100);
  }
  ASSERT_GT(later, 10'000);
  const double per_day = 20 * 200 / 7.0;
  const double refunded = per_day * (0.6 * first + 0.5 * later);
  EXPECT_NEAR(kroner_of(outcome, AccountKind::wage_subsidy), refunded, 1e-6 * refunded);
  EXPECT_NEAR(kroner_of(outcome, AccountKind::subsidised_wage),
              per_day * (first + later) - refunded, 1e-6 * refunded);
}

TEST(Subsidies, ReachOnlyTheCeilingOfAHighWage) {
  World world = subsidised(1);
  const double below = kroner_of(run(world), AccountKind::wage_subsidy);
  const double yearly = 20 * 200 * days_per_year / 7;
  world.economics.base_amount = kroner(std::llround(yearly / 4));  // a wage of 4 G, a ceiling of 2
  EXPECT_NEAR(kroner_of(run(world), AccountKind::wage_subsidy) / below, 0.5, 1e-4);
}

// Of openings that a factor makes likelier, one over the factor was there already, while they are
// rare.
TEST(Subsidies, TellWhichJobsWouldHaveComeAnyway) {
  World world = subsidised(3);
  world.parameters.opening_per_contact = 0.02;
  double begun = 0;
  double anyway = 0;
  for (const JobSpell& job : run(world).jobs) {
    ++begun;
    anyway += job.anyway ? 1 : 0;
  }
  ASSERT_GT(begun, 200);
  EXPECT_NEAR(anyway / begun, 1.0 / 3, 0.15);
}

}  // namespace
}  // namespace fotfeste::testing
