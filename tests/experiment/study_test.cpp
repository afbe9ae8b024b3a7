#include "fotfeste/experiment/study.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "fotfeste/random/portable_math.hpp"
#include "tests/experiment/small_world.hpp"

namespace fotfeste::testing {
namespace {

World nation() {
  World world = small_world();
  world.people.regions = 5;
  return world;
}

/// A stand-in for the model: one total and one mean a region, drawn from its key; the second arm
/// has one more. Regions that are started late may end early.
std::vector<Tally> drawn(const StudyPlan& plan, int region, StreamKey key,
                         const std::atomic<bool>& /*cancel*/) {
  const double u = uniform(key, {static_cast<std::uint32_t>(region), 0}, 0, 0);
  std::this_thread::sleep_for(std::chrono::microseconds(static_cast<int>(300 * u)));
  std::vector<Tally> tallies(plan.arms.size());
  for (std::size_t arm = 0; arm < tallies.size(); ++arm) {
    const double value = portable::log(u) + static_cast<double>(arm);
    tallies[arm].total({"total", "total", Unit::number}, value);
    tallies[arm].mean({"mean", "mean", Unit::number}, value, u);
  }
  return tallies;
}

StudyPlan plan_of(const World& world, int replications, int threads, int regions = 0) {
  StudyPlan plan;
  plan.arms = {&world, &world};
  plan.replications = replications;
  plan.threads = threads;
  plan.regions = regions;
  plan.command = "fotfeste compare a b";
  return plan;
}

std::vector<double> numbers(const StudyResult& result) {
  std::vector<double> all;
  for (const ArmResult& arm : result.arms) {
    for (const auto& replication : arm.values) {
      for (const Value& value : replication) all.push_back(value.value.value_or(-1));
    }
  }
  return all;
}

const std::atomic<bool> go_on{false};

TEST(Study, GivesTheSameNumbersForAnyNumberOfThreads) {
  const World world = nation();
  const auto one = numbers(run_study(plan_of(world, 7, 1), go_on, {}, drawn));
  EXPECT_EQ(one.size(), 2U * 7 * 2);
  for (const int threads : {2, 3, 8}) {
    EXPECT_EQ(numbers(run_study(plan_of(world, 7, threads), go_on, {}, drawn)), one) << threads;
  }
}

TEST(Study, AReplicationAloneIsTheOneInABatch) {
  const World world = nation();
  const auto batch = run_study(plan_of(world, 7, 2, 3), go_on, {}, drawn);
  StudyPlan alone = plan_of(world, 1, 1, 3);
  alone.first_replication = 4;
  const auto fifth = run_study(alone, go_on, {}, drawn);
  EXPECT_EQ(fifth.replications, std::vector<int>{4});
  for (std::size_t arm = 0; arm < 2; ++arm) {
    EXPECT_EQ(fifth.arms[arm].values[0][0].value, batch.arms[arm].values[4][0].value);
  }
}

TEST(Study, OneBrokenReplicationIsReportedAndTheOthersFinish) {
  const World world = nation();
  const RegionRun breaks = [](const StudyPlan& plan, int region, StreamKey key,
                              const std::atomic<bool>& cancel) {
    if (region == 3 && key.low == stream_key(1, 2).low && key.high == stream_key(1, 2).high) {
      throw std::runtime_error("the sky fell");
    }
    return drawn(plan, region, key, cancel);
  };
  const auto whole = run_study(plan_of(world, 4, 2), go_on, {}, drawn);
  const auto result = run_study(plan_of(world, 4, 2), go_on, {}, breaks);
  EXPECT_EQ(result.replications, (std::vector<int>{0, 1, 3}));
  EXPECT_EQ(result.arms[0].values[2][0].value, whole.arms[0].values[3][0].value);
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].replication, 2);
  EXPECT_EQ(result.failures[0].region, 3);
  EXPECT_EQ(result.failures[0].what, "the sky fell");
  EXPECT_EQ(result.failures[0].command,
            "fotfeste compare a b --seed 1 --first-replication 2 --replications 1");
}

