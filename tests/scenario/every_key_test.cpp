#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "tests/scenario/refused.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;

/// A key of a mapping somewhere in a document, found again in a copy by the same steps.
struct Place {
  std::vector<std::size_t> steps;  ///< entry or item at each level; the last is an entry
  std::string parent;              ///< path of the mapping
  std::string key;
  Mark mark;

  [[nodiscard]] std::string path() const { return parent.empty() ? key : parent + "." + key; }
  [[nodiscard]] Node& mapping(Node& root) const {
    Node* node = &root;
    for (std::size_t level = 0; level + 1 < steps.size(); ++level) {
      node = node->kind == Node::Kind::mapping ? &node->entries[steps[level]].value
                                               : &node->items[steps[level]];
    }
    return *node;
  }
};

void collect(const Node& node, const std::string& path, std::vector<std::size_t> steps,
             std::vector<Place>& places) {
  steps.push_back(0);
  for (std::size_t at = 0; at < node.entries.size(); ++at) {
    steps.back() = at;
    const Entry& entry = node.entries[at];
    places.push_back({steps, path, entry.key, entry.key_mark});
    collect(entry.value, path.empty() ? entry.key : path + "." + entry.key, steps, places);
  }
  for (std::size_t at = 0; at < node.items.size(); ++at) {
    steps.back() = at;
    collect(node.items[at], path + "[" + std::to_string(at) + "]", steps, places);
  }
}

/// "roles.*.caseload": the same for all roles.
std::string pattern_of(const std::string& path) {
  static const std::regex named(R"(^(groups|roles|pathways|lines|arms|official)\.[a-z_]+)");
  static const std::regex item(R"(\[\d+\])");
  static const std::regex year(R"(\.(19|20)\d\d$)");
  std::string pattern = std::regex_replace(path, named, "$1.*");
  pattern = std::regex_replace(pattern, item, "[]");
  pattern = std::regex_replace(pattern, std::regex(R"(allocation\.[a-z_]+$)"), "allocation.*");
  return std::regex_replace(pattern, year, ".*");
}

/// One place for every key of the schema that the scenario uses.
std::vector<Place> places_of(const Scenario& scenario) {
  std::vector<Place> all;
  collect(scenario.document, "", {}, all);
  std::set<std::string> seen;
  std::erase_if(all,
                [&](const Place& place) { return !seen.insert(pattern_of(place.path())).second; });
  return all;
}

bool has_free_name(const Place& place) { return pattern_of(place.path()).ends_with(".*"); }

class EveryKey : public ::testing::TestWithParam<const char*> {
 protected:
  const Scenario scenario = shipped(GetParam());
  const std::vector<Place> places = places_of(scenario);
};

TEST_P(EveryKey, OfTheWrongKindIsRefusedWhereItStands) {
  ASSERT_GT(places.size(), 200U);
  for (const Place& place : places) {
    Node document = scenario.document;
    Node& value = place.mapping(document).entries[place.steps.back()].value;
    const bool was_text = value.kind == Node::Kind::scalar;
    Node wrong;
    wrong.kind = was_text ? Node::Kind::sequence : Node::Kind::scalar;
    wrong.mark = value.mark;
    if (!was_text) wrong.text = "fifty";
    value = wrong;
    EXPECT_THAT(problems_with(scenario, document),
                Contains(::testing::AllOf(Field(&Problem::path, HasSubstr(place.path())),
                                          Field(&Problem::line, wrong.mark.line))))
        << place.path();
  }
}

TEST_P(EveryKey, MisspeltIsRefusedWithTheRightOne) {
  for (const Place& place : places) {
    if (has_free_name(place)) continue;
    Node document = scenario.document;
    std::string& key = place.mapping(document).entries[place.steps.back()].key;
    key += key.back();
    const std::string path = (place.parent.empty() ? "" : place.parent + ".") + key;
    EXPECT_THAT(problems_with(scenario, document),
                Contains(::testing::AllOf(
                    Field(&Problem::code, "E202"), Field(&Problem::path, path),
                    Field(&Problem::line, place.mark.line),
                    Field(&Problem::help, HasSubstr("did you mean " + place.key + "?")))))
        << place.path();
  }
}

/// Keys that may be left out; every other one is required.
const std::set<std::string> optional_keys{"official",
                                          "title",
                                          "summary",
                                          "referral",
                                          "referral.assessment",
                                          "market.finite_openings",
                                          "population.pensioners",
                                          "groups.*.severity_spread",
                                          "groups.*.age_spread",
                                          "roles.*.title",
                                          "roles.*.cap",
                                          "roles.*.cost.overhead",
                                          "roles.*.cost.supervisor",
                                          "roles.*.cost.supervisors",
                                          "pathways.*.limit",
                                          "pathways.*.graduation_age",
                                          "pathways.*.next",
                                          "pathways.*.integration",
                                          "pathways.*.discharge_after",
                                          "pathways.*.return_phase",
                                          "pathways.*.can_be_left",
                                          "pathways.*.phases[].duration",
                                          "pathways.*.phases[].meeting",
                                          "pathways.*.phases[].employer_contact",
                                          "pathways.*.phases[].coordination",
                                          "pathways.*.phases[].administration",
                                          "pathways.*.phases[].in_job",
                                          "pathways.*.phases[].offer",
                                          "pathways.*.phases[].answers_problems",
                                          "pathways.*.phases[].candidates",
                                          "lines.*.referral_weight",
                                          "lines.*.only_willing",
                                          "lines.*.assessment_first",
                                          "lines.*.pensioners",
                                          "lines.*.eligible",
                                          "lines.*.places",
                                          "lines.*.transfer"};

bool may_be_left_out(const std::string& pattern) {
  if (optional_keys.contains(pattern)) return true;
  const bool is_benefit = pattern.starts_with("economics.benefits.") &&
                          std::count(pattern.begin(), pattern.end(), '.') == 3;
  const bool is_required = pattern.ends_with(".tax") || pattern.ends_with(".payer");
  return pattern.starts_with("economics.income.") || (is_benefit && !is_required);
}

TEST_P(EveryKey, LeftOutIsRefusedUnlessItIsOptional) {
  for (const Place& place : places) {
    const std::string pattern = pattern_of(place.path());
    if (has_free_name(place)) continue;
    if (pattern.ends_with(".stops_above")) continue;  // ramp_up_above must not lie below it
    Node document = scenario.document;
    auto& entries = place.mapping(document).entries;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(place.steps.back()));
    const std::vector<Problem> found = problems_with(scenario, document);
    if (may_be_left_out(pattern)) {
      EXPECT_TRUE(found.empty()) << place.path();
      continue;
    }
    // A cost is either the price of places or a salary.
    const std::string missing = place.key == "place" ? place.parent + ".salary" : place.path();
    EXPECT_THAT(found, Contains(::testing::AllOf(Field(&Problem::code, "E201"),
                                                 Field(&Problem::path, missing))))
        << place.path();
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryKey, ::testing::Values("today", "trial"),
                         [](const auto& of) { return std::string{of.param}; });

}  // namespace
}  // namespace fotfeste::testing
