#pragma once

#include <span>
#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// Other values for some parameters, under which a comparison is made again: what its result rests
/// on.
struct Variant {
  enum class Value {
    no_effect,  ///< of the evidence
    low,
    high,
  };

  std::string name;     ///< "neutral shelter"
  std::string meaning;  ///< what the values say, a sentence
  Value value = Value::no_effect;
  std::vector<std::string> parameters;  ///< keys of the evidence, in its order
  bool is_part = false;                 ///< of the assumptions, which are told as a whole
};

/// Sheltered work draws people where follow-up draws them, and they search as much.
[[nodiscard]] Variant neutral_shelter();

/// Being placed unprepared costs nothing; and as much as the evidence allows.
[[nodiscard]] std::vector<Variant> rush_strengths();

/// Every parameter of grade D that has a value without effect, at that value.
[[nodiscard]] Variant without_assumptions(const Evidence& evidence);

/// The same for the parameters of one file of the evidence at a time, as "rush".
[[nodiscard]] std::vector<Variant> without_assumptions_of_each(const Scenario& scenario);

/// What always belongs beside a comparison with the first of these worlds: neutral shelter where
/// another takes money from a line of sheltered work; the strengths of rush where one waits longer
/// or shorter before it turns to employers; the assumptions in any case.
[[nodiscard]] std::vector<Variant> variants_beside(const Evidence& evidence,
                                                   std::span<const World* const> worlds);

/// The scenario with the values. A value that means no effect by naming another parameter follows
/// what the scenario then says of that one. Throws ScenarioError.
[[nodiscard]] Scenario with_values(const Scenario& scenario, const Variant& variant);

}  // namespace fotfeste
