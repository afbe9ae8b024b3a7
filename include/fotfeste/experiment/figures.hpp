#pragma once

#include <string>
#include <vector>

#include "fotfeste/experiment/measure.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// "entrants.ever.12m", or "entrants.ever.12m [young]" of a group: how figures are asked for.
[[nodiscard]] std::string name_of(const Measure& measure);

/// The figures that a world gives, found by running a handful of people through it.
[[nodiscard]] std::vector<Measure> figures_of(const World& world);
[[nodiscard]] std::vector<std::string> figure_keys(const World& world);

/// The figure of this key, for everybody. Throws std::invalid_argument, with the nearest key, when
/// there is none.
[[nodiscard]] Measure named_figure(const World& world, const std::string& key);

}  // namespace fotfeste
