#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/allocation_study.hpp"

namespace fotfeste {

/// What a split of the money gives. Means over its replications; money over the whole run.
struct SplitResult {
  Split split;
  std::vector<double> goal;  ///< one per replication, the first the same luck in all splits
  PairedDifference more;     ///< of the goal than now
  double programme = 0;      ///< [kr]
  double purse = 0;          ///< net cost to the public purse [kr]
  double purse_more = 0;     ///< than now, in the same replications [kr]
  double crises = 0;         ///< [per 100 persons and year]
  double least_service = 1;  ///< of a group's part in the follow-up, over what it is now
  std::string loser;         ///< that group
  bool allowed = true;       ///< no group loses more than the study allows
  bool unbeaten = false;     ///< by another allowed one in goal, purse, service and crises at once

  [[nodiscard]] double mean() const;  ///< of the goal
};

/// The choice among the splits of one budget.
struct BudgetResult {
  double budget = 1;                       ///< over what the lines have now
  std::optional<std::size_t> best;         ///< of those allowed, a number among the splits
  bool certain = false;                    ///< it carries the guarantee of the procedure
  std::vector<std::size_t> rivals;         ///< that it could not be told from, itself left out
  std::optional<std::size_t> best_of_all;  ///< whoever loses
  std::optional<PairedDifference> price;   ///< goal of that one - goal of the best
  std::optional<double> reached;           ///< share of the best's replications that reach the goal
  std::optional<Interval> reached_interval;  ///< exact (Clopper and Pearson), 95 %
};

struct AllocationResult {
  Measure measure;
  std::vector<SplitResult> splits;
  std::vector<BudgetResult> budgets;    ///< ascending
  std::optional<std::size_t> cheapest;  ///< budget whose best reaches the goal with certainty
  double goal_now = 0;
  int regions = 1;
  int regions_simulated = 1;
};

/// Who does the work, and who is told of it.
struct AllocationCrew {
  int threads = 1;
  const std::atomic<bool>& cancel;
  std::function<void(const Progress&)> progress = {};
  RegionRun run = run_region;
};

/// Chooses for each budget the split that the goal asks for, by ranking and selection (Kim and
/// Nelson) under the same people and luck. The splits that take service from a group beyond
/// `least_service` are left out of the choice, and what that costs is told. Throws Cancelled soon
/// after the flag is set, std::invalid_argument for a study that cannot be run, std::runtime_error
/// when a replication failed. The result does not depend on `threads`.
[[nodiscard]] AllocationResult allocate(const AllocationStudy& study, const AllocationCrew& crew);

}  // namespace fotfeste
