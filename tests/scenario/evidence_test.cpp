#include "fotfeste/scenario/evidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <set>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/scenario/explain.hpp"
#include "fotfeste/scenario/quantity.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::IsEmpty;

Evidence shipped_evidence() {
  Problems problems;
  Evidence evidence = Evidence::load(shipped_scenarios().evidence_folder(), problems);
  problems.throw_if_any();
  return evidence;
}

TEST(ShippedEvidence, HasOneEntryForEveryParameterAndNoOther) {
  std::set<std::string> fields;
  for (const ParameterField& field : parameter_fields()) fields.insert(std::string{field.key});
  std::multiset<std::string> entries;
  const Evidence evidence = shipped_evidence();
  for (const EvidenceEntry& entry : evidence.entries()) {
    if (entry.is_parameter()) entries.insert(entry.key);
  }
  EXPECT_THAT(std::vector<std::string>(entries.begin(), entries.end()),
              ::testing::ElementsAreArray(fields));
}

TEST(ShippedEvidence, SaysEverythingOfEveryValue) {
  const Evidence evidence = shipped_evidence();
  ASSERT_GT(evidence.entries().size(), 250U);
  for (const EvidenceEntry& entry : evidence.entries()) {
    EXPECT_LE(entry.low, entry.central) << entry.key;
    EXPECT_LE(entry.central, entry.high) << entry.key;
    EXPECT_GT(entry.meaning.size(), 10U) << entry.key;
    EXPECT_TRUE(entry.meaning.ends_with('.')) << entry.key;
    EXPECT_GT(entry.source.size(), 10U) << entry.key;
    EXPECT_FALSE(entry.unit.empty()) << entry.key;
  }
}

TEST(ShippedEvidence, ValuesWithoutEffectAreNumbersOrOtherParameters) {
  const Evidence evidence = shipped_evidence();
  int with_neutral_value = 0;
  for (const EvidenceEntry& entry : evidence.entries()) {
    if (entry.no_effect.empty()) continue;
    EXPECT_TRUE(evidence.no_effect(entry).has_value()) << entry.key << ": " << entry.no_effect;
    ++with_neutral_value;
  }
  EXPECT_GT(with_neutral_value, 80);
}

bool reaches_no_effect(const Evidence& evidence, const EvidenceEntry& entry) {
  const std::optional<double> neutral = evidence.no_effect(entry);
  return !neutral || (entry.low <= *neutral && *neutral <= entry.high);
}

// Rates, shares and spreads that were counted cannot be zero; every coupling must be allowed to be.
TEST(ShippedEvidence, CouplingsReachTheirValueWithoutEffect) {
  const std::set<std::string> counted{"permanent_share",    "frailty_sd",  "problem_rate",
                                      "quit_rate",          "layoff_rate", "disengage_rate",
                                      "disclosure_openings"};
  const Evidence evidence = shipped_evidence();
  for (const EvidenceEntry& entry : evidence.entries()) {
    if (counted.contains(entry.key)) {
      EXPECT_NE(entry.grade, 'D') << entry.key;
      continue;
    }
    EXPECT_TRUE(reaches_no_effect(evidence, entry)) << entry.key;
  }
}

/// The number that a scenario's text says, in the unit of its evidence.
double number_in(const std::string& text, const std::string& unit) {
  if (unit.starts_with("kr")) {
    const Parsed<StatedMoney> money = parse_money(text);
    return static_cast<double>(std::get<StatedMoney>(money).ore) / 100;
  }
  if (unit == "days") return std::get<Duration>(parse_duration(text)).count();
  if (unit == "share" || unit == "probability") return std::get<double>(parse_share(text));
  const bool bare = unit == "1" || unit == "factor" || unit == "regions" || unit == "meetings";
  return std::get<double>(bare ? parse_number(text) : parse_measure(text, unit));
}

TEST(ShippedEvidence, CentralValuesAreThoseOfTheScenarios) {
  const Scenario today = load_scenario("today", {}, shipped_scenarios());
  std::set<std::string> seen;
  for (const ExplainedValue& value : explain(today)) {
    if (value.evidence == nullptr || value.key.starts_with("parameters.")) continue;
    seen.insert(value.evidence->key);
    const double written = number_in(value.value, value.evidence->unit);
    const bool exact = value.evidence->key == value.key;
    EXPECT_GE(written, exact ? value.evidence->central - 1e-9 : value.evidence->low) << value.key;
    EXPECT_LE(written, exact ? value.evidence->central + 1e-9 : value.evidence->high) << value.key;
  }
  std::vector<std::string> idle;
  for (const EvidenceEntry& entry : today.evidence.entries()) {
    if (!entry.is_parameter() && !seen.contains(entry.key)) idle.push_back(entry.key);
  }
  EXPECT_THAT(idle, IsEmpty()) << "evidence for values that no scenario has";
}

TEST(Evidence, StarStandsForOneName) {
  const Evidence evidence = shipped_evidence();
  ASSERT_NE(evidence.find("groups.young_at_risk.severity_spread"), nullptr);
  EXPECT_EQ(evidence.find("groups.young_at_risk.severity_spread")->key, "groups.*.severity_spread");
  EXPECT_EQ(evidence.find("groups.severity_spread"), nullptr);
  EXPECT_EQ(evidence.find("groups.a.b.severity_spread"), nullptr);
}

}  // namespace
}  // namespace fotfeste::testing
