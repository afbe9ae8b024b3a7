#pragma once

#include <string>

#include "fotfeste/experiment/measure.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// The figure of this key, for everybody, that a run of the world gives. Runs one region to know.
/// Throws std::invalid_argument, with the nearest key, when there is none.
[[nodiscard]] Measure named_measure(const World& world, const std::string& key);

}  // namespace fotfeste
