// A region with a register, a budget and several measures: what one gets for moving the money
// (P23).

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

constexpr double inflow_a_year = 3000;

/// Staff for the measures and the order in which people are sent to them.
struct Means {
  double aft_places = 0.12 * inflow_a_year;
  double specialists = 0.008 * inflow_a_year;
  double contracted = 0.012 * inflow_a_year;
  double advisers = std::ceil(3.3 * inflow_a_year / 95);
};

// What the same money buys: yearly cost of a place and of a specialist [thousand kroner].
constexpr double specialists_for_place = 203.5 / 768;
constexpr double advisers_for_specialist = 768. / 728;

void add_measure(World& world, const std::string& name, const std::string& staff, int positions,
                 int per_position, bool only_willing) {
  Role& employed = role(world, staff);
  employed.positions = {{.positions = positions, .recruited = false}};
  employed.turnover = world.parameters.worker_turnover;
  employed.recruitment_lag = world.parameters.recruitment_lag;
  Line line;
  line.name = name;
  line.pathway = pathway_id(world, name);
  line.referral_weight = 1;
  line.only_willing = only_willing;
  line.assessment_first = false;
  line.money.amounts = {{}};
  line.places = positions * per_position;
  world.lines.push_back(line);
}

int whole(double number) { return static_cast<int>(std::lround(number)); }

World region_of(const Means& means, const Change& change) {
  World world = trial_world();
  world.system = true;
  world.groups = system_world("today").groups;
  world.people = {.stock = whole(3.3 * inflow_a_year), .entrants_per_month = inflow_a_year / 12};
  world.allocation.clear();
  world.ordinary_after_support = true;
  world.warm_up = years(1);
  world.horizon = years(8);
  world.market.employers = 5000;
  for (Role& each : world.roles) {
    each.positions = {{.positions = 0, .recruited = false}};
    each.starts_skilled = false;
  }
  role(world, "adviser").positions = {{.positions = whole(means.advisers), .recruited = false}};
  add_measure(world, "ips", "specialist", whole(means.specialists), 20, true);
  add_measure(world, "contracted", "contracted", whole(means.contracted), 18, true);
  add_measure(world, "aft", "supervisor_aft", whole(means.aft_places / 12), 12, false);
  world.referral.active = true;
  world.referral.orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};
  world.parameters.referral_first = days(300);
  world.parameters.referral_next = days(400);
  if (change) change(world);
  return world;
}

/// Mean number in ordinary work for each thousand of those in the register at the start.
double working(const std::string& name, const Means& means, const Change& change = {}) {
  const TrialArm arm(region_of(means, change));
  double sum = 0;
  for (const RegisterMonth& month : arm.outcome().months) sum += month.in_ordinary_work;
  const double row = sum / static_cast<double>(arm.outcome().months.size()) / (3.3 * inflow_a_year);
  fmt::print("P23 {:<22}: {:.1f} in work per thousand\n", name, 1000 * row);
  return 1000 * row;
}

/// Sheltered work does to people what follow-up does.
void neutral_shelter(World& world) {
  Parameters& p = world.parameters;
  p.capability_level_sheltered = p.capability_level_followup;
  p.attachment_level_sheltered = p.attachment_level_followup;
  p.search_sheltered = 1;
}

TEST(System, money_moved_to_integrated_support_gives_work_and_the_other_way_costs_it) {
  const Means base;
  const double usual = working("base", base);
  Means without = base;
  without.aft_places = 0;
  const double no_shelter = working("sheltered off", without);
  Means moved = without;
  moved.specialists += base.aft_places * specialists_for_place;
  const double to_support = working("sheltered money to ips", moved);
  Means twice = base;
  twice.specialists *= 2;
  const double doubled = working("ips doubled", twice);
  Means back = base;
  back.specialists = 0;
  back.aft_places += base.specialists / specialists_for_place;
  const double to_shelter = working("ips money to sheltered", back);
  const double unsheltered = working("base, neutral shelter", base, neutral_shelter);
  Means advised = base;
  advised.specialists = 0;
  advised.advisers += base.specialists * advisers_for_specialist;
  const double to_advisers = working("ips money to advisers", advised);
  const Change nobody_referred = [](World& world) { world.referral.active = false; };
  const double alone = working("no measures", base, nobody_referred);
  Means many = base;
  many.advisers *= 1.5;
  const double more_advisers = working("half as many advisers more", many, nobody_referred);

  EXPECT_GT(to_support, doubled);
  EXPECT_GT(doubled, usual);
  EXPECT_GT(usual, to_shelter);
  EXPECT_GT(usual, to_advisers);
  EXPECT_GT(to_support, usual * 1.1);
  EXPECT_NEAR(no_shelter / usual, 1, 0.05);
  EXPECT_GT(unsheltered, no_shelter);
  EXPECT_GT(unsheltered, usual) << "what sheltered work takes away, in the usual case";
  EXPECT_GT(to_support, unsheltered * 1.1) << "it is the support that pays, not the shelter saved";
  EXPECT_GT(usual, alone);
  EXPECT_GT(more_advisers, alone);
  EXPECT_GT(usual, more_advisers);
}

}  // namespace
}  // namespace fotfeste::testing
