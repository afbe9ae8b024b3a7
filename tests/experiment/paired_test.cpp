#include "fotfeste/experiment/paired.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace fotfeste::testing {
namespace {

TEST(PairedDifference, AllZeroIsEqualAndNotMerelyUndecided) {
  const auto d = paired_difference(std::array{0.0, 0.0, 0.0});
  EXPECT_EQ(d.verdict, Verdict::equal);
  EXPECT_FALSE(d.needed.has_value());
}

TEST(PairedDifference, DiffersWhenTheIntervalExcludesZero) {
  const auto d = paired_difference(std::array{0.9, 1.0, 1.1, 1.0});
  EXPECT_EQ(d.verdict, Verdict::differs);
  EXPECT_DOUBLE_EQ(d.mean, 1);
}

TEST(PairedDifference, OnePairHasNoVerdict) {
  EXPECT_EQ(paired_difference(std::array{2.0}).verdict, Verdict::no_interval);
}

// Mean 1, sd 3.464: (1.96 * 3.464)^2 = 46.1, and with Student's quantile at 48 degrees 48.5 -> 49.
TEST(PairedDifference, SaysHowManyReplicationsWouldTell) {
  const auto d = paired_difference(std::array{-2.0, 4.0, -2.0, 4.0});
  ASSERT_EQ(d.verdict, Verdict::cannot_tell);
  EXPECT_NEAR(*d.needed, 49, 1);
}

// The promise is kept: a sample with the same mean and spread of that size does exclude zero,
// and one a tenth smaller does not.
TEST(PairedDifference, TheNumberOfReplicationsItAsksForIsEnoughAndNotFarTooMany) {
  const auto d = paired_difference(std::array{-2.0, 4.0, -2.0, 4.0});
  const auto excludes_zero = [](double n) {
    Moments m;
    m.n = static_cast<int>(n);
    m.mean = 1;
    m.sd = 3.4641016151377544;
    return !skew_adjusted_interval(m)->contains(0);
  };
  EXPECT_TRUE(excludes_zero(*d.needed));
  EXPECT_FALSE(excludes_zero(0.9 * *d.needed));
}

TEST(PairedDifference, NoNumberOfReplicationsTellsAMeanOfZeroApart) {
  const auto d = paired_difference(std::array{-1.0, 1.0});
  EXPECT_EQ(d.verdict, Verdict::cannot_tell);
  EXPECT_FALSE(d.needed.has_value());
}

// Two of thirty differ: their size is hardly known, and neither is how often there would be one.
TEST(PairedDifference, WithFewPairsThatDifferCannotTell) {
  std::vector<double> differences(30, 0.0);
  differences[4] = differences[20] = 3;
  const auto d = paired_difference(differences);
  EXPECT_EQ(d.verdict, Verdict::cannot_tell);
  EXPECT_FALSE(d.interval.has_value());
  EXPECT_EQ(*d.needed, 225);
}

}  // namespace
}  // namespace fotfeste::testing
