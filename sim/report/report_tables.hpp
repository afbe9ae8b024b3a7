#pragma once

#include <string>
#include <vector>

#include "fotfeste/report/study_report.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {

/// The tables of a report, in the order in which they are printed.

[[nodiscard]] std::vector<TextTable> people_tables(const StudyReport& report);
[[nodiscard]] std::vector<TextTable> service_tables(const StudyReport& report);
[[nodiscard]] std::vector<TextTable> money_tables(const StudyReport& report);

/// The head for figures: base, alternative and difference, or base and interval.
[[nodiscard]] std::vector<std::string> figure_head(const StudyReport& report);

/// One figure under that head. `title` stands for the row's own where given.
[[nodiscard]] std::vector<std::string> figure_row(const StudyReport& report, const SummaryRow& row,
                                                  const std::string& title = "");

/// All figures of everybody whose key begins so, in their order.
[[nodiscard]] std::vector<std::vector<std::string>> figure_rows(const StudyReport& report,
                                                                const std::string& key_start);

}  // namespace fotfeste
