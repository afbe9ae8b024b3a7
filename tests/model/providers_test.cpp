#include "fotfeste/model/providers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

Parameters spread_of(double spread) {
  Parameters p;
  p.provider_spread = spread;
  return p;
}

double mean_quality(const Parameters& p, int grid) {
  double sum = 0;
  for (int n = 0; n < grid; ++n) sum += provider_quality(p, std::array{(n + 0.5) / grid});
  return sum / grid;
}

TEST(ProviderLaw, BoughtOnPriceTheMeanIsOne) {
  EXPECT_NEAR(mean_quality(spread_of(0.4), 200'000), 1, 1e-4);
  EXPECT_EQ(provider_quality(spread_of(0), std::array{0.99}), 1);
}

TEST(ProviderLaw, TheBestBidWins) {
  const Parameters p = spread_of(0.4);
  const double best = provider_quality(p, std::array{0.8});
  EXPECT_EQ(provider_quality(p, std::array{0.1, 0.8, 0.3}), best);
  EXPECT_NEAR(std::log(best), 0.4 * 0.841621 - 0.08, 1e-5);  // the 80th percentile of a normal
}

TEST(ProviderLaw, PositionsAreDealtOutInTurnAndContractsFollowOneAnother) {
  EXPECT_EQ(provider_of(0, 3), 0U);
  EXPECT_EQ(provider_of(5, 3), 2U);
  EXPECT_EQ(contract_at(to_ticks(days(99)), to_ticks(days(100))), 0U);
  EXPECT_EQ(contract_at(to_ticks(days(100)), to_ticks(days(100))), 1U);
  EXPECT_EQ(contract_at(to_ticks(days(100)), 0), 0U);
}

TEST(ProviderLaw, ABuyerLearnsTowardsThePartOfOwnStaff) {
  Parameters p;
  p.purchase_learning_time = days(100);
  PurchaseCompetence buyer;
  buyer.set_staff(p, 0, 1, 3);
  EXPECT_EQ(buyer.at(p, 0), 0);
  EXPECT_NEAR(buyer.at(p, to_ticks(days(100))), 0.25 * (1 - std::exp(-1.0)), 1e-9);
  const double known = buyer.at(p, to_ticks(days(100)));
  buyer.set_staff(p, to_ticks(days(100)), 0, 4);
  EXPECT_NEAR(buyer.at(p, to_ticks(days(300))), known * std::exp(-2.0), 1e-9);
}

/// Contracted follow-up of a thousand people.
World plain() {
  World world = trial_world({.people = 1000, .pathway = "contracted", .entry_window = days(30)});
  world.parameters.provider_spread = 0.5;
  world.parameters.purchase_learning = 0.5;
  world.parameters.purchase_learning_time = days(30);
  return world;
}

World bought(int providers) {
  World world = plain();
  role(world, "contracted").providers = providers;
  return world;
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(7, 0)).finish(); }

double developed(const RegionOutcome& outcome) {
  return static_cast<double>(
      std::count_if(outcome.jobs.begin(), outcome.jobs.end(),
                    [](const JobSpell& job) { return job.channel == Channel::developed; }));
}

TEST(Providers, WithoutSpreadAreLikeOwnStaff) {
  World same = bought(5);
  same.parameters.provider_spread = 0;
  EXPECT_TRUE(same_lives(run(same), run(plain())));
  EXPECT_FALSE(same_lives(run(bought(5)), run(plain())));
}

TEST(Providers, ServeTheClientsOfTheirPositions) {
  std::map<int, int> served;
  for (const PathwaySpell& stay : run(bought(5)).pathways) ++served[stay.provider];
  for (int provider = 1; provider <= 5; ++provider) EXPECT_NEAR(served[provider], 200, 20);
}

TEST(Providers, WhoWeighMoreBidsGetMoreJobs) {
  World on_quality = bought(50);
  role(on_quality, "contracted").bids = 5;
  EXPECT_GT(developed(run(on_quality)), 1.15 * developed(run(bought(50))));
}

TEST(Providers, AreBetterWhereTheBuyerDoesTheWorkToo) {
  World learning = bought(5);
  Role& own = role(learning, "nav_specialist");
  own.positions = {{.positions = 50, .recruited = false}};
  const double before = developed(run(learning));
  role(learning, "contracted").learns_from = role_id(learning, "nav_specialist");
  EXPECT_GT(developed(run(learning)), 1.05 * before);
  learning.parameters.purchase_learning = 0;
  EXPECT_EQ(developed(run(learning)), before);
}

}  // namespace
}  // namespace fotfeste::testing
