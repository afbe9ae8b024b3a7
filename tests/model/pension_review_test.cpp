#include "fotfeste/model/pension_review.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace fotfeste::testing {
namespace {

Parameters pensions() {
  Parameters p;
  p.pension_review = 0.06;
  p.pension_capability = 2;
  p.pension_strained = 1.6;
  p.pension_crisis = 3;
  p.pension_age = 0.35;
  p.pension_clock_end = 0.5;
  return p;
}

ReviewSetting after_months(double months) { return {.age_at_entry = 42, .months = months}; }

TEST(PensionReview, TheChanceGrowsUpToEighteenMonths) {
  const Parameters p = pensions();
  EXPECT_NEAR(pension_probability(p, after_months(6)), 0.02, 1e-15);
  EXPECT_NEAR(pension_probability(p, after_months(18)), 0.06, 1e-15);
  EXPECT_NEAR(pension_probability(p, after_months(30)), 0.06, 1e-15);
}

TEST(PensionReview, CapabilityHealthAndAgeMultiply) {
  const ReviewSetting who{
      .capability = 0.3, .health = Health::strained, .age_at_entry = 52, .months = 20};
  EXPECT_NEAR(pension_probability(pensions(), who), 0.06 * std::exp(2 * 0.2) * 1.6 * std::exp(0.35),
              1e-14);
  ReviewSetting ill = who;
  ill.health = Health::crisis;
  EXPECT_NEAR(pension_probability(pensions(), ill) / pension_probability(pensions(), who), 3 / 1.6,
              1e-12);
}

TEST(PensionReview, TheEndOfTheAllowanceRaisesTheChance) {
  const Parameters p = pensions();
  EXPECT_EQ(allowance_end(after_months(35.4)), AllowanceEnd::none);
  EXPECT_EQ(allowance_end(after_months(35.5)), AllowanceEnd::first);
  EXPECT_NEAR(pension_probability(p, after_months(35.5)), 0.5, 1e-15);
  ReviewSetting extended = after_months(50);
  extended.extended = true;
  EXPECT_EQ(allowance_end(extended), AllowanceEnd::none);
  EXPECT_NEAR(pension_probability(p, extended), 0.06, 1e-15);
  extended.months = 59.5;
  EXPECT_EQ(allowance_end(extended), AllowanceEnd::last);
  ReviewSetting on_assistance = after_months(60);
  on_assistance.assistance = true;
  EXPECT_EQ(allowance_end(on_assistance), AllowanceEnd::none);
  EXPECT_NEAR(pension_probability(p, on_assistance), 0.06, 1e-15);
}

TEST(PensionReview, NoReviewIsCertain) {
  const ReviewSetting lost{
      .capability = 0, .health = Health::crisis, .age_at_entry = 66, .months = 40};
  EXPECT_EQ(pension_probability(pensions(), lost), 0.9);
  Parameters generous = pensions();
  generous.pension_review = 5;
  EXPECT_EQ(pension_probability(generous, after_months(18)), 0.9);
}

}  // namespace
}  // namespace fotfeste::testing
