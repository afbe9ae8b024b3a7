#pragma once

#include <string>
#include <vector>

#include "fotfeste/experiment/validation.hpp"

namespace fotfeste {

/// Published beside simulated: a table of levels, one of contrasts, how many lie inside, and the
/// signed bias by target group.
[[nodiscard]] std::string validation_text(const std::vector<Validated>& rows);

/// One line per figure, shares as numbers from 0 to 1 and times in days: data for a figure.
[[nodiscard]] std::string validation_csv(const std::vector<Validated>& rows);
[[nodiscard]] std::string validation_json(const std::vector<Validated>& rows);

}  // namespace fotfeste
