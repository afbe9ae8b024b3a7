#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/analysis/correlation.hpp"
#include "fotfeste/scenario/sweep_factor.hpp"

namespace fotfeste {

enum class DesignKind {
  grid,             ///< every combination
  one_at_a_time,    ///< the centre, then one factor moved after the other
  latin_hypercube,  ///< every factor spread evenly, combinations at random
  sobol_sequence,   ///< the cube filled evenly
  morris,           ///< screening by elementary effects
  saltelli,         ///< for Sobol' indices
};

[[nodiscard]] std::string to_string(DesignKind kind);

/// Which points are tried.
struct SweepDesign {
  DesignKind kind = DesignKind::grid;
  std::size_t size = 0;    ///< points; morris: trajectories; saltelli: groups of factors + 2
  std::size_t levels = 0;  ///< of a number: grid, one_at_a_time, morris

  friend bool operator==(const SweepDesign&, const SweepDesign&) = default;
};

/// How well a figure should be known at each point, whatever number of replications that takes.
struct SweepPrecision {
  std::string measure;     ///< key of a figure
  std::string half_width;  ///< of its 95 % interval, as for --precision: "0.5pp", "200 months"
};

/// What a sweep asks: some worlds, compared at many points with the same people and luck.
struct SweepStudy {
  std::string name;  ///< file name without folder and ending
  std::string title;
  std::string text;                 ///< of the file, as written
  std::vector<Scenario> scenarios;  ///< systems, the base first; or one trial
  std::vector<SweepFactor> factors;
  Matrix correlation;  ///< of ranks; empty: the factors are independent
  SweepDesign design;
  int replications = 1;                     ///< at each point; with a precision at most
  std::optional<SweepPrecision> precision;  ///< then as many as it takes
  std::uint64_t seed = 1;
  int regions = 0;                   ///< simulated per replication; 0: all
  std::vector<std::string> outputs;  ///< keys of figures; empty: all
};

/// Keys of the figures that a world gives.
using FigureKeys = std::function<std::vector<std::string>(const World& world)>;

/// What is wrong with wanting to know a figure of a world so well; nothing when it can be done.
using WidthProblem =
    std::function<std::optional<std::string>(const World& base, const SweepPrecision& wanted)>;

/// Reads the study at a path or with the name of a shipped one. Every factor is tried alone at its
/// ends, so that a range that leads out of what a key may be is found before anything runs. Throws
/// ScenarioError with everything that is wrong.
[[nodiscard]] SweepStudy load_sweep_study(const std::string& path_or_name,
                                          const ScenarioLibrary& library,
                                          const FigureKeys& figure_keys,
                                          const WidthProblem& width_problem);

/// The worlds of the scenarios, the base first: of a trial the last arm first, its usual care.
[[nodiscard]] std::vector<const World*> worlds_of(const std::vector<Scenario>& scenarios);

}  // namespace fotfeste
