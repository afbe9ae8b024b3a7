#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

struct Moved {
  Scenario scenario;
  std::vector<std::string> notes;  ///< what was assumed, a sentence each
};

/// The scenario after "100 million kr/year from aft to ips", from 1 January of `from_year` on. The
/// kroner are those of the price year that stands behind the amount (@2019), else of the scenario's
/// price year, and a note says so.
/// Throws ScenarioError, located in the sentence: not such a sentence, a line that is not there or
/// that money cannot change, more than the line has, no such year. A year after the end of the run
/// is a warning of the result.
[[nodiscard]] Moved apply_move(const Scenario& scenario, std::string_view sentence, int from_year);

}  // namespace fotfeste
