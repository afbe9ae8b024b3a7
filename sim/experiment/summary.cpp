#include "fotfeste/experiment/summary.hpp"

#include <algorithm>

#include "sim/experiment/arm_figures.hpp"

namespace fotfeste {
namespace {

std::vector<double> defined(const std::vector<Value>& column) {
  std::vector<double> values;
  for (const Value& v : column) {
    if (v.value) values.push_back(*v.value);
  }
  return values;
}

bool is_wait_of_few_tasks(const Measure& measure, const std::vector<Value>& column) {
  if (measure.section != Section::staff || measure.unit != Unit::days) return false;
  double tasks = 0;
  for (const Value& v : column) tasks += v.weight;
  return tasks < fewest_tasks * static_cast<double>(column.size());
}

Estimate estimate(const Measure& measure, const std::vector<Value>& column) {
  const std::vector<double> values = defined(column);
  Estimate e;
  e.n = static_cast<int>(values.size());
  if (values.empty()) return e;
  e.mean = moments_of(values).mean;
  if (!is_wait_of_few_tasks(measure, column)) e.interval = mean_interval(values);
  return e;
}

std::vector<double> paired(const std::vector<Value>& base, const std::vector<Value>& alternative) {
  std::vector<double> all;
  for (std::size_t r = 0; r < base.size(); ++r) {
    if (base[r].value && alternative[r].value) {
      all.push_back(*alternative[r].value - *base[r].value);
    }
  }
  return all;
}

PairedDifference difference(const Measure& measure, const std::vector<Value>& base,
                            const std::vector<Value>& alternative) {
  PairedDifference d = paired_difference(paired(base, alternative));
  const bool of_few =
      is_wait_of_few_tasks(measure, base) || is_wait_of_few_tasks(measure, alternative);
  if (!of_few || d.verdict == Verdict::equal || d.verdict == Verdict::no_interval) return d;
  return {d.n, d.mean, std::nullopt, Verdict::cannot_tell, std::nullopt};
}

/// -1 when the figure is not about persons.
std::int64_t persons_behind(const std::vector<Value>& column) {
  std::int64_t sum = 0;
  for (const Value& v : column) {
    if (v.persons < 0) return -1;
    sum += v.persons;
  }
  return column.empty() ? -1 : sum;
}

void suppress(SummaryRow& row, const StudyResult& result) {
  if (row.persons < 0) return;
  const double scale = static_cast<double>(result.regions) / result.regions_simulated;
  const double real = static_cast<double>(row.persons) * scale /
                      static_cast<double>(std::max<std::size_t>(1, result.replications.size()));
  row.suppressed = row.persons < fewest_simulated || real < fewest_real;
}

SummaryRow row_of(const StudyResult& result, const Measure& measure, const ArmFigures& base,
                  const ArmFigures* alternative) {
  SummaryRow row;
  row.measure = measure;
  const auto base_column = base.column(measure);
  row.base = estimate(measure, base_column);
  row.persons = persons_behind(base_column);
  if (alternative != nullptr) {
    const auto column = alternative->column(measure);
    row.alternative = estimate(measure, column);
    row.difference = difference(measure, base_column, column);
    const std::int64_t persons = persons_behind(column);
    if (persons >= 0) row.persons = row.persons < 0 ? persons : std::min(persons, row.persons);
  }
  suppress(row, result);
  return row;
}

}  // namespace

const SummaryRow* Summary::find(std::string_view key, std::string_view group) const {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const SummaryRow& row) {
    return row.measure.key == key && row.measure.group == group;
  });
  return found == rows.end() ? nullptr : &*found;
}

Summary summarise(const StudyResult& result, std::size_t arm) {
  const ArmResult& base = result.arms.front();
  const ArmResult& other = result.arms.at(arm);
  const ArmFigures base_index(base);
  const ArmFigures other_index(other);
  const ArmFigures* alternative = arm == 0 ? nullptr : &other_index;
  Summary summary;
  summary.base = base.name;
  if (arm != 0) summary.alternative = other.name;
  for (const Measure& measure : other.measures) {
    summary.rows.push_back(row_of(result, measure, base_index, alternative));
  }
  for (const Measure& measure : base.measures) {
    if (other_index.find(measure.key, measure.group)) continue;
    summary.rows.push_back(row_of(result, measure, base_index, alternative));
  }
  return summary;
}

std::vector<std::vector<Value>> values_behind(const Summary& summary, const StudyResult& result,
                                              std::size_t arm) {
  const ArmFigures figures(result.arms.at(arm));
  std::vector<std::vector<Value>> values;
  for (const SummaryRow& row : summary.rows) values.push_back(figures.column(row.measure));
  return values;
}

std::vector<double> differences(const StudyResult& result, std::size_t arm, std::string_view key,
                                std::string_view group) {
  const ArmFigures base(result.arms.front());
  const ArmFigures other(result.arms.at(arm));
  for (const ArmFigures* owner : {&other, &base}) {
    const Measure* measure = owner->find(key, group);
    if (measure != nullptr) return paired(base.column(*measure), other.column(*measure));
  }
  return {};
}

std::vector<double> levels(const StudyResult& result, std::size_t arm, std::string_view key,
                           std::string_view group) {
  const ArmFigures figures(result.arms.at(arm));
  const Measure* measure = figures.find(key, group);
  return measure == nullptr ? std::vector<double>{} : defined(figures.column(*measure));
}

}  // namespace fotfeste
