#pragma once

#include "fotfeste/experiment/sensitivity.hpp"

namespace fotfeste {

/// What an output depends on: its tables and what they come to.
[[nodiscard]] std::string output_text(const SweepDescription& about,
                                      const OutputSensitivity& output);

/// Which arm is worth its money, and what it would be worth to know more.
[[nodiscard]] std::string decision_text(const SensitivityReport& report);

/// Under which assumptions a policy loses.
[[nodiscard]] std::string losses_text(const SweepDescription& about, const SweepLosses& losses);

}  // namespace fotfeste
