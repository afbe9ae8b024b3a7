#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// Which mechanisms carry the difference between two policies.
///
/// Starting from a world in which every mechanism that either policy uses is off, they are switched
/// on one after the other in both policies, in an order drawn anew for each replication; what the
/// difference gains at its turn is the mechanism's. The mean over orders is its Shapley share: the
/// shares and what is left without any mechanism add up to the whole difference, in every
/// replication and so in the mean. People and luck are the same throughout.
struct WhyPlan {
  const World* base = nullptr;
  const World* alternative = nullptr;
  std::string measure;  ///< key of a figure for everybody; empty: months of ordinary work in all
  std::uint64_t seed = 1;
  int replications = 20;
  int threads = 1;
};

struct MechanismShare {
  std::string name;
  std::string what;
  PairedDifference share;  ///< in the unit of the measure
};

struct WhyResult {
  Measure measure;
  int replications = 0;
  int regions = 1;                     ///< of the world
  int regions_simulated = 1;           ///< in each replication
  PairedDifference whole;              ///< alternative - base, as the scenarios are
  PairedDifference rest;               ///< the same with every mechanism off
  std::vector<MechanismShare> shares;  ///< of the mechanisms that act in either, largest first
};

/// Throws std::invalid_argument when the worlds cannot be compared or there is no such figure,
/// std::runtime_error when a replication failed, Cancelled soon after `cancel` is set. The result
/// does not depend on `threads`.
[[nodiscard]] WhyResult why(const WhyPlan& plan, const std::atomic<bool>& cancel,
                            const std::function<void(const Progress&)>& progress = {});

}  // namespace fotfeste
