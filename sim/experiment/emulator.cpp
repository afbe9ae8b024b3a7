#include "fotfeste/experiment/emulator.hpp"

namespace fotfeste {
namespace {

Eigen::RowVectorXd features_of(const Eigen::RowVectorXd& point) {
  Eigen::RowVectorXd features(1 + 2 * point.size());
  features << 1, point, point.array().square().matrix();
  return features;
}

LeastSquares fitted(const Eigen::MatrixXd& points, const Eigen::VectorXd& figures) {
  Eigen::MatrixXd features(points.rows(), 1 + 2 * points.cols());
  for (Eigen::Index run = 0; run < points.rows(); ++run) {
    features.row(run) = features_of(points.row(run));
  }
  return least_squares(features, figures);
}

}  // namespace

Emulator::Emulator(const Eigen::MatrixXd& points, const Eigen::VectorXd& figures)
    : fit_(fitted(points, figures)) {}

double Emulator::operator()(const Eigen::VectorXd& point) const {
  return features_of(point.transpose()).dot(fit_.weights.transpose());
}

}  // namespace fotfeste
