#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/refused.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;

struct Mistake {
  const char* name;
  const char* scenario;
  std::vector<std::string> options;
  const char* code;
  const char* path;
  const char* says;
};
std::ostream& operator<<(std::ostream& out, const Mistake& m) { return out << m.name; }

class Mistakes : public ::testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreRefusedAndNamed) {
  const Mistake& mistake = GetParam();
  const auto found = problems_with(mistake.scenario, mistake.options);
  const std::string text = all_of(found);
  EXPECT_THAT(found, Contains(::testing::AllOf(Field(&Problem::code, mistake.code),
                                               Field(&Problem::path, mistake.path))))
      << text;
  EXPECT_THAT(text, HasSubstr(mistake.says));
}

INSTANTIATE_TEST_SUITE_P(
    All, Mistakes,
    ::testing::Values(
        Mistake{"UnknownPathway",
                "today",
                {"lines.ips.pathway=ipss"},
                "E304",
                "lines.ips.pathway",
                "did you mean ips?"},
        Mistake{"SearchThatPassesItsBound",
                "today",
                {"parameters.search_sheltered=1.1"},
                "E212",
                "parameters.search_sheltered",
                "largest allowed 1"},
        Mistake{"IndexThatTurnsRound",
                "today",
                {"parameters.index_attachment=-0.1"},
                "E211",
                "parameters.index_attachment",
                "must be at least 0"},
        Mistake{"UnknownRole",
                "today",
                {"lines.ips.role=spesialist"},
                "E304",
                "lines.ips.role",
                "defined ones: adviser"},
        Mistake{"UnknownGroup",
                "today",
                {"lines.ips.eligible=[young]"},
                "E304",
                "lines.ips.eligible[0]",
                "young_at_risk"},
        Mistake{"UnknownLine",
                "today",
                {"referral.assessment=avklaring"},
                "E304",
                "referral.assessment",
                "defined ones: advisers"},
        Mistake{"UnknownNext",
                "trial",
                {"pathways.aft.next=ordinaryy"},
                "E304",
                "pathways.aft.next",
                "did you mean ordinary?"},
        Mistake{"UnknownInArm",
                "trial",
                {"arms.ips.allocation={ipz: 100 %}"},
                "E304",
                "arms.ips.allocation.ipz",
                "did you mean ips?"},
        Mistake{"GroupShares",
                "today",
                {"groups.immigrant.share=11 %"},
                "E214",
                "groups",
                "add up to 1.01"},
        Mistake{"ArmShares",
                "trial",
                {"arms.ips.allocation.ips=90 %"},
                "E214",
                "arms.ips.allocation",
                "add up to 0.9"},
        Mistake{"HotMarket",
                "today",
                {"market.levels=[{from: 2020-01-01, level: 1.4}]"},
                "E212",
                "market.levels[0].level",
                "largest allowed 1.3"},
        Mistake{"UnknownSector",
                "today",
                {"sectors.state.share=100 %",
                 "market.levels=[{from: 2020-01-01, level: 0.4, sector: stat}]"},
                "E304",
                "market.levels[0].sector",
                "did you mean state?"},
        Mistake{"SectorShares", "today", {"sectors.state.share=6 %"}, "E214", "sectors", "0.06"},
        Mistake{"LevelTwice",
                "today",
                {"market.levels=[{from: 2020-01-01, level: 0.4}, {from: 2020-01-01, level: 0.5}]"},
                "E301",
                "market.levels[1].from",
                "later than the step before"},
        Mistake{"LevelOfNoRegion",
                "today",
                {"market.levels=[{from: 2020-01-01, level: 0.4, regions: [13]}]"},
                "E212",
                "market.levels[0].regions[0]",
                "largest allowed 12"},
        Mistake{"LineOfNoRegion",
                "today",
                {"lines.ips.regions.13=2020"},
                "E203",
                "lines.ips.regions.13",
                "1 to 12"},
        Mistake{"AgreementThatEndsFirst",
                "today",
                {"agreements.state.from=2020-01-01", "agreements.state.until=2019-06-01"},
                "E301",
                "agreements.state.until",
                "later than from"},
        Mistake{"BidsOfNobody",
                "today",
                {"roles.contracted.bids=3"},
                "E211",
                "roles.contracted.bids",
                "needs providers"},
        Mistake{"FidelityToNothing",
                "today",
                {"pathways.ips.fidelity.rapid_serch=80 %"},
                "E202",
                "pathways.ips.fidelity.rapid_serch",
                "did you mean rapid_search?"},
        Mistake{"NoHorizon", "today", {"horizon=0 days"}, "E307", "horizon", "above 0 days"},
        Mistake{"LongHorizon", "today", {"horizon=300 years"}, "E307", "horizon", "200 years"},
        Mistake{"BrokenWarmUp", "today", {"warm_up=36 hours"}, "E307", "warm_up", "whole days"},
        Mistake{"NoPriceYear",
                "today",
                {"lines.ips.amount.2020=200 million kr/year"},
                "E321",
                "lines.ips.amount.2020",
                "price year"},
        Mistake{"UnknownPriceYear",
                "today",
                {"lines.ips.unit_cost=9 kr/year @1999"},
                "E321",
                "lines.ips.unit_cost",
                "has no 1999"},
        Mistake{"NegativeCaseload",
                "today",
                {"roles.adviser.caseload=-1 clients"},
                "E211",
                "roles.adviser.caseload",
                "at least 1"},
        Mistake{"ShareAbove1",
                "today",
                {"groups.immigrant.wants_work=1.2"},
                "E213",
                "groups.immigrant.wants_work",
                "between 0 and 1"},
        Mistake{"MinAboveMax",
                "today",
                {"parameters.employer_goodwill_low=0.9", "parameters.employer_goodwill_high=0.8"},
                "E301",
                "parameters.employer_goodwill_high",
                "must not be below"},
        Mistake{"ReturnsNowhere",
                "today",
                {"pathways.ips.return_phase=2"},
                "E212",
                "pathways.ips.return_phase",
                "largest allowed 1"},
        Mistake{"NobodyReferred",
                "today",
                {"lines.aft.referral_weight=0", "lines.ips.referral_weight=0",
                 "lines.se.referral_weight=0", "lines.contracted.referral_weight=0",
                 "lines.placement.referral_weight=0", "lines.subsidy.referral_weight=0"},
                "E215",
                "lines",
                "nobody is referred"},
        Mistake{"PositionsOfNobody", "today", {"lines.ips.role=~"}, "E201", "lines.ips.role", ""},
        Mistake{"TrialLine", "trial", {"lines.ips.buys=positions"}, "E202", "lines", "unknown key"},
        Mistake{"ArmChangesPeople",
                "trial",
                {"arms.ips.changes.groups.a.share=100 %"},
                "E202",
                "arms.ips.changes.groups",
                "an arm may change"}),
    ::testing::PrintToStringParamName{});

