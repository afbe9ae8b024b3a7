#include "fotfeste/analysis/correlation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "fotfeste/analysis/latin_hypercube.hpp"
#include "fotfeste/analysis/sobol_sequence.hpp"
#include "fotfeste/units/error.hpp"
#include "tests/support/distribution.hpp"

namespace fotfeste::testing {
namespace {

std::vector<double> column(const Points& points, std::size_t factor) {
  std::vector<double> values;
  for (const Point& point : points) values.push_back(point[factor]);
  return values;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> found(values.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    found[order[rank]] = static_cast<double>(rank);
  }
  return found;
}

/// Spearman's: 1 - 6 sum d^2 / (n^3 - n).
double rank_correlation(const Points& points, std::size_t one, std::size_t other) {
  const auto first = ranks(column(points, one));
  const auto second = ranks(column(points, other));
  double squares = 0;
  for (std::size_t n = 0; n < first.size(); ++n) {
    squares += (first[n] - second[n]) * (first[n] - second[n]);
  }
  const auto n = static_cast<double>(first.size());
  return 1 - 6 * squares / (n * n * n - n);
}

const Matrix wanted{{1, 0.8, -0.3}, {0.8, 1, 0}, {-0.3, 0, 1}};

TEST(Correlated, HasTheRankCorrelationsAskedFor) {
  const Points sobol = sobol_sequence(4096, 3, design_key(1));
  const Points latin = latin_hypercube(4000, 3, Placement::random, design_key(1));
  for (const Points& independent : {sobol, latin}) {
    const Points together = correlated(independent, wanted);
    for (std::size_t row = 0; row < 3; ++row) {
      for (std::size_t other = 0; other < row; ++other) {
        // Standard error of independent pairs 0.016.
        EXPECT_NEAR(rank_correlation(together, row, other), wanted[row][other], 0.05);
      }
    }
  }
  const Points together = correlated(sobol, wanted);
  EXPECT_NEAR(rank_correlation(together, 0, 1), 0.8, 0.005);
}

TEST(Correlated, LeavesEveryFactorUniform) {
  const Points points = correlated(sobol_sequence(4096, 3, design_key(2)), wanted);
  for (std::size_t factor = 0; factor < 3; ++factor) {
    EXPECT_LT(largest_gap(column(points, factor), [](double u) { return u; }), 0.01);
  }
}

TEST(Correlated, ChangesNothingWithoutCorrelations) {
  const Points points = sobol_sequence(64, 2, design_key(2));
  const Points same = correlated(points, {{1, 0}, {0, 1}});
  for (std::size_t run = 0; run < 64; ++run) {
    EXPECT_NEAR(same[run][0], points[run][0], 1e-12);
    EXPECT_NEAR(same[run][1], points[run][1], 1e-12);
  }
}

TEST(Correlated, NamesTheFactorWhoseCorrelationsAreImpossible) {
  const Points points = sobol_sequence(4, 3, design_key(2));
  try {
    (void)correlated(points, {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}});
    FAIL();
  } catch (const ParameterError& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("factor 3"));
    EXPECT_THAT(error.what(), ::testing::HasSubstr("positive definite"));
  }
  EXPECT_THROW((void)correlated(points, {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}}), ParameterError);
  EXPECT_THROW((void)correlated(points, {{1, 0.2, 0}, {0.1, 1, 0}, {0, 0, 1}}), ParameterError);
  EXPECT_THROW((void)correlated(points, {{2, 0, 0}, {0, 1, 0}, {0, 0, 1}}), ParameterError);
  EXPECT_THROW((void)correlated(points, {{1, 0}, {0, 1}}), ParameterError);
  EXPECT_THROW((void)correlated({{0.0, 0.5}}, {{1, 0}, {0, 1}}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
