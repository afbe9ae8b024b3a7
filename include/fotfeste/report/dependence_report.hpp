#pragma once

#include <string>

#include "fotfeste/experiment/dependence.hpp"
#include "fotfeste/scenario/evidence.hpp"
#include "fotfeste/scenario/identification.hpp"

namespace fotfeste {

/// Which published figures tell of a parameter, and what they leave open.
[[nodiscard]] std::string identification_text(const Identification& found);

/// How much a figure depends on the value, which is `now` as it is.
[[nodiscard]] std::string dependence_text(const Dependence& found, const EvidenceEntry& entry,
                                          const std::string& now);

}  // namespace fotfeste
