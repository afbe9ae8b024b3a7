#include <functional>

#include "fotfeste/report/data_report.hpp"
#include "fotfeste/report/number_text.hpp"
#include "fotfeste/store/csv.hpp"

namespace fotfeste {
namespace {

using Cells = std::vector<std::string>;

/// A figure and its interval; three empty cells without a figure.
void add_bounds(Cells& cells, const std::optional<double>& figure,
                const std::optional<Interval>& interval) {
  const bool bounded = figure && interval;
  cells.push_back(figure ? exact(*figure) : "");
  cells.push_back(bounded ? exact(interval->low) : "");
  cells.push_back(bounded ? exact(interval->high) : "");
}

std::optional<double> mean_of(const PairedDifference& d) {
  return d.n > 0 ? std::optional{d.mean} : std::nullopt;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void add_estimate(Cells& cells, const Estimate& e, bool suppressed) {
  add_bounds(cells, suppressed ? std::nullopt : e.mean, e.interval);
}

void add_difference(Cells& cells, const SummaryRow& row) {
  const PairedDifference& d = *row.difference;
  const bool shown = d.n > 0 && !row.suppressed;
  add_bounds(cells, shown ? std::optional{d.mean} : std::nullopt, d.interval);
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

std::string summary_line(const std::string& section, const StudyReport& report,
                         const SummaryRow& row) {
  const Measure& m = row.measure;
  Cells cells = {section, csv_text(m.key), csv_text(m.group), csv_text(m.title), to_string(m.unit)};
  add_figures(cells, report, row);
  return csv_line(cells);
}

/// One row per figure of a section, whose key is told in the cells of `first`.
std::string csv_of_section(const StudyReport& report, Section section, const Cells& first,
                           const std::function<Cells(const std::string&)>& told) {
  Cells head = first;
  head.insert(head.end(), {"title", "unit"});
  add_heads(head, report);
  std::string text = csv_line(head);
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.section != section) continue;
    Cells cells = told(row.measure.key);
    cells.insert(cells.end(), {csv_text(row.measure.title), to_string(row.measure.unit)});
    add_figures(cells, report, row);
    text += csv_line(cells);
  }
  return text;
}

}  // namespace

bool in_summary(const SummaryRow& row) {
  const Section section = row.measure.section;
  return section != Section::series && section != Section::survival && section != Section::flows;
}

std::string summary_csv(const StudyReport& report) {
  Cells head = {"section", "key", "group", "title", "unit"};
  add_heads(head, report);
  std::string text = csv_line(head);
  for (const SummaryRow& row : report.summary.rows) {
    if (!in_summary(row)) continue;
    text += summary_line(to_string(row.measure.section), report, row);
  }
  return text;
}

std::string printed_csv(const StudyReport& report) {
  std::string text = summary_csv(report);
  for (const BesideRow& other : report.beside) {
    for (const FigureBeside& figure : other.beside.figures) {
      const SummaryRow* row = report.summary.find(figure.key);
      if (row == nullptr) continue;
      SummaryRow difference{row->measure, {}, Estimate{}, figure.with_values};
      difference.measure.group = other.name;
      difference.base.n = figure.with_values.n;
      text += summary_line("beside", report, difference);
    }
  }
  return text;
}

std::string series_csv(const StudyReport& report) {
  return csv_of_section(report, Section::series, {"date", "key"}, [](const std::string& key) {
    const std::size_t dot = key.rfind('.');
    return Cells{key.substr(dot + 1), csv_text(key.substr(0, dot))};
  });
}

std::string survival_csv(const StudyReport& report) {
  return csv_of_section(report, Section::survival, {"month", "key"}, [](const std::string& key) {
    const std::size_t dot = key.rfind('.');
    return Cells{key.substr(dot + 1, key.size() - dot - 2), csv_text(key.substr(0, dot))};
  });
}

std::string flows_csv(const StudyReport& report) {
  return csv_of_section(report, Section::flows, {"pathway", "state"}, [](const std::string& key) {
    const std::size_t pathway = key.find('.') + 1;
    const std::size_t state = key.rfind('.') + 1;
    return Cells{csv_text(key.substr(pathway, state - pathway - 1)), key.substr(state)};
  });
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

std::string beside_csv(const StudyReport& report) {
  std::string text =
      csv_line({"values", "parameters", "replications", "failed", "sign", "key", "as_it_was",
                "as_it_was_low", "as_it_was_high", "with_values", "with_values_low",
                "with_values_high", "left", "left_low", "left_high"});
  for (const BesideRow& row : report.beside) {
    const Beside& b = row.beside;
    for (const FigureBeside& figure : b.figures) {
      Cells cells = {csv_text(row.name),
                     csv_text(joined(row.parameters)),
                     std::to_string(b.replications),
                     std::to_string(row.failed),
                     to_string(b.sign),
                     csv_text(figure.key)};
      add_bounds(cells, mean_of(figure.as_it_was), figure.as_it_was.interval);
      add_bounds(cells, mean_of(figure.with_values), figure.with_values.interval);
      const bool is_months = &figure == &b.months();
      add_bounds(cells, is_months ? b.left : std::nullopt, b.left_interval);
      text += csv_line(cells);
    }
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
