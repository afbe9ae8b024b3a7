#include "sim/experiment/factor_effects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace fotfeste {
namespace {

constexpr std::uint64_t luck_of_intervals = 7;

/// Of the numbers of two points that both have a replication: second - first.
std::vector<double> steps_between(const Eigen::MatrixXd& figures, std::size_t first,
                                  std::size_t second) {
  std::vector<double> steps;
  for (Eigen::Index r = 0; r < figures.cols(); ++r) {
    const double step = figures(static_cast<Eigen::Index>(second), r) -
                        figures(static_cast<Eigen::Index>(first), r);
    if (std::isfinite(step)) steps.push_back(step);
  }
  return steps;
}

// ---- one at a time

/// The points at which only this factor is moved, and the base; with a figure, in rising order.
std::vector<std::size_t> points_along(const SweepDescription& about,
                                      const OutputSensitivity& output, std::size_t factor) {
  std::vector<std::size_t> along{0};
  for (std::size_t point = 1; point < about.numbers.size(); ++point) {
    const bool is_moved = about.numbers[point][factor] != about.numbers[0][factor];
    if (is_moved && std::isfinite(output.means[point])) along.push_back(point);
  }
  std::stable_sort(along.begin(), along.end(), [&](std::size_t a, std::size_t b) {
    return about.numbers[a][factor] < about.numbers[b][factor];
  });
  return along;
}

TornadoRow row_of(const SweepDescription& about, const Eigen::MatrixXd& figures,
                  const TornadoBar& bar, const OutputSensitivity& output) {
  const std::vector<std::size_t> along = points_along(about, output, bar.factor);
  std::size_t low = along.front();
  std::size_t high = along.back();
  if (about.factors[bar.factor].kind == SweepFactor::Kind::choice) {
    const auto [least, most] = std::minmax_element(
        along.begin(), along.end(),
        [&](std::size_t a, std::size_t b) { return output.means[a] < output.means[b]; });
    low = *least;
    high = *most;
  }
  return {bar.factor,
          about.texts[low][bar.factor],
          about.texts[high][bar.factor],
          output.means[low],
          output.means[high],
          bar.least,
          bar.most,
          bar.direction,
          paired_difference(steps_between(figures, low, high))};
}

void add_tornado(const SweepDescription& about, const Eigen::MatrixXd& figures,
                 OutputSensitivity& output) {
  if (!std::isfinite(output.means.front())) {
    output.notes.push_back(fmt::format("No tornado: the point in the centre has no result ({}).",
                                       about.units.front()));
    return;
  }
  const Tornado found = tornado(about.numbers, output.means);
  output.tornado_base = found.base;
  for (const TornadoBar& bar : found.bars) {
    output.tornado.push_back(row_of(about, figures, bar, output));
  }
}

// ---- morris

/// Mean size of the steps of a factor that luck would give if it did nothing.
std::optional<double> size_by_chance(const SweepDescription& about, const Eigen::MatrixXd& figures,
                                     std::size_t factor) {
  double sum = 0;
  int n = 0;
  for (std::size_t point = 1; point < about.places.size(); ++point) {
    if (point % (about.factors.size() + 1) == 0) continue;
    const double stride = about.places[point][factor] - about.places[point - 1][factor];
    if (stride == 0) continue;
    const Moments m = moments_of(steps_between(figures, point - 1, point));
    if (m.n < 2) continue;
    sum += m.standard_error() * std::sqrt(2 / std::numbers::pi) / std::abs(stride);
    ++n;
  }
  if (n == 0) return std::nullopt;
  return sum / n;
}

Interval interval_of(const MorrisEffect& effect) {
  if (effect.n < 2) {
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    return {0, unbounded};
  }
  const double reach =
      student_quantile(0.975, static_cast<int>(effect.n) - 1) * effect.mean_size_error;
  return {std::max(0.0, effect.mean_size - reach), effect.mean_size + reach};
}

Acting acting_of(const ScreenedFactor& found, double strongest) {
  constexpr double weak = 0.1;
  constexpr double straight = 0.5;  // sigma as a share of mu*
  const MorrisEffect& effect = found.effect;
  if (effect.mean_size == 0) return Acting::hardly;
  if (found.by_chance && found.mean_size_interval.low <= *found.by_chance) {
    return Acting::within_chance;
  }
  if (effect.mean_size < weak * strongest) return Acting::hardly;
  return effect.sd <= straight * effect.mean_size ? Acting::alone : Acting::in_interplay;
}

void add_morris(const SweepDescription& about, const Eigen::MatrixXd& figures,
                OutputSensitivity& output) {
  const std::vector<MorrisEffect> effects = morris_effects(about.places, output.means);
  double strongest = 0;
  for (const MorrisEffect& effect : effects) strongest = std::max(strongest, effect.mean_size);
  for (std::size_t factor = 0; factor < effects.size(); ++factor) {
    if (effects[factor].n == 0) {
      output.notes.push_back(
          fmt::format("{}: no step has a result at both ends.", about.factors[factor].name));
      continue;
    }
    ScreenedFactor found{factor, effects[factor], interval_of(effects[factor]),
                         size_by_chance(about, figures, factor), Acting::hardly};
    found.acting = acting_of(found, strongest);
    output.morris.push_back(found);
  }
  std::stable_sort(output.morris.begin(), output.morris.end(),
                   [](const ScreenedFactor& a, const ScreenedFactor& b) {
                     return a.effect.mean_size > b.effect.mean_size;
                   });
}

// ---- saltelli

void add_sobol(const SweepDescription& about, OutputSensitivity& output) {
  SobolIndices found =
      sobol_indices(output.means, about.factors.size(), {design_key(luck_of_intervals)});
  constexpr std::size_t fewest_groups = 2;
  if (found.groups < fewest_groups) {
    output.notes.push_back("No Sobol' indices: fewer than two groups of points are complete.");
  } else if (found.factors.empty()) {
    output.notes.push_back("No Sobol' indices: the output is the same everywhere.");
  } else {
    output.sobol = std::move(found);
  }
}

// ---- designs that spread points

/// What least squares leaves of a term that says nothing differs between machines.
void clear_rounding_errors(Metamodel& model) {
  for (MetamodelTerm& term : model.terms) {
    if (std::abs(term.standardised) < 1e-9) term.coefficient = term.standardised = 0;
  }
}

void add_fit(const SweepDescription& about, OutputSensitivity& output) {
  FactorFit fit;
  fit.columns = columns_of(about.factors, LevelColumns::all_but_first);
  const Points values = column_values(about.numbers, fit.columns);
  std::optional<Metamodel> found = fit_metamodel(values, output.means, MetamodelShape::linear);
  if (!found) {
    output.notes.push_back(
        fmt::format("No metamodel: {} points with results are too few for {} coefficients.",
                    output.points, fit.columns.size() + 1));
    return;
  }
  std::optional<Metamodel> bent = fit_metamodel(values, output.means, MetamodelShape::quadratic);
  if (bent && bent->r2_left_out > found->r2_left_out) {
    fit.shape = MetamodelShape::quadratic;
    found = std::move(bent);
  }
  fit.model = std::move(*found);
  clear_rounding_errors(fit.model);
  output.fit = std::move(fit);
}

void add_levels(const SweepDescription& about, OutputSensitivity& output) {
  for (std::size_t factor = 0; factor < about.factors.size(); ++factor) {
    for (std::size_t level = 0; level < about.factors[factor].levels.size(); ++level) {
      LevelMean found{factor, level, 0, 0};
      for (std::size_t point = 0; point < output.means.size(); ++point) {
        const bool is_there =
            about.texts[point][factor] == about.factors[factor].levels[level].name;
        if (!is_there || !std::isfinite(output.means[point])) continue;
        ++found.points;
        found.mean += output.means[point];
      }
      if (found.points == 0) continue;
      found.mean /= static_cast<double>(found.points);
      output.levels.push_back(found);
    }
  }
}

}  // namespace

void add_factor_effects(const SweepDescription& about, const Eigen::MatrixXd& figures,
                        OutputSensitivity& output) {
  switch (about.design.kind) {
    case DesignKind::one_at_a_time:
      return add_tornado(about, figures, output);
    case DesignKind::morris:
      return add_morris(about, figures, output);
    case DesignKind::saltelli:
      return add_sobol(about, output);
    case DesignKind::grid:
    case DesignKind::latin_hypercube:
    case DesignKind::sobol_sequence:
      break;
  }
  add_fit(about, output);
  add_levels(about, output);
}

}  // namespace fotfeste
