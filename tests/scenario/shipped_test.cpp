#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "fotfeste/scenario/scenario.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

Scenario shipped(const std::string& name, const std::vector<std::string>& options = {}) {
  return load_scenario(name, options, shipped_scenarios());
}

/// Units that the money of a line buys in its first year.
double bought(World world, const std::string& name) {
  const LineMoney money = line(world, name).money;
  return static_cast<double>(money.amounts.front().amount.ore) /
         static_cast<double>(money.unit_cost.ore);
}

std::int64_t kroner_of(World world, const std::string& name) {
  return line(world, name).money.amounts.front().amount.ore / 100;
}

TEST(ShippedScenarios, AreListedWithALineEach) {
  std::vector<std::string> at_the_top;
  for (const ScenarioListing& listing : shipped_scenarios().list()) {
    if (listing.folder.empty()) at_the_top.push_back(listing.name);
    EXPECT_FALSE(listing.title.empty()) << listing.name;
    EXPECT_GT(listing.summary.size(), 20U) << listing.name;
    EXPECT_LE(listing.summary.size(), 90U) << listing.name;
  }
  EXPECT_THAT(at_the_top, ElementsAre("county", "today", "today-2026", "trial"));
}

// A name must lead to one file, whatever folder it lies in.
TEST(ShippedScenarios, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios")) {
    if (file.path().extension() != ".yaml" || file.path().parent_path().stem() == "evidence")
      continue;
    EXPECT_TRUE(names.insert(file.path().stem().string()).second) << file.path();
    EXPECT_EQ(shipped_scenarios().find(file.path().stem().string()), file.path());
  }
  EXPECT_GT(names.size(), shipped_scenarios().list().size());
}

TEST(ShippedScenarios, AreReadWithoutAWarningAndReadBackTheSame) {
  for (const ScenarioListing& listing : shipped_scenarios().list()) {
    const Scenario scenario = shipped(listing.name);
    for (const Problem& warning : scenario.warnings) ADD_FAILURE() << to_string(warning);
    Problems problems;
    const auto again = parse_document("again", to_yaml(scenario.document), problems);
    ASSERT_TRUE(again.has_value()) << listing.name;
    EXPECT_EQ(to_yaml(rebind(scenario, *again).document), to_yaml(scenario.document));
    EXPECT_EQ(rebind(scenario, *again).digest, scenario.digest);
    EXPECT_EQ(scenario.kind == Scenario::Kind::trial, scenario.document.find("arms") != nullptr);
  }
}

// A predicted level must carry what is not known about the place.
TEST(ShippedTrials, SayWhatIsNotKnownOfTheirPlace) {
  for (const ScenarioListing& listing : shipped_scenarios().list()) {
    if (listing.folder != "trials") continue;
    const Scenario trial = shipped(listing.name);
    if (trial.kind != Scenario::Kind::trial) continue;
    std::set<std::string> keys;
    for (const ContextPrior& prior : trial.context) {
      EXPECT_FALSE(prior.source.empty()) << listing.name << " " << prior.key;
      keys.insert(prior.key.substr(prior.key.rfind('.') + 1));
      if (prior.key.find(".allocation.") != std::string::npos) keys.insert("take-up");
    }
    EXPECT_THAT(keys,
                IsSupersetOf({"level", "wants_work", "acceptance", "take-up", "direct_hours"}))
        << listing.name;
    EXPECT_FALSE(in_contexts(trial, 30, 1).empty());
  }
}

