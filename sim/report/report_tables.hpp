#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/report/study_report.hpp"
#include "fotfeste/report/text_report.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {

/// The tables of a report, in the order in which they are printed.

[[nodiscard]] std::vector<TextTable> people_tables(const StudyReport& report, Detail detail);
[[nodiscard]] std::vector<TextTable> service_tables(const StudyReport& report, Detail detail);
[[nodiscard]] std::vector<TextTable> money_tables(const StudyReport& report, Detail detail);

/// A row per line, budget year and scenario.
[[nodiscard]] TextTable line_table(const StudyReport& report, Detail detail);

/// The head for figures: base, alternative and difference, or base and interval.
[[nodiscard]] std::vector<std::string> figure_head(const StudyReport& report);

/// One figure under that head. `title` stands for the row's own where given.
[[nodiscard]] std::vector<std::string> figure_row(const StudyReport& report, const SummaryRow& row,
                                                  const std::string& title = "");

/// All figures of everybody that `shown` picks, in their order.
[[nodiscard]] std::vector<std::vector<std::string>> figure_rows(
    const StudyReport& report, const std::function<bool(const SummaryRow&)>& shown);

/// Whether the key of the figure begins with one of the stems.
[[nodiscard]] bool has_stem(const SummaryRow& row, std::initializer_list<std::string_view> stems);

/// Whether there is anything to show, in one scenario at least: a wait, or a figure that is not 0.
[[nodiscard]] bool holds_something(const SummaryRow& row);

/// Whether the scenarios can be told apart, or there is only one pair to go by.
[[nodiscard]] bool differs_clearly(const SummaryRow& row);

}  // namespace fotfeste
