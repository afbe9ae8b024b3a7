#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// What `other` says otherwise than `base`, a sentence each without its full stop; money of lines
/// first: "the ips line: from 100 to 200 million kr a year from 2020 (130 to 260 positions)".
/// Titles and summaries are not compared. Empty when the two are the same world.
[[nodiscard]] std::vector<std::string> differences(const Scenario& base, const Scenario& other);

/// "100 million kr", "950 000 kr", "12.50 kr".
[[nodiscard]] std::string money_in_words(Nok amount);

}  // namespace fotfeste
