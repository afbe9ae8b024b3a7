#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/analysis/points.hpp"
#include "fotfeste/experiment/measure.hpp"
#include "fotfeste/scenario/sweep_study.hpp"
#include "fotfeste/store/store.hpp"

namespace fotfeste {

/// A sweep as its folder tells it, without its scenarios.
struct SweepDescription {
  std::string name;
  std::string title;
  std::string version;  ///< of the program
  SweepDesign design;
  std::uint64_t seed = 1;
  int replications = 1;                ///< at each point; where a precision was asked for, at most
  int least_replications = 1;          ///< that every point has which is done
  int regions = 0;                     ///< simulated per replication; 0: all
  std::vector<std::string> scenarios;  ///< names
  std::vector<std::string> arms;       ///< what is compared, the base first
  std::vector<SweepFactor> factors;    ///< in the order of the columns of `places`
  Matrix correlation;                  ///< of ranks; empty: independent
  std::vector<Measure> outputs;        ///< with title, unit, section

  Points places;   ///< a point per row, 0 to 1, as the design gave them
  Points numbers;  ///< the same in the units of the factors
  std::vector<std::vector<std::string>> texts;  ///< the same for people
  std::vector<std::string> units;  ///< key of each point's unit; equal points share one
};

/// Reads sweep.json and checks it against the store's manifest. Throws StoreError.
[[nodiscard]] SweepDescription read_sweep_description(const std::filesystem::path& folder);

enum class PointState { done, failed, missing };

/// A sweep and what came out of it.
struct SweepResults {
  SweepDescription about;
  std::vector<PointState> states;  ///< one per point

  /// figures[arm][output](point, replication), as many columns as the most that a point has; not a
  /// number where a point has no results, or where nobody stands behind the figure.
  std::vector<std::vector<Eigen::MatrixXd>> figures;

  [[nodiscard]] std::size_t count(PointState state) const;

  /// Numbers of an arm and of an output ("entrants.ever.12m"), where there is such a one.
  [[nodiscard]] std::optional<std::size_t> arm(std::string_view name) const;
  [[nodiscard]] std::optional<std::size_t> output(std::string_view name) const;

  /// Mean over the replications that have the figure, one number per point.
  [[nodiscard]] std::vector<double> means(std::size_t arm, std::size_t output) const;
  /// The same of arm - first arm, replication by replication.
  [[nodiscard]] std::vector<double> mean_differences(std::size_t arm, std::size_t output) const;
};

/// Reads and checks a folder. The first throws StoreError also while a process is at work there.
[[nodiscard]] SweepResults read_sweep(const std::filesystem::path& folder);
[[nodiscard]] SweepResults read_sweep(const Store& store, const std::filesystem::path& folder);

}  // namespace fotfeste
