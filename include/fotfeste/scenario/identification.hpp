#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/library.hpp"

namespace fotfeste {

/// A published figure that a parameter moves.
struct Pull {
  std::string study;
  std::string figure;
  std::string published;       ///< "36.6 %"
  double standard_errors = 0;  ///< of the published figure, per standard deviation of the prior
};

/// What the calibration says of one parameter.
struct Identification {
  std::string mean;         ///< of the posterior, as a scenario writes it
  std::string sd;           ///< of the posterior
  double identified = 0;    ///< share of the prior's variance that the figures take away
  std::vector<Pull> pulls;  ///< the strongest first; empty: the parameter was not fitted
};

/// From parameters/identification.csv beside the shipped scenarios, which `calibrate` writes.
/// Throws std::runtime_error naming the line that is no line of such a table.
[[nodiscard]] Identification identification_of(const std::string& parameter,
                                               const ScenarioLibrary& library);

}  // namespace fotfeste
