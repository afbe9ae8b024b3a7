// Sentences of a report as what they are made of.

#include "sim/report/json_values.hpp"

namespace fotfeste {
namespace {

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}

double kroner(Nok amount) { return static_cast<double>(amount.ore) / 100; }

Json data_of(const AmountDifference& d) {
  Json json{{"kind", "amount"},          {"line", d.line},
            {"from", kroner(d.from)},    {"to", kroner(d.to)},
            {"since", or_null(d.since)}, {"until", or_null(d.until)}};
  if (!d.units.empty()) {
    json["buys"] = {{"from", d.bought_from}, {"to", d.bought_to}, {"units", d.units}};
  }
  return json;
}

Json data_of(const ValueDifference& d) {
  return {{"kind", "value"}, {"key", d.key}, {"from", or_null(d.from)}, {"to", or_null(d.to)}};
}

Json data_of(const ArmDifference& d) { return {{"kind", "arm"}, {"from", d.from}, {"to", d.to}}; }

Json data_of(const FewReplications& few) { return {{"kind", "few_replications"}, {"n", few.n}}; }

Json data_of(const HiddenFigures& hidden) { return {{"kind", "hidden"}, {"n", hidden.n}}; }

Json data_of(const Failure& failure) {
  return {{"kind", "failed"},     {"replication", failure.replication},
          {"seed", failure.seed}, {"region", failure.region},
          {"what", failure.what}, {"command", failure.command}};
}

template <class Variant>
Json all_of(const std::vector<Variant>& all) {
  Json json = Json::array();
  for (const Variant& each : all) {
    json.push_back(std::visit([](const auto& of) { return data_of(of); }, each));
  }
  return json;
}

}  // namespace

Json json_of(const std::vector<Difference>& changes) { return all_of(changes); }

/// Each with its sentence, for those who read the data alone.
Json json_of(const std::vector<Warning>& warnings) {
  Json json = all_of(warnings);
  for (std::size_t n = 0; n < warnings.size(); ++n) json[n]["text"] = in_words(warnings[n]);
  return json;
}

}  // namespace fotfeste
