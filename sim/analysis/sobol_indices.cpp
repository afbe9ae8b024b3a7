#include "fotfeste/analysis/sobol_indices.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "fotfeste/analysis/sobol_sequence.hpp"
#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

/// The outputs of the groups that are complete, around their mean.
class Groups {
 public:
  Groups(std::span<const double> outputs, std::size_t factors) : width_(factors + 2) {
    for (std::size_t start = 0; start < outputs.size(); start += width_) {
      const auto group = outputs.subspan(start, width_);
      if (std::all_of(group.begin(), group.end(), [](double y) { return std::isfinite(y); })) {
        outputs_.insert(outputs_.end(), group.begin(), group.end());
      }
    }
    double sum = 0;
    for (std::size_t row = 0; row < size(); ++row) sum += a(row) + b(row);
    const double mean = sum / (2 * static_cast<double>(size()));
    for (double& output : outputs_) output -= mean;
  }

  [[nodiscard]] std::size_t size() const { return outputs_.size() / width_; }
  [[nodiscard]] std::size_t factors() const { return width_ - 2; }

  [[nodiscard]] double variance(std::span<const std::size_t> rows) const {
    double sum = 0;
    double squares = 0;
    for (const std::size_t row : rows) {
      sum += a(row) + b(row);
      squares += a(row) * a(row) + b(row) * b(row);
    }
    const double n = 2 * static_cast<double>(rows.size());
    return squares / n - (sum / n) * (sum / n);
  }

  /// First-order indices, then total ones.
  [[nodiscard]] std::vector<double> indices(std::span<const std::size_t> rows) const {
    const double scale = variance(rows) * static_cast<double>(rows.size());
    std::vector<double> found(2 * factors(), 0);
    for (std::size_t factor = 0; factor < factors(); ++factor) {
      for (const std::size_t row : rows) {
        const double step = mixed(row, factor) - a(row);
        found[factor] += b(row) * step / scale;
        found[factors() + factor] += step * step / (2 * scale);
      }
    }
    return found;
  }

 private:
  [[nodiscard]] double a(std::size_t row) const { return outputs_[row * width_]; }
  [[nodiscard]] double b(std::size_t row) const { return outputs_[row * width_ + width_ - 1]; }
  [[nodiscard]] double mixed(std::size_t row, std::size_t factor) const {
    return outputs_[row * width_ + 1 + factor];
  }

  std::size_t width_;
  std::vector<double> outputs_;
};

}  // namespace

Points saltelli_points(std::size_t n, std::size_t factors, StreamKey key) {
  Points points;
  points.reserve(n * (factors + 2));
  for (const Point& both : sobol_sequence(n, 2 * factors, key)) {
    const auto half = both.begin() + static_cast<std::ptrdiff_t>(factors);
    const Point a(both.begin(), half);
    const Point b(half, both.end());
    points.push_back(a);
    for (std::size_t factor = 0; factor < factors; ++factor) {
      points.push_back(a);
      points.back()[factor] = b[factor];
    }
    points.push_back(b);
  }
  return points;
}

SobolIndices sobol_indices(std::span<const double> outputs, std::size_t factors,
                           const Resampling& resampling) {
  if (outputs.empty() || outputs.size() % (factors + 2) != 0) {
    refuse("outputs", static_cast<double>(outputs.size()), "whole groups of factors + 2");
  }
  const Groups groups(outputs, factors);
  SobolIndices result;
  result.groups = groups.size();
  if (groups.size() == 0) return result;
  std::vector<std::size_t> all(groups.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  result.variance = groups.variance(all);
  if (!(result.variance > 0)) return result;
  const std::vector<double> found = groups.indices(all);
  const std::vector<Interval> intervals = bootstrap_intervals(
      groups.size(), [&](std::span<const std::size_t> rows) { return groups.indices(rows); },
      resampling);
  for (std::size_t factor = 0; factor < factors; ++factor) {
    result.factors.push_back(
        {found[factor], intervals[factor], found[factors + factor], intervals[factors + factor]});
  }
  return result;
}

}  // namespace fotfeste
