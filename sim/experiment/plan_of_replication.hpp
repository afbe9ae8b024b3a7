#pragma once

#include <vector>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// The plan as one replication sees it: with its set of parameters. The plan must outlive it.
class PlanOfReplication {
 public:
  PlanOfReplication(const StudyPlan& plan, int replication);
  PlanOfReplication(const PlanOfReplication&) = delete;
  PlanOfReplication& operator=(const PlanOfReplication&) = delete;

  [[nodiscard]] const StudyPlan& plan() const { return plan_; }

 private:
  StudyPlan plan_;
  std::vector<World> worlds_;
};

}  // namespace fotfeste
