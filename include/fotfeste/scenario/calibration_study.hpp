#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/scenario/evidence.hpp"
#include "fotfeste/scenario/library.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// A parameter that a calibration may move, in the unit of its evidence.
struct FreeParameter {
  std::string key;
  std::string unit;
  double low = 0;
  double central = 0;  ///< where the search starts; the middle of the prior
  double high = 0;
};

/// Which parameters are fitted to which studies.
struct CalibrationStudy {
  std::string title;
  std::vector<Scenario> studies;  ///< in the middle of their contexts, arms as large as asked for
  std::vector<FreeParameter> parameters;
  int polish_steps = 0;  ///< after the search
  std::int64_t polish_people = 0;
  std::vector<Scenario> polish_studies;  ///< the same as they were published; empty without steps
};

/// Reads a calibration: `title`, `studies` (scenarios with fitted figures), `people` in each arm,
/// `polish` (`steps`, and `people` done again for a figure) where there is one, and `parameters`,
/// each with `low`, `central` and `high` where they are not those of the evidence. Throws
/// ScenarioError with everything that is wrong.
[[nodiscard]] CalibrationStudy load_calibration(const std::filesystem::path& path,
                                                const ScenarioLibrary& library);

/// The number as a scenario writes it: with its unit, where it has one.
[[nodiscard]] std::string written(const FreeParameter& parameter, double number);

/// Gives a parameter the number, which is in the unit of its evidence. REQUIRES a known key.
void set_parameter(Parameters& parameters, const std::string& key, const std::string& unit,
                   double number);

}  // namespace fotfeste
