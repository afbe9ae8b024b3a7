#include "sim/experiment/arm_outcomes.hpp"

#include <algorithm>
#include <utility>

#include "fotfeste/model/region.hpp"

namespace fotfeste {
namespace {

/// Runs to `end`, looking at the flag once a year.
void advance(Region& region, Tick end, const std::atomic<bool>& cancel) {
  const Tick year = to_ticks(years(1));
  while (region.now() < end) {
    if (cancel.load(std::memory_order_relaxed)) throw Cancelled{};
    region.run_until(std::min(end, after(region.now(), year)));
  }
}

RegionOutcome finished(Region region, const World& world, const std::atomic<bool>& cancel) {
  advance(region, to_ticks(world.horizon), cancel);
  return region.finish();
}

void run_branches(const StudyPlan& plan, Region trunk, const std::atomic<bool>& cancel,
                  const TakeOutcome& take) {
  const World& base = *plan.arms.front();
  advance(trunk, to_ticks(base.warm_up), cancel);
  for (std::size_t arm = 1; arm < plan.arms.size(); ++arm) {
    Region branch(trunk);
    branch.adopt(*plan.arms[arm]);
    take(arm, finished(std::move(branch), *plan.arms[arm], cancel));
  }
  take(0, finished(std::move(trunk), base, cancel));
}

}  // namespace

void run_arms(const StudyPlan& plan, int region, StreamKey key, const std::atomic<bool>& cancel,
              const TakeOutcome& take) {
  if (plan.arms.front()->system) {
    return run_branches(plan, Region(*plan.arms.front(), region, key), cancel, take);
  }
  for (std::size_t arm = 0; arm < plan.arms.size(); ++arm) {
    const World& world = *plan.arms[arm];
    take(arm, finished(Region(world, region, key), world, cancel));
  }
}

}  // namespace fotfeste
