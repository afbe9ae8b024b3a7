#include "fotfeste/analysis/selection.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

/// Normal policies of sd 2 (3 for the last), half of whose variance is luck that they share.
double output(const std::vector<double>& means, std::size_t policy, std::uint32_t replication,
              std::uint64_t seed) {
  const StreamKey key = stream_key(seed, replication);
  const double shared = normal(uniform(key, {0, 0}, 0, 0), 0, std::sqrt(2));
  const double sd = policy + 1 == means.size() ? std::sqrt(7) : std::sqrt(2);
  const auto who = static_cast<std::uint32_t>(policy);
  return means[policy] + shared + normal(uniform(key, {who, 0}, 1, 0), 0, sd);
}

struct Search {
  Selection found;
  std::size_t runs = 0;
};

/// Asks for five replications more of every candidate until one is chosen.
Search search(const std::vector<double>& means, const SelectionPlan& plan, std::uint64_t seed) {
  std::vector<std::vector<double>> outputs(means.size());
  Search result;
  std::size_t wanted = plan.first;
  for (result.found = select_best(outputs, plan); !result.found.best;
       result.found = select_best(outputs, plan)) {
    for (const std::size_t policy : result.found.candidates) {
      while (outputs[policy].size() < wanted) {
        outputs[policy].push_back(
            output(means, policy, static_cast<std::uint32_t>(outputs[policy].size()), seed));
        ++result.runs;
      }
    }
    wanted += 5;
  }
  return result;
}

// The hardest case: all others exactly the indifference below the best. 500 searches; a procedure
// with probability 0.9 is right fewer than 408 times once in a billion (normal law: 6.2 sd of 6.7).
TEST(SelectBest, FindsTheBestAsOftenAsItPromises) {
  int right = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    right += search({4, 4, 5, 4, 4}, {1, 0.9, 10}, seed).found.best == 2 ? 1 : 0;
  }
  EXPECT_GE(right, 408);
}

// What the test above can see: a rule that takes the highest mean of the first ten is not enough.
TEST(SelectBest, TheHighestOfTheFirstMeansIsNotThatOftenTheBest) {
  int right = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const SelectionPlan careless{1e9, 0.9, 10};
    right += search({4, 4, 5, 4, 4}, careless, seed).found.best == 2 ? 1 : 0;
  }
  EXPECT_LT(right, 408);
}

TEST(SelectBest, RulesOutTheFarOffEarly) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Search close = search({5, 4.9, -20, -20}, {0.5, 0.95, 20}, seed);
    const Search far = search({5, -20, -20, -20}, {0.5, 0.95, 20}, seed);
    EXPECT_EQ(far.found.best, 0U);
    EXPECT_EQ(far.runs, 80U);
    EXPECT_GT(close.runs, far.runs);
  }
}

TEST(SelectBest, EndsWhereItSaysAtTheLatest) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    std::vector<std::vector<double>> outputs(2);
    const SelectionPlan plan{0.5, 0.95, 20};
    std::size_t most = plan.first;
    for (std::uint32_t r = 0; r < most; ++r) {
      for (std::size_t policy = 0; policy < 2; ++policy) {
        outputs[policy].push_back(output({5, 5, 0}, policy, r, seed));
      }
      const Selection found = select_best(outputs, plan);
      if (found.most > 0) most = found.most;
    }
    EXPECT_TRUE(select_best(outputs, plan).best.has_value()) << seed;
    EXPECT_LT(most, 2000U) << seed;
  }
}

TEST(SelectBest, TakesFewerRunsForACoarserQuestion) {
  const Search fine = search({5, 4.7, 4.6}, {0.25, 0.95, 20}, 3);
  const Search coarse = search({5, 4.7, 4.6}, {2, 0.95, 20}, 3);
  EXPECT_LT(coarse.runs, fine.runs);
}

TEST(SelectBest, SharedLuckSavesReplications) {
  std::vector<std::vector<double>> shared(2);
  std::vector<std::vector<double>> own(2);
  for (std::uint32_t r = 0; r < 200; ++r) {
    for (std::size_t policy = 0; policy < 2; ++policy) {
      shared[policy].push_back(output({5, 5, 0}, policy, r, 1));
      own[policy].push_back(output({5, 5, 0}, policy, r, 1 + policy));
    }
  }
  const SelectionPlan plan{0.01, 0.95, 200};
  EXPECT_LT(static_cast<double>(select_best(shared, plan).most),
            0.8 * static_cast<double>(select_best(own, plan).most));
}

TEST(SelectBest, DoesNotChangeWithOutputsThatItDoesNotNeed) {
  std::vector<std::vector<double>> outputs(3);
  for (std::size_t policy = 0; policy < 3; ++policy) {
    for (std::uint32_t r = 0; r < 3000; ++r) {
      outputs[policy].push_back(output({5, 4.8, 4.6}, policy, r, 7));
    }
  }
  const SelectionPlan plan{0.3, 0.95, 20};
  const Selection all = select_best(outputs, plan);
  ASSERT_TRUE(all.best.has_value());
  ASSERT_LT(all.replications, 3000U);
  for (auto& row : outputs) row.resize(all.replications);
  EXPECT_EQ(select_best(outputs, plan).best, all.best);
  outputs[*all.best].pop_back();
  EXPECT_FALSE(select_best(outputs, plan).best.has_value());
}

TEST(SelectBest, OfEqualPoliciesTakesTheFirstAtOnce) {
  const std::vector<std::vector<double>> outputs(3, {1, 2, 3, 4});
  const Selection found = select_best(outputs, {1, 0.9, 4});
  EXPECT_EQ(found.best, 0U);
  EXPECT_EQ(found.replications, 4U);
  EXPECT_EQ(select_best(std::vector<std::vector<double>>{{1.0}}, {1, 0.9, 4}).best, 0U);
}

TEST(SelectBest, RefusesAPlanOutOfItsBounds) {
  const std::vector<std::vector<double>> two(2, {1, 2, 3});
  EXPECT_THROW((void)select_best(two, {0, 0.9, 3}), ParameterError);
  EXPECT_THROW((void)select_best(two, {1, 0.5, 3}), ParameterError);
  EXPECT_THROW((void)select_best(two, {1, 1, 3}), ParameterError);
  EXPECT_THROW((void)select_best(two, {1, 0.9, 1}), ParameterError);
  EXPECT_THROW((void)select_best({}, {1, 0.9, 3}), ParameterError);
  const std::vector<std::vector<double>> broken(2, {1, std::nan(""), 3});
  EXPECT_THROW((void)select_best(broken, {1, 0.9, 3}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