TEST(Study, StopsWhenToldAndKeepsOnlyCompleteReplications) {
  const World world = nation();
  std::atomic<bool> cancel{false};
  const auto after_two = [&](const Progress& progress) {
    if (progress.done == 11) cancel = true;  // five regions a replication
  };
  const auto result = run_study(plan_of(world, 100, 1), cancel, after_two, drawn);
  EXPECT_TRUE(result.cancelled);
  EXPECT_EQ(result.replications, (std::vector<int>{0, 1}));
}

TEST(Study, ReportsEveryRegionOfEveryReplication) {
  const World world = nation();
  int calls = 0;
  Progress last;
  const auto count = [&](const Progress& progress) {
    ++calls;
    last = progress;
  };
  const auto result = run_study(plan_of(world, 3, 2, 2), go_on, count, drawn);
  EXPECT_EQ(result.replications.size(), 3U);
  EXPECT_EQ(calls, 6);
  EXPECT_EQ(last.done, 6);
  EXPECT_EQ(last.total, 6);
}

TEST(Study, ASampleOfRegionsIsWeightedUpInTotalsOnly) {
  const World world = nation();
  const RegionRun one_each = [](const StudyPlan& plan, int, StreamKey, const std::atomic<bool>&) {
    std::vector<Tally> tallies(plan.arms.size());
    for (Tally& tally : tallies) {
      tally.total({"total", "total", Unit::number}, 1);
      tally.mean({"mean", "mean", Unit::number}, 3, 2);
    }
    return tallies;
  };
  const auto result = run_study(plan_of(world, 1, 1, 2), go_on, {}, one_each);
  EXPECT_EQ(result.regions_simulated, 2);
  EXPECT_EQ(result.arms[0].values[0][0].value, 5.0);
  EXPECT_EQ(result.arms[0].values[0][1].value, 1.5);
}

TEST(Study, SampledRegionsTakeTurns) {
  EXPECT_EQ(sampled_regions(0, 2, 5), (std::vector<int>{0, 1}));
  EXPECT_EQ(sampled_regions(2, 2, 5), (std::vector<int>{0, 4}));
  EXPECT_EQ(sampled_regions(9, 5, 5), (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(StudyPlan, RefusesWhatCannotBeCompared) {
  const World world = nation();
  World other = nation();
  other.name = "other";
  other.horizon = days(400);
  StudyPlan plan = plan_of(world, 1, 1);
  plan.arms = {&world, &other};
  try {
    check(plan);
    FAIL() << "different horizons were accepted";
  } catch (const std::invalid_argument& e) {
    EXPECT_STREQ(e.what(), "small and other cannot be compared: their horizons differ");
  }
  EXPECT_THROW(check(plan_of(world, 0, 1)), std::invalid_argument);
  EXPECT_THROW(check(plan_of(world, 1, 1, 6)), std::invalid_argument);
  World uneven = nation();
  uneven.region_key = {.2, .3, .1, .2, .2};
  EXPECT_THROW(check(plan_of(uneven, 1, 1, 2)), std::invalid_argument);
  EXPECT_NO_THROW(check(plan_of(uneven, 1, 1, 5)));
}

// 180 000 people over 2 + 2 x 5 years are 2.16 million person-years.
TEST(StudyPlan, AffordsAsManyRegionsAsFitTheTime) {
  World world = nation();
  world.people.regions = 12;
  world.people.stock = 180'000;
  world.warm_up = years(2);
  world.horizon = years(7);
  const StudyPlan plan = plan_of(world, 30, 1);
  EXPECT_EQ(affordable_regions(plan, {216'000, 2, 30}), 2);  // 60 of 300 core-seconds
  EXPECT_EQ(affordable_regions(plan, {216'000, 2, 1000}), 12);
  EXPECT_EQ(affordable_regions(plan, {216'000, 1, 0.1}), 1);
  const StudyPlan more_threads = plan_of(world, 30, 8);
  EXPECT_EQ(affordable_regions(more_threads, {216'000, 2, 30}), 2);
}

}  // namespace
}  // namespace fotfeste::testing
