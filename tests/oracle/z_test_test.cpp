#include "tests/support/z_test.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste::testing {
namespace {

TEST(ZTest, AlarmLeavesOneInAMillionToTheFamily) {
  EXPECT_NEAR(alarm_at(25), 5.49, 0.005);
  EXPECT_NEAR(alarm_at(100), 5.73, 0.005);
  EXPECT_NEAR(alarm_at(1000), 6.11, 0.005);
}

Replications normals(std::uint32_t n) {
  Replications sample;
  for (std::uint32_t id = 0; id < n; ++id)
    sample.add(normal(uniform(stream_key(1, 0), {id, 0}, 0, 0), 10, 2));
  return sample;
}

TEST(ZTest, MomentsAreThoseOfTheSample) {
  Replications sample;
  for (const double x : {1.0, 2.0, 2.0, 7.0}) sample.add(x);
  EXPECT_DOUBLE_EQ(sample.mean(), 3);
  EXPECT_DOUBLE_EQ(sample.standard_deviation(), std::sqrt(22.0 / 3));
  EXPECT_DOUBLE_EQ(sample.skewness(), (54.0 / 4) / std::pow(22.0 / 4, 1.5));
}

TEST(ZTest, AWeakSampleIsInconclusive) {
  EXPECT_TRUE(agrees(normals(10'000), 10, 0.2));
  EXPECT_FALSE(agrees(normals(100), 10, 0.2));
}

TEST(ZTest, ASkewSampleIsInconclusive) {
  Replications sample;
  for (std::uint32_t id = 0; id < 1000; ++id)
    sample.add(exponential(uniform(stream_key(1, 0), {id, 0}, 0, 0)));
  EXPECT_FALSE(agrees(sample, 1, 10));
}

TEST(ZTest, AnErrorIsSeen) {
  EXPECT_FALSE(agrees(normals(10'000), 10.2, 0.2));
  EXPECT_TRUE(rejects(normals(10'000), 10.2));
  EXPECT_FALSE(rejects(normals(10'000), 10));
}

}  // namespace
}  // namespace fotfeste::testing
