#include "fotfeste/analysis/metamodel.hpp"

#include <cmath>

#include "fotfeste/analysis/least_squares.hpp"
#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

std::vector<MetamodelTerm> terms_of(std::size_t factors, MetamodelShape shape) {
  std::vector<MetamodelTerm> terms;
  for (std::size_t factor = 0; factor < factors; ++factor) terms.push_back({factor, {}, 0, 0});
  if (shape == MetamodelShape::linear) return terms;
  for (std::size_t factor = 0; factor < factors; ++factor) {
    for (std::size_t times = factor; times < factors; ++times) {
      terms.push_back({factor, times, 0, 0});
    }
  }
  return terms;
}

double feature(const MetamodelTerm& term, const Point& point, const Point& middle) {
  const double first = point[term.factor] - middle[term.factor];
  return term.times ? first * (point[*term.times] - middle[*term.times]) : first;
}

double sd_of(const Eigen::VectorXd& values) {
  return std::sqrt((values.array() - values.mean()).square().mean());
}

Point middle_of(const std::vector<const Point*>& points) {
  Point middle(points.front()->size(), 0);
  for (std::size_t factor = 0; factor < middle.size(); ++factor) {
    for (const Point* point : points) middle[factor] += (*point)[factor];
    middle[factor] /= static_cast<double>(points.size());
  }
  return middle;
}

Metamodel fitted(Metamodel model, const std::vector<const Point*>& points,
                 const Eigen::VectorXd& outputs) {
  const auto runs = static_cast<Eigen::Index>(points.size());
  const auto terms = static_cast<Eigen::Index>(model.terms.size());
  Eigen::MatrixXd features(runs, terms + 1);
  for (Eigen::Index run = 0; run < runs; ++run) {
    features(run, 0) = 1;
    for (Eigen::Index term = 0; term < terms; ++term) {
      features(run, term + 1) = feature(model.terms[static_cast<std::size_t>(term)],
                                        *points[static_cast<std::size_t>(run)], model.middle);
    }
  }
  const LeastSquares fit = least_squares(features, outputs);
  model.constant = fit.weights(0);
  model.r2 = fit.r2;
  model.r2_left_out = fit.r2_left_out;
  const double spread = sd_of(outputs);
  for (Eigen::Index term = 0; term < terms; ++term) {
    MetamodelTerm& written = model.terms[static_cast<std::size_t>(term)];
    written.coefficient = fit.weights(term + 1);
    written.standardised =
        spread > 0 ? written.coefficient * sd_of(features.col(term + 1)) / spread : 0;
  }
  return model;
}

}  // namespace

double Metamodel::operator()(const Point& point) const {
  double sum = constant;
  for (const MetamodelTerm& term : terms) sum += term.coefficient * feature(term, point, middle);
  return sum;
}

std::optional<Metamodel> fit_metamodel(const Points& points, std::span<const double> outputs,
                                       MetamodelShape shape) {
  require_count("outputs", outputs.size(), points.size());
  std::vector<const Point*> used;
  std::vector<double> found;
  for (std::size_t run = 0; run < points.size(); ++run) {
    if (!std::isfinite(outputs[run])) continue;
    used.push_back(&points[run]);
    found.push_back(outputs[run]);
  }
  if (used.empty()) return std::nullopt;
  Metamodel model;
  model.terms = terms_of(used.front()->size(), shape);
  if (used.size() <= model.terms.size() + 1) return std::nullopt;
  model.middle = middle_of(used);
  return fitted(
      std::move(model), used,
      Eigen::Map<const Eigen::VectorXd>(found.data(), static_cast<Eigen::Index>(found.size())));
}

}  // namespace fotfeste
