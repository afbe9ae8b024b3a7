#pragma once

#include <string>

#include "fotfeste/experiment/calibration.hpp"

namespace fotfeste {

/// Figures before and after beside the published ones, and what the fit says of each parameter.
[[nodiscard]] std::string calibration_text(const CalibrationResult& result);

/// The best values as the `parameters` of a scenario.
[[nodiscard]] std::string calibrated_yaml(const CalibrationResult& result,
                                          const std::string& title);

/// One line per draw of the posterior; the header has the parameters, `unit` in brackets where a
/// scenario writes it.
[[nodiscard]] std::string posterior_csv(const CalibrationResult& result);

/// A line per parameter and figure: the posterior of the parameter, the share of its prior's
/// variance that the figures take away, and the pull (ParameterFound) that it has on the figure.
[[nodiscard]] std::string identification_csv(const CalibrationResult& result);

}  // namespace fotfeste
