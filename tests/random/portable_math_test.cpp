#include "fotfeste/random/portable_math.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "fotfeste/random/stream.hpp"

// The oracles are libm's and Boost.Math's in long double, which has more bits than double.
static_assert(std::numeric_limits<long double>::digits > 60);

namespace fotfeste::testing {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int trials = 1'000'000;

/// Distance of `got` from `exact` in units of the last place of a double.
double ulps(double got, long double exact) {
  const double size = std::abs(static_cast<double>(exact));
  const double unit = std::nextafter(size, infinity) - size;
  return static_cast<double>(std::abs(got - exact) / unit);
}

class PortableMath : public ::testing::Test {
 protected:
  double number() { return open_unit(random()); }
  double between(double low, double high) { return low + (high - low) * number(); }
  /// Any positive finite number, subnormal ones included, each power of two as likely.
  double any_positive() { return __builtin_bit_cast(double, random() % 0x7FF0000000000000 + 1); }

  std::mt19937_64 random{1};
};

TEST_F(PortableMath, LogIsWithinOneUlp) {
  for (int trial = 0; trial < trials; ++trial) {
    for (const double x : {number(), between(0.9, 1.1), any_positive(), 1 - 0x1p-40 * number()}) {
      ASSERT_LT(ulps(portable::log(x), std::log(static_cast<long double>(x))), 0.95) << x;
    }
  }
}

TEST_F(PortableMath, ExpIsWithinOneUlp) {
  for (int trial = 0; trial < trials; ++trial) {
    for (const double x : {between(-745, 709.78), between(-1, 1), between(-0x1p-30, 0x1p-30)}) {
      ASSERT_LT(ulps(portable::exp(x), std::exp(static_cast<long double>(x))), 1) << x;
    }
  }
}

TEST_F(PortableMath, Exp2IsWithinOneUlpAndAQuarter) {
  for (int trial = 0; trial < trials; ++trial) {
    for (const double x : {between(-1074, 1024), between(-1, 1)}) {
      ASSERT_LT(ulps(portable::exp2(x), std::exp2(static_cast<long double>(x))), 1.25) << x;
    }
  }
  for (int power = -1074; power < 1024; ++power) {
    ASSERT_EQ(portable::exp2(power), std::ldexp(1.0, power));
  }
}

TEST_F(PortableMath, PowErrsAsItsHeaderSays) {
  for (int trial = 0; trial < trials; ++trial) {
    const double x = between(0, 20);
    const double y = between(-30, 30);
    const long double exact = std::pow(static_cast<long double>(x), static_cast<long double>(y));
    const double size = std::abs(y * std::log(x));
    if (size > 700) continue;
    ASSERT_LT(ulps(portable::pow(x, y), exact), 2 * (1 + size)) << x << " " << y;
  }
}

TEST_F(PortableMath, NormalQuantileHasFifteenDigits) {
  const boost::math::normal_distribution<long double> law;
  const auto relative_error = [&](double p) {
    const long double exact = quantile(law, static_cast<long double>(p));
    return std::abs((portable::normal_quantile(p) - exact) / exact);
  };
  for (int trial = 0; trial < trials / 20; ++trial) {
    const double tail = std::exp(between(-700, -1));
    for (const double p : {number(), between(0.07, 0.08), between(0.92, 0.93), tail}) {
      ASSERT_LT(relative_error(p), 1e-15L) << p;
    }
  }
}

TEST_F(PortableMath, NormalQuantileIsOdd) {
  for (int trial = 0; trial < trials; ++trial) {
    const double u = number();
    ASSERT_EQ(portable::normal_quantile(1 - u), -portable::normal_quantile(u)) << u;
  }
}

// u and the next possible draw, all over (0, 1) and where the quantile changes its formula.
TEST_F(PortableMath, LogAndQuantileRiseFromEachDrawToTheNext) {
  const auto far_tail = std::exp(-25.0);
  for (int trial = 0; trial < trials; ++trial) {
    for (const double about : {number(), 0.075 + between(-0x1p-40, 0x1p-40),
                               far_tail + between(-0x1p-45, 0x1p-45), std::exp(-between(0, 36))}) {
      const double u = open_unit(static_cast<std::uint64_t>(about * 0x1p52) << 12);
      const double next = u + 0x1p-52;
      if (next >= 1) continue;
      ASSERT_LT(portable::log(u), portable::log(next)) << u;
      ASSERT_LE(portable::normal_quantile(u), portable::normal_quantile(next)) << u;
    }
  }
}

TEST(PortableMathEnds, AreThoseOfTheRealFunctions) {
  EXPECT_EQ(portable::log(1), 0);
  EXPECT_EQ(portable::log(0), -infinity);
  EXPECT_EQ(portable::log(infinity), infinity);
  EXPECT_TRUE(std::isnan(portable::log(-1)));
  EXPECT_TRUE(std::isnan(portable::log(std::nan(""))));
  EXPECT_EQ(portable::exp(0), 1);
  EXPECT_EQ(portable::exp(-infinity), 0);
  EXPECT_EQ(portable::exp(-746), 0);
  EXPECT_EQ(portable::exp(709.79), infinity);
  EXPECT_EQ(portable::exp(infinity), infinity);
  EXPECT_TRUE(std::isnan(portable::exp(std::nan(""))));
  EXPECT_EQ(portable::exp2(1024), infinity);
  EXPECT_EQ(portable::exp2(-1076), 0);
  EXPECT_TRUE(std::isnan(portable::exp2(std::nan(""))));
  EXPECT_EQ(portable::normal_quantile(0.5), 0);
  EXPECT_EQ(portable::normal_quantile(0), -infinity);
  EXPECT_EQ(portable::normal_quantile(1), infinity);
  EXPECT_TRUE(std::isnan(portable::normal_quantile(1.5)));
  EXPECT_TRUE(std::isnan(portable::normal_quantile(-0.5)));
}

TEST(PortableMathEnds, PowerOfZeroAndToZero) {
  EXPECT_EQ(portable::pow(0, 2.5), 0);
  EXPECT_EQ(portable::pow(0, 0), 1);
  EXPECT_EQ(portable::pow(0, -1), infinity);
  EXPECT_EQ(portable::pow(7, 0), 1);
  EXPECT_EQ(portable::pow(1, 1e300), 1);
}

}  // namespace
}  // namespace fotfeste::testing
