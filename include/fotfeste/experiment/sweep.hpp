#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "fotfeste/analysis/points.hpp"
#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/scenario/sweep_study.hpp"
#include "fotfeste/store/unit.hpp"

namespace fotfeste {

/// The points of a study's design, one number from 0 to 1 per factor. The luck of a design is that
/// of the study's seed.
[[nodiscard]] Points places_of(const SweepStudy& study);

/// Replications that every point has which did not fail.
[[nodiscard]] int least_replications(const SweepStudy& study);

/// A point to be tried.
struct SweepPoint {
  Point place;                      ///< 0 to 1, one per factor
  std::vector<FactorValue> values;  ///< one per factor
  std::size_t unit = 0;             ///< that holds its results: points of equal values share one
};

/// A unit of work: all scenarios and replications of one point. Its digest and results depend on
/// what it is, not on the design it belongs to.
struct SweepUnit {
  UnitId id;
  std::vector<std::string> settings;  ///< as for --set
};

/// A study made ready. Constant, and shared by threads.
class Sweep {
 public:
  /// `version` of the program: results of different ones are not put together.
  Sweep(SweepStudy study, std::string version);

  [[nodiscard]] const SweepStudy& study() const { return study_; }
  [[nodiscard]] const std::string& version() const { return version_; }
  [[nodiscard]] const std::vector<SweepPoint>& points() const { return points_; }
  [[nodiscard]] const std::vector<SweepUnit>& units() const { return units_; }
  /// Names of what is compared at each point, the base first: scenarios, or arms of a trial.
  [[nodiscard]] const std::vector<std::string>& arms() const { return arms_; }
  /// What is kept of each of them.
  [[nodiscard]] const std::vector<Measure>& outputs() const { return outputs_; }
  /// Regions that a unit simulates at least: the steps of `run`.
  [[nodiscard]] int steps() const;

  /// Runs a unit alone, in this thread. A scenario that is not possible there, or a replication
  /// that broke, gives a failure with the command that shows it. `step` is called for every region
  /// done. Throws Cancelled.
  [[nodiscard]] UnitResult run(const SweepUnit& unit, const std::atomic<bool>& cancel,
                               const std::function<void()>& step) const;

 private:
  [[nodiscard]] std::string common_digest() const;
  [[nodiscard]] std::string command(const SweepUnit& unit, const std::string& verb) const;

  SweepStudy study_;
  std::string version_;
  std::vector<std::string> arms_;
  std::vector<Measure> outputs_;
  std::vector<SweepPoint> points_;
  std::vector<SweepUnit> units_;
};

/// Name of the column that holds an output of an arm.
[[nodiscard]] std::string column_of(const std::string& arm, const Measure& output);

/// The numbers of the units that are part `part` (from 1) of `parts`; every part gets about as many
/// from all over the design.
[[nodiscard]] std::vector<std::size_t> units_of_part(const Sweep& sweep, int part, int parts);

}  // namespace fotfeste
