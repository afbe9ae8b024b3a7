#pragma once

#include <Eigen/Dense>

namespace fotfeste {

/// An output as a weighted sum of features. Features that say nothing new have the weight 0. Last
/// bits may differ between machines (Eigen).
struct LeastSquares {
  Eigen::VectorXd weights;
  Eigen::VectorXd fitted;
  double r2 = 0;           ///< at most 1
  double r2_left_out = 0;  ///< of each row predicted from the others; may be negative
  double sd_left_out = 0;  ///< of the misses of such predictions
};

/// One row per run. REQUIRES as many outputs as rows, and rows.
[[nodiscard]] LeastSquares least_squares(const Eigen::MatrixXd& features,
                                         const Eigen::VectorXd& outputs);

}  // namespace fotfeste
