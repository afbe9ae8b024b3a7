#include "sim/report/report_tables.hpp"

#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

/// What a rate is per; other units stand behind the number.
std::string per(Unit unit) {
  if (unit == Unit::per_person_year) return ", a person and year";
  if (unit == Unit::per_100_person_years) return ", per 100 persons and year";
  return "";
}

}  // namespace

std::vector<std::string> figure_head(const StudyReport& report) {
  if (report.compares()) {
    return {"", report.summary.base, report.summary.alternative, "difference"};
  }
  return {"", report.summary.base, "95 % interval"};
}

std::vector<std::string> figure_row(const StudyReport& report, const SummaryRow& row,
                                    const std::string& title) {
  const std::string name = title.empty() ? row.measure.title + per(row.measure.unit) : title;
  const std::string base = level_text(row.base, row);
  if (!report.compares()) {
    const bool shows = !row.suppressed && row.base.interval.has_value();
    return {name, base, shows ? interval_text(*row.base.interval, row.measure.unit) : ""};
  }
  return {name, base, level_text(*row.alternative, row),
          row.suppressed ? "too few" : difference_text(*row.difference, row.measure.unit)};
}

std::vector<std::vector<std::string>> figure_rows(const StudyReport& report,
                                                  const std::string& key_start) {
  std::vector<std::vector<std::string>> rows;
  for (const SummaryRow& row : report.summary.rows) {
    if (!row.measure.group.empty() || row.measure.key.rfind(key_start, 0) != 0) continue;
    rows.push_back(figure_row(report, row));
  }
  return rows;
}

}  // namespace fotfeste
