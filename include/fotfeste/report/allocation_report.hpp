#pragma once

#include <string>

#include "fotfeste/experiment/allocation.hpp"

namespace fotfeste {

/// What the study chose, for people: the best split of each budget and its guarantee, the price of
/// serving as now, what a goal takes, and the splits that nothing beats in everything.
[[nodiscard]] std::string allocation_text(const AllocationStudy& study,
                                          const AllocationResult& result);

/// One row per split.
[[nodiscard]] std::string allocation_csv(const AllocationStudy& study,
                                         const AllocationResult& result);

/// Budgets and splits.
[[nodiscard]] std::string allocation_json(const AllocationStudy& study,
                                          const AllocationResult& result);

}  // namespace fotfeste
