#pragma once

#include <string>

#include "fotfeste/scenario/explain.hpp"
#include "sim/apps/cli/options.hpp"

namespace fotfeste {

/// What published figures say of the value, and how much a figure depends on it. Throws UsageError
/// when `values` is not one value with evidence, or a figure is not there.
[[nodiscard]] std::string why_it_matters(const Options& options,
                                         const std::vector<ExplainedValue>& values);

}  // namespace fotfeste
