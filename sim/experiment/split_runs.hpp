#pragma once

#include <vector>

#include "fotfeste/experiment/allocation.hpp"

namespace fotfeste {

/// What is kept of a split's replications, one number per replication.
struct SplitRuns {
  Split split;
  World world;
  std::vector<double> goal, programme, purse, crises;
  std::vector<double> goal_now, purse_now;   ///< of what is now, with the same people and luck
  std::vector<std::vector<double>> service;  ///< per group: its part of the follow-up over now's
};

/// Runs the splits of a study beside what is now, with the same people and luck, and keeps what the
/// choice needs.
class SplitRunner {
 public:
  SplitRunner(const AllocationStudy& study, const AllocationCrew& crew);

  /// Runs the splits of these numbers up to so many replications each.
  void extend(const std::vector<std::size_t>& splits, int replications);

  [[nodiscard]] const std::vector<SplitRuns>& runs() const { return runs_; }
  [[nodiscard]] const Measure& measure() const { return measure_; }
  [[nodiscard]] int regions_simulated() const { return regions_simulated_; }

 private:
  void run(const std::vector<std::size_t>& splits, int first, int replications);

  const AllocationStudy& study_;
  const AllocationCrew& crew_;
  std::vector<SplitRuns> runs_;  ///< one per split, as `splits_of` gives them
  Measure measure_;
  int regions_simulated_ = 1;
  Progress before_;
};

}  // namespace fotfeste
