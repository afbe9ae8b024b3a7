#include "fotfeste/experiment/equity.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

/// Two groups alike but for their names, in the hands of advisers with too many people.
World two_groups(double caseload) {
  World world = trial_world(
      {.people = 400, .pathway = "ordinary", .months = 12, .caseload = {{"adviser", caseload}}});
  world.groups.front().share = 0.5;
  world.groups.push_back(world.groups.front());
  world.groups.front().name = "first";
  world.groups.back().name = "second";
  return world;
}

EquityResult asked(const World& world, int threads = 1) {
  return equity({.world = &world, .replications = 8, .threads = threads}, {});
}

const PairedDifference& cause(const EquityResult& result, std::size_t group,
                              const std::string& name) {
  const auto at = std::find(result.causes.begin(), result.causes.end(), name);
  return result.groups[group].causes[static_cast<std::size_t>(at - result.causes.begin())];
}

TEST(Equity, PartsAddUpToTheGap) {
  World world = two_groups(160);
  world.groups.back().missing_tools = 1;
  world.groups.back().open_group = 0.5;
  role(world, "adviser").discipline = Discipline::discretionary;
  for (const GroupEquity& group : asked(world).groups) {
    double sum = group.rest.mean;
    for (const PairedDifference& part : group.causes) sum += part.mean;
    EXPECT_NEAR(sum, group.gap.mean, 1e-12);
  }
}

TEST(Equity, GroupsThatAreAlikeGetTheirShare) {
  const EquityResult result = asked(two_groups(160));
  for (const GroupEquity& group : result.groups) EXPECT_NEAR(group.gap.mean, 0, 0.03);
  EXPECT_EQ(cause(result, 0, "tools").verdict, Verdict::equal);
}

TEST(Equity, LackOfToolsCostsFollowUpWhereAdvisersChoose) {
  World world = two_groups(160);
  world.groups.back().missing_tools = 1;
  role(world, "adviser").discipline = Discipline::discretionary;
  const EquityResult result = asked(world);
  EXPECT_LT(result.groups[1].gap.mean, -0.1);
  EXPECT_EQ(result.groups[1].gap.verdict, Verdict::differs);
  EXPECT_LT(cause(result, 1, "tools").mean, -0.02);
  EXPECT_LT(cause(result, 1, "policy").mean, -0.02);
  EXPECT_LT(cause(result, 1, "workload").mean, -0.02);
  EXPECT_EQ(cause(result, 1, "employers").verdict, Verdict::equal);
}

TEST(Equity, IsTheSameOnAnyNumberOfThreads) {
  const World world = two_groups(160);
  const EquityResult one = asked(world, 1);
  const EquityResult three = asked(world, 3);
  for (std::size_t g = 0; g < one.groups.size(); ++g) {
    EXPECT_EQ(one.groups[g].gap.mean, three.groups[g].gap.mean);
  }
}

TEST(Equity, NeedsTwoGroups) {
  const World world = trial_world({.people = 50, .months = 3});
  EXPECT_THROW((void)asked(world), std::invalid_argument);
}

}  // namespace
}  // namespace fotfeste::testing
