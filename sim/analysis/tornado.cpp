#include "fotfeste/analysis/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

using Step = std::pair<double, double>;  // value of the factor, output

/// The factor in which a point differs from the base; the number of factors when in none.
std::size_t moved_factor(const Point& base, const Point& point) {
  require_count("factors of a point", point.size(), base.size());
  std::size_t moved = base.size();
  for (std::size_t factor = 0; factor < base.size(); ++factor) {
    if (point[factor] == base[factor]) continue;
    if (moved != base.size()) refuse("factors that differ from the base", 2, "one");
    moved = factor;
  }
  return moved;
}

Direction direction_of(const std::vector<Step>& steps) {
  bool rises = false;
  bool falls = false;
  for (std::size_t at = 1; at < steps.size(); ++at) {
    rises |= steps[at].second > steps[at - 1].second;
    falls |= steps[at].second < steps[at - 1].second;
  }
  if (rises && falls) return Direction::turns;
  if (rises) return Direction::rises;
  return falls ? Direction::falls : Direction::flat;
}

TornadoBar bar_of(std::size_t factor, std::vector<Step> steps) {
  std::sort(steps.begin(), steps.end());
  const auto [least, most] = std::minmax_element(
      steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.second < b.second; });
  return {factor,        steps.front().second, steps.back().second,
          least->second, most->second,         direction_of(steps)};
}

}  // namespace

Tornado tornado(const Points& points, std::span<const double> outputs) {
  require_count("outputs", outputs.size(), points.size());
  require_at_least("points", points.size(), 1);
  const Point& base = points.front();
  Tornado result{outputs[0], {}};
  std::vector<std::vector<Step>> steps(base.size());
  for (std::size_t run = 1; run < points.size(); ++run) {
    const std::size_t factor = moved_factor(base, points[run]);
    if (factor < base.size() && std::isfinite(outputs[run])) {
      steps[factor].emplace_back(points[run][factor], outputs[run]);
    }
  }
  for (std::size_t factor = 0; factor < base.size(); ++factor) {
    if (steps[factor].empty()) continue;
    steps[factor].emplace_back(base[factor], result.base);
    result.bars.push_back(bar_of(factor, std::move(steps[factor])));
  }
  std::stable_sort(
      result.bars.begin(), result.bars.end(),
      [](const TornadoBar& a, const TornadoBar& b) { return a.most - a.least > b.most - b.least; });
  return result;
}

}  // namespace fotfeste
