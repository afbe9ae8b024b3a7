// Sites that deliver the same design differently.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "fotfeste/model/fidelity.hpp"
#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr int clients_of_a_site = 40;

Fidelity all(double share) {
  Fidelity fidelity{};
  fidelity.fill(share);
  return fidelity;
}

/// So many sites of individual placement and support, each with its own staff.
World sites(int number) {
  World world = trial_world({.people = clients_of_a_site, .entry_window = days(60), .months = 18});
  world.people.people *= number;
  world.people.regions = number;
  return world;
}

RegionOutcome run(const World& world, int region = 0) {
  return Region(world, region, stream_key(3, 0)).finish();
}

double employed(const RegionOutcome& outcome) {
  double ever = 0;
  for (const PersonOutcome& person : outcome.people) ever += person.first_ordinary != never;
  return ever / static_cast<double>(outcome.people.size());
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n;
  const double my = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xy = 0;
  double xx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
  }
  return xy / std::sqrt(xx * yy);
}

TEST(Sites, ThatDeliverTheDesignAreTheDesign) {
  World plain = sites(1);
  plain.parameters.fidelity_spread = 0;
  plain.parameters.site_luck = 0;
  World designed = plain;
  pathway(designed, "ips").fidelity = all(1);
  EXPECT_TRUE(same_lives(run(plain), run(designed)));
}

TEST(Sites, ThatDeliverLittleBringFewerPeopleToWork) {
  World world = sites(1);
  world.people.people = 2000;
  role(world, "specialist").positions.front().positions = 100;
  world.parameters.fidelity_spread = 0;
  world.parameters.site_luck = 0;
  pathway(world, "ips").fidelity = all(1);
  const RegionOutcome designed = run(world);
  pathway(world, "ips").fidelity = all(0.5);
  const RegionOutcome half = run(world);
  const Pathway& design = pathway(world, "ips");
  EXPECT_LT(employed(half), employed(designed) - 0.05);
  EXPECT_LT(fidelity_score(design, half.fidelity.at(0).seen),
            fidelity_score(design, designed.fidelity.at(0).seen) - 15);
}

/// What is seen of one site where nothing of the principle is delivered and all of the others.
Delivered seen_without(Principle principle) {
  World world = sites(1);
  world.parameters.fidelity_spread = 0;
  world.parameters.fidelity_delay = days(90);
  Fidelity share = all(1);
  share[static_cast<std::size_t>(principle)] = 0;
  pathway(world, "ips").fidelity = share;
  return run(world).fidelity.at(0).seen;
}

TEST(Sites, AreSeenWithoutTheirMissingPrinciple) {
  const Delivered full = seen_without(Principle::benefits_counselling);
  EXPECT_GT(full.jobs, 10);
  EXPECT_EQ(full.ordinary_jobs, full.jobs);
  EXPECT_GT(full.preferred_jobs, 0);
  EXPECT_LT(full.first_wait / full.first_contacts, 20);
  EXPECT_EQ(seen_without(Principle::competitive_jobs).ordinary_jobs, 0);
  EXPECT_EQ(seen_without(Principle::preferences).preferred_jobs, 0);
  const Delivered late = seen_without(Principle::rapid_search);
  EXPECT_GT(late.first_wait / late.first_contacts, 90);
  const Delivered alone = seen_without(Principle::follow_along);
  EXPECT_LT(alone.job_meetings / alone.job_days, 0.5 * full.job_meetings / full.job_days);
  const Delivered apart = seen_without(Principle::integration);
  EXPECT_LT(apart.coordinations, 0.5 * full.coordinations);
  const Delivered busy = seen_without(Principle::caseload);
  EXPECT_LT(busy.meetings / busy.days, 0.7 * full.meetings / full.days);
}

TEST(Sites, ThatGrowDrift) {
  World world = sites(1);
  world.parameters.fidelity_drift = 0.2;
  world.parameters.fidelity_spread = 0;
  pathway(world, "ips").fidelity = all(1);
  Role& specialist = role(world, "specialist");
  EXPECT_EQ(run(world).fidelity.at(0).share, all(1));
  const int positions = specialist.positions.front().positions;
  specialist.positions.push_back({.at = days(90), .positions = 2 * positions, .recruited = false});
  EXPECT_NEAR(run(world).fidelity.at(0).share[0], 0.8, 1e-12);
}

// 79 sites of eight American states had a correlation of 0.34; a site's luck, its people and who
// they happen to be make the rest. With 400 sites the correlation is known to about 0.05.
TEST(Sites, FidelityExplainsSomeOfWhatTheyAchieveAndNotMost) {
  constexpr int number = 400;
  World world = sites(number);
  pathway(world, "ips").fidelity = all(0.75);
  std::vector<double> score;
  std::vector<double> work;
  for (int site = 0; site < number; ++site) {
    const RegionOutcome outcome = run(world, site);
    score.push_back(fidelity_score(pathway(world, "ips"), outcome.fidelity.at(0).seen));
    work.push_back(employed(outcome));
  }
  const double r = correlation(score, work);
  RecordProperty("correlation", std::to_string(r));
  EXPECT_GT(r, 0.2);
  EXPECT_LT(r, 0.45);
}

}  // namespace
}  // namespace fotfeste::testing
