// What Norwegian registers say of everybody with reduced work capacity: how fast people leave, for
// what, and where they are five years after their first measure.

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/phenomena/calibration_targets.hpp"
#include "tests/support/register_flows.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr double inflow_a_year = 2000;

void employ(World& world, const std::string& name, double positions) {
  role(world, name).positions = {
      {.positions = static_cast<int>(std::ceil(positions)), .recruited = false}};
}

void refer_to(World& world, const std::string& pathway, double weight) {
  Line line;
  line.name = pathway;
  line.pathway = pathway_id(world, pathway);
  line.referral_weight = weight;
  line.only_willing = false;
  line.assessment_first = false;
  line.money.amounts = {{}};
  world.lines.push_back(line);
}

/// Twelve years of inflow into measures without limits, with advisers who bind (model, 9.6).
World growing_register() {
  World world = reference_world();
  world.system = true;
  world.groups = system_world("today").groups;
  world.people = {.entrants_per_month = inflow_a_year / 12};
  world.allocation.clear();
  world.ordinary_after_support = true;
  world.horizon = years(12);
  world.market.employers = 12'000;
  const double present = inflow_a_year * 2.65;
  for (Role& each : world.roles) each.positions = {{.positions = 0, .recruited = false}};
  employ(world, "adviser", 1.4 * present / 95);
  employ(world, "supervisor_aft", 0.095 * present / 12);
  employ(world, "contracted", 0.115 * present / 20);
  world.referral.active = true;
  refer_to(world, "aft", 0.22);
  refer_to(world, "placement", 0.30);
  refer_to(world, "contracted", 0.30);
  refer_to(world, "subsidy", 0.18);
  return world;
}

void add_flows(CalibrationTargets& targets, const RegionOutcome& outcome) {
  const RegisterFlows flows = flows_after(years(4), outcome.months);
  targets.add("N1 leave in a month", 100 * flows.leave);
  targets.add("N2 of these for work", 100 * flows.work);
  targets.add("N3 of these on pension", 100 * flows.pension);
}

/// Where those are whose first measure began in years 2 to 7, five years after it began.
void add_five_years_later(CalibrationTargets& targets, const TrialArm& arm) {
  const Tick register_left_after = to_ticks(days(90));
  double n = 0;
  double working = 0;
  double pensioned = 0;
  for (const PersonOutcome& person : arm.outcome().people) {
    if (person.first_measure < to_ticks(years(2)) || person.first_measure >= to_ticks(years(7))) {
      continue;
    }
    const Tick later = person.first_measure + to_ticks(years(5));
    ++n;
    pensioned += person.pension <= later ? 1 : 0;
    for (const std::size_t id : arm.jobs_of(person.id)) {
      const OrdinaryJob& job = arm.ordinary_jobs()[id];
      if (job.start + register_left_after <= later && job.end > later) {
        ++working;
        break;
      }
    }
  }
  targets.add("V24 in work, 5 years later", 100 * working / n);
  targets.add("V24 on pension, 5 years later", 100 * pensioned / n);
}

TEST(Calibration, register_flows_and_the_years_after_a_first_measure) {
  const World world = growing_register();
  CalibrationTargets targets;
  for (const std::uint64_t seed : {101U, 102U}) {
    const TrialArm arm(world, seed);
    add_flows(targets, arm.outcome());
    add_five_years_later(targets, arm);
  }
  targets.expect("N1 leave in a month", {3.11, 0.01}, 0.02);
  targets.expect("N2 of these for work", {44.03});
  targets.expect("N3 of these on pension", {36.13});
  targets.expect("V24 in work, 5 years later", {19.07, 0.2});
  targets.expect("V24 on pension, 5 years later", {39.94, 0.25});
}

}  // namespace
}  // namespace fotfeste::testing
