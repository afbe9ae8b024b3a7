#include "fotfeste/analysis/least_squares.hpp"

#include <algorithm>
#include <cmath>

namespace fotfeste {

LeastSquares least_squares(const Eigen::MatrixXd& features, const Eigen::VectorXd& outputs) {
  const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> solved(features);
  LeastSquares fit;
  fit.weights = solved.solve(outputs);
  fit.fitted = features * fit.weights;
  const Eigen::MatrixXd basis =
      solved.householderQ() * Eigen::MatrixXd::Identity(features.rows(), solved.rank());
  constexpr double least_freedom = 1e-9;  // a row that decides its own prediction
  double squares = 0;
  double squares_left_out = 0;
  for (Eigen::Index row = 0; row < features.rows(); ++row) {
    const double miss = outputs(row) - fit.fitted(row);
    const double freedom = std::max(least_freedom, 1 - basis.row(row).squaredNorm());
    squares += miss * miss;
    squares_left_out += miss * miss / (freedom * freedom);
  }
  const double spread = (outputs.array() - outputs.mean()).square().sum();
  fit.r2 = spread > 0 ? 1 - squares / spread : 1;
  fit.r2_left_out = spread > 0 ? 1 - squares_left_out / spread : 1;
  fit.sd_left_out = std::sqrt(squares_left_out / static_cast<double>(features.rows()));
  return fit;
}

}  // namespace fotfeste
