#include "fotfeste/report/csv.hpp"
#include "fotfeste/report/data_report.hpp"
#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

using Cells = std::vector<std::string>;

void add_estimate(Cells& cells, const Estimate& e, bool suppressed) {
  const bool shown = e.mean && !suppressed;
  const bool bounded = shown && e.interval;
  cells.push_back(shown ? exact(*e.mean) : "");
  cells.push_back(bounded ? exact(e.interval->low) : "");
  cells.push_back(bounded ? exact(e.interval->high) : "");
}

void add_difference(Cells& cells, const SummaryRow& row) {
  const PairedDifference& d = *row.difference;
  const bool shown = d.n > 0 && !row.suppressed;
  const bool bounded = shown && d.interval;
  cells.push_back(shown ? exact(d.mean) : "");
  cells.push_back(bounded ? exact(d.interval->low) : "");
  cells.push_back(bounded ? exact(d.interval->high) : "");
  cells.push_back(shown ? to_string(d.verdict) : "");
  cells.push_back(shown && d.needed ? exact(*d.needed) : "");
}

void add_figures(Cells& cells, const StudyReport& report, const SummaryRow& row) {
  add_estimate(cells, row.base, row.suppressed);
  if (report.compares()) {
    add_estimate(cells, *row.alternative, row.suppressed);
    add_difference(cells, row);
  }
  cells.push_back(std::to_string(row.base.n));
  cells.push_back(row.persons < 0 ? "" : std::to_string(row.persons));
  cells.push_back(row.suppressed ? "too few people" : "");
}

void add_heads(Cells& cells, const StudyReport& report) {
  for (const char* name : {"base", "base_low", "base_high"}) cells.emplace_back(name);
  if (report.compares()) {
    for (const char* name :
         {"alternative", "alternative_low", "alternative_high", "difference", "difference_low",
          "difference_high", "verdict", "replications_needed"}) {
      cells.emplace_back(name);
    }
  }
  for (const char* name : {"replications", "persons", "note"}) cells.emplace_back(name);
}

}  // namespace

std::string summary_csv(const StudyReport& report) {
  Cells head = {"section", "key", "group", "title", "unit"};
  add_heads(head, report);
  std::string text = csv_line(head);
  for (const SummaryRow& row : report.summary.rows) {
    const Measure& m = row.measure;
    if (m.section == Section::series) continue;
    Cells cells = {to_string(m.section), csv_text(m.key), csv_text(m.group), csv_text(m.title),
                   to_string(m.unit)};
    add_figures(cells, report, row);
    text += csv_line(cells);
  }
  return text;
}

std::string series_csv(const StudyReport& report) {
  Cells head = {"date", "key", "title", "unit"};
  add_heads(head, report);
  std::string text = csv_line(head);
  for (const SummaryRow& row : report.summary.rows) {
    const Measure& m = row.measure;
    if (m.section != Section::series) continue;
    const std::size_t dot = m.key.rfind('.');
    Cells cells = {m.key.substr(dot + 1), csv_text(m.key.substr(0, dot)), csv_text(m.title),
                   to_string(m.unit)};
    add_figures(cells, report, row);
    text += csv_line(cells);
  }
  return text;
}

std::string money_csv(const StudyReport& report) {
  std::string text = csv_line({"scenario", "line", "year", "appropriated", "committed", "spent",
                               "unspent", "overspent", "refused_money", "refused_capacity",
                               "refused_eligibility", "served", "in_use"});
  for (const LineRow& row : report.lines) {
    text += csv_line({csv_text(row.scenario), csv_text(row.line), std::to_string(row.year),
                      exact(row.appropriated), exact(row.committed), exact(row.spent),
                      exact(row.unspent), exact(row.overspent), exact(row.refused_money),
                      exact(row.refused_capacity), exact(row.refused_eligibility),
                      exact(row.served), exact(row.in_use)});
  }
  return text;
}

std::string canonical_export(const StudyResult& result) {
  std::string text = csv_line({"arm", "replication", "key", "group", "value", "persons"});
  for (std::size_t number = 0; number < result.arms.size(); ++number) {
    const ArmResult& arm = result.arms[number];
    for (std::size_t r = 0; r < arm.values.size(); ++r) {
      for (std::size_t index = 0; index < arm.measures.size(); ++index) {
        const Value& v = arm.values[r][index];
        text += csv_line({std::to_string(number), std::to_string(result.replications[r]),
                          csv_text(arm.measures[index].key), csv_text(arm.measures[index].group),
                          v.value ? exact(*v.value) : "",
                          v.persons < 0 ? "" : std::to_string(v.persons)});
      }
    }
  }
  return text;
}

std::string to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::equal:
      return "equal";
    case Verdict::differs:
      return "differs";
    case Verdict::cannot_tell:
      return "cannot_tell";
    case Verdict::no_interval:
      break;
  }
  return "no_interval";
}

}  // namespace fotfeste
