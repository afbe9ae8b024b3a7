#include "fotfeste/scenario/explain.hpp"

#include "sim/scenario/leaves.hpp"

namespace fotfeste {
namespace {

/// Parameters have their evidence under their bare names.
std::string_view evidence_key(std::string_view key) {
  constexpr std::string_view prefix = "parameters.";
  if (key.starts_with(prefix)) key.remove_prefix(prefix.size());
  return key;
}

std::string file_and_line(const Sources& sources, Mark mark) {
  if (sources.from_command_line(mark)) return sources.place(mark);
  return sources.name(mark.source) + ":" + std::to_string(mark.line);
}

bool is_under(std::string_view key, std::string_view wanted) {
  if (wanted.empty()) return true;
  if (!key.starts_with(wanted)) return false;
  return key.size() == wanted.size() || key[wanted.size()] == '.' || key[wanted.size()] == '[';
}

}  // namespace

std::vector<ExplainedValue> explain(const Scenario& scenario) {
  std::vector<ExplainedValue> values;
  for (const Leaf& leaf : leaves_of(scenario.document)) {
    values.push_back({leaf.key, leaf.node->text, file_and_line(scenario.sources, leaf.node->mark),
                      scenario.evidence.find(evidence_key(leaf.key))});
  }
  return values;
}

std::vector<ExplainedValue> explain(const Scenario& scenario, const std::string& key) {
  std::vector<ExplainedValue> all = explain(scenario);
  std::erase_if(all, [&](const ExplainedValue& value) {
    return !is_under(value.key, key) && !is_under(value.key, "parameters." + key);
  });
  return all;
}

}  // namespace fotfeste
