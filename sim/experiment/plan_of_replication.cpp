#include "sim/experiment/plan_of_replication.hpp"

namespace fotfeste {

PlanOfReplication::PlanOfReplication(const StudyPlan& plan, int replication) : plan_(plan) {
  if (plan.parameters == nullptr) return;
  for (const World* arm : plan.arms) {
    worlds_.push_back(plan.parameters->applied(*arm, replication));
  }
  for (std::size_t arm = 0; arm < worlds_.size(); ++arm) plan_.arms[arm] = &worlds_[arm];
}

}  // namespace fotfeste
