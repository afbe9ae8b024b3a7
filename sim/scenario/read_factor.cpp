#include "sim/scenario/read_factor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/units/error.hpp"
#include "sim/scenario/binding.hpp"
#include "sim/scenario/leaves.hpp"

namespace fotfeste {
namespace {

enum class LawName { uniform, log_uniform, triangular, normal, whole };

const std::vector<std::pair<std::string, LawName>> law_names{{"uniform", LawName::uniform},
                                                             {"log_uniform", LawName::log_uniform},
                                                             {"triangular", LawName::triangular},
                                                             {"normal", LawName::normal},
                                                             {"whole", LawName::whole}};

Format<Measured> measured() {
  return {"a number with its unit", [](const Node& node) -> Parsed<Measured> {
            if (node.kind != Node::Kind::scalar) return Rejection{"E203", "", ""};
            if (node.quoted) return Rejection{"E210", "it is text, because it is in quotes", ""};
            return parse_measured(node.text);
          }};
}

/// Low, central and high as far as they are written, in one unit.
struct Range3 {
  double low = 0;
  std::optional<double> central;
  double high = 0;
  std::string unit;
};

/// The number at `key` in the unit of the factor, which the first one decides.
std::optional<double> number_at(Reader& in, std::string_view key,
                                std::optional<std::string>& unit) {
  const std::optional<Measured> value = in.optional(key, measured());
  if (!value) return std::nullopt;
  if (unit && value->unit != *unit) {
    in.report(key, "E218",
              unit->empty() ? "expected a number without a unit, as the others are"
                            : "expected a number of " + *unit + ", as the others are");
  }
  if (!unit) unit = value->unit;
  return value->number;
}

/// The range of a parameter's evidence, or nothing for a value that stands in scenarios.
std::optional<Range3> range_of_evidence(const EvidenceEntry* entry) {
  if (entry == nullptr) return std::nullopt;
  return Range3{entry->low, entry->central, entry->high,
                is_bare_unit(entry->unit) ? "" : entry->unit};
}

Range3 read_range(Reader& in, const EvidenceEntry* entry) {
  const std::optional<Range3> known = range_of_evidence(entry);
  std::optional<std::string> unit;
  if (known) unit = known->unit;
  Range3 range = known.value_or(Range3{});
  const auto low = number_at(in, "low", unit);
  const auto central = number_at(in, "central", unit);
  const auto high = number_at(in, "high", unit);
  const bool is_there = known || (in.has("low") && in.has("high"));
  if (!is_there) in.report({}, "E201", "expected low and high, or levels, values or sets");
  range.low = low.value_or(range.low);
  range.high = high.value_or(range.high);
  if (central) range.central = central;
  range.unit = unit.value_or("");
  return range;
}

FactorLaw law_of(LawName name, const Range3& range) {
  constexpr double sds_in_range = 4;  // as for calibrations: two on either side
  switch (name) {
    case LawName::log_uniform:
      return LogUniformLaw{range.low, range.high};
    case LawName::triangular:
      return TriangularLaw{range.low, *range.central, range.high};
    case LawName::normal:
      return NormalLaw{*range.central, (range.high - range.low) / sds_in_range, range.low,
                       range.high};
    case LawName::whole:
      return WholeLaw{static_cast<std::int64_t>(range.low), static_cast<std::int64_t>(range.high)};
    case LawName::uniform:
      break;
  }
  return UniformLaw{range.low, range.high};
}

bool is_whole(double number) { return std::abs(number) < 1e15 && number == std::trunc(number); }

void read_number(Reader& in, const EvidenceEntry* entry, SweepFactor& factor) {
  Range3 range = read_range(in, entry);
  const LawName name = in.optional("law", choice("a law", law_names)).value_or(LawName::uniform);
  const double middle = (range.low + range.high) / 2;
  if (!range.central) range.central = name == LawName::whole ? std::floor(middle) : middle;
  factor.unit = range.unit;
  factor.central = *range.central;
  if (!in.has("low") && entry == nullptr) return;
  if (!(range.low < range.high) || factor.central < range.low || factor.central > range.high) {
    return in.report({}, "E301", "must have low below high and central between them");
  }
  if (name == LawName::whole &&
      !(is_whole(range.low) && is_whole(range.high) && is_whole(factor.central))) {
    return in.report("law", "E301", "a law of whole numbers needs whole ends and centre");
  }
  factor.law = law_of(name, range);
  try {
    check(factor.law);
  } catch (const ParameterError& why) {
    in.report({}, "E301", why.what());
  }
}

/// The level that is called `central`; without the key `otherwise`.
double central_level(Reader& in, const SweepFactor& factor, std::size_t otherwise) {
  std::vector<std::string> names;
  for (const FactorLevel& level : factor.levels) names.push_back(level.name);
  return static_cast<double>(in.optional("central", one_of("a level", names)).value_or(otherwise));
}

void add_level(Reader& item, FactorLevel level, SweepFactor& factor) {
  level.name = printable(level.name, 200);
  const bool known =
      std::any_of(factor.levels.begin(), factor.levels.end(),
                  [&](const FactorLevel& other) { return other.name == level.name; });
  if (known) item.report({}, "E113", "this level is there already");
  factor.levels.push_back(std::move(level));
}

void read_levels(Reader& in, SweepFactor& factor) {
  std::optional<std::string> unit;
  in.each("levels", [&](Reader& item) {
    const Measured value = item.value(measured());
    if (unit && value.unit != *unit) {
      item.report({}, "E218", "expected the unit of the level before, " + in_quotes(*unit));
    }
    unit = value.unit;
    if (!factor.levels.empty() && value.number <= factor.levels.back().number) {
      item.report({}, "E301", "must be above the level before; for others use values");
    }
    add_level(item,
              {item.node().text, value.number, {factor.key + "=" + to_yaml_line(item.node())}},
              factor);
  });
  factor.unit = unit.value_or("");
  factor.central = central_level(in, factor, factor.levels.size() / 2);
}

void read_values(Reader& in, SweepFactor& factor) {
  in.each("values", [&](Reader& item) {
    const std::string text = to_yaml_line(item.node());
    add_level(item,
              {item.node().kind == Node::Kind::scalar ? item.node().text : text,
               static_cast<double>(factor.levels.size()),
               {factor.key + "=" + text}},
              factor);
  });
  factor.central = central_level(in, factor, 0);
}

void read_sets(Reader& in, SweepFactor& factor) {
  in.each("sets", [&](Reader& set) {
    FactorLevel level{set.name(), static_cast<double>(factor.levels.size()), {}};
    std::vector<std::string> keys;
    for (const Entry& entry : set.node().entries) {
      keys.push_back(entry.key);
      level.settings.push_back(entry.key + "=" + to_yaml_line(entry.value));
    }
    set.also_known(keys);
    add_level(set, std::move(level), factor);
  });
  factor.central = central_level(in, factor, 0);
}

const std::vector<std::string> keys_of_range{"low", "central", "high", "law", "levels", "values"};

/// The evidence of the factor's parameter, and its key; or the key that is written.
const EvidenceEntry* read_key(Reader& in, const Evidence& evidence, SweepFactor& factor) {
  if (!in.has("parameter")) {
    factor.key = in.require("key", text());
    if (factor.key.empty()) in.also_known(keys_of_range);
    return nullptr;
  }
  if (in.has("key")) in.report("key", "E301", "key and parameter exclude each other");
  std::vector<std::string> keys;
  for (const ParameterField& field : parameter_fields()) {
    if (evidence.find(field.key) != nullptr) keys.emplace_back(field.key);
  }
  const auto index = in.optional("parameter", one_of("a parameter", keys));
  if (!index) {
    in.also_known(keys_of_range);
    return nullptr;
  }
  factor.key = "parameters." + keys[*index];
  return evidence.find(keys[*index]);
}

/// What a key that the scenario does not have may have been meant to be.
std::string meant_by(const std::string& key, const Scenario& scenario) {
  std::vector<std::string> keys;
  for (const Leaf& leaf : leaves_of(scenario.document)) keys.push_back(leaf.key);
  if (key.empty() || std::find(keys.begin(), keys.end(), key) != keys.end()) return "";
  const auto meant = nearest(key, keys);
  return meant ? "did you mean " + *meant + "?" : "";
}

/// Whether the scenario takes the value; reports it otherwise.
bool takes(Reader& in, const Scenario& scenario, const SweepFactor& factor,
           const FactorValue& value) {
  try {
    static_cast<void>(with_settings(scenario, value.settings));
    return true;
  } catch (const ScenarioError& why) {
    const Problem& first = why.problems().front();
    const std::string meant = meant_by(factor.key, scenario);
    in.report({}, "E305",
              fmt::format("{} is not possible in {}: {}: {}", value.text, scenario.name, first.path,
                          first.message),
              meant.empty() ? first.help : meant);
    return false;
  }
}

/// The ends, and a number between them that is not round; or every level.
std::vector<FactorValue> tried_values(const SweepFactor& factor) {
  if (factor.levels.empty()) {
    constexpr double somewhere = 0.38196601125;
    return {value_of(factor, 0), value_of(factor, 1), value_of(factor, somewhere)};
  }
  std::vector<FactorValue> values;
  for (const FactorLevel& level : factor.levels) {
    values.push_back({level.number, level.name, level.settings});
  }
  return values;
}

/// The first value that is refused is told, for each scenario.
void try_values(Reader& in, const SweepFactor& factor, const std::vector<Scenario>& scenarios) {
  const std::vector<FactorValue> values = tried_values(factor);
  for (const Scenario& scenario : scenarios) {
    static_cast<void>(std::all_of(values.begin(), values.end(), [&](const FactorValue& value) {
      return takes(in, scenario, factor, value);
    }));
  }
}

}  // namespace

SweepFactor read_factor(Reader& in, const Evidence& evidence,
                        const std::vector<Scenario>& scenarios) {
  const std::size_t problems_before = in.problems().error_count();
  SweepFactor factor;
  factor.name = printable(in.name(), 200);
  factor.group = printable(in.optional("group", text()).value_or(""), 200);
  const bool has_sets = in.has("sets");
  const EvidenceEntry* entry = has_sets ? nullptr : read_key(in, evidence, factor);
  const int kinds = int{has_sets} + int{in.has("levels")} + int{in.has("values")};
  if (kinds > 1) in.report({}, "E301", "levels, values and sets exclude each other");
  if (has_sets) {
    factor.kind = SweepFactor::Kind::choice;
    read_sets(in, factor);
  } else if (in.has("values")) {
    factor.kind = SweepFactor::Kind::choice;
    read_values(in, factor);
  } else if (in.has("levels")) {
    factor.kind = SweepFactor::Kind::levels;
    read_levels(in, factor);
  } else if (!factor.key.empty()) {
    read_number(in, entry, factor);
  }
  if (kinds > 0) factor.law = ChoiceLaw{std::vector<double>(factor.levels.size(), 1.)};
  if (kinds > 0 && factor.levels.empty()) in.report({}, "E201", "expected at least one level");
  if (in.problems().error_count() == problems_before) try_values(in, factor, scenarios);
  return factor;
}

}  // namespace fotfeste
