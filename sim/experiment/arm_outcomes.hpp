#pragma once

#include <functional>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/model/outcome.hpp"

namespace fotfeste {

/// What is done with what an arm's run leaves behind.
using TakeOutcome = std::function<void(std::size_t arm, RegionOutcome outcome)>;

/// Runs one region under each arm of the plan, as `StudyPlan` says, the base last in systems.
/// Throws Cancelled soon after `cancel` is set.
void run_arms(const StudyPlan& plan, int region, StreamKey key, const std::atomic<bool>& cancel,
              const TakeOutcome& take);

}  // namespace fotfeste
