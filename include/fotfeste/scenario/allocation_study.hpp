#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"
#include "fotfeste/units/money.hpp"

namespace fotfeste {

/// A line that takes part in the split, and how much of the budget it may get.
struct SharedLine {
  std::string name;
  Nok now{};         ///< what it has in the first year of the split [øre/year]
  double least = 0;  ///< share of the budget
  double most = 1;   ///< share of the budget
};

/// What the split is for.
struct AllocationGoal {
  std::string measure;            ///< key of a figure, for everybody
  bool highest = true;            ///< more of it is better
  double matters = 0;             ///< smallest difference that matters, in the figure's unit
  std::optional<double> reaches;  ///< what should be reached (or not passed), in that unit
  double certainty = 0.9;         ///< in this share of the replications
};

/// How should the money of some lines be split? And how much money does a goal take?
struct AllocationStudy {
  std::string name;  ///< file name without folder and ending
  std::string title;
  Scenario scenario;  ///< a system, as it is now
  std::vector<SharedLine> lines;
  int from_year = 0;
  int parts = 10;                  ///< into which a budget is divided
  std::vector<double> budgets{1};  ///< over what the lines have now, ascending
  AllocationGoal goal;
  /// No group's part of the follow-up may fall below this share of what it is now; nothing: who is
  /// served is free.
  std::optional<double> least_service = 0.9;
  int replications = 30;  ///< of every split before any is ruled out
  int most_replications = 300;
  double confidence = 0.95;  ///< that the split chosen is the best
  std::uint64_t seed = 1;
  int regions = 0;  ///< simulated per replication; 0: all
};

/// Reads the study at a path or with the name of a shipped one; `figures` are the keys that a world
/// gives. Throws ScenarioError with everything that is wrong.
[[nodiscard]] AllocationStudy load_allocation_study(
    const std::string& path_or_name, const ScenarioLibrary& library,
    const std::function<std::vector<std::string>(const World&)>& figures);

/// A way to split a budget.
struct Split {
  double budget = 1;         ///< over what the lines have now
  std::vector<Nok> amounts;  ///< one per line, a year [øre]
  bool as_now = false;

  friend bool operator==(const Split&, const Split&) = default;
};

/// Every split of every budget in whole parts within the bounds of the lines, and what is now; the
/// budgets in their order, as it is now the first of its budget.
[[nodiscard]] std::vector<Split> splits_of(const AllocationStudy& study);

/// The world from the first year on with this split. Throws ScenarioError.
[[nodiscard]] World world_of(const AllocationStudy& study, const Split& split);

}  // namespace fotfeste
