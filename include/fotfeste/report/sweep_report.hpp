#pragma once

#include <string>

#include "fotfeste/experiment/sweep_results.hpp"

namespace fotfeste {

/// "5 replications"; of a study that asks for a precision, from how many to how many.
[[nodiscard]] std::string replications_in_words(const SweepDescription& about);

/// What a sweep found, for a terminal: of a small one every point, a table per output with 95 %
/// intervals (of chance) and paired differences from the first arm; of a larger one the range over
/// its points. Outputs that nobody asked for by name are left out unless `everything`.
/// `folder` is where to read on.
[[nodiscard]] std::string sweep_text(const SweepResults& results, const std::string& folder,
                                     bool everything);

}  // namespace fotfeste
