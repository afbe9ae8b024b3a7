#include "fotfeste/experiment/emulator.hpp"

#include <cmath>

namespace fotfeste {
namespace {

/// Keeps the fit steady where there are few runs for a coordinate; tiny beside the runs.
constexpr double ridge = 1e-3;

Eigen::RowVectorXd features_of(const Eigen::RowVectorXd& point) {
  Eigen::RowVectorXd features(1 + 2 * point.size());
  features << 1, point, point.array().square().matrix();
  return features;
}

}  // namespace

Emulator::Emulator(const Eigen::MatrixXd& points, const Eigen::VectorXd& figures) {
  const Eigen::Index n = points.rows();
  Eigen::MatrixXd features(n, 1 + 2 * points.cols());
  for (Eigen::Index run = 0; run < n; ++run) features.row(run) = features_of(points.row(run));
  Eigen::MatrixXd gram = features.transpose() * features;
  gram.diagonal().array() += ridge;
  const Eigen::LDLT<Eigen::MatrixXd> solved(gram);
  weights_ = solved.solve(features.transpose() * figures);
  const Eigen::MatrixXd leverage = features * solved.solve(features.transpose());
  const Eigen::VectorXd residuals = figures - features * weights_;
  double squares = 0;
  for (Eigen::Index run = 0; run < n; ++run) {
    const double left_out = residuals(run) / (1 - leverage(run, run));
    squares += left_out * left_out;
  }
  const double spread = (figures.array() - figures.mean()).square().sum();
  residual_sd_ = std::sqrt(squares / static_cast<double>(n));
  r2_ = spread > 0 ? 1 - squares / spread : 1;
}

double Emulator::operator()(const Eigen::VectorXd& point) const {
  return features_of(point.transpose()).dot(weights_.transpose());
}

}  // namespace fotfeste
