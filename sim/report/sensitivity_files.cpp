#include <fmt/format.h>

#include <cmath>

#include "fotfeste/report/sensitivity_report.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/json_text.hpp"
#include "sim/report/sensitivity_rows.hpp"

namespace fotfeste {
namespace {

const char* const head = "analysis,output,arm,base,item,detail,statistic,value,low,high\n";

/// Nine significant digits; empty where there is no number.
std::string digits(double value) {
  if (!std::isfinite(value)) return "";
  return fmt::format("{:.9g}", value == 0 ? 0 : value);
}

Json json_of(double value) {
  const std::string text = digits(value);
  return text.empty() ? Json() : Json::parse(text);
}

std::string line_of(const SensitivityRow& row) {
  std::vector<std::string> cells;
  for (const std::string* text :
       {&row.analysis, &row.output, &row.arm, &row.base, &row.item, &row.detail, &row.statistic}) {
    cells.push_back(csv_text(*text));
  }
  cells.push_back(digits(row.value));
  cells.push_back(row.interval ? digits(row.interval->low) : "");
  cells.push_back(row.interval ? digits(row.interval->high) : "");
  return csv_line(cells);
}

Json json_of(const SensitivityRow& row) {
  Json json{{"output", row.output}, {"arm", row.arm},       {"base", row.base},
            {"item", row.item},     {"detail", row.detail}, {"statistic", row.statistic}};
  json["value"] = json_of(row.value);
  if (row.interval) {
    json["interval"] = Json::array({json_of(row.interval->low), json_of(row.interval->high)});
  }
  return json;
}

}  // namespace

std::string sensitivity_csv(const SensitivityReport& report) {
  std::string text = head;
  for (const SensitivityRow& row : sensitivity_rows(report)) text += line_of(row);
  return text;
}

std::vector<ResultFile> sensitivity_files(const SensitivityReport& report) {
  const std::vector<SensitivityRow> rows = sensitivity_rows(report);
  std::vector<ResultFile> files;
  for (const std::string& analysis : analysis_names()) {
    std::string text;
    for (const SensitivityRow& row : rows) {
      if (row.analysis == analysis) text += line_of(row);
    }
    if (!text.empty()) files.push_back({analysis + ".csv", head + text});
  }
  return files;
}

std::vector<std::string> sensitivity_file_names() {
  std::vector<std::string> names;
  for (const std::string& analysis : analysis_names()) names.push_back(analysis + ".csv");
  return names;
}

std::string sensitivity_json(const SensitivityReport& report) {
  const SweepDescription& about = report.about;
  Json json{{"study", about.name},
            {"title", about.title},
            {"design", to_string(about.design.kind)},
            {"seed", about.seed},
            {"replications", about.replications},
            {"points", about.units.size()},
            {"done", report.done},
            {"failed", report.failed},
            {"missing", report.missing},
            {"value_of_a_month", json_of(report.value)},
            {"why_no_decision", report.no_decision}};
  for (const std::size_t gap : report.gaps) json["points_without_results"].push_back(gap);
  for (const OutputSensitivity& output : report.outputs) {
    for (const std::string& note : output.notes) json["notes"].push_back(note);
  }
  for (const SensitivityRow& row : sensitivity_rows(report)) {
    json["analyses"][row.analysis].push_back(json_of(row));
  }
  return json_text(json);
}

}  // namespace fotfeste
