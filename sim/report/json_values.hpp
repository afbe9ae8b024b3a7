#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "fotfeste/experiment/paired.hpp"

namespace fotfeste {

using Json = nlohmann::ordered_json;

/// [low, high], or null.
[[nodiscard]] Json json_of(const std::optional<Interval>& interval);
[[nodiscard]] Json json_of(const PairedDifference& difference);

}  // namespace fotfeste
