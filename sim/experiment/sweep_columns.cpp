#include "fotfeste/experiment/sweep_columns.hpp"

namespace fotfeste {

Eigen::MatrixXd figures_of(const SweepResults& results, const Comparison& comparison,
                           std::size_t output) {
  const Eigen::MatrixXd& figures = results.figures[comparison.arm][output];
  if (!comparison.base) return figures;
  return figures - results.figures[*comparison.base][output];
}

std::vector<double> means_of(const SweepResults& results, const Comparison& comparison,
                             std::size_t output) {
  return comparison.base ? results.mean_differences(comparison.arm, output)
                         : results.means(comparison.arm, output);
}

std::vector<FactorColumn> columns_of(const std::vector<SweepFactor>& factors, LevelColumns levels) {
  std::vector<FactorColumn> columns;
  for (std::size_t factor = 0; factor < factors.size(); ++factor) {
    if (factors[factor].kind != SweepFactor::Kind::choice) {
      columns.push_back({factor, {}});
      continue;
    }
    for (std::size_t level = levels == LevelColumns::all ? 0 : 1;
         level < factors[factor].levels.size(); ++level) {
      columns.push_back({factor, level});
    }
  }
  return columns;
}

Points column_values(const Points& numbers, const std::vector<FactorColumn>& columns) {
  Points values;
  for (const Point& point : numbers) {
    values.emplace_back();
    for (const FactorColumn& column : columns) {
      const double number = point[column.factor];
      const bool is_level = column.level && number == static_cast<double>(*column.level);
      values.back().push_back(!column.level ? number : is_level ? 1 : 0);
    }
  }
  return values;
}

bool spreads_points(DesignKind kind) {
  return kind != DesignKind::one_at_a_time && kind != DesignKind::morris;
}

std::vector<std::size_t> draws_of(const SweepDescription& about) {
  std::vector<std::size_t> draws;
  if (!spreads_points(about.design.kind)) return draws;
  const std::size_t group = about.factors.size() + 2;
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    const std::size_t place = point % group;
    const bool is_draw = place == 0 || place + 1 == group;
    if (about.design.kind != DesignKind::saltelli || is_draw) draws.push_back(point);
  }
  return draws;
}

}  // namespace fotfeste
