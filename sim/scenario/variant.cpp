#include "fotfeste/scenario/variant.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

bool is_assumption(const EvidenceEntry& entry) {
  const auto fields = parameter_fields();
  return entry.grade == 'D' && !entry.no_effect.empty() &&
         std::any_of(fields.begin(), fields.end(),
                     [&](const ParameterField& field) { return field.key == entry.key; });
}

/// Writes the values of a variant into the parameters of a document.
class Values {
 public:
  Values(const Evidence& evidence, const Variant& variant, Node& parameters)
      : evidence_(evidence),
        variant_(variant),
        keys_(variant.parameters.begin(), variant.parameters.end()),
        before_(parameters) {
    for (Entry& entry : parameters.entries) {
      if (keys_.contains(entry.key)) entry.value.text = text_of(entry.key);
    }
  }

 private:
  [[nodiscard]] std::string text_of(const std::string& key) const {
    const EvidenceEntry& entry = *evidence_.find(key);
    if (variant_.value == Variant::Value::low) return value_text(entry.low, entry.unit);
    if (variant_.value == Variant::Value::high) return value_text(entry.high, entry.unit);
    if (evidence_.find(entry.no_effect) == nullptr) {
      return value_text(*evidence_.no_effect(entry), entry.unit);
    }
    return keys_.contains(entry.no_effect) ? text_of(entry.no_effect)
                                           : before_.find(entry.no_effect)->text;
  }

  const Evidence& evidence_;
  const Variant& variant_;
  std::set<std::string> keys_;
  Node before_;
};

}  // namespace

Variant neutral_shelter() {
  return {"neutral shelter",
          "Sheltered work draws people where follow-up draws them, and they search as much.",
          Variant::Value::no_effect,
          {"capability_level_sheltered", "attachment_level_sheltered", "search_sheltered"}};
}

std::vector<Variant> rush_strengths() {
  return {{"no rush",
           "Being placed unprepared costs nothing.",
           Variant::Value::no_effect,
           {"rush_hazard_ratio"}},
          {"strong rush",
           "Being placed unprepared costs as much as the evidence allows.",
           Variant::Value::high,
           {"rush_hazard_ratio"}}};
}

Variant without_assumptions(const Evidence& evidence) {
  Variant variant{"assumed values without effect",
                  "Every assumed value of the mechanisms that can be without effect is so, all at "
                  "once: one extreme, not a range.",
                  Variant::Value::no_effect,
                  {}};
  for (const EvidenceEntry& entry : evidence.entries()) {
    if (is_assumption(entry)) variant.parameters.push_back(entry.key);
  }
  return variant;
}

std::vector<Variant> without_assumptions_of_each(const Scenario& scenario) {
  std::vector<Variant> all;
  for (const EvidenceEntry& entry : scenario.evidence.entries()) {
    if (!is_assumption(entry)) continue;
    const std::filesystem::path file = scenario.sources.name(entry.mark.source);
    const std::string name = "without assumptions of " + file.stem().string();
    if (all.empty() || all.back().name != name) {
      all.push_back({name,
                     "The assumed values of this file of the evidence are without effect.",
                     Variant::Value::no_effect,
                     {},
                     true});
    }
    all.back().parameters.push_back(entry.key);
  }
  return all;
}

Scenario with_values(const Scenario& scenario, const Variant& variant) {
  Node document = scenario.document;
  for (Entry& part : document.entries) {
    if (part.key == "parameters") Values(scenario.evidence, variant, part.value);
  }
  return rebind(scenario, std::move(document));
}

}  // namespace fotfeste
