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
  for (int n = 0; n < grid; ++n) sum += provider_quality(p, (n + 0.5) / grid);
  return sum / grid;
}

TEST(ProviderLaw, BoughtOnPriceTheMeanIsOne) {
  EXPECT_NEAR(mean_quality(spread_of(0.4), 200'000), 1, 1e-4);
  EXPECT_EQ(provider_quality(spread_of(0), 0.99), 1);
}

TEST(ProviderLaw, TheBestBidWins) {
  const Parameters p = spread_of(0.4);
  const std::array<Bid, 3> bids{Bid{0.1, 0.9}, Bid{0.8, 0.6}, Bid{0.3, 0.2}};
  EXPECT_EQ(winner(bids, 0).quality, 0.8);
  EXPECT_EQ(winner(bids, 1).price, 0.2);
  const double best = provider_quality(p, winner(bids, 0).quality);
  EXPECT_NEAR(std::log(best), 0.4 * 0.841621 - 0.08, 1e-5);  // the 80th percentile of a normal
}

TEST(ProviderLaw, WhoIsCheaperHasFewerHours) {
  Parameters p;
  p.bid_price_spread = 0.2;
  p.bid_price_hours = 0.5;
  const double cheap = bid_price(p, {0.5, 0.2});
  EXPECT_NEAR(std::log(cheap), -0.2 * 0.841621 - 0.02, 1e-5);
  EXPECT_NEAR(hours_at(p, cheap), std::sqrt(cheap), 1e-12);
  EXPECT_EQ(hours_at(p, 1.2), 1);
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

/// Five bids for each contract, the price with such a weight.
World tendered(std::optional<double> price_weight) {
  World world = bought(20);
  Role& sold = role(world, "contracted");
  sold.bids = 5;
  sold.price_weight = price_weight;
  world.parameters.bid_price_spread = 0.25;
  world.parameters.bid_price_hours = 1;
  return world;
}

double paid(const RegionOutcome& outcome, const World& world) {
  return static_cast<double>(
      outcome.ledger.sum({AccountKind::staff, role_id(world, "contracted")}).exact.ore);
}

TEST(Providers, ChosenOnPriceCostLessWorkLessAndFindFewerJobs) {
  const World on_price = tendered(1);
  const World on_quality = tendered(0);
  const RegionOutcome cheap = run(on_price);
  const RegionOutcome good = run(on_quality);
  const RoleId sold = role_id(on_price, "contracted");
  EXPECT_LT(cheap.staff[sold].price, 0.85);
  EXPECT_NEAR(good.staff[sold].price, 1, 0.15);
  EXPECT_LT(paid(cheap, on_price), 0.9 * paid(good, on_quality));
  const auto hours = [&](const RegionOutcome& outcome) {
    return outcome.staff[sold].hours_capacity / outcome.staff[sold].filled_days;
  };
  EXPECT_LT(hours(cheap), 0.9 * hours(good));
  EXPECT_LT(developed(cheap), 0.85 * developed(good));
}

// Quality alone decides, and nobody's hours or money depend on a price: as without one.
TEST(Providers, WithoutSpreadOfPricesAreAsThoseWithoutPrice) {
  World priced = tendered(0);
  priced.parameters.bid_price_spread = 0;
  const World plain_bids = tendered(std::nullopt);
  const RegionOutcome with = run(priced);
  const RegionOutcome without = run(plain_bids);
  EXPECT_TRUE(same_lives(with, without));
  EXPECT_EQ(paid(with, priced), paid(without, plain_bids));
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
