#pragma once

#include <Eigen/Dense>
#include <vector>

namespace fotfeste {

/// A figure as a quadratic function of points in a cube, fitted by ridge regression:
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

  [[nodiscard]] double residual_sd() const { return residual_sd_; }  ///< leaving one out
  [[nodiscard]] double r2() const { return r2_; }                    ///< leaving one out; at most 1

 private:
  Eigen::VectorXd weights_;
  double residual_sd_ = 0;
  double r2_ = 0;
};

}  // namespace fotfeste
