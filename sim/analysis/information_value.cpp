#include "fotfeste/analysis/information_value.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "fotfeste/analysis/least_squares.hpp"
#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t highest_degree = 4;
constexpr double draws_for_a_coefficient = 5;

void require_table(const NetBenefits& benefits) {
  require_at_least("draws", benefits.size(), 1);
  require_at_least("policies", benefits.front().size(), 1);
  for (const std::vector<double>& row : benefits) {
    require_count("policies of a draw", row.size(), benefits.front().size());
    for (const double benefit : row) require_finite("net benefit", benefit);
  }
}

/// Mean of the largest in each row - largest of the means. Rows are draws.
double gain_from_choosing(const Eigen::MatrixXd& benefits) {
  return benefits.rowwise().maxCoeff().mean() - benefits.colwise().mean().maxCoeff();
}

/// Each parameter of the group around 0 with standard deviation 1; one that never varies is 0.
Eigen::MatrixXd scores_of(const Points& parameters, std::span<const std::size_t> group) {
  Eigen::MatrixXd scores(static_cast<Eigen::Index>(parameters.size()),
                         static_cast<Eigen::Index>(group.size()));
  for (std::size_t draw = 0; draw < parameters.size(); ++draw) {
    for (std::size_t member = 0; member < group.size(); ++member) {
      if (group[member] >= parameters[draw].size()) {
        refuse("parameter of the group", static_cast<double>(group[member]), "one of those drawn");
      }
      scores(static_cast<Eigen::Index>(draw), static_cast<Eigen::Index>(member)) =
          parameters[draw][group[member]];
    }
  }
  for (auto column : scores.colwise()) {
    column.array() -= column.mean();
    const double sd = std::sqrt(column.array().square().mean());
    if (sd > 0) column /= sd;
  }
  return scores;
}

std::size_t coefficients(std::size_t parameters, std::size_t degree) {
  return 1 + degree * parameters + (degree < 2 ? 0 : parameters * (parameters - 1) / 2);
}

Eigen::MatrixXd polynomial(const Eigen::MatrixXd& scores, std::size_t degree) {
  const auto width = coefficients(static_cast<std::size_t>(scores.cols()), degree);
  Eigen::MatrixXd features(scores.rows(), static_cast<Eigen::Index>(width));
  Eigen::Index next = 0;
  features.col(next++).setOnes();
  for (Eigen::Index member = 0; member < scores.cols(); ++member) {
    Eigen::VectorXd power = scores.col(member);
    for (std::size_t n = 1; n <= degree; ++n) {
      features.col(next++) = power;
      power.array() *= scores.col(member).array();
    }
    for (Eigen::Index other = 0; degree >= 2 && other < member; ++other) {
      features.col(next++) = (scores.col(member).array() * scores.col(other).array()).matrix();
    }
  }
  return features;
}

/// Benefits over those of the first policy, and what a group of parameters says about them.
class Regression {
 public:
  Regression(const NetBenefits& benefits, Eigen::MatrixXd scores) : scores_(std::move(scores)) {
    const std::size_t policies = benefits.front().size();
    extra_.resize(scores_.rows(), static_cast<Eigen::Index>(policies));
    for (std::size_t draw = 0; draw < benefits.size(); ++draw) {
      for (std::size_t policy = 0; policy < policies; ++policy) {
        extra_(static_cast<Eigen::Index>(draw), static_cast<Eigen::Index>(policy)) =
            benefits[draw][policy] - benefits[draw][0];
      }
    }
  }

  /// Share of the variance of draws left out that a polynomial explains, over all policies.
  [[nodiscard]] double r2(std::size_t degree) const {
    const Eigen::MatrixXd features = polynomial(scores_, degree);
    double spread = 0;
    double explained = 0;
    for (Eigen::Index policy = 1; policy < extra_.cols(); ++policy) {
      const Eigen::VectorXd y = extra_.col(policy);
      const double variance = (y.array() - y.mean()).square().mean();
      spread += variance;
      explained += variance * least_squares(features, y).r2_left_out;
    }
    return spread > 0 ? explained / spread : 0;
  }

  [[nodiscard]] double value(std::size_t degree, std::span<const std::size_t> draws) const {
    const auto n = static_cast<Eigen::Index>(draws.size());
    Eigen::MatrixXd scores(n, scores_.cols());
    Eigen::MatrixXd extra(n, extra_.cols());
    for (Eigen::Index row = 0; row < n; ++row) {
      const auto draw = static_cast<Eigen::Index>(draws[static_cast<std::size_t>(row)]);
      scores.row(row) = scores_.row(draw);
      extra.row(row) = extra_.row(draw);
    }
    const Eigen::MatrixXd features = polynomial(scores, degree);
    const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> solved(features);
    return gain_from_choosing(features * solved.solve(extra));
  }

 private:
  Eigen::MatrixXd scores_;
  Eigen::MatrixXd extra_;
};

}  // namespace

double perfect_information(const NetBenefits& benefits) {
  require_table(benefits);
  const auto policies = static_cast<Eigen::Index>(benefits.front().size());
  Eigen::MatrixXd table(static_cast<Eigen::Index>(benefits.size()), policies);
  for (std::size_t draw = 0; draw < benefits.size(); ++draw) {
    table.row(static_cast<Eigen::Index>(draw)) =
        Eigen::Map<const Eigen::RowVectorXd>(benefits[draw].data(), policies);
  }
  return std::max(0.0, gain_from_choosing(table));
}

PartialInformation partial_information(const NetBenefits& benefits, const Points& parameters,
                                       std::span<const std::size_t> group,
                                       const Resampling& resampling) {
  require_table(benefits);
  require_count("draws of the parameters", parameters.size(), benefits.size());
  require_at_least("parameters of the group", group.size(), 1);
  const Regression regression(benefits, scores_of(parameters, group));
  PartialInformation found;
  const auto draws = static_cast<double>(benefits.size());
  for (std::size_t degree = 1; degree <= highest_degree; ++degree) {
    const auto width = static_cast<double>(coefficients(group.size(), degree));
    if (draws < draws_for_a_coefficient * width) break;
    const double r2 = regression.r2(degree);
    if (r2 > found.r2) found = {0, {}, degree, r2};
  }
  if (found.degree == 0) return found;
  std::vector<std::size_t> all(benefits.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const auto value = [&](std::span<const std::size_t> rows) {
    return std::vector<double>{std::max(0.0, regression.value(found.degree, rows))};
  };
  found.value = value(all).front();
  found.interval = bootstrap_intervals(benefits.size(), value, resampling).front();
  return found;
}

}  // namespace fotfeste
