#pragma once

#include <atomic>
#include <functional>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/sweep_study.hpp"

namespace fotfeste {

/// How well a study should know one figure before it stops.
struct PrecisionGoal {
  Measure measure;        ///< for everybody
  double half_width = 0;  ///< of the 95 % interval, in the unit of the measure
  int at_least = 30;      ///< replications that succeeded
  int at_most = 10'000;   ///< replications; the study stops there as it is
};

/// "0.5pp", "0.5 points", "0.02 months", "10 million kr" in the unit of the measure. Throws
/// std::invalid_argument with what was expected.
[[nodiscard]] double half_width_typed(const std::string& text, const Measure& measure);

/// What a study asks for. Throws std::invalid_argument when there is no such figure or width.
[[nodiscard]] PrecisionGoal precision_goal(const World& base, const SweepPrecision& wanted);
[[nodiscard]] std::optional<std::string> width_problem(const World& base,
                                                       const SweepPrecision& wanted);

/// Half the width of the widest interval of the figure: of each alternative's difference, or of the
/// only arm. Infinite where there is none.
[[nodiscard]] double half_width(const StudyResult& result, const Measure& measure);

/// Runs the plan with as many replications as the goal takes, whatever `plan.replications` says.
/// It looks after `at_least` replications and then only after rather more than the spread seen so
/// far asks for, at most four times what there is: few looks choose the end, and the interval keeps
/// its coverage. The same plan and goal stop at the same replication on every machine.
/// Progress is told against the replications that are known to be wanted.
[[nodiscard]] StudyResult run_to_precision(
    const StudyPlan& plan, const PrecisionGoal& goal, const std::atomic<bool>& cancel,
    const std::function<void(const Progress&)>& progress = {}, const RegionRun& run = run_region);

}  // namespace fotfeste
