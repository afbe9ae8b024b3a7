#pragma once

#include <optional>

#include "fotfeste/experiment/paired.hpp"
#include "sim/report/json_text.hpp"

namespace fotfeste {

/// [low, high], or null.
[[nodiscard]] Json json_of(const std::optional<Interval>& interval);
[[nodiscard]] Json json_of(const PairedDifference& difference);

}  // namespace fotfeste
