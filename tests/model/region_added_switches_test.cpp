// What a world adds to the mechanisms that every world has, switched off again.
#include <gtest/gtest.h>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

Phase& first_phase(World& world) { return pathway(world, "ips").phases.front(); }

struct Added {
  const char* name;  ///< of the switch
  void (*add)(World&);
};
std::ostream& operator<<(std::ostream& out, const Added& added) { return out << added.name; }

const Added added[] = {
    {"fidelity",
     [](World& w) { pathway(w, "ips").fidelity = {0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6}; }},
    {"placement_purpose", [](World& w) { first_phase(w).purpose = PlacementPurpose::hire; }},
    {"adaptive_contact", [](World& w) { first_phase(w).contact.interval_in_need = 0.3; }},
    {"three_party_agreement",
     [](World& w) {
       first_phase(w).contact.agreement = {days(60), 1};
     }},
    {"benefits_counselling", [](World& w) { pathway(w, "ips").benefits_counselling = 3; }},
    {"health_team", [](World& w) { w.health_team_hours = 0.1; }},
    {"disclosure", [](World& w) { w.groups[0].tells = 0.5; }},
    {"certificate", [](World& w) { first_phase(w).certificate = true; }},
    {"subsidies",
     [](World& w) {
       first_phase(w).offer = Offer::subsidised;
       first_phase(w).subsidy = 0;
       Subsidy& subsidy = w.economics.subsidies.emplace_back();
       subsidy.openings = 3;
     }},
    {"grants",
     [](World& w) {
       first_phase(w).grant = 0;
       w.economics.grants.emplace_back().hours = 20;
     }},
    {"countable_first",
     [](World& w) { role(w, "specialist").discipline = Discipline::countable_first; }},
    {"staff_training",
     [](World& w) {
       role(w, "specialist").training = {days(30), 8};
     }},
    {"providers", [](World& w) { role(w, "specialist").providers = 3; }},
    {"firm_agreements", [](World& w) { w.market.agreements.emplace_back().share = 0.5; }},
    {"insiders",
     [](World& w) {
       w.market.absence = {{Duration{0}, 0.12}};
     }},
    {"word_of_mouth", [](World& w) { w.parameters.word_of_mouth = 1; }},
};

/// Busy specialists whose clients get trials and start anew after half a year.
World plain(const Added& with) {
  World world = trial_world({.people = 400, .months = 12, .caseload = {{"specialist", 30}}});
  const bool unpaid = std::string{with.name} == "placement_purpose";
  first_phase(world).offer = unpaid ? Offer::trial : Offer::ordinary;
  first_phase(world).duration = days(180);
  pathway(world, "ips").phases.push_back(first_phase(world));
  pathway(world, "ips").phases.back().duration.reset();
  return world;
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(11, 0)).finish(); }

/// Jobs begin and end on the same ticks, with the same match, and so do stays in pathways.
bool same_course(const RegionOutcome& a, const RegionOutcome& b) {
  const auto same_job = [](const JobSpell& x, const JobSpell& y) {
    return x.person == y.person && x.start == y.start && x.end == y.end && x.match == y.match;
  };
  const auto same_stay = [](const PathwaySpell& x, const PathwaySpell& y) {
    return x.person == y.person && x.start == y.start && x.end == y.end;
  };
  return std::equal(a.jobs.begin(), a.jobs.end(), b.jobs.begin(), b.jobs.end(), same_job) &&
         std::equal(a.pathways.begin(), a.pathways.end(), b.pathways.begin(), b.pathways.end(),
                    same_stay);
}

const Mechanism& mechanism_named(const std::string& name) {
  return *std::find_if(mechanisms.begin(), mechanisms.end(),
                       [&](const Mechanism& each) { return each.name == name; });
}

class AddedSwitch : public ::testing::TestWithParam<Added> {};

TEST_P(AddedSwitch, OffIsAsIfTheWorldHadNotAddedIt) {
  const Mechanism& mechanism = mechanism_named(GetParam().name);
  const World without = plain(GetParam());
  World with = without;
  GetParam().add(with);
  ASSERT_NE(mechanism.is_used, nullptr);
  EXPECT_FALSE(mechanism.is_used(without));
  EXPECT_TRUE(mechanism.is_used(with));
  const RegionOutcome before = run(without);
  EXPECT_FALSE(same_course(run(with), before));
  with.switches.*mechanism.on = false;
  EXPECT_TRUE(same_course(run(with), before));
}

INSTANTIATE_TEST_SUITE_P(All, AddedSwitch, ::testing::ValuesIn(added),
                         ::testing::PrintToStringParamName{});

TEST(FidelityDriftSwitch, OffIsNoDrift) {
  World world = plain({"fidelity_drift", nullptr});
  pathway(world, "ips").fidelity = {1, 1, 1, 1, 1, 1, 1, 1};
  Role& specialist = role(world, "specialist");
  const int positions = specialist.positions.front().positions;
  specialist.positions.push_back({.at = days(90), .positions = 3 * positions, .recruited = false});
  const RegionOutcome drifting = run(world);
  world.switches.fidelity_drift = false;
  const RegionOutcome steady = run(world);
  EXPECT_FALSE(same_course(steady, drifting));
  world.switches.fidelity_drift = true;
  world.parameters.fidelity_drift = 0;
  EXPECT_TRUE(same_course(steady, run(world)));
}

// With the one above, every mechanism that a world may add is tried.
TEST(AddedSwitches, AreAllTried) {
  for (const Mechanism& each : mechanisms) {
    if (each.is_used == nullptr || std::string{each.name} == "fidelity_drift") continue;
    EXPECT_TRUE(std::any_of(std::begin(added), std::end(added), [&](const Added& one) {
      return std::string{one.name} == each.name;
    })) << each.name;
  }
}

}  // namespace
}  // namespace fotfeste::testing
