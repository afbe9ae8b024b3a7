#include "fotfeste/analysis/bootstrap.hpp"

#include <gtest/gtest.h>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

std::vector<double> mean_of(const std::vector<double>& values, std::span<const std::size_t> rows) {
  double sum = 0;
  for (const std::size_t row : rows) sum += values[row];
  return {sum / static_cast<double>(rows.size())};
}

// 4 000 samples of 50 normal numbers. The percentile interval of a mean of n is narrower than
// Student's by sqrt((n - 1) / n) and 1.96 / t, and misses 3 % on each side instead of 2.5 %; the
// standard error of that is 0.27 %, the bounds are 6.2 of them.
TEST(Bootstrap, MissesTheMeanAsOftenAsItSaysOnEachSide) {
  int below = 0;
  int above = 0;
  for (std::uint32_t sample = 0; sample < 4000; ++sample) {
    std::vector<double> values;
    for (std::uint32_t n = 0; n < 50; ++n) {
      values.push_back(normal(uniform(stream_key(8, 0), {sample, 0}, 0, n), 10, 3));
    }
    const Interval interval =
        bootstrap_intervals(
            50, [&](std::span<const std::size_t> rows) { return mean_of(values, rows); },
            {design_key(sample), 300, 0.95})
            .front();
    below += interval.high < 10 ? 1 : 0;
    above += interval.low > 10 ? 1 : 0;
  }
  EXPECT_NEAR(below / 4000., 0.03, 0.017);
  EXPECT_NEAR(above / 4000., 0.03, 0.017);
}

TEST(Bootstrap, IsWiderForMoreConfidenceAndTheSameForTheSameKey) {
  const std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 8};
  const auto interval = [&](double confidence, std::uint64_t seed) {
    return bootstrap_intervals(
               8, [&](std::span<const std::size_t> rows) { return mean_of(values, rows); },
               {design_key(seed), 500, confidence})
        .front();
  };
  EXPECT_LT(interval(0.99, 1).low, interval(0.8, 1).low);
  EXPECT_GT(interval(0.99, 1).high, interval(0.8, 1).high);
  EXPECT_EQ(interval(0.9, 1).low, interval(0.9, 1).low);
  EXPECT_NE(interval(0.9, 1).low, interval(0.9, 2).low);
}

TEST(Bootstrap, RefusesNoRows) {
  const auto nothing = [](std::span<const std::size_t>) { return std::vector<double>{}; };
  EXPECT_THROW((void)bootstrap_intervals(0, nothing, {design_key(1)}), ParameterError);
  EXPECT_THROW((void)bootstrap_intervals(5, nothing, {design_key(1), 0}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
