#include "fotfeste/scenario/move.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/explain.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Scenario shipped(const std::string& name, const std::vector<std::string>& options = {}) {
  return load_scenario(name, options, shipped_scenarios());
}

std::vector<Problem> refused(const std::string& sentence, int year) {
  try {
    (void)apply_move(shipped("today"), sentence, year);
  } catch (const ScenarioError& error) {
    return error.problems();
  }
  return {};
}

TEST(Move, IsTheShippedScenarioOfTheSameMove) {
  const Moved moved = apply_move(shipped("today"), "100 million kr/year from aft to ips", 2020);
  EXPECT_THAT(differences(shipped("aft-to-place-and-train"), moved.scenario), IsEmpty());
  EXPECT_THAT(moved.notes, ElementsAre(HasSubstr("kroner of 2019")));
  EXPECT_NE(moved.scenario.digest, shipped("today").digest);
}

TEST(Move, KeepsWhatTheLinesHadBeforeAndTheirLaterSteps) {
  const Scenario today = shipped("today", {"lines.aft.amount.2022=1 000 million kr/year @2019"});
  World world = apply_move(today, "60 million kr/year @2019 from aft to se", 2021).scenario.world();
  const auto& amounts = line(world, "aft").money.amounts;
  ASSERT_EQ(amounts.size(), 3U);
  EXPECT_EQ(amounts[0].amount, kroner(1'953'792'000));
  EXPECT_EQ(amounts[1].year, 2021);
  EXPECT_EQ(amounts[1].amount, kroner(1'893'792'000));
  EXPECT_EQ(amounts[2].amount, kroner(940'000'000));
  EXPECT_EQ(line(world, "se").money.amounts.back().amount, kroner(190'560'000));
}

TEST(Move, FromTheFirstYearOnLeavesTheWarmUpAlone) {
  World world = apply_move(shipped("today"), "12 million kr/month @2019 from aft to ips", 2019)
                    .scenario.world();
  const auto& amounts = line(world, "ips").money.amounts;
  ASSERT_EQ(amounts.size(), 2U);
  EXPECT_EQ(amounts[0].year, 2018);
  EXPECT_EQ(amounts[0].amount, kroner(100'000'000));
  EXPECT_EQ(amounts[1].amount, kroner(244'000'000));
}

TEST(Move, IsRefusedWhereTheSentenceIsWrong) {
  EXPECT_THAT(refused("some money", 2020), Contains(Field(&Problem::code, "E203")));
  EXPECT_THAT(refused("1 kr/year from afts to ips", 2020),
              Contains(::testing::AllOf(Field(&Problem::code, "E304"), Field(&Problem::column, 16),
                                        Field(&Problem::help, HasSubstr("aft")))));
  EXPECT_THAT(refused("3 billion kr/year from aft to ips", 2020),
              Contains(Field(&Problem::message, HasSubstr("1 953.792 million kr in 2020"))));
  EXPECT_THAT(refused("1 kr/year from aft to aft", 2020), Contains(Field(&Problem::code, "E303")));
  EXPECT_THAT(refused("1 kr/year from aft to placement", 2020),
              Contains(Field(&Problem::message, HasSubstr("buys nothing"))));
  EXPECT_THAT(refused("1 kr from aft to ips", 2020), Contains(Field(&Problem::code, "E219")));
  EXPECT_THAT(refused("1 kr/year from aft to ips", 2018), Contains(Field(&Problem::code, "E307")));
}

TEST(Move, AfterTheEndWarnsThatNothingChanges) {
  const Moved late = apply_move(shipped("today"), "1 million kr/year @2019 from aft to ips", 2027);
  EXPECT_THAT(late.scenario.warnings, Contains(Field(&Problem::code, "W307")));
}

TEST(Differences, AreNoneBetweenAScenarioAndItself) {
  EXPECT_THAT(differences(shipped("today"), shipped("today")), IsEmpty());
}

TEST(Differences, SayMoneyInWords) {
  EXPECT_THAT(
      differences(shipped("today"), shipped("ips-doubled")),
      ElementsAre(
          "the ips line: from 100 to 200 million kr a year from 2020 (130 to 260 positions)"));
  EXPECT_THAT(differences(shipped("today"), shipped("aft-to-place-and-train")),
              ElementsAre("the aft line: from 1 953.792 to 1 853.792 million kr a year from 2020 "
                          "(9 600 to 9 108 places)",
                          HasSubstr("the ips line")));
}

TEST(Differences, SayHowLongAnAmountLiesApart) {
  const Scenario once = shipped("today", {"lines.ips.amount.2020=90 million kr/year @2019",
                                          "lines.ips.amount.2022=100 million kr/year @2019"});
  EXPECT_THAT(differences(shipped("today"), once),
              ElementsAre(HasSubstr("from 100 to 90 million kr a year from 2020 until 2021")));
}

TEST(Differences, NameOtherValuesByTheirKeys) {
  const Scenario other = shipped("today", {"roles.specialist.caseload=15 clients",
                                           "parameters.need=0.5", "switches.rush=false"});
  EXPECT_THAT(differences(shipped("today"), other),
              UnorderedElementsAre("the specialist role, caseload: from 20 clients to 15 clients",
                                   "need: from 0.45 to 0.5", "switches.rush: new, false"));
  EXPECT_THAT(differences(other, shipped("today")), Contains("switches.rush: no longer false"));
}

TEST(Explain, NamesPlaceSourceAndGrade) {
  const Scenario today = shipped("today", {"parameters.need=0.5"});
  const auto values = explain(today, "roles.adviser.caseload");
  ASSERT_EQ(values.size(), 1U);
  EXPECT_EQ(values[0].value, "95 clients");
  EXPECT_THAT(values[0].place, HasSubstr("foundation.yaml:"));
  ASSERT_NE(values[0].evidence, nullptr);
  EXPECT_EQ(values[0].evidence->grade, 'C');
  const auto need = explain(today, "need");
  ASSERT_EQ(need.size(), 1U);
  EXPECT_THAT(need[0].place, HasSubstr("--set"));
  EXPECT_EQ(explain(today, "own_search_rate")[0].value, "0.0585 /month");
  EXPECT_GT(explain(today).size(), 500U);
}

}  // namespace
}  // namespace fotfeste::testing
