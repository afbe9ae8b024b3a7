#include "fotfeste/experiment/beside.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace fotfeste::testing {
namespace {

/// Replications `first` on, with these differences in months of ordinary work.
StudyResult study(const std::vector<double>& months, int first = 0) {
  Measure measure{"population.months.2y", "months", Unit::months, Section::population};
  measure.adds_up = true;
  StudyResult result;
  result.arms = {{"base", {measure}, {}}, {"other", {measure}, {}}};
  for (std::size_t r = 0; r < months.size(); ++r) {
    result.replications.push_back(first + static_cast<int>(r));
    result.arms[0].values.push_back({{100.0, 500}});
    result.arms[1].values.push_back({{100.0 + months[r], 500}});
  }
  return result;
}

PairedDifference difference(double mean, Verdict verdict) {
  PairedDifference d;
  d.n = 9;
  d.mean = mean;
  d.verdict = verdict;
  return d;
}

TEST(Sign, NeedsTwoDifferencesThatCanBeToldFromZero) {
  const PairedDifference more = difference(3, Verdict::differs);
  const PairedDifference less = difference(-3, Verdict::differs);
  const PairedDifference unclear = difference(3, Verdict::cannot_tell);
  EXPECT_EQ(sign_of(more, more), Sign::holds);
  EXPECT_EQ(sign_of(less, less), Sign::holds);
  EXPECT_EQ(sign_of(more, less), Sign::turns);
  EXPECT_EQ(sign_of(less, more), Sign::turns);
  EXPECT_EQ(sign_of(more, unclear), Sign::unknown);
  EXPECT_EQ(sign_of(more, difference(0, Verdict::equal)), Sign::vanishes);
  EXPECT_EQ(sign_of(unclear, less), Sign::none);
}

// Half of every pair is left, so there is no doubt about the half.
TEST(Beside, WhatIsLeftIsToldFromTheReplicationsThatBothHave) {
  const Beside b = beside(study({8, 10, 12, 900, 900}), study({4, 5, 6}), 1, "2y");
  EXPECT_EQ(b.replications, 3);
  EXPECT_EQ(b.months().as_it_was.mean, 10);
  EXPECT_EQ(b.months().with_values.mean, 5);
  EXPECT_NEAR(*b.left, 0.5, 1e-12);
  EXPECT_NEAR(b.left_interval->low, 0.5, 1e-9);
  EXPECT_NEAR(b.left_interval->high, 0.5, 1e-9);
}

// The five have mean 344 and cannot be told from zero; the three that both have could be.
TEST(Beside, TheSignIsThatOfAllReplications) {
  EXPECT_EQ(beside(study({8, 10, 12, 900, 900}), study({4, 5, 6}), 1, "2y").sign, Sign::none);
  EXPECT_EQ(beside(study({8, 10, 12, 9, 11}), study({-4, -5, -6}), 1, "2y").sign, Sign::turns);
  EXPECT_EQ(beside(study({8, 10, 12, 9, 11}), study({0, 0, 0}), 1, "2y").sign, Sign::vanishes);
}

TEST(Beside, AFailedReplicationIsLeftOutOfBoth) {
  StudyResult failed = study({4, 99, 6});
  failed.replications = {0, 2, 3};
  const Beside b = beside(study({8, 10, 12}), failed, 1, "2y");
  EXPECT_EQ(b.replications, 2);
  EXPECT_EQ(b.months().as_it_was.mean, 10);
  EXPECT_EQ(b.months().with_values.mean, (4 + 99) / 2.0);
}

TEST(Beside, NoShareIsToldOfADifferenceThatMayBeZero) {
  const Beside b = beside(study({-8, 10, 12}), study({4, 5, 6}), 1, "2y");
  EXPECT_FALSE(b.left.has_value());
}

TEST(Beside, FiguresThatAreNotThereAreEmpty) {
  const Beside b = beside(study({8, 10, 12}), study({4, 5, 6}), 1, "2y");
  ASSERT_EQ(b.figures.size(), 3U);
  EXPECT_EQ(b.figures[2].key, "population.crises");
  EXPECT_EQ(b.figures[2].with_values.n, 0);
}

TEST(Beside, ComparisonsShareAThirdOfTheReplications) {
  EXPECT_EQ(replications_beside(30, 1), 10);
  EXPECT_EQ(replications_beside(30, 2), 5);
  EXPECT_EQ(replications_beside(30, 14), 5) << "fewer tell nothing";
  EXPECT_EQ(replications_beside(3, 2), 3);
  EXPECT_EQ(replications_beside(1000, 2), 166);
}

}  // namespace
}  // namespace fotfeste::testing
