#include "sim/analysis/box_search.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <optional>

#include "sim/analysis/demand.hpp"
#include "sim/analysis/plain.hpp"

namespace fotfeste {
namespace {

bool is_inside(const BoxLimits& limits, const Point& point) {
  for (std::size_t factor = 0; factor < limits.size(); ++factor) {
    if (!limits[factor].hold(point[factor])) return false;
  }
  return true;
}

/// P(as many of `n` or more), each with probability p.
double chance_of(const Count& count, double p) {
  if (count.of_interest == 0 || p >= 1) return 1;
  if (p <= 0) return 0;
  const boost::math::binomial_distribution<double, Plain> law(static_cast<double>(count.runs), p);
  return cdf(complement(law, static_cast<double>(count.of_interest) - 1));
}

/// The limits with one end moved to what `strip` of the sorted values leave, or more where they
/// tie.
std::vector<Limits> peeled(const Limits& limits, const std::vector<double>& inside,
                           std::size_t strip) {
  std::vector<Limits> found;
  const auto low = std::upper_bound(inside.begin(), inside.end(), inside.front());
  if (low == inside.end()) return found;  // all the same
  found.push_back({std::max(inside[strip], *low), limits.high});
  const auto high = std::lower_bound(inside.begin(), inside.end(), inside.back());
  found.push_back({limits.low, std::min(inside[inside.size() - 1 - strip], *(high - 1))});
  return found;
}

/// The limits with one end moved out by `strip` values, or away where there are no more.
std::vector<Limits> pasted(const Limits& limits, const std::vector<double>& all,
                           std::size_t strip) {
  std::vector<Limits> found;
  const auto below =
      static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), limits.low) - all.begin());
  const auto first_above =
      static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), limits.high) - all.begin());
  if (limits.low != Limits{}.low) {
    found.push_back({below > strip ? all[below - strip] : Limits{}.low, limits.high});
  }
  if (limits.high != Limits{}.high) {
    const std::size_t last = first_above + strip - 1;
    found.push_back({limits.low, last + 1 < all.size() ? all[last] : Limits{}.high});
  }
  return found;
}

}  // namespace

BoxSearch::BoxSearch(const Points& points, const std::vector<bool>& of_interest,
                     Induction induction)
    : points_(points), of_interest_(of_interest), induction_(induction) {
  require_at_least("points", points.size(), 1);
  require_count("runs of interest or not", of_interest.size(), points.size());
  if (!(induction.peel > 0 && induction.peel < 1)) {
    refuse("peel", induction.peel, "between 0 and 1");
  }
}

Count BoxSearch::count(const BoxLimits& limits) const {
  Count found;
  for (std::size_t run = 0; run < points_.size(); ++run) {
    if (!is_inside(limits, points_[run])) continue;
    ++found.runs;
    found.of_interest += of_interest_[run] ? 1 : 0;
  }
  return found;
}

std::vector<double> BoxSearch::values(const BoxLimits& limits, std::size_t factor) const {
  BoxLimits others = limits;
  others[factor] = {};
  std::vector<double> found;
  for (const Point& point : points_) {
    if (is_inside(others, point)) found.push_back(point[factor]);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t BoxSearch::strip(std::size_t runs) const {
  return std::max<std::size_t>(
      1, static_cast<std::size_t>(induction_.peel * static_cast<double>(runs)));
}

bool BoxSearch::peel(BoxLimits& limits) const {
  const Count now = count(limits);
  const double least = induction_.least_mass * static_cast<double>(points_.size());
  BoxLimits best = limits;
  double best_gain = 0;
  for (std::size_t factor = 0; factor < limits.size(); ++factor) {
    std::vector<double> inside = values(limits, factor);
    std::erase_if(inside, [&](double x) { return !limits[factor].hold(x); });
    if (inside.size() < 2) continue;
    for (const Limits& narrower : peeled(limits[factor], inside, strip(inside.size()))) {
      BoxLimits smaller = limits;
      smaller[factor] = narrower;
      const Count left = count(smaller);
      if (left.runs == 0 || static_cast<double>(left.runs) < least) continue;
      const double gain =
          (left.density() - now.density()) / static_cast<double>(now.runs - left.runs);
      if (gain > best_gain) {
        best_gain = gain;
        best = smaller;
      }
    }
  }
  const bool helps = best_gain > 0;
  limits = best;
  return helps;
}

bool BoxSearch::paste(BoxLimits& limits) const {
  const Count now = count(limits);
  std::optional<BoxLimits> best;
  double best_density = now.density();
  for (std::size_t factor = 0; factor < limits.size(); ++factor) {
    if (!limits[factor].limit()) continue;
    for (const Limits& wider : pasted(limits[factor], values(limits, factor), strip(now.runs))) {
      BoxLimits larger = limits;
      larger[factor] = wider;
      const double density = count(larger).density();
      if (density < best_density || (best && density == best_density)) continue;
      best_density = density;
      best = larger;
    }
  }
  if (best) limits = *best;
  return best.has_value();
}

BoxSide BoxSearch::side(const BoxLimits& limits, std::size_t factor) const {
  BoxLimits without = limits;
  without[factor] = {};
  BoxSide found;
  found.factor = factor;
  if (limits[factor].low != Limits{}.low) found.low = limits[factor].low;
  if (limits[factor].high != Limits{}.high) found.high = limits[factor].high;
  found.density_without = count(without).density();
  found.by_chance = chance_of(count(limits), found.density_without);
  return found;
}

bool BoxSearch::drop_a_side(BoxLimits& limits) const {
  std::size_t weakest = limits.size();
  double chance = induction_.by_chance;
  for (std::size_t factor = 0; factor < limits.size(); ++factor) {
    if (!limits[factor].limit()) continue;
    const double by_chance = side(limits, factor).by_chance;
    if (by_chance <= chance) continue;
    chance = by_chance;
    weakest = factor;
  }
  if (weakest == limits.size()) return false;
  limits[weakest] = {};
  return true;
}

Box BoxSearch::described(const BoxLimits& limits) const {
  const Count inside = count(limits);
  const Count all = count(everything());
  Box box;
  box.runs = inside.runs;
  box.of_interest = inside.of_interest;
  box.mass = static_cast<double>(inside.runs) / static_cast<double>(all.runs);
  box.coverage = all.of_interest == 0 ? 0
                                      : static_cast<double>(inside.of_interest) /
                                            static_cast<double>(all.of_interest);
  box.density = inside.density();
  for (std::size_t factor = 0; factor < limits.size(); ++factor) {
    if (limits[factor].limit()) box.sides.push_back(side(limits, factor));
  }
  std::stable_sort(box.sides.begin(), box.sides.end(), [](const BoxSide& a, const BoxSide& b) {
    return a.density_without < b.density_without;
  });
  return box;
}

}  // namespace fotfeste
