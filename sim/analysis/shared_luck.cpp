#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>

#include "fotfeste/analysis/variance_split.hpp"
#include "sim/analysis/demand.hpp"
#include "sim/analysis/plain.hpp"

namespace fotfeste {
namespace {

/// Mean squares of points crossed with replications.
struct CrossedTable {
  double points = 0;
  double each = 0;      ///< replications
  double between = 0;   ///< of the points' means
  double luck = 0;      ///< of the replications' means
  double residual = 0;  ///< what luck does otherwise at one point than at another

  /// Variance between the replications of a point.
  [[nodiscard]] double chance() const { return (luck + (points - 1) * residual) / points; }
  /// Degrees of freedom of that, by Satterthwaite.
  [[nodiscard]] double chance_degrees() const {
    const double of_luck = luck / points;
    const double of_rest = (points - 1) * residual / points;
    return chance() * chance() / (of_luck * of_luck + of_rest * of_rest / (points - 1)) *
           (each - 1);
  }
};

CrossedTable table_of(std::span<const std::vector<double>> replicated) {
  const std::size_t each = replicated.front().size();
  CrossedTable table{static_cast<double>(replicated.size()), static_cast<double>(each), 0, 0, 0};
  std::vector<double> of_point;
  std::vector<double> of_luck(each, 0);
  for (const std::vector<double>& values : replicated) {
    of_point.push_back(moments_of(values).mean);
    for (std::size_t r = 0; r < each; ++r) of_luck[r] += values[r] / table.points;
  }
  const double whole = moments_of(of_point).mean;
  for (std::size_t point = 0; point < replicated.size(); ++point) {
    const double of_this = of_point[point] - whole;
    table.between += table.each * of_this * of_this;
    for (std::size_t r = 0; r < each; ++r) {
      const double rest = replicated[point][r] - whole - of_this - (of_luck[r] - whole);
      table.residual += rest * rest;
    }
  }
  for (const double mean : of_luck) table.luck += table.points * (mean - whole) * (mean - whole);
  table.between /= table.points - 1;
  table.luck /= table.each - 1;
  table.residual /= (table.points - 1) * (table.each - 1);
  return table;
}

/// For the sum of two mean squares: Graybill and Wang, Journal of the American Statistical
/// Association 75, 1980.
Interval chance_interval(const CrossedTable& table, double tail) {
  const double parts[] = {table.luck / table.points,
                          (table.points - 1) * table.residual / table.points};
  const double degrees[] = {table.each - 1, (table.points - 1) * (table.each - 1)};
  double below = 0;
  double above = 0;
  for (const int part : {0, 1}) {
    const boost::math::chi_squared_distribution<double, Plain> law(degrees[part]);
    below += std::pow(parts[part] * (1 - degrees[part] / quantile(law, 1 - tail)), 2);
    above += std::pow(parts[part] * (degrees[part] / quantile(law, tail) - 1), 2);
  }
  return {table.chance() - std::sqrt(below), table.chance() + std::sqrt(above)};
}

/// As Searle's, with the chance that a point has in place of what is left within points.
Interval share_interval(const CrossedTable& table, double tail) {
  const boost::math::fisher_f_distribution<double, Plain> law(table.points - 1,
                                                              table.chance_degrees());
  const auto share = [&](double f) {
    const double signal =
        (table.between / table.chance() / f - table.residual / table.chance()) / table.each;
    return std::clamp(signal / (1 + signal), 0.0, 1.0);
  };
  return {share(quantile(law, 1 - tail)), share(quantile(law, tail))};
}

}  // namespace

std::optional<VarianceSplit> split_variance_of_shared_luck(
    std::span<const std::vector<double>> replicated, double confidence) {
  if (replicated.size() < 2 || replicated.front().size() < 2) return std::nullopt;
  for (const auto& values : replicated) {
    require_count("replications of a point", values.size(), replicated.front().size());
  }
  const CrossedTable table = table_of(replicated);
  const double tail = (1 - confidence) / 2;
  VarianceSplit split;
  split.chance = table.chance();
  split.parameters = std::max(0.0, (table.between - table.residual) / table.each);
  if (!(split.chance + split.parameters > 0)) return std::nullopt;
  split.share = split.parameters / (split.chance + split.parameters);
  split.share_interval = {1, 1};
  if (split.chance > 0) {
    split.chance_interval = chance_interval(table, tail);
    split.share_interval = share_interval(table, tail);
  }
  split.chance_between = table.between > 0 ? std::min(1.0, table.residual / table.between) : 1;
  split.chance_in_mean = table.luck / (table.points * table.each);
  split.parameters_in_mean = split.parameters / table.points;
  split.advice =
      split.chance_in_mean >= split.parameters_in_mean ? SpendOn::replications : SpendOn::draws;
  return split;
}

}  // namespace fotfeste
