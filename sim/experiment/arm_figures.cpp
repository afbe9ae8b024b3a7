#include "sim/experiment/arm_figures.hpp"

namespace fotfeste {
namespace {

std::string place_name(std::string_view key, std::string_view group) {
  return std::string{key}.append(1, '\n').append(group);
}

}  // namespace

ArmFigures::ArmFigures(const ArmResult& arm) : arm_(arm) {
  for (std::size_t index = 0; index < arm.measures.size(); ++index) {
    const Measure& measure = arm.measures[index];
    places_.emplace(place_name(measure.key, measure.group), index);
  }
}

const Measure* ArmFigures::find(std::string_view key, std::string_view group) const {
  const auto at = place(key, group);
  return at ? &arm_.measures[*at] : nullptr;
}

std::optional<std::size_t> ArmFigures::place(std::string_view key, std::string_view group) const {
  const auto found = places_.find(place_name(key, group));
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

std::vector<Value> ArmFigures::column(const Measure& measure) const {
  const auto at = place(measure.key, measure.group);
  Value absent;
  if (measure.adds_up) absent.value = 0;
  std::vector<Value> column;
  for (const std::vector<Value>& replication : arm_.values) {
    column.push_back(at ? replication[*at] : absent);
  }
  return column;
}

}  // namespace fotfeste
