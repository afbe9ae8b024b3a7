// A study that runs until it knows a figure well enough.

#include "fotfeste/experiment/precision.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "fotfeste/experiment/summary.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "tests/experiment/small_world.hpp"

namespace fotfeste::testing {
namespace {

const std::atomic<bool> go_on{false};
const Measure lopsided{"lopsided", "lopsided", Unit::number};

/// A stand-in for the model: an exponential figure with mean 1; a second arm has another beside it.
std::vector<Tally> drawn(const StudyPlan& plan, int, StreamKey key, const std::atomic<bool>&) {
  std::vector<Tally> tallies(plan.arms.size());
  double sum = 0;
  for (std::uint32_t arm = 0; arm < tallies.size(); ++arm) {
    sum -= portable::log(uniform(key, {0, 0}, arm, 0));
    tallies[arm].mean(lopsided, sum, 1);
  }
  return tallies;
}

StudyPlan plan_of(const World& world, std::size_t arms, std::uint64_t seed = 1) {
  StudyPlan plan;
  plan.arms.assign(arms, &world);
  plan.seed = seed;
  return plan;
}

TEST(Precision, IsReachedAndNotLongBefore) {
  const World world = small_world();
  for (const std::size_t arms : {1U, 2U, 3U}) {
    const StudyResult result =
        run_to_precision(plan_of(world, arms), {lopsided, 0.1}, go_on, {}, drawn);
    EXPECT_LE(half_width(result, lopsided), 0.1);
    EXPECT_GT(half_width(result, lopsided), 0.07);
  }
}

TEST(Precision, TakesThirtyReplicationsAtLeastAndNoMoreThanAreAllowed) {
  const World world = small_world();
  const auto replications = [&](const PrecisionGoal& goal) {
    return run_to_precision(plan_of(world, 1), goal, go_on, {}, drawn).replications.size();
  };
  EXPECT_EQ(replications({lopsided, 100}), 30U);
  EXPECT_EQ(replications({.measure = lopsided, .half_width = 0.001, .at_most = 200}), 200U);
}

TEST(Precision, GivesTheReplicationsOfAStudyOfThatSize) {
  const World world = small_world();
  StudyPlan plan = plan_of(world, 2);
  plan.first_replication = 5;
  plan.threads = 2;
  const StudyResult result = run_to_precision(plan, {lopsided, 0.2}, go_on, {}, drawn);
  plan.threads = 1;
  plan.replications = static_cast<int>(result.replications.size());
  ASSERT_GT(plan.replications, 30);
  const StudyResult whole = run_study(plan, go_on, {}, drawn);
  EXPECT_EQ(result.replications, whole.replications);
  for (std::size_t arm = 0; arm < 2; ++arm) {
    for (std::size_t r = 0; r < whole.replications.size(); ++r) {
      EXPECT_EQ(result.arms[arm].values[r][0].value, whole.arms[arm].values[r][0].value);
    }
  }
}

TEST(Precision, GoesOnPastReplicationsThatFail) {
  const World world = small_world();
  const RegionRun sometimes = [](const StudyPlan& plan, int region, StreamKey key,
                                 const std::atomic<bool>& cancel) {
    if (uniform(key, {1, 0}, 0, 0) < 0.1) throw std::runtime_error("broken");
    return drawn(plan, region, key, cancel);
  };
  const StudyResult result =
      run_to_precision(plan_of(world, 1), {lopsided, 0.15}, go_on, {}, sometimes);
  EXPECT_LE(half_width(result, lopsided), 0.15);
  EXPECT_GT(result.failures.size(), 5U);
  const RegionRun never = [](const StudyPlan&, int, StreamKey,
                             const std::atomic<bool>&) -> std::vector<Tally> {
    throw std::runtime_error("broken");
  };
  EXPECT_EQ(run_to_precision(plan_of(world, 1), {lopsided, 0.15}, go_on, {}, never).failures.size(),
            30U);
}

// Stopping when the interval happens to be narrow costs coverage; few looks keep it. The standard
// error of the share is 0.34 %.
TEST(Precision, LeavesTheIntervalItsCoverage) {
  const World world = small_world();
  constexpr int studies = 4000;
  int covered = 0;
  for (int study = 0; study < studies; ++study) {
    const StudyResult result = run_to_precision(
        plan_of(world, 1, 1000U + static_cast<unsigned>(study)), {lopsided, 0.2}, go_on, {}, drawn);
    covered += summarise(result).rows.front().base.interval->contains(1) ? 1 : 0;
  }
  const double share = static_cast<double>(covered) / studies;
  EXPECT_GE(share, 0.93);
  EXPECT_LE(share, 0.97);
}

}  // namespace
}  // namespace fotfeste::testing
