#include "fotfeste/model/livelihood.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/benefit_rules.hpp"

namespace fotfeste::testing {
namespace {

constexpr int grid = 1'000'000;

TEST(Livelihood, TheMeanAllowanceIs259BaseAmounts) {
  const Economics economics = rules_of_2019();
  const GroupIncome income;
  double sum = 0;
  int people = 0;
  for (int point = 0; point < grid; ++point) {
    const Livelihood life = draw_livelihood(economics, income, (point + 0.5) / grid);
    if (life.at_entry != Benefit::assessment_allowance) continue;
    sum += static_cast<double>(life.yearly[0].ore) / static_cast<double>(economics.base_amount.ore);
    ++people;
  }
  EXPECT_NEAR(sum / people, 2.59, 0.001);
}

TEST(Livelihood, TheBenefitMixIsTheOneOfTheGroup) {
  const Economics economics = rules_of_2019();
  const GroupIncome income;
  std::array<int, benefit_count> people{};
  for (int point = 0; point < grid; ++point) {
    const Livelihood life = draw_livelihood(economics, income, (point + 0.5) / grid);
    ++people[static_cast<std::size_t>(life.at_entry)];
  }
  EXPECT_NEAR(people[0], 0.63 * grid, 1);
  EXPECT_NEAR(people[1], 0.11 * grid, 1);
  EXPECT_NEAR(people[2], 0.26 * grid, 2);
  EXPECT_EQ(people[3] + people[4], 0);
}

// Correlation of hours and allowance over a grid whose step shares no factor with the digits.
TEST(Livelihood, HoursSpreadAroundTheirMeanApartFromIncome) {
  const Economics economics = rules_of_2019();
  GroupIncome income;
  income.hours_spread = 10;
  income.assessment_allowance = 1;
  income.disability_pension = 0;
  double hours = 0;
  double squares = 0;
  double with_income = 0;
  for (int point = 0; point < grid; ++point) {
    const Livelihood life = draw_livelihood(economics, income, (point + 0.5) / grid);
    const double deviation = static_cast<double>(life.weekly_hours) / 1000 - 19;
    hours += deviation;
    squares += deviation * deviation;
    with_income += deviation * (static_cast<double>(point) / grid - 0.5);
  }
  EXPECT_NEAR(hours / grid, 0, 0.05);
  EXPECT_NEAR(squares / grid, 100.0 / 3, 0.1);
  EXPECT_NEAR(with_income / std::sqrt(squares * grid / 12), 0, 0.01);
}

TEST(Livelihood, HoursStopAtFullTime) {
  GroupIncome income;
  income.hours = 30;
  income.hours_spread = 20;
  const Livelihood life = livelihood_of(rules_of_2019(), income, Benefit::other, 0.5, 1);
  EXPECT_EQ(life.weekly_hours, 37'500);
}

TEST(Livelihood, ABenefitReplacesIncomeBetweenItsMinimumAndSixBaseAmounts) {
  const BenefitRule rule = rules_of_2019().benefits[0];
  const Nok g = kroner(100'000);
  EXPECT_EQ(yearly_benefit(rule, g, 0), kroner(200'000));
  EXPECT_EQ(yearly_benefit(rule, g, 3), kroner(200'000));
  EXPECT_EQ(yearly_benefit(rule, g, 4), kroner(264'000));
  EXPECT_EQ(yearly_benefit(rule, g, 6), kroner(396'000));
  EXPECT_EQ(yearly_benefit(rule, g, 9), kroner(396'000));
}

TEST(Livelihood, TheAllowanceFallsWithHoursAndStopsAboveSixty) {
  const BenefitRule rule = rules_of_2019().benefits[0];
  EXPECT_EQ(paid_share(rule, 0, false), 1'000'000);
  EXPECT_EQ(paid_share(rule, 0.25, false), 750'000);
  EXPECT_EQ(paid_share(rule, 0.6, false), 400'000);
  EXPECT_EQ(paid_share(rule, 0.61, false), 0);
  EXPECT_EQ(paid_share(rule, 0.7, true), 300'000);
  EXPECT_EQ(paid_share(rule, 0.8, true), 200'000);
  EXPECT_EQ(paid_share(rule, 0.81, true), 0);
}

TEST(Livelihood, APensionKeepsItsFreeShare) {
  BenefitRule rule;
  rule.free = 0.2;
  rule.reduction = 0.5;
  EXPECT_EQ(paid_share(rule, 0.2, false), 1'000'000);
  EXPECT_EQ(paid_share(rule, 0.6, false), 800'000);
  EXPECT_EQ(paid_share(rule, 1, false), 600'000);
}

}  // namespace
}  // namespace fotfeste::testing
