#include <algorithm>
#include <array>

#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

void append(TextTable& table, const StudyReport& report, const std::string& key_start) {
  const auto rows = figure_rows(report, key_start);
  table.rows.insert(table.rows.end(), rows.begin(), rows.end());
}

TextTable entrants(const StudyReport& report) {
  TextTable table{
      report.system ? "People who entered after the decision" : "Everybody, by time since entry",
      figure_head(report),
      {}};
  append(table, report, "entrants.");
  return table;
}

bool is_a_year(const std::string& key) {
  const std::string end = key.substr(key.rfind('.') + 1);
  return std::all_of(end.begin(), end.end(), [](char c) { return c >= '0' && c <= '9'; });
}

TextTable population(const StudyReport& report) {
  TextTable table{"The whole population, from the decision on", figure_head(report), {}};
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.section != Section::population || !row.measure.group.empty()) continue;
    if (!is_a_year(row.measure.key)) table.rows.push_back(figure_row(report, row));
  }
  return table;
}

TextTable by_year(const StudyReport& report) {
  TextTable table{"Work by calendar year", figure_head(report), {}};
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.section != Section::population || !row.measure.group.empty()) continue;
    if (is_a_year(row.measure.key)) table.rows.push_back(figure_row(report, row));
  }
  return table;
}

/// One figure for every group; nothing where there is one group or the figure is not there.
void add_groups(TextTable& table, const StudyReport& report, const std::string& key) {
  const SummaryRow* everybody = report.summary.find(key);
  if (everybody == nullptr || report.groups.size() < 2) return;
  table.rows.push_back(figure_row(report, *everybody));
  for (const std::string& group : report.groups) {
    const SummaryRow* row = report.summary.find(key, group);
    if (row != nullptr) table.rows.push_back(figure_row(report, *row, "    " + group));
  }
}

/// The longest time since entry up to two years that the horizon allows.
std::string landmark(const StudyReport& report) {
  constexpr std::array reaches = {"24m", "18m", "12m", "6m"};
  for (const char* reach : reaches) {
    if (report.summary.find(std::string("entrants.point.") + reach) != nullptr) return reach;
  }
  return "none";
}

/// What a planner asks first; harm stands here too, so that it is seen when it rises.
TextTable in_short(const StudyReport& report) {
  TextTable table{"In short", figure_head(report), {}};
  const std::string at = landmark(report);
  for (const std::string& key :
       {"entrants.ever." + at, "entrants.point." + at, "entrants.months." + at,
        std::string("population.lost_jobs"), std::string("population.crises"),
        std::string("population.pensions")}) {
    const SummaryRow* row = report.summary.find(key);
    if (row != nullptr) table.rows.push_back(figure_row(report, *row));
  }
  return table;
}

TextTable groups(const StudyReport& report) {
  TextTable table{"By group", figure_head(report), {}};
  const std::string at = landmark(report);
  for (const char* stem :
       {"entrants.ever.", "entrants.point.", "entrants.steady.", "entrants.months."}) {
    add_groups(table, report, stem + at);
  }
  for (const char* key : {"contacts.done", "contacts.staff_hours", "population.crises",
                          "population.lost_jobs", "population.pensions"}) {
    add_groups(table, report, key);
  }
  return table;
}

}  // namespace

std::vector<TextTable> people_tables(const StudyReport& report) {
  return {in_short(report), entrants(report), population(report), by_year(report), groups(report)};
}

}  // namespace fotfeste
