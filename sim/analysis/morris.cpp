#include "fotfeste/analysis/morris.hpp"

#include <cmath>

#include "fotfeste/analysis/grid.hpp"
#include "fotfeste/analysis/intervals.hpp"
#include "sim/analysis/demand.hpp"
#include "sim/analysis/luck.hpp"

namespace fotfeste {
namespace {

/// The factor in which two neighbours of a trajectory differ.
std::size_t changed_factor(const Point& from, const Point& to) {
  std::size_t factor = 0;
  while (factor + 1 < from.size() && from[factor] == to[factor]) ++factor;
  return factor;
}

MorrisEffect effect_of(const std::vector<double>& steps) {
  std::vector<double> sizes;
  for (const double step : steps) sizes.push_back(std::abs(step));
  const Moments with_sign = moments_of(steps);
  const Moments size = moments_of(sizes);
  return {steps.size(), with_sign.mean, size.mean, with_sign.sd, size.standard_error()};
}

}  // namespace

Points morris_trajectories(std::size_t trajectories, std::size_t factors, std::size_t levels,
                           StreamKey key) {
  require_at_least("factors", factors, 1);
  if (levels < 2 || levels % 2 != 0) {
    refuse("levels", static_cast<double>(levels), "even and at least 2");
  }
  const std::size_t stride = levels / 2;
  Points points;
  for (std::size_t trajectory = 0; trajectory < trajectories; ++trajectory) {
    std::vector<std::size_t> at(factors);
    for (std::size_t factor = 0; factor < factors; ++factor) {
      const UniformPair u = luck(key, Draw::morris_start, trajectory, factor);
      at[factor] = pick(u.first, stride) + (u.second < 0.5 ? stride : 0);
    }
    const auto add_point = [&] {
      points.emplace_back();
      for (const std::size_t level : at) points.back().push_back(grid_place(level, levels));
    };
    add_point();
    for (const std::size_t factor : shuffled(factors, key, Draw::morris_order, trajectory)) {
      at[factor] = at[factor] < stride ? at[factor] + stride : at[factor] - stride;
      add_point();
    }
  }
  return points;
}

std::vector<MorrisEffect> morris_effects(const Points& points, std::span<const double> outputs) {
  require_count("outputs", outputs.size(), points.size());
  if (points.empty()) return {};
  const std::size_t factors = points.front().size();
  if (points.size() % (factors + 1) != 0) {
    refuse("points", static_cast<double>(points.size()), "whole trajectories");
  }
  std::vector<std::vector<double>> steps(factors);
  for (std::size_t run = 1; run < points.size(); ++run) {
    if (run % (factors + 1) == 0) continue;
    const std::size_t factor = changed_factor(points[run - 1], points[run]);
    const double step =
        (outputs[run] - outputs[run - 1]) / (points[run][factor] - points[run - 1][factor]);
    if (std::isfinite(step)) steps[factor].push_back(step);
  }
  std::vector<MorrisEffect> effects;
  for (const std::vector<double>& of_factor : steps) effects.push_back(effect_of(of_factor));
  return effects;
}

}  // namespace fotfeste
