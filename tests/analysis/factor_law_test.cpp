#include "fotfeste/analysis/factor_law.hpp"

#include <gtest/gtest.h>

#include <array>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <cmath>
#include <limits>

#include "fotfeste/analysis/grid.hpp"
#include "fotfeste/analysis/normal_share.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

TEST(NormalShare, IsTheDistributionFunction) {
  const boost::math::normal_distribution<double> law;
  for (double z = -9; z <= 9; z += 0.01) {
    const double p = cdf(law, z);
    ASSERT_NEAR(normal_share(z), p, 1e-15 + 1e-12 * std::min(p, 1 - p)) << z;
  }
}

TEST(FactorLaw, UniformAndLogUniformAreStraightLines) {
  EXPECT_DOUBLE_EQ(value_at(UniformLaw{2, 6}, 0.25), 3);
  EXPECT_NEAR(value_at(LogUniformLaw{1, 100}, 0.5), 10, 1e-12);
  EXPECT_NEAR(value_at(LogUniformLaw{0.1, 100}, 0), 0.1, 1e-15);
  EXPECT_NEAR(value_at(LogUniformLaw{0.1, 100}, 1), 100, 1e-12);
}

TEST(FactorLaw, TheCutNormalLawHasTheSharesOfTheWholeOne) {
  const boost::math::normal_distribution<double> whole(5, 2);
  for (const NormalLaw& law :
       {NormalLaw{5, 2, 4, 9}, NormalLaw{5, 2, 9, 14}, NormalLaw{5, 2, -5, 1},
        NormalLaw{5, 2, -50, 60}, NormalLaw{5, 2, 19, 25}}) {
    check(law);
    for (const double u : {0.001, 0.2, 0.5, 0.77, 0.999}) {
      const double x = value_at(law, u);
      const double share = x > 5 ? (cdf(complement(whole, law.low)) - cdf(complement(whole, x)))
                                 : (cdf(whole, x) - cdf(whole, law.low));
      const double all = law.low > 5
                             ? cdf(complement(whole, law.low)) - cdf(complement(whole, law.high))
                             : cdf(whole, law.high) - cdf(whole, law.low);
      EXPECT_NEAR(share / all, u, 1e-9) << law.low << " " << u;
    }
    EXPECT_GE(value_at(law, 0), law.low);
    EXPECT_LE(value_at(law, 1), law.high);
  }
}

TEST(FactorLaw, TheTriangularLawIsBoosts) {
  const boost::math::triangular_distribution<double> law(1, 2, 6);
  for (double u = 0.01; u < 1; u += 0.01) {
    EXPECT_NEAR(value_at(TriangularLaw{1, 2, 6}, u), quantile(law, u), 1e-12);
  }
  EXPECT_EQ(value_at(TriangularLaw{1, 1, 6}, 0), 1);
  EXPECT_EQ(value_at(TriangularLaw{1, 6, 6}, 1), 6);
}

TEST(FactorLaw, WholeNumbersAndChoicesHaveEqualShares) {
  std::array<int, 4> whole{};
  std::array<int, 3> chosen{};
  for (int n = 0; n < 1200; ++n) {
    const double u = (n + 0.5) / 1200;
    ++whole.at(static_cast<std::size_t>(value_at(WholeLaw{-1, 2}, u) + 1));
    ++chosen.at(static_cast<std::size_t>(value_at(ChoiceLaw{{1, 1, 2}}, u)));
  }
  EXPECT_EQ(whole, (std::array<int, 4>{300, 300, 300, 300}));
  EXPECT_EQ(chosen, (std::array<int, 3>{300, 300, 600}));
}

TEST(FactorLaw, AGridOfAsManyLevelsMeetsEveryChoice) {
  for (std::size_t n = 1; n <= 40; ++n) {
    for (std::size_t level = 0; level < n; ++level) {
      const double u = grid_place(level, n);
      const double expected = static_cast<double>(level);
      EXPECT_EQ(value_at(ChoiceLaw{std::vector<double>(n, 1)}, u), expected) << n;
      EXPECT_EQ(value_at(WholeLaw{0, static_cast<std::int64_t>(n) - 1}, u), expected) << n;
    }
  }
}

TEST(FactorLaw, RefusesWhatIsOutOfBounds) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(check(UniformLaw{3, 2}), ParameterError);
  EXPECT_THROW(check(UniformLaw{nan, 2}), ParameterError);
  EXPECT_THROW(check(LogUniformLaw{0, 2}), ParameterError);
  EXPECT_THROW(check(NormalLaw{0, 0, -1, 1}), ParameterError);
  EXPECT_THROW(check(NormalLaw{0, 1, 50, 60}), ParameterError);
  EXPECT_THROW(check(TriangularLaw{0, 3, 2}), ParameterError);
  EXPECT_THROW(check(WholeLaw{1, 0}), ParameterError);
  EXPECT_THROW(check(ChoiceLaw{{0, 0}}), ParameterError);
  EXPECT_NO_THROW(check(UniformLaw{2, 2}));
}

}  // namespace
}  // namespace fotfeste::testing
