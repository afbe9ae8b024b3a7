#include <vector>

#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/experiment/study.hpp"
#include "sim/experiment/arm_outcomes.hpp"

namespace fotfeste {

std::vector<Tally> run_region(const StudyPlan& plan, int region, StreamKey key,
                              const std::atomic<bool>& cancel) {
  std::vector<Tally> tallies(plan.arms.size());
  run_arms(plan, region, key, cancel, [&](std::size_t arm, const RegionOutcome& outcome) {
    tallies[arm] = measure(*plan.arms[arm], outcome);
  });
  return tallies;
}

}  // namespace fotfeste