TEST(Today, HasTheMeasuresOfTheYear) {
  const World today = shipped("today").world();
  EXPECT_EQ(bought(today, "advisers"), 1895);
  EXPECT_EQ(bought(today, "aft"), 9600);
  EXPECT_EQ(bought(today, "vta"), 10'000);
  EXPECT_NEAR(bought(today, "ips"), 130, 0.5);
  EXPECT_EQ(bought(today, "se"), 170);
  EXPECT_EQ(bought(today, "contracted"), 5000);
  EXPECT_EQ(bought(today, "subsidy"), 7000);
  EXPECT_EQ(bought(today, "assessment"), 1500);
  World copy = today;
  EXPECT_EQ(line(copy, "placement").places, 9000);
  std::int64_t all = 0;
  for (const char* name :
       {"aft", "ips", "se", "contracted", "subsidy", "assessment", "placement", "other_measures"}) {
    all += kroner_of(today, name);
  }
  EXPECT_EQ(all, 7'361'000'000);
}

TEST(Today, IsFullOfPeopleAndSumsTo1) {
  const World today = shipped("today").world();
  EXPECT_TRUE(today.system);
  EXPECT_EQ(today.people.stock, 180'000);
  EXPECT_EQ(today.people.entrants_per_month, 4500);
  EXPECT_EQ(today.people.pensioners, 10'000);
  EXPECT_EQ(today.people.regions, 12);
  EXPECT_EQ(today.market.employers, 180'000 / 12 / 3);
  EXPECT_TRUE(today.ordinary_after_support);
  double share = 0;
  double weight = 0;
  for (const Group& group : today.groups) share += group.share;
  for (const Line& each : today.lines) weight += each.referral_weight;
  EXPECT_DOUBLE_EQ(share, 1);
  EXPECT_DOUBLE_EQ(weight, 1);
}

TEST(Today, BeginsTwoYearsEarlyAndEndsWithAYear) {
  const World today = shipped("today").world();
  const Calendar calendar(today.first_day);
  EXPECT_EQ(today.first_day, (Date{2017, 1, 1}));
  EXPECT_EQ(calendar.date_of(to_ticks(today.warm_up)), (Date{2019, 1, 1}));
  EXPECT_EQ(calendar.date_of(to_ticks(today.horizon)), (Date{2024, 1, 1}));
  const World longer = shipped("today", {"horizon=10 years"}).world();
  EXPECT_EQ(calendar.date_of(to_ticks(longer.horizon)), (Date{2029, 1, 1}));
}

TEST(Today, SendsPeopleOnlyWhereTheyBelong) {
  World today = shipped("today").world();
  EXPECT_EQ(line(today, "ips").groups, (std::vector<bool>{true, true, true, false, true, false}));
  EXPECT_EQ(line(today, "se").groups, std::vector<bool>(6, true));
  EXPECT_FALSE(line(today, "aft").only_willing);
  EXPECT_TRUE(line(today, "contracted").only_willing);
  EXPECT_FALSE(line(today, "aft").assessment_first);
  EXPECT_TRUE(line(today, "vta").pensioners);
  EXPECT_EQ(today.lines[today.referral.assessment].name, "assessment");
  EXPECT_EQ(pathway(today, "ips").limit, days(395));
}

TEST(Alternatives, SpendTheSameMoneyOrDoubleIt) {
  World moved = shipped("aft-to-place-and-train").world();
  World doubled = shipped("ips-doubled").world();
  const auto kroner_in_2020 = [](World& world, const char* name) {
    return line(world, name).money.amounts.back().amount.ore / 100;
  };
  EXPECT_EQ(kroner_in_2020(moved, "aft"), 1'853'792'000);
  EXPECT_EQ(kroner_in_2020(moved, "ips"), 200'000'000);
  EXPECT_EQ(kroner_in_2020(doubled, "ips"), 200'000'000);
  EXPECT_EQ(line(moved, "ips").money.amounts.back().year, 2020);
  EXPECT_EQ(kroner_of(moved, "ips"), 100'000'000);
}

TEST(Today2026, BuysTheSameAtOtherPrices) {
  const World today = shipped("today").world();
  const World later = shipped("today-2026").world();
  for (const char* name : {"advisers", "aft", "vta", "se", "contracted", "subsidy", "assessment"}) {
    EXPECT_EQ(bought(later, name), bought(today, name)) << name;
  }
  EXPECT_EQ(bought(later, "ips"), 130);
  World copy = later;
  EXPECT_EQ(line(copy, "aft").money.unit_cost, kroner(21'730 * 12));
  EXPECT_EQ(line(copy, "vta").money.unit_cost, kroner(17'455 * 12));
  EXPECT_EQ(later.economics.base_amount, kroner(133'284));
}

TEST(County, IsAThirtySixthOfTheCountry) {
  const World today = shipped("today").world();
  const World county = shipped("county").world();
  EXPECT_EQ(county.people.regions, 1);
  EXPECT_EQ(county.people.stock * 36, today.people.stock);
  for (const char* name :
       {"advisers", "aft", "vta", "ips", "se", "contracted", "subsidy", "assessment"}) {
    const double units = bought(county, name);
    EXPECT_EQ(units, std::floor(units)) << name;
    EXPECT_NEAR(units, bought(today, name) / 36, 0.5) << name;
  }
}

TEST(Amounts, AreCarriedToThePriceYearByTheBaseAmount) {
  const World world = shipped("today").world();
  EXPECT_EQ(world.economics.health_hour.ore, std::llround(70'000 * 98'866.0 / 122'225.0));
  EXPECT_EQ(world.groups.front().income.hourly_wage.ore,
            std::llround(23'500 * 98'866.0 / 109'784.0));
  EXPECT_EQ(full_cost(world.economics.staff[role_id(world, "specialist")]), kroner(768'000));
  EXPECT_EQ(full_cost(world.economics.staff[role_id(world, "supervisor_aft")]),
            kroner(16'960 * 12 * 12));
}

// The page that documents every key must know every key that is used.
void collect_keys(const Node& node, const std::set<std::string>& names,
                  std::set<std::string>& keys) {
  for (const Entry& entry : node.entries) {
    const bool is_year = entry.key.find_first_not_of("0123456789") == std::string::npos;
    if (!is_year && !names.contains(entry.key)) keys.insert(entry.key);
    collect_keys(entry.value, names, keys);
  }
  for (const Node& item : node.items) collect_keys(item, names, keys);
}

std::string readme() {
  std::ifstream file(std::string{FOTFESTE_SOURCE_DIR} + "/scenarios/README.md");
  std::stringstream page;
  page << file.rdbuf();
  return page.str();
}

TEST(Readme, HasARowForEveryShippedScenarioAndForNoOther) {
  static const std::regex row(R"(\n\| `([a-z0-9-]+)\.yaml` \|)");
  const std::string page = readme();
  std::vector<std::string> rows;
  for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at) {
    rows.push_back(at->str(1));
  }
  std::vector<std::string> names;
  for (const ScenarioListing& listing : shipped_scenarios().list()) names.push_back(listing.name);
  EXPECT_THAT(rows, IsSupersetOf(names));
  for (const std::string& name : rows) EXPECT_TRUE(shipped_scenarios().find(name)) << name;
}

TEST(Readme, DocumentsEveryKeyOfTheShippedScenarios) {
  const std::string page = readme();
  std::set<std::string> keys;
  for (const ScenarioListing& listing : shipped_scenarios().list()) {
    const Scenario scenario = shipped(listing.name);
    std::set<std::string> names;
    for (const char* part :
         {"groups", "roles", "pathways", "lines", "arms", "parameters", "official", "published",
          "context", "sectors", "agreements", "subsidies", "grants"}) {
      if (const Node* node = scenario.document.find(part)) {
        for (const Entry& entry : node->entries) names.insert(entry.key);
      }
    }
    collect_keys(scenario.document, names, keys);
  }
  std::vector<std::string> undocumented;
  for (const std::string& key : keys) {
    if (page.find("`" + key) == std::string::npos) undocumented.push_back(key);
  }
  ASSERT_GT(keys.size(), 60U);
  EXPECT_THAT(undocumented, IsEmpty());
}

}  // namespace
}  // namespace fotfeste::testing
