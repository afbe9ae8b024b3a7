#include "fotfeste/analysis/pareto.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Rows = std::vector<std::vector<double>>;

TEST(ParetoSet, HoldsWhatNothingElseBeats) {
  EXPECT_THAT(pareto_set(Rows{{1, 5}, {2, 4}, {2, 3}, {0, 5}, {3, 0}}), ElementsAre(0, 1, 4));
}

TEST(ParetoSet, HoldsEqualOnesAllAndTheBestAloneOfOneAim) {
  EXPECT_THAT(pareto_set(Rows{{1, 1}, {1, 1}}), ElementsAre(0, 1));
  EXPECT_THAT(pareto_set(Rows{{1}, {3}, {2}}), ElementsAre(1));
  EXPECT_THAT(pareto_set(Rows{}), IsEmpty());
}

TEST(ParetoSet, RefusesRowsOfDifferentLengths) {
  EXPECT_THROW(static_cast<void>(pareto_set(Rows{{1, 2}, {1}})), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
