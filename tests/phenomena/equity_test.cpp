// Who is seen when not everybody can be.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

TrialArm advised(double caseload, Discipline discipline) {
  return run_arm({.pathway = "ordinary", .caseload = {{"adviser", caseload}}}, [&](World& world) {
    world.groups.front().share = 0.5;
    world.groups.push_back(world.groups.front());
    world.groups.back().name = "without tools";
    world.groups.back().missing_tools = 1;
    role(world, "adviser").discipline = discipline;
  });
}

struct Seen {
  double with_tools, without_tools, good_prospects, poor_prospects;
};

Seen seen(double caseload, Discipline discipline) {
  const TrialArm arm = advised(caseload, discipline);
  const Seen row{arm.contacts([](const auto& person) { return person.group == 0; }),
                 arm.contacts([](const auto& person) { return person.group == 1; }),
                 arm.contacts([](const auto& person) { return person.luck > 0.5F; }),
                 arm.contacts([](const auto& person) { return person.luck < -0.5F; })};
  fmt::print(
      "P15 caseload {:3.0f} {}: contacts with tools {:.1f} without {:.1f}, good prospects "
      "{:.1f} poor {:.1f}\n",
      caseload, discipline == Discipline::discretionary ? "discretionary" : "first come",
      row.with_tools, row.without_tools, row.good_prospects, row.poor_prospects);
  return row;
}

TEST(Equity, discretion_under_overload_favours_prospects_and_those_with_tools) {
  const Seen first_come = seen(160, Discipline::earliest_due);
  const Seen chosen = seen(160, Discipline::discretionary);
  EXPECT_NEAR(first_come.with_tools, first_come.without_tools, 1);
  EXPECT_GT(chosen.with_tools, first_come.with_tools + 2);
  EXPECT_LT(chosen.without_tools, first_come.without_tools - 2);
  EXPECT_GT(chosen.good_prospects, first_come.good_prospects + 1);
  EXPECT_LT(chosen.poor_prospects, first_come.poor_prospects - 1);
}

TEST(Equity, discretion_changes_nothing_while_everybody_can_be_seen) {
  for (const auto& [caseload, slack] : {std::pair{95., 0.03}, {40., 0.01}}) {
    const Seen first_come = seen(caseload, Discipline::earliest_due);
    const Seen chosen = seen(caseload, Discipline::discretionary);
    EXPECT_NEAR(chosen.with_tools / first_come.with_tools, 1, slack);
    EXPECT_NEAR(chosen.without_tools / first_come.without_tools, 1, slack);
  }
}

}  // namespace
}  // namespace fotfeste::testing
