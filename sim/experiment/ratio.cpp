#include "fotfeste/experiment/ratio.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "fotfeste/random/stream.hpp"

namespace fotfeste {
namespace {

double covariance(std::span<const double> x, std::span<const double> y, double mean_x,
                  double mean_y) {
  double sum = 0;
  for (std::size_t pair = 0; pair < x.size(); ++pair)
    sum += (x[pair] - mean_x) * (y[pair] - mean_y);
  return sum / (static_cast<double>(x.size()) - 1);
}

}  // namespace

std::optional<Interval> fieller_interval(std::span<const double> cost,
                                         std::span<const double> effect, double confidence) {
  const Moments c = moments_of(cost);
  const Moments e = moments_of(effect);
  if (c.n < 2 || e.n != c.n) return std::nullopt;
  const double t = student_quantile(0.5 + confidence / 2, c.n - 1);
  const double scale = t * t / c.n;
  // (c - q e)^2 = t^2 (vc - 2 q vce + q^2 ve) / n, a square equation in q
  const double square = e.mean * e.mean - scale * e.sd * e.sd;
  const double half = c.mean * e.mean - scale * covariance(cost, effect, c.mean, e.mean);
  const double constant = c.mean * c.mean - scale * c.sd * c.sd;
  if (!(square > 0)) return std::nullopt;
  const double root = std::sqrt(std::max(0.0, half * half - square * constant));
  return Interval{(half - root) / square, (half + root) / square};
}

Quadrants quadrant_shares(std::span<const double> cost, std::span<const double> effect) {
  constexpr std::uint32_t draws = 2000;
  const StreamKey key = stream_key(0x5155414452414E54, 0);
  Quadrants counts;
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    double extra_cost = 0;
    double extra_effect = 0;
    for (std::uint32_t place = 0; place < cost.size(); ++place) {
      const double u = uniform(key, Entity{draw, 0}, 0, place);
      const auto pick = static_cast<std::size_t>(u * static_cast<double>(cost.size()));
      extra_cost += cost[pick];
      extra_effect += effect[pick];
    }
    double& count = extra_effect > 0 ? (extra_cost > 0 ? counts.more_dearer : counts.more_cheaper)
                                     : (extra_cost > 0 ? counts.less_dearer : counts.less_cheaper);
    count += 1;
  }
  return {counts.more_dearer / draws, counts.more_cheaper / draws, counts.less_dearer / draws,
          counts.less_cheaper / draws};
}

CostRatio cost_ratio(std::span<const double> cost, std::span<const double> effect,
                     double confidence) {
  CostRatio result;
  if (cost.size() != effect.size()) return result;
  const Moments e = moments_of(effect);
  const auto adjusted = skew_adjusted_interval(e, confidence);
  if (!adjusted) return result;
  if (!adjusted->contains(0)) result.interval = fieller_interval(cost, effect, confidence);
  if (result.interval) {
    result.ratio = moments_of(cost).mean / e.mean;
  } else {
    result.quadrants = quadrant_shares(cost, effect);
  }
  return result;
}

}  // namespace fotfeste
