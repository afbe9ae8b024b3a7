// The best split of the money of some lines, where it is known.

#include "fotfeste/experiment/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Each;
using ::testing::Gt;
using ::testing::IsEmpty;

const std::atomic<bool> go_on{false};

AllocationStudy county_study() {
  AllocationStudy study;
  study.title = "three lines";
  study.scenario = load_scenario("county", {}, shipped_scenarios());
  study.from_year = 2020;
  for (const char* name : {"aft", "contracted", "ips"}) {
    SharedLine shared;
    shared.name = name;
    for (const Line& line : study.scenario.world().lines) {
      if (line.name == name) shared.now = line.money.amounts.front().amount;
    }
    study.lines.push_back(shared);
  }
  study.parts = 4;
  study.goal.measure = "population.months.5y";
  study.goal.matters = 1;
  study.replications = 10;
  return study;
}

double millions(const World& world, const std::string& name) {
  for (const Line& line : world.lines) {
    if (line.name == name) return static_cast<double>(line.money.amounts.back().amount.ore) / 1e8;
  }
  return 0;
}

/// A stand-in for the model: most work where the ips line has 30 and the contracted line 20 million
/// kroner, whatever aft has; the second group is served less the more ips has.
std::vector<Tally> known(const StudyPlan& plan, int, StreamKey key, const std::atomic<bool>&) {
  std::vector<Tally> tallies(plan.arms.size());
  const double luck = uniform(key, {0, 0}, 0, 0);
  for (std::uint32_t arm = 0; arm < tallies.size(); ++arm) {
    const World& world = *plan.arms[arm];
    const double ips = millions(world, "ips");
    const double work = 1000 - std::abs(ips - 30) - std::abs(millions(world, "contracted") - 20) +
                        20 * luck + uniform(key, {1, arm}, 0, 0);
    Tally& tally = tallies[arm];
    tally.total({"population.months.5y", "work", Unit::months, Section::population, "", true},
                work);
    tally.total({"money.programme.5y", "cost", Unit::kroner, Section::money}, 1e8 * ips);
    tally.total({"money.public_purse.5y", "purse", Unit::kroner, Section::money},
                1e8 * ips + 1e9 * luck);
    tally.mean({"population.crises", "crises", Unit::number}, 3, 1);
    tally.mean({"contacts.done", "contacts", Unit::number}, 10, 1);
    for (std::size_t g = 0; g < world.groups.size(); ++g) {
      const double less = g == 1 ? ips / 10 : 0;
      tally.mean(
          {"contacts.done", "contacts", Unit::number, Section::contacts, world.groups[g].name},
          10 - less, 1);
    }
  }
  return tallies;
}

AllocationResult result_of(const AllocationStudy& study, int threads = 1) {
  return allocate(study, {.threads = threads, .cancel = go_on, .progress = {}, .run = known});
}

Nok sum(const std::vector<Nok>& amounts) {
  Nok all{};
  for (const Nok amount : amounts) all += amount;
  return all;
}

TEST(Splits, ShareOutEachBudgetToTheOre) {
  AllocationStudy study = county_study();
  study.budgets = {0.5, 1};
  const std::vector<Split> splits = splits_of(study);
  EXPECT_EQ(splits.size(), 15U + 1 + 15);
  const std::int64_t now = sum(splits[15].amounts).ore;
  ASSERT_TRUE(splits[15].as_now);
  for (const Split& split : splits) {
    EXPECT_EQ(sum(split.amounts).ore,
              static_cast<std::int64_t>(static_cast<double>(now) * split.budget));
  }
}

TEST(Splits, KeepWithinTheBoundsOfTheLines) {
  AllocationStudy study = county_study();
  study.lines[0].least = 0.5;
  study.lines[2].most = 0.25;
  const std::vector<Split> splits = splits_of(study);
  EXPECT_EQ(splits.size(), 6U) << "as now, and 4 4 0 and the like in quarters";
  for (const Split& split : splits) {
    if (split.as_now) continue;
    EXPECT_GE(2 * split.amounts[0].ore + 1, sum(split.amounts).ore);
    EXPECT_LE(4 * split.amounts[2].ore - 3, sum(split.amounts).ore);
  }
}

TEST(Splits, ActFromTheFirstYearOnAndNotBefore) {
  const AllocationStudy study = county_study();
  const Split split{1, {kroner(0), kroner(1'000'000), kroner(70'000'000)}, false};
  const World world = world_of(study, split);
  for (const Line& line : world.lines) {
    if (line.name != "ips") continue;
    for (const YearAmount& step : line.money.amounts) {
      EXPECT_EQ(step.amount, step.year < 2020 ? study.lines[2].now : kroner(70'000'000))
          << step.year;
    }
    EXPECT_GE(line.money.amounts.size(), 2U);
  }
}

