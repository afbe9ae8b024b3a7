#pragma once

#include <optional>

#include "fotfeste/experiment/precision.hpp"
#include "sim/apps/cli/options.hpp"

namespace fotfeste {

/// What --precision and --measure ask for; nothing without --precision. Throws UsageError.
[[nodiscard]] std::optional<PrecisionGoal> precision_goal(const Options& options,
                                                          const World& base);

}  // namespace fotfeste
