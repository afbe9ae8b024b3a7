#pragma once

#include <string>
#include <vector>

#include "fotfeste/experiment/sensitivity.hpp"
#include "fotfeste/report/result_folder.hpp"

namespace fotfeste {

/// What moves the results, in tables and sentences. `folder` is that of the sweep.
[[nodiscard]] std::string sensitivity_text(const SensitivityReport& report,
                                           const std::string& folder);

/// Every figure of every analysis, one per line: analysis, output, arm, base, item (a factor, a
/// point, a threshold), detail, statistic, value, low, high. Nine significant digits, since the
/// last bits of a regression differ between machines; in the output's unit, shares 0-1.
[[nodiscard]] std::string sensitivity_csv(const SensitivityReport& report);
[[nodiscard]] std::string sensitivity_json(const SensitivityReport& report);

/// The lines of sensitivity_csv, a file per analysis: tornado.csv, morris.csv, ...
[[nodiscard]] std::vector<ResultFile> sensitivity_files(const SensitivityReport& report);

/// Names of all files that there may be.
[[nodiscard]] std::vector<std::string> sensitivity_file_names();

}  // namespace fotfeste
