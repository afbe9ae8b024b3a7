#pragma once

#include <Eigen/Dense>

#include "fotfeste/analysis/least_squares.hpp"

namespace fotfeste {

/// A figure as a quadratic function of points in a cube, fitted by least squares:
///
///     figure = a + sum b_i x_i + sum c_i x_i^2
///
/// Results of Eigen differ in their last bits between machines; nothing that must be the same
/// everywhere passes through here.
class Emulator {
 public:
  /// `points`: one row per run, coordinates around 0. REQUIRES as many figures as rows.
  Emulator(const Eigen::MatrixXd& points, const Eigen::VectorXd& figures);

  [[nodiscard]] double operator()(const Eigen::VectorXd& point) const;

  [[nodiscard]] double residual_sd() const { return fit_.sd_left_out; }  ///< leaving one out
  [[nodiscard]] double r2() const { return fit_.r2_left_out; }  ///< leaving one out; at most 1

 private:
  LeastSquares fit_;
};

}  // namespace fotfeste
