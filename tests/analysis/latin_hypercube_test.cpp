#include "fotfeste/analysis/latin_hypercube.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "fotfeste/units/error.hpp"
#include "tests/support/distribution.hpp"
#include "tests/support/equal_cells.hpp"

namespace fotfeste::testing {
namespace {

TEST(LatinHypercube, HasOnePointInEveryStratumOfEveryFactor) {
  for (const Placement placement : {Placement::random, Placement::centred}) {
    for (const std::size_t n : {1U, 2U, 7U, 100U}) {
      const Points points = latin_hypercube(n, 5, placement, design_key(3));
      ASSERT_EQ(points.size(), n);
      for (std::size_t factor = 0; factor < 5; ++factor) {
        std::set<int> strata;
        for (const Point& point : points) {
          strata.insert(static_cast<int>(std::floor(point[factor] * static_cast<double>(n))));
        }
        ASSERT_EQ(strata.size(), n);
        ASSERT_EQ(*strata.begin(), 0);
        ASSERT_EQ(*strata.rbegin(), static_cast<int>(n) - 1);
      }
    }
  }
}

TEST(LatinHypercube, CentredPointsLieInTheMiddle) {
  for (const Point& point : latin_hypercube(10, 3, Placement::centred, design_key(1))) {
    for (const double u : point) EXPECT_NEAR(u * 10 - std::floor(u * 10), 0.5, 1e-9);
  }
}

TEST(LatinHypercube, RandomPointsLieAnywhereInTheirStrata) {
  std::vector<double> places;
  for (const Point& point : latin_hypercube(2000, 1, Placement::random, design_key(1))) {
    places.push_back(point[0] * 2000 - std::floor(point[0] * 2000));
  }
  EXPECT_LT(largest_gap(places, [](double u) { return u; }), dkw_bound(2000, 1e-9));
}

// 400 designs of 5 points: which stratum meets which. False alarm 1e-9.
TEST(LatinHypercube, StrataOfTwoFactorsMeetAtRandom) {
  std::vector<std::size_t> met(25, 0);
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    // One point of a design: those of the others are not independent of it.
    const Point point = latin_hypercube(5, 2, Placement::random, design_key(seed)).front();
    ++met[static_cast<std::size_t>(point[0] * 5) * 5 + static_cast<std::size_t>(point[1] * 5)];
  }
  EXPECT_GT(p_value_of_equal_cells(met), 1e-9);
}

TEST(LatinHypercube, KeepsItsFactorsWhenOthersAreAdded) {
  const Points few = latin_hypercube(9, 2, Placement::random, design_key(5));
  const Points more = latin_hypercube(9, 4, Placement::random, design_key(5));
  for (std::size_t run = 0; run < 9; ++run) {
    EXPECT_EQ(few[run], (Point{more[run][0], more[run][1]}));
  }
  EXPECT_NE(few, latin_hypercube(9, 2, Placement::random, design_key(6)));
}

TEST(LatinHypercube, RefusesNoPoints) {
  EXPECT_THROW((void)latin_hypercube(0, 2, Placement::random, design_key(1)), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
