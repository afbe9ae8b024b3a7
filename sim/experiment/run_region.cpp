#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/experiment/study.hpp"
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

Tally finished(Region region, const World& world, const std::atomic<bool>& cancel) {
  advance(region, to_ticks(world.horizon), cancel);
  return measure(world, region.finish());
}

std::vector<Tally> run_branches(const StudyPlan& plan, int region, StreamKey key,
                                const std::atomic<bool>& cancel) {
  const World& base = *plan.arms.front();
  Region trunk(base, region, key);
  advance(trunk, to_ticks(base.warm_up), cancel);
  std::vector<Tally> tallies(plan.arms.size());
  for (std::size_t arm = 1; arm < plan.arms.size(); ++arm) {
    Region branch(trunk);
    branch.adopt(*plan.arms[arm]);
    tallies[arm] = finished(std::move(branch), *plan.arms[arm], cancel);
  }
  tallies[0] = finished(std::move(trunk), base, cancel);
  return tallies;
}

}  // namespace

std::vector<Tally> run_region(const StudyPlan& plan, int region, StreamKey key,
                              const std::atomic<bool>& cancel) {
  if (plan.arms.front()->system) return run_branches(plan, region, key, cancel);
  std::vector<Tally> tallies;
  for (const World* arm : plan.arms) {
    tallies.push_back(finished(Region(*arm, region, key), *arm, cancel));
  }
  return tallies;
}

}  // namespace fotfeste
