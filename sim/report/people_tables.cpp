#include <algorithm>
#include <array>

#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

/// What is left on benefits is told where hours are told.
bool is_essential_entrant(const SummaryRow& row) {
  if (has_stem(row, {"entrants.on_benefit."})) {
    return has_stem(row, {"entrants.on_benefit.24m", "entrants.on_benefit.60m"});
  }
  return has_stem(row, {"entrants.ever.", "entrants.point.", "entrants.steady.", "entrants.months.",
                        "entrants.full_time_months.", "entrants.hours_subsidised."});
}

TextTable entrants(const StudyReport& report, Detail detail) {
  return {
      report.system ? "People who entered after the decision" : "Everybody, by time since entry",
      figure_head(report), figure_rows(report, [&](const SummaryRow& row) {
        return detail == Detail::everything ? has_stem(row, {"entrants."})
                                            : is_essential_entrant(row);
      })};
}

bool is_a_year(const std::string& key) {
  const std::string end = key.substr(key.rfind('.') + 1);
  return std::all_of(end.begin(), end.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Harm and pensions stand in short already.
TextTable population(const StudyReport& report, Detail detail) {
  return {"The whole population, from the decision on", figure_head(report),
          figure_rows(report, [&](const SummaryRow& row) {
            if (row.measure.section != Section::population || is_a_year(row.measure.key)) {
              return false;
            }
            return detail == Detail::everything ||
                   has_stem(row, {"population.months.", "population.months_subsidised.",
                                  "population.full_time_years."});
          })};
}

TextTable by_year(const StudyReport& report) {
  return {"Work by calendar year", figure_head(report),
          figure_rows(report, [](const SummaryRow& row) {
            return row.measure.section == Section::population && is_a_year(row.measure.key);
          })};
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

/// Groups in which crises, lost jobs or pensions rise.
void add_rising_harm(TextTable& table, const StudyReport& report) {
  for (const char* key : {"population.crises", "population.lost_jobs", "population.pensions"}) {
    for (const std::string& group : report.groups) {
      const SummaryRow* row = report.summary.find(key, group);
      if (row == nullptr || row->suppressed || !row->difference) continue;
      if (row->difference->verdict != Verdict::differs || row->difference->mean <= 0) continue;
      table.rows.push_back(figure_row(report, *row, row->measure.title + " rise: " + group));
    }
  }
}

TextTable groups(const StudyReport& report, Detail detail) {
  TextTable table{"By group", figure_head(report), {}};
  const std::string at = landmark(report);
  for (const char* stem : {"entrants.ever.", "entrants.point.", "entrants.steady."}) {
    add_groups(table, report, stem + at);
  }
  if (detail == Detail::essential) {
    add_rising_harm(table, report);
    return table;
  }
  add_groups(table, report, "entrants.months." + at);
  for (const char* key : {"contacts.done", "contacts.staff_hours", "population.crises",
                          "population.lost_jobs", "population.pensions"}) {
    add_groups(table, report, key);
  }
  return table;
}

}  // namespace

std::vector<TextTable> people_tables(const StudyReport& report, Detail detail) {
  std::vector<TextTable> all = {in_short(report), entrants(report, detail),
                                population(report, detail)};
  if (detail == Detail::everything) all.push_back(by_year(report));
  all.push_back(groups(report, detail));
  return all;
}

}  // namespace fotfeste
