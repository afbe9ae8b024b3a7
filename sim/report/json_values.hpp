#pragma once

#include <optional>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/report/warning.hpp"
#include "fotfeste/scenario/differences.hpp"
#include "sim/report/json_text.hpp"

namespace fotfeste {

/// [low, high], or null.
[[nodiscard]] Json json_of(const std::optional<Interval>& interval);
[[nodiscard]] Json json_of(const PairedDifference& difference);

/// What the sentences are made of, for pages in any language; `kind` tells which.
[[nodiscard]] Json json_of(const std::vector<Difference>& changes);
[[nodiscard]] Json json_of(const std::vector<Warning>& warnings);

}  // namespace fotfeste
