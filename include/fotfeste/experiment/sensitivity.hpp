#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/analysis/metamodel.hpp"
#include "fotfeste/analysis/morris.hpp"
#include "fotfeste/analysis/sobol_indices.hpp"
#include "fotfeste/analysis/tornado.hpp"
#include "fotfeste/analysis/variance_split.hpp"
#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/sensitivity_question.hpp"
#include "fotfeste/experiment/sweep_columns.hpp"
#include "fotfeste/experiment/sweep_decision.hpp"
#include "fotfeste/experiment/sweep_losses.hpp"
#include "fotfeste/experiment/sweep_results.hpp"

namespace fotfeste {

/// What moving one factor alone does. Of a choice the levels are those that give least and most.
struct TornadoRow {
  std::size_t factor = 0;
  std::string low;  ///< "10 clients"
  std::string high;
  double at_low = 0;
  double at_high = 0;
  double least = 0;  ///< on the way, the base included
  double most = 0;
  Direction direction = Direction::flat;
  PairedDifference change;  ///< from low to high, replication by replication
};

/// How a factor acts, by its elementary effects.
enum class Acting {
  within_chance,  ///< no more than other luck would show
  hardly,         ///< less than a tenth of the strongest
  alone,          ///< in a straight line, whatever the others are
  in_interplay,   ///< bent, or otherwise where others differ
};

struct ScreenedFactor {
  std::size_t factor = 0;
  MorrisEffect effect;
  Interval mean_size_interval;      ///< 95 %, over trajectories
  std::optional<double> by_chance;  ///< mu* that other luck alone would show; one replication: none
  Acting acting = Acting::hardly;
};

struct FactorFit {
  std::vector<FactorColumn> columns;  ///< which the terms of the model name
  MetamodelShape shape = MetamodelShape::linear;
  Metamodel model;
};

/// Mean over the points at which a factor has one of its levels.
struct LevelMean {
  std::size_t factor = 0;
  std::size_t level = 0;
  std::size_t points = 0;
  double mean = 0;
};

/// An output of an arm, or its difference from the base, over the points; and what it depends on.
/// Analyses that the design or the results do not allow are absent.
struct OutputSensitivity {
  Measure output;
  std::string arm;
  std::string base;           ///< empty: the level of `arm`
  std::size_t points = 0;     ///< with a figure
  std::vector<double> means;  ///< one per point, over replications; not a number where none is
  std::optional<VarianceSplit> luck;
  std::optional<double> tornado_base;
  std::vector<TornadoRow> tornado;     ///< widest first
  std::vector<ScreenedFactor> morris;  ///< strongest first
  std::optional<SobolIndices> sobol;
  std::optional<FactorFit> fit;
  std::vector<LevelMean> levels;
  std::vector<std::string> notes;  ///< why something is absent, a sentence each

  [[nodiscard]] bool compares() const { return !base.empty(); }
};

/// What moves the results of a sweep, what that means for a choice, and where a policy loses.
struct SensitivityReport {
  SweepDescription about;
  std::size_t done = 0, failed = 0, missing = 0;  ///< points
  std::vector<std::size_t> gaps;                  ///< points without results
  std::size_t outputs_left_out = 0;               ///< that nobody asked for
  std::vector<OutputSensitivity> outputs;
  std::vector<SweepDecision> decisions;  ///< one per perspective on money
  std::string no_decision;               ///< why there is none
  std::vector<SweepLosses> losses;       ///< one per comparison
  double value = 0;                      ///< of a month of work [kr]
};

/// Its luck is fixed: the same results give the same report. Throws std::invalid_argument for an
/// output or arm that is not there, and when no point has results.
[[nodiscard]] SensitivityReport sensitivity_report(const SweepResults& results,
                                                   const SensitivityQuestion& question);

}  // namespace fotfeste
