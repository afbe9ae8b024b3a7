// Firms that keep their promise, and partners.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/model/region.hpp"
#include "tests/support/figures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(5, 0)).finish(); }

/// A few firms, all with an agreement that opens doors wide.
World agreed(double complies) {
  World world = trial_world({.people = 800, .months = 12});
  world.market.employers = 1000;
  world.parameters.agreement_opening = 4;
  world.market.agreements.emplace_back().complies = complies;
  world.market.agreements.back().name = "state";
  return world;
}

TEST(Compliance, BringsFewerHiresTheFewerActOnTheirPromise) {
  const auto figures = [](double complies) {
    const World world = agreed(complies);
    return measure(world, run(world));
  };
  const Tally all = figures(1);
  const Tally half = figures(0.5);
  const Tally none = figures(0);
  for (const char* key : {"employers.agreed_hires.state", "employers.hiring_firms.state"}) {
    EXPECT_GT(figure(all, key), 1.05 * figure(half, key)) << key;
    EXPECT_GT(figure(half, key), 1.05 * figure(none, key)) << key;
  }
  EXPECT_LT(figure(all, "employers.hiring_firms.state"), 1);
}

TEST(Compliance, OfNobodyIsNoAgreement) {
  World world = agreed(0);
  const RegionOutcome promised = run(world);
  world.market.agreements.clear();
  EXPECT_EQ(run(world).events, promised.events);
  EXPECT_EQ(run(world).jobs.size(), promised.jobs.size());
}

World with_partners() {
  World world = trial_world({.people = 4000, .months = 12});
  world.market.employers = 300;
  world.market.tells_partners = true;
  return world;
}

// Counted anew, firm by firm and slowly.
TEST(Partners, AreFirmsWhereSomebodyStayed) {
  const World world = with_partners();
  const RegionOutcome outcome = run(world);
  const Tick horizon = to_ticks(world.horizon);
  const Tick year = to_ticks(days(365));
  double active = 0;
  for (std::uint32_t firm = 0; firm < 300; ++firm) {
    bool is_partner = false;
    for (const JobSpell& first : outcome.jobs) {
      if (first.employer != firm || first.channel != Channel::developed) continue;
      Tick start = first.start;
      Tick end = first.end;
      for (const JobSpell& part : outcome.jobs) {
        if (part.person != first.person || part.job != first.job) continue;
        start = std::min(start, part.start);
        end = std::max(end, part.end);
      }
      is_partner |= start >= horizon - year && end - start >= to_ticks(days(90));
    }
    active += is_partner ? 1 : 0;
  }
  ASSERT_GT(active, 10);
  EXPECT_EQ(figure(measure(world, outcome), "employers.partners"), active);
}

TEST(Partners, TheTenthOfFirmsThatTookMostAreCountedOneByOne) {
  const World world = with_partners();
  const RegionOutcome outcome = run(world);
  std::vector<int> taken(300);
  std::set<std::pair<std::uint32_t, std::uint32_t>> counted;
  for (const JobSpell& spell : outcome.jobs) {
    if (spell.channel != Channel::developed) continue;
    if (counted.emplace(spell.person, spell.job).second) ++taken[spell.employer];
  }
  int most = 0;
  for (int rank = 0; rank < 30; ++rank) {
    const auto largest = std::max_element(taken.begin(), taken.end());
    most += *largest;
    *largest = 0;
  }
  EXPECT_NEAR(figure(measure(world, outcome), "employers.concentration"),
              static_cast<double>(most) / static_cast<double>(counted.size()), 1e-12);
}

TEST(Partners, AreToldOnlyWhereTheMarketAsks) {
  World world = with_partners();
  const RegionOutcome outcome = run(world);
  EXPECT_TRUE(has_figure(measure(world, outcome), "employers.partners_lost.failure"));
  world.market.tells_partners = false;
  EXPECT_FALSE(has_figure(measure(world, outcome), "employers.partners"));
}

}  // namespace
}  // namespace fotfeste::testing
