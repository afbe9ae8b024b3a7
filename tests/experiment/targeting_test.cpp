#include "fotfeste/experiment/targeting.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace fotfeste::testing {
namespace {

double index_of(const std::vector<Served>& people) {
  const Concentration sums = concentration(people);
  return sums.ranked / sums.service;
}

TEST(Targeting, IsZeroWhenNeedDoesNotMatter) {
  EXPECT_NEAR(index_of({{3, 1, 2}, {1, 1, 2}, {2, 1, 2}, {9, 1, 2}}), 0, 1e-12);
  EXPECT_NEAR(index_of({{0.1, 2, 6}, {0.2, 1, 3}, {0.3, 0.5, 1.5}}), 0, 1e-12);
}

// All to the one with most need among n: 1 - 1/n; to the one with least: the opposite.
TEST(Targeting, IsOneLessAShareWhenAllGoesToTheGreatestNeed) {
  EXPECT_NEAR(index_of({{4, 1, 0}, {5, 1, 7}, {1, 1, 0}, {2, 1, 0}}), 0.75, 1e-12);
  EXPECT_NEAR(index_of({{4, 1, 0}, {5, 1, 0}, {1, 1, 7}, {2, 1, 0}}), -0.75, 1e-12);
}

TEST(Targeting, CountsEqualNeedAsEqual) {
  EXPECT_NEAR(index_of({{1, 1, 8}, {1, 1, 0}, {1, 1, 1}}), 0, 1e-12);
  EXPECT_NEAR(index_of({{1, 1, 0}, {2, 1, 5}, {2, 1, 0}, {3, 1, 0}}), 0, 1e-12);
}

}  // namespace
}  // namespace fotfeste::testing
