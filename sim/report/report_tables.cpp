#include "sim/report/report_tables.hpp"

#include <algorithm>

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
    return {name, base, row.suppressed ? "" : level_interval_text(row.base, row.measure.unit)};
  }
  return {name, base, level_text(*row.alternative, row),
          row.suppressed ? "too few" : difference_text(*row.difference, row.measure.unit)};
}

std::vector<std::vector<std::string>> figure_rows(
    const StudyReport& report, const std::function<bool(const SummaryRow&)>& shown) {
  std::vector<std::vector<std::string>> rows;
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.group.empty() && shown(row)) rows.push_back(figure_row(report, row));
  }
  return rows;
}

bool has_stem(const SummaryRow& row, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return row.measure.key.compare(0, stem.size(), stem) == 0;
  });
}

bool holds_something(const SummaryRow& row) {
  const auto holds = [&](const Estimate& e) {
    return e.mean && (*e.mean != 0 || row.measure.unit == Unit::days);
  };
  return !row.suppressed && (holds(row.base) || (row.alternative && holds(*row.alternative)));
}

bool differs_clearly(const SummaryRow& row) {
  return row.difference && (row.difference->verdict == Verdict::differs ||
                            row.difference->verdict == Verdict::no_interval);
}

}  // namespace fotfeste
