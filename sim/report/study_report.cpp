#include "fotfeste/report/study_report.hpp"

#include <algorithm>
#include <utility>

#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

std::vector<Warning> warnings_of(const StudyReport& report) {
  std::vector<Warning> all;
  if (report.replications < 30) all.emplace_back(FewReplications{report.replications});
  const auto hidden = std::count_if(report.summary.rows.begin(), report.summary.rows.end(),
                                    [](const SummaryRow& row) { return row.suppressed; });
  if (hidden > 0) all.emplace_back(HiddenFigures{static_cast<int>(hidden)});
  all.insert(all.end(), report.failures.begin(), report.failures.end());
  return all;
}

/// Reads the means of one arm by key.
class Means {
 public:
  Means(const Summary& summary, bool alternative) : summary_(summary), alternative_(alternative) {}

  [[nodiscard]] double operator()(const std::string& key) const {
    const SummaryRow* row = summary_.find(key);
    if (row == nullptr) return 0;
    const Estimate& e = alternative_ ? *row->alternative : row->base;
    return e.mean.value_or(0);
  }

 private:
  const Summary& summary_;
  bool alternative_;
};

LineRow line_row(const Means& mean, const std::string& scenario, const std::string& line,
                 int year) {
  const std::string end = "." + line + "." + std::to_string(year);
  LineRow row;
  row.scenario = scenario;
  row.line = line;
  row.year = year;
  row.appropriated = mean("lines.appropriated" + end);
  row.committed = mean("lines.committed" + end);
  row.spent = mean("lines.spent" + end);
  row.unspent = mean("lines.unspent" + end);
  row.overspent = mean("lines.overspent" + end);
  row.refused_money = mean("lines.refused_money" + end);
  row.refused_capacity = mean("lines.refused_capacity" + end);
  row.refused_eligibility = mean("lines.refused_eligibility" + end);
  row.served = mean("lines.served" + end);
  row.in_use = mean("lines.in_use" + end);
  return row;
}

void add_lines(StudyReport& report, const World& world, bool alternative) {
  const Means mean(report.summary, alternative);
  for (const Line& line : world.lines) {
    for (const int year : StudyWindow(world).years()) {
      report.lines.push_back(line_row(mean, world.name, line.name, year));
    }
  }
}

void describe(StudyReport& report, const World& base) {
  const StudyWindow window(base);
  report.groups = group_names(base);
  for (const Pathway& pathway : base.pathways) report.pathways.push_back(pathway.name);
  for (const Role& role : base.roles) report.roles.push_back(role.name);
  for (const Line& line : base.lines) report.budget_lines.push_back(line.name);
  report.price_year = base.economics.price_year;
  report.discount_rate = base.economics.discount_rate;
  report.system = base.system;
  report.people = base.system ? base.people.stock : base.people.people;
  report.first_day = to_string(base.first_day);
  report.warm_up_days = to_days(to_ticks(base.warm_up));
  const Reach whole = window.reaches().back();
  report.span = whole.title;
  report.window = whole.key;
}

}  // namespace

StudyReport make_report(const StudyPlan& plan, const StudyResult& result, std::size_t arm,
                        ReportWords words) {
  const World& base = *plan.arms.front();
  StudyReport report;
  report.summary = summarise(result, arm);
  report.words = std::move(words);
  report.seed = result.seed;
  report.replications = static_cast<int>(result.replications.size());
  report.regions = result.regions;
  report.regions_simulated = result.regions_simulated;
  report.failures = result.failures;
  describe(report, base);
  add_lines(report, base, false);
  if (arm != 0) {
    const auto reaches = StudyWindow(base).reaches();
    add_lines(report, *plan.arms[arm], true);
    report.costs = cost_of_work(result, arm, reaches);
    report.gross = gross_extra_net(result, arm, reaches.back());
  }
  report.warnings = warnings_of(report);
  return report;
}

}  // namespace fotfeste
