#include "fotfeste/experiment/summary.hpp"

#include <algorithm>
#include <unordered_map>

namespace fotfeste {
namespace {

/// Where an arm keeps a figure.
class Index {
 public:
  explicit Index(const ArmResult& arm) : arm_(arm) {
    for (std::size_t index = 0; index < arm.measures.size(); ++index) {
      places_.emplace(name_of(arm.measures[index]), index);
    }
  }

  [[nodiscard]] std::optional<std::size_t> place(const Measure& measure) const {
    const auto found = places_.find(name_of(measure));
    if (found == places_.end()) return std::nullopt;
    return found->second;
  }

  /// One value per replication.
  [[nodiscard]] std::vector<Value> column(const Measure& measure) const {
    std::vector<Value> column;
    const auto at = place(measure);
    for (const std::vector<Value>& replication : arm_.values) {
      Value value;
      if (measure.adds_up) value.value = 0;
      column.push_back(at ? replication[*at] : value);
    }
    return column;
  }

 private:
  static std::string name_of(const Measure& measure) { return measure.key + '\n' + measure.group; }

  const ArmResult& arm_;
  std::unordered_map<std::string, std::size_t> places_;
};

Estimate estimate(const std::vector<Value>& column) {
  std::vector<double> values;
  for (const Value& v : column) {
    if (v.value) values.push_back(*v.value);
  }
  Estimate e;
  e.n = static_cast<int>(values.size());
  if (values.empty()) return e;
  const Moments m = moments_of(values);
  e.mean = m.mean;
  e.interval = skew_adjusted_interval(m);
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

SummaryRow row_of(const StudyResult& result, const Measure& measure, const Index& base,
                  const Index* alternative) {
  SummaryRow row;
  row.measure = measure;
  const auto base_column = base.column(measure);
  row.base = estimate(base_column);
  row.persons = persons_behind(base_column);
  if (alternative != nullptr) {
    const auto column = alternative->column(measure);
    row.alternative = estimate(column);
    row.difference = paired_difference(paired(base_column, column));
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
  const Index base_index(base);
  const Index other_index(other);
  const Index* alternative = arm == 0 ? nullptr : &other_index;
  Summary summary;
  summary.base = base.name;
  if (arm != 0) summary.alternative = other.name;
  for (const Measure& measure : other.measures) {
    summary.rows.push_back(row_of(result, measure, base_index, alternative));
  }
  for (const Measure& measure : base.measures) {
    if (other_index.place(measure)) continue;
    summary.rows.push_back(row_of(result, measure, base_index, alternative));
  }
  return summary;
}

std::vector<double> differences(const StudyResult& result, std::size_t arm, std::string_view key,
                                std::string_view group) {
  const ArmResult& base = result.arms.front();
  const ArmResult& other = result.arms.at(arm);
  for (const ArmResult* owner : {&other, &base}) {
    const auto found =
        std::find_if(owner->measures.begin(), owner->measures.end(),
                     [&](const Measure& m) { return m.key == key && m.group == group; });
    if (found == owner->measures.end()) continue;
    return paired(Index(base).column(*found), Index(other).column(*found));
  }
  return {};
}

}  // namespace fotfeste
