#include "fotfeste/model/extra_work.hpp"

#include <gtest/gtest.h>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

TEST(ExtraWork, GrossLessDeadweightLessDisplacementIsNet) {
  const ExtraWork work = extra_work(1000, 5300, 5000, 0.2);
  EXPECT_DOUBLE_EQ(work.extra, 300);
  EXPECT_DOUBLE_EQ(work.deadweight.value(), 0.7);
  EXPECT_DOUBLE_EQ(work.net, 240);
  EXPECT_DOUBLE_EQ(work.gross * (1 - *work.deadweight) * (1 - 0.2), work.net);
}

TEST(ExtraWork, WhereNobodyWorkedThereIsNoDeadweight) {
  EXPECT_FALSE(extra_work(0, 10, 12, 0).deadweight.has_value());
  EXPECT_DOUBLE_EQ(extra_work(0, 10, 12, 0).extra, -2);
  EXPECT_THROW((void)extra_work(1, 1, 1, 1.2), ParameterError);
}

TEST(ExtraWork, MonthsAreDiscountedLikeMoney) {
  EXPECT_DOUBLE_EQ(discounted_months(Discounting(0, 0), 0, to_ticks(months(24))), 24);
  const Tick year = to_ticks(years(1));
  const double now = discounted_months(Discounting(0.04, 0), 0, year);
  const double later = discounted_months(Discounting(0.04, 0), year, 2 * year);
  EXPECT_NEAR(later / now, 1 / 1.04, 1e-12);
}

// A sheltered place of 2019 at 16 960 kr a month against a specialist at 950 000 kr with 20
// clients.
TEST(ExtraWork, APlaceYearPaysAboutFourSlots) {
  EXPECT_NEAR(slots_per_place(kroner(12 * 16'960), kroner(950'000), 20), 4.285, 0.001);
  EXPECT_DOUBLE_EQ(slots_per_place(kroner(200), kroner(100), 3), 6);
  EXPECT_THROW((void)slots_per_place(kroner(1), kroner(0), 20), ParameterError);
  EXPECT_THROW((void)slots_per_place(kroner(1), kroner(1), 0), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
