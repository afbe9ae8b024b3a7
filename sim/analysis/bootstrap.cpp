#include "fotfeste/analysis/bootstrap.hpp"

#include <algorithm>
#include <cmath>

#include "sim/analysis/demand.hpp"
#include "sim/analysis/luck.hpp"

namespace fotfeste {
namespace {

/// Quantile `p` of sorted values, by straight lines between them.
double quantile(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Interval middle_of(std::vector<double> values, double confidence) {
  if (values.empty()) return {NAN, NAN};
  std::sort(values.begin(), values.end());
  return {quantile(values, (1 - confidence) / 2), quantile(values, (1 + confidence) / 2)};
}

}  // namespace

std::vector<Interval> bootstrap_intervals(std::size_t rows, const FiguresOfRows& figures,
                                          const Resampling& resampling) {
  require_at_least("rows", rows, 1);
  require_at_least("draws", resampling.draws, 1);
  std::vector<std::vector<double>> found;
  std::vector<std::size_t> sample(rows);
  for (std::size_t draw = 0; draw < resampling.draws; ++draw) {
    for (std::size_t place = 0; place < rows; ++place) {
      sample[place] = pick(luck(resampling.key, Draw::resample, draw, place).first, rows);
    }
    const std::vector<double> values = figures(sample);
    found.resize(std::max(found.size(), values.size()));
    for (std::size_t figure = 0; figure < values.size(); ++figure) {
      if (std::isfinite(values[figure])) found[figure].push_back(values[figure]);
    }
  }
  std::vector<Interval> intervals;
  for (std::vector<double>& values : found) {
    intervals.push_back(middle_of(std::move(values), resampling.confidence));
  }
  return intervals;
}

}  // namespace fotfeste