TEST(Allocation, FindsTheBestSplitThatIsKnown) {
  AllocationStudy study = county_study();
  study.parts = 10;
  study.least_service.reset();
  const AllocationResult result = result_of(study);
  ASSERT_EQ(result.budgets.size(), 1U);
  const BudgetResult& budget = result.budgets.front();
  EXPECT_TRUE(budget.certain);
  EXPECT_EQ(budget.best, budget.best_of_all);
  const std::vector<Nok>& best = result.splits[budget.best.value()].split.amounts;
  EXPECT_NEAR(static_cast<double>(best[2].ore) / 1e8, 30, 4);
  EXPECT_NEAR(static_cast<double>(best[1].ore) / 1e8, 20, 4);
  for (const SplitResult& split : result.splits) {
    EXPECT_LE(split.mean(), result.splits[*budget.best].mean() + study.goal.matters);
  }
}

TEST(Allocation, LeavesOutSplitsThatTakeServiceFromAGroupAndTellsTheirPrice) {
  AllocationStudy study = county_study();
  study.parts = 10;
  study.least_service = 0.85;
  const AllocationResult result = result_of(study);
  const BudgetResult& budget = result.budgets.front();
  const SplitResult& best = result.splits[budget.best.value()];
  EXPECT_GE(best.least_service, 0.85);
  EXPECT_LT(static_cast<double>(best.split.amounts[2].ore) / 1e8, 18);
  const SplitResult& free = result.splits[budget.best_of_all.value()];
  EXPECT_FALSE(free.allowed);
  EXPECT_EQ(free.loser, study.scenario.world().groups[1].name);
  EXPECT_GT(budget.price.value().mean, 8);
}

TEST(Allocation, NamesTheLeastMoneyThatReachesAGoal) {
  AllocationStudy study = county_study();
  study.parts = 10;
  study.least_service.reset();
  study.budgets = {0.2, 0.5, 0.8, 1};
  study.goal.reaches = 990;
  AllocationResult result = result_of(study);
  EXPECT_EQ(result.cheapest, 2U) << "50 million kroner are the least that could do";
  EXPECT_EQ(result.budgets[2].reached, 1.0);
  EXPECT_EQ(result.budgets[0].reached, 0.0);
  EXPECT_GT(result.budgets[2].reached_interval->low, 0.95);
  const SplitResult& best = result.splits[result.budgets[2].best.value()];
  EXPECT_EQ(best.goal.size(), 300U);
  EXPECT_NEAR(best.purse_more,
              static_cast<double>((best.split.amounts[2] - study.lines[2].now).ore) / 100, 1)
      << "beside now in the same replications";
  study.goal.reaches = 1100;
  result = result_of(study);
  EXPECT_FALSE(result.cheapest);
}

TEST(Allocation, SaysWhenItCannotTellTheBestApart) {
  AllocationStudy study = county_study();
  study.least_service.reset();
  study.goal.matters = 1e-6;
  study.most_replications = 10;
  study.lines[1].most = study.lines[2].most = 0;
  study.lines[1].least = study.lines[2].least = 0;
  study.budgets = {0.5, 1};
  const AllocationResult result = result_of(study);
  EXPECT_TRUE(result.budgets[0].certain) << "one split is the best of one";
  EXPECT_THAT(result.budgets[0].rivals, IsEmpty());
  study.lines[1].most = study.lines[2].most = 1;
  study.parts = 20;
  const BudgetResult many = result_of(study).budgets[1];
  EXPECT_FALSE(many.certain);
  EXPECT_FALSE(many.rivals.empty());
}

TEST(Allocation, IsTheSameOnAnyNumberOfThreads) {
  AllocationStudy study = county_study();
  const AllocationResult one = result_of(study, 1);
  const AllocationResult two = result_of(study, 2);
  for (std::size_t split = 0; split < one.splits.size(); ++split) {
    EXPECT_EQ(one.splits[split].goal, two.splits[split].goal);
    EXPECT_EQ(one.splits[split].unbeaten, two.splits[split].unbeaten);
  }
}

TEST(Allocation, OfTheModelItselfLeavesWhatIsNowAsItIs) {
  AllocationStudy study = county_study();
  study.scenario =
      with_settings(study.scenario, {"population.stock=1500 people", "horizon=2 years"});
  study.goal.measure = "population.months.2y";
  study.parts = 1;
  study.replications = study.most_replications = 3;
  const AllocationResult result = allocate(study, {.threads = 2, .cancel = go_on});
  ASSERT_EQ(result.splits.size(), 4U);
  EXPECT_EQ(result.splits[0].more.verdict, Verdict::equal);
  EXPECT_EQ(result.splits[0].least_service, 1);
  EXPECT_NE(result.splits[3].more.mean, 0);
  EXPECT_GT(result.splits[3].programme, 0);
}

}  // namespace
}  // namespace fotfeste::testing
