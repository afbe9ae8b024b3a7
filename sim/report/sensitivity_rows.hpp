#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/sensitivity.hpp"

namespace fotfeste {

/// One figure of an analysis.
struct SensitivityRow {
  std::string analysis;
  std::string output;
  std::string arm;
  std::string base;
  std::string item;  ///< a factor, a point, a threshold
  std::string detail;
  std::string statistic;
  double value = 0;
  std::optional<Interval> interval = {};
};

/// Analyses in a fixed order, each in the order of its outputs.
[[nodiscard]] std::vector<SensitivityRow> sensitivity_rows(const SensitivityReport& report);

/// The analyses there may be, in that order.
[[nodiscard]] const std::vector<std::string>& analysis_names();

}  // namespace fotfeste
