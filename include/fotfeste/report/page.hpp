#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/sweep_results.hpp"
#include "fotfeste/report/result_folder.hpp"
#include "fotfeste/report/sensitivity_report.hpp"

namespace fotfeste {

/// A result as the page of the HTML report reads it: a JSON document.
struct PageResult {
  std::string json;
};

/// Of the files of a result folder, which the manifest has checked. Figures that the page does not
/// show are left out, and numbers have seven significant digits. Throws std::invalid_argument when
/// they are not the files of a run or comparison.
[[nodiscard]] PageResult page_result(const std::string& folder,
                                     const std::vector<ResultFile>& files);

/// A sweep: every point, with the sensitivities where the design allows them.
struct SweepPaper {
  std::string folder;
  std::string study;  ///< text of the study file
  const SweepResults* results = nullptr;
  std::optional<SensitivityReport> sensitivity;
};
[[nodiscard]] PageResult page_result(const SweepPaper& sweep);

struct PageSetting {
  std::string language = "en";  ///< "en" or "nb"; the page can change it
  std::string version;          ///< of the program
};

/// One HTML file that needs nothing else.
[[nodiscard]] std::string html_page(const std::vector<PageResult>& results,
                                    const PageSetting& setting);

/// Name of the file of a result folder that holds what the page tells of it.
constexpr const char* page_data_file = "report.json";

/// The content of that file. The arguments as for `result_files`.
[[nodiscard]] std::string page_data(const std::vector<StudyReport>& reports);

}  // namespace fotfeste