TEST(Binding, ReportsEverythingAtOnce) {
  const auto found = problems_with("today", {"horizon=0 days", "roles.adviser.caseload=many",
                                             "lines.ips.pathway=x", "groups.immigrant.share=5 %"});
  EXPECT_EQ(found.size(), 4U) << all_of(found);
}

TEST(Binding, AProblemOfAllArmsIsReportedOnce) {
  EXPECT_EQ(problems_with("trial", {"roles.adviser.caseload=many"}).size(), 1U);
}

TEST(Binding, AnUnknownScenarioIsRefusedWithTheNearestName) {
  EXPECT_THAT(problems_with("todai", {}),
              Contains(Field(&Problem::help, HasSubstr("did you mean today?"))));
}

TEST(Binding, TheFoundationDoesNotRunByItself) {
  EXPECT_THAT(problems_with("foundation", {}), Contains(Field(&Problem::path, "kind")));
}

TEST(Binding, AValueOutsideItsEvidenceIsUsedWithAWarning) {
  const Scenario far = load_scenario("today", {"parameters.need=0.9"}, shipped_scenarios());
  EXPECT_EQ(far.world().parameters.need, 0.9);
  ASSERT_EQ(far.warnings.size(), 1U);
  EXPECT_EQ(far.warnings.front().code, "W211");
  EXPECT_EQ(far.warnings.front().path, "parameters.need");
}

// Every mechanism can be turned off from a scenario, by its parameter.
TEST(Binding, EveryValueWithoutEffectIsAccepted) {
  const Scenario today = shipped("today");
  std::vector<std::string> options;
  for (const EvidenceEntry& entry : today.evidence.entries()) {
    const auto neutral = today.evidence.no_effect(entry);
    if (!neutral || entry.key.find('.') != std::string::npos) continue;
    const bool has_unit = entry.unit.starts_with('/') || entry.unit == "days" ||
                          entry.unit == "h" || entry.unit == "employers";
    options.push_back("parameters." + entry.key + "=" + std::to_string(*neutral) +
                      (has_unit ? " " + entry.unit : ""));
  }
  ASSERT_GT(options.size(), 80U);
  const Scenario neutral = load_scenario("today", options, shipped_scenarios());
  EXPECT_TRUE(neutral.warnings.empty()) << to_string(neutral.warnings.front());
}

TEST(Binding, ParametersHaveTheirUnits) {
  const Scenario today = shipped("today");
  const Parameters& p = today.world().parameters;
  const double a_month = today.evidence.find("own_search_rate")->central;
  EXPECT_DOUBLE_EQ(p.own_search_rate.per_day, a_month / 30.4375);
  EXPECT_DOUBLE_EQ(p.worker_turnover.per_day, 0.2 / 365.25);
  EXPECT_DOUBLE_EQ(p.worsen_stable.per_day, 0.0022);
  EXPECT_DOUBLE_EQ(p.capability_time.count(), 540);
  EXPECT_DOUBLE_EQ(p.trust_gain, 0.108011);
  EXPECT_DOUBLE_EQ(p.match_logit_own, 0);
}

TEST(Binding, SwitchesAndStepsReachTheWorld) {
  const World world =
      load_scenario("county",
                    {"switches.rush=false", "market.levels=[{from: 2020-03-12, level: 0.35}]",
                     "roles.specialist.staff=[{from: 1 years, positions: 3, recruited: false}]"},
                    shipped_scenarios())
          .world();
  EXPECT_FALSE(world.switches.rush);
  EXPECT_TRUE(world.switches.health);
  ASSERT_EQ(world.market.steps.size(), 1U);
  EXPECT_EQ(Calendar(world.first_day).date_of(to_ticks(world.market.steps[0].at)),
            (Date{2020, 3, 12}));
  const StaffStep step = world.roles[role_id(world, "specialist")].positions.front();
  EXPECT_DOUBLE_EQ(step.at.count(), world.warm_up.count() + 365.25);
  EXPECT_EQ(step.positions, 3);
}

}  // namespace
}  // namespace fotfeste::testing
