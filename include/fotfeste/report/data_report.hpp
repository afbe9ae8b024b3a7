#pragma once

#include <string>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// The report as tables for programs: one header line, a point for decimals, numbers exact, empty
/// where there is no figure or too few people stand behind it. Shares 0-1, money in kroner.

/// Whether the figure is in the summary: it has no table of its own.
[[nodiscard]] bool in_summary(const SummaryRow& row);

/// One row per figure and group; those that have a table of their own are left out.
[[nodiscard]] std::string summary_csv(const StudyReport& report);

/// What `--format csv` prints: the same, and under it the differences with other values, section
/// "beside", group the name of the values.
[[nodiscard]] std::string printed_csv(const StudyReport& report);

/// One row per figure of the register and month.
[[nodiscard]] std::string series_csv(const StudyReport& report);

/// One row per figure and month since entry.
[[nodiscard]] std::string survival_csv(const StudyReport& report);

/// One row per first pathway and state 24 months after entry.
[[nodiscard]] std::string flows_csv(const StudyReport& report);

/// One row per scenario, line and budget year.
[[nodiscard]] std::string money_csv(const StudyReport& report);

/// One row per figure and comparison with other values.
[[nodiscard]] std::string beside_csv(const StudyReport& report);

/// Everything in one document.
[[nodiscard]] std::string json_report(const StudyReport& report);

/// Every figure of every replication of every arm. Its bytes are those of the plan: no number of
/// threads, machine or clock changes them.
[[nodiscard]] std::string canonical_export(const StudyResult& result);

/// "equal", "differs", "cannot_tell", "no_interval".
[[nodiscard]] std::string to_string(Verdict verdict);

}  // namespace fotfeste
