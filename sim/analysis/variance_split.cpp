#include "fotfeste/analysis/variance_split.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>

#include "sim/analysis/plain.hpp"

namespace fotfeste {
namespace {

/// The table of an analysis of variance in one way.
struct Table {
  double points = 0;
  double runs = 0;
  double within = 0;   ///< sum of squares around the points' means
  double between = 0;  ///< sum of squares of the points' means around the whole
  double each = 0;     ///< replications at a point, as far as they are one number
  double uneven = 0;   ///< sum of the squared numbers of replications, over those of all runs

  [[nodiscard]] double free_within() const { return runs - points; }
  [[nodiscard]] double free_between() const { return points - 1; }
  [[nodiscard]] double mean_within() const { return within / free_within(); }
  [[nodiscard]] double mean_between() const { return between / free_between(); }
};

Table table_of(std::span<const std::vector<double>> replicated) {
  Table table;
  double sum = 0;
  double squared_sizes = 0;
  for (const std::vector<double>& values : replicated) {
    if (values.empty()) continue;
    const auto n = static_cast<double>(values.size());
    const Moments m = moments_of(values);
    table.points += 1;
    table.runs += n;
    table.within += (n - 1) * m.sd * m.sd;
    sum += n * m.mean;
    squared_sizes += n * n;
  }
  for (const std::vector<double>& values : replicated) {
    const double gap = moments_of(values).mean - sum / table.runs;
    table.between += static_cast<double>(values.size()) * gap * gap;
  }
  table.each = (table.runs - squared_sizes / table.runs) / (table.points - 1);
  table.uneven = squared_sizes / (table.runs * table.runs);
  return table;
}

Interval chance_interval(const Table& table, double tail) {
  const boost::math::chi_squared_distribution<double, Plain> law(table.free_within());
  return {table.within / quantile(law, 1 - tail), table.within / quantile(law, tail)};
}

/// Searle's interval for the share of the variance that lies between points.
Interval share_interval(const Table& table, double tail) {
  const boost::math::fisher_f_distribution<double, Plain> law(table.free_between(),
                                                              table.free_within());
  const double ratio = table.mean_between() / table.mean_within();
  const auto share = [&](double f) {
    const double signal = ratio / f - 1;
    return std::clamp(signal / (signal + table.each), 0.0, 1.0);
  };
  return {share(quantile(law, 1 - tail)), share(quantile(law, tail))};
}

}  // namespace

std::optional<VarianceSplit> split_variance(std::span<const std::vector<double>> replicated,
                                            double confidence) {
  const Table table = table_of(replicated);
  if (table.points < 2 || table.free_within() < 1) return std::nullopt;
  if (!(table.within + table.between > 0)) return std::nullopt;
  const double tail = (1 - confidence) / 2;
  VarianceSplit split;
  split.chance = table.mean_within();
  split.chance_interval = chance_interval(table, tail);
  split.parameters = std::max(0.0, (table.mean_between() - table.mean_within()) / table.each);
  split.share = split.parameters / (split.chance + split.parameters);
  split.share_interval = split.chance > 0 ? share_interval(table, tail) : Interval{1, 1};
  split.chance_between = std::min(1.0, table.mean_within() / table.mean_between());
  split.chance_in_mean = split.chance / table.runs;
  split.parameters_in_mean = split.parameters * table.uneven;
  split.advice =
      split.chance_in_mean >= split.parameters_in_mean ? SpendOn::replications : SpendOn::draws;
  return split;
}

}  // namespace fotfeste
