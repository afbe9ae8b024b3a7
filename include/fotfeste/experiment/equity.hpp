#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// Who gets less follow-up than their share, and why.
///
/// A group's gap is its contacts per person and year over those of everybody, minus 1. Causes are
/// taken out of the world and put back one after the other, in an order drawn for each replication:
/// - workload: staff have no limit of time;
/// - tools: no group lacks fitting measures;
/// - employers: all groups are accepted alike;
/// - policy: every line is open to everybody, and tasks are done in the order in which they are
/// due. What is left without any of them is the people's own: health, age, wish, how long they
/// stay. The parts and the rest add up to the gap.
struct EquityPlan {
  const World* world = nullptr;
  std::uint64_t seed = 1;
  int replications = 20;
  int threads = 1;
};

struct GroupEquity {
  std::string group;
  PairedDifference gap;                  ///< share of everybody's contacts: -0.1 is 10 % less
  std::vector<PairedDifference> causes;  ///< in the order of `EquityResult::causes`
  PairedDifference rest;
};

struct EquityResult {
  std::vector<std::string> causes;
  std::vector<GroupEquity> groups;  ///< in the order of the world
  int replications = 0;
  int regions = 1;
  int regions_simulated = 1;
};

/// Throws std::invalid_argument when the world has fewer than two groups, std::runtime_error when a
/// replication failed, Cancelled soon after `cancel` is set. Does not depend on `threads`.
[[nodiscard]] EquityResult equity(const EquityPlan& plan, const std::atomic<bool>& cancel,
                                  const std::function<void(const Progress&)>& progress = {});

}  // namespace fotfeste
