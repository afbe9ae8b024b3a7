#include "fotfeste/random/distributions.hpp"

#include <gtest/gtest.h>

#include <array>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "fotfeste/random/stream.hpp"
#include "tests/support/distribution.hpp"

namespace fotfeste::testing {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t many = 400'000;
/// False alarm 1e-9, resolution 0.5 percentage points.
const double bound = dkw_bound(many, 1e-9);

double luck(std::uint32_t person) { return uniform(stream_key(1, 0), {person, 0}, 0, 0); }

template <typename Sampler>
std::vector<double> sample(Sampler sampler) {
  std::vector<double> values;
  for (std::uint32_t person = 0; person < many; ++person) values.push_back(sampler(luck(person)));
  return values;
}

TEST(Exponential, FollowsItsLaw) {
  EXPECT_LT(largest_gap(sample(exponential), [](double x) { return -std::expm1(-x); }), bound);
}

TEST(Normal, FollowsItsLaw) {
  const auto values = sample([](double u) { return normal(u, 2, 3); });
  const boost::math::normal law(2, 3);
  EXPECT_LT(largest_gap(values, [&](double x) { return cdf(law, x); }), bound);
}

TEST(Frailty, FollowsItsLawAndHasMeanOne) {
  constexpr double sigma = 0.7;
  const auto values = sample([](double u) { return frailty(u, sigma); });
  const boost::math::lognormal law(-sigma * sigma / 2, sigma);
  EXPECT_NEAR(mean(law), 1, 1e-12);
  EXPECT_LT(largest_gap(values, [&](double x) { return cdf(law, x); }), bound);
  EXPECT_EQ(frailty(0.3, 0), 1);
}

// Common random numbers rest on the direction as well as on the law.
TEST(Samplers, RiseWithLuckButTheExponentialFalls) {
  for (int step = 1; step < 10'000; ++step) {
    const double u = step / 10'001.0;
    const double better = (step + 1) / 10'001.0;
    ASSERT_GT(exponential(u), exponential(better));
    ASSERT_LT(normal(u, 2, 3), normal(better, 2, 3));
    ASSERT_LT(frailty(u, 0.7), frailty(better, 0.7));
  }
}

// With the number itself as luck the shares are exact: 1/8, 0, 1/2, 3/8.
TEST(WeightedChoice, TakesEachIndexInProportion) {
  constexpr std::array<double, 4> weights = {1, 0, 4, 3};
  std::array<int, 4> counts = {};
  for (int step = 0; step < 8'000; ++step) ++counts[weighted_choice((step + 0.5) / 8'000, weights)];
  EXPECT_EQ(counts, (std::array<int, 4>{1'000, 0, 4'000, 3'000}));
}

TEST(WeightedChoice, NeverTakesAWeightOfZero) {
  constexpr std::array<double, 5> weights = {0, 0.1, 0, 0.2, 0};
  EXPECT_EQ(weighted_choice(0x1p-53, weights), 1U);
  EXPECT_EQ(weighted_choice(1 - 0x1p-53, weights), 3U);
  // Where u times the sum rounds to the sum.
  EXPECT_EQ(weighted_choice(0.9, std::array{0.0, 0x1p-1074, 0.0}), 1U);
}

TEST(WeightedChoice, RisesWithLuck) {
  constexpr std::array<double, 6> weights = {0.3, 0.1, 0.7, 1e-9, 5, 0.2};
  std::size_t last = 0;
  for (int step = 0; step < 10'000; ++step) {
    const std::size_t chosen = weighted_choice((step + 0.5) / 10'000, weights);
    ASSERT_GE(chosen, last);
    last = chosen;
  }
  EXPECT_EQ(last, 5U);
}

template <typename Call>
void expect_refusal(Call call, const std::string& field) {
  try {
    (void)call();
    FAIL() << field << " was accepted";
  } catch (const ParameterError& error) {
    EXPECT_EQ(std::string(error.what()).rfind(field + " = ", 0), 0U) << error.what();
  }
}

TEST(BadParameters, AreRefusedByName) {
  for (const double bad : {not_a_number, infinity, -infinity}) {
    expect_refusal([&] { return normal(0.5, bad, 1); }, "mean");
    expect_refusal([&] { return normal(0.5, 0, bad); }, "sd");
    expect_refusal([&] { return frailty(0.5, bad); }, "sigma");
    expect_refusal([&] { return weighted_choice(0.5, std::array{1.0, bad}); }, "weight");
  }
  expect_refusal([] { return normal(0.5, 0, -1); }, "sd");
  expect_refusal([] { return frailty(0.5, -1); }, "sigma");
  expect_refusal([] { return weighted_choice(0.5, std::array{1.0, -1.0, 2.0}); }, "weight");
  expect_refusal([] { return weighted_choice(0.5, std::array{0.0, 0.0}); }, "sum of weights");
  expect_refusal([] { return weighted_choice(0.5, {}); }, "sum of weights");
  constexpr double huge = std::numeric_limits<double>::max();
  expect_refusal([] { return weighted_choice(0.5, std::array{huge, huge}); }, "sum of weights");
}

}  // namespace
}  // namespace fotfeste::testing
