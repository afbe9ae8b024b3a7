#include "fotfeste/analysis/correlation.hpp"

#include <Eigen/Cholesky>
#include <cmath>
#include <numbers>
#include <string>

#include "fotfeste/analysis/normal_share.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

void require_correlations(const Matrix& matrix, std::size_t factors) {
  require_count("rows of the correlations", matrix.size(), factors);
  for (std::size_t row = 0; row < factors; ++row) {
    require_count("correlations in a row", matrix[row].size(), factors);
    if (matrix[row][row] != 1) refuse("correlation of a factor with itself", matrix[row][row], "1");
  }
  for (std::size_t row = 0; row < factors; ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      const double r = matrix[row][column];
      if (!(r >= -1 && r <= 1)) refuse("correlation", r, "from -1 to 1");
      if (matrix[column][row] != r) refuse("correlation", r, "the same both ways");
    }
  }
}

/// Correlations of normal scores whose ranks have the correlations given.
Eigen::MatrixXd of_normal_scores(const Matrix& ranks) {
  const auto n = static_cast<Eigen::Index>(ranks.size());
  Eigen::MatrixXd scores(n, n);
  for (Eigen::Index row = 0; row < n; ++row) {
    for (Eigen::Index column = 0; column < n; ++column) {
      const double r = ranks[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
      scores(row, column) = row == column ? 1 : 2 * std::sin(r * std::numbers::pi / 6);
    }
  }
  return scores;
}

/// The lower triangle whose square is `scores`.
Eigen::MatrixXd root_of(const Eigen::MatrixXd& scores) {
  constexpr double least = 1e-6;  // a standard deviation left when the factors before are known
  for (Eigen::Index n = 1; n <= scores.rows(); ++n) {
    const Eigen::LLT<Eigen::MatrixXd> root(scores.topLeftCorner(n, n));
    if (root.info() == Eigen::Success && root.matrixLLT()(n - 1, n - 1) > least) continue;
    throw ParameterError("the correlations of factor " + std::to_string(n) +
                         " contradict those of the factors before it; the matrix must be "
                         "positive definite");
  }
  return Eigen::LLT<Eigen::MatrixXd>(scores).matrixL();
}

}  // namespace

Points correlated(const Points& independent, const Matrix& rank_correlations) {
  if (independent.empty()) return {};
  const std::size_t factors = independent.front().size();
  require_correlations(rank_correlations, factors);
  const Eigen::MatrixXd root = root_of(of_normal_scores(rank_correlations));
  Points together = independent;
  for (Point& point : together) {
    Point scores;
    for (const double u : point) {
      if (!(u > 0 && u < 1)) refuse("coordinate", u, "between 0 and 1");
      scores.push_back(portable::normal_quantile(u));
    }
    for (std::size_t factor = 1; factor < factors; ++factor) {
      double score = 0;
      for (std::size_t before = 0; before <= factor; ++before) {
        score += root(static_cast<Eigen::Index>(factor), static_cast<Eigen::Index>(before)) *
                 scores[before];
      }
      point[factor] = normal_share(score);
    }
  }
  return together;
}

}  // namespace fotfeste
