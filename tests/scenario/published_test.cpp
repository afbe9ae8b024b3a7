#include "fotfeste/scenario/published.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/scenario/refused.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string figure(const std::string& rest) {
  return "published={one: {outcome: ever, arm: ips, at: 12 months, value: 30 %, low: 20 %, "
         "high: 40 %, about: everybody, source: a paper" +
         rest + "}}";
}

TEST(Published, IsReadInTheUnitOfItsOutcome) {
  const Scenario trial = load_scenario(
      "trial",
      {"published={share: {outcome: in_paid_work, arm: ips, against: usual_care, at: 12 months, "
       "value: 9.5 %, low: -0.4 %, high: 18.3 %, about: all, source: s}, time: {outcome: "
       "days_to_work, arm: ips, at: 24 months, value: 5 weeks, low: 30 days, high: 40 days, "
       "fitted: true, about: all, source: s}, money: {outcome: purse_gain, arm: ips, against: "
       "usual_care, at: 43 months, value: -5 kr @2019, low: -10 kr @2019, high: 0 kr @2019, "
       "about: all, source: s}}"},
      shipped_scenarios());
  ASSERT_EQ(trial.published.size(), 3U);
  EXPECT_EQ(trial.published[0].outcome, Reported::in_paid_work);
  EXPECT_EQ(trial.published[0].against, "usual_care");
  EXPECT_DOUBLE_EQ(trial.published[0].low, -0.004);
  EXPECT_DOUBLE_EQ(trial.published[1].value, 35);
  EXPECT_DOUBLE_EQ(trial.published[2].value, -5);
  EXPECT_TRUE(trial.published[1].fitted);
  EXPECT_FALSE(trial.published[0].fitted);
}

struct Bad {
  const char* name;
  std::string option;
  const char* path;
  const char* message;
};

class BadPublished : public ::testing::TestWithParam<Bad> {};

TEST_P(BadPublished, IsRefusedWhereItStands) {
  EXPECT_THAT(problems_with("trial", {GetParam().option}),
              Contains(::testing::AllOf(Field(&Problem::path, GetParam().path),
                                        Field(&Problem::message, HasSubstr(GetParam().message)))));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadPublished,
    ::testing::Values(
        Bad{"BelowItsInterval",
            "published={one: {outcome: ever, arm: ips, at: 12 months, value: 10 %, low: 20 %, "
            "high: "
            "40 %, about: all, source: s}}",
            "published.one.value", "must lie between low and high"},
        Bad{"TimeForAShare",
            "published={one: {outcome: ever, arm: ips, at: 12 months, value: 3 days, low: 20 %, "
            "high: 40 %, about: all, source: s}}",
            "published.one.value", "expected a share"},
        Bad{"PricesOfAnotherYear",
            "published={one: {outcome: programme_cost, arm: ips, at: 12 months, value: 3 kr @2015, "
            "low: 2 kr @2019, high: 4 kr @2019, about: all, source: s}}",
            "published.one.value", "must be in the scenario's prices, of 2019"},
        Bad{"WithoutAfter",
            "published={one: {outcome: first_job_lasts, arm: ips, at: 12 months, value: 30 %, low: "
            "20 %, high: 40 %, about: all, source: s}}",
            "published.one.after", "expected a duration"},
        Bad{"UnknownArm",
            "published={one: {outcome: ever, arm: isp, at: 12 months, value: 30 %, low: 20 %, "
            "high: "
            "40 %, about: all, source: s}}",
            "published.one.arm", "an arm"},
        Bad{"UnknownOutcome", figure("").replace(figure("").find("ever,"), 5, "evre,"),
            "published.one.outcome", "what a study reports"},
        Bad{"UnknownKey", figure(", colour: red"), "published.one.colour", "unknown key"},
        Bad{"PriorsOfTwoUnits",
            "context={wish: {key: groups.participants.wants_work, low: 90 %, high: 1, source: s}}",
            "context.wish.high", "unit must be that of low"},
        Bad{"PriorUpsideDown",
            "context={market: {key: market.level, low: 1.1, high: 1, source: s}}",
            "context.market.high", "must not be below low"}),
    [](const auto& of) { return std::string{of.param.name}; });

TEST(Contexts, AreOneEachInEveryStratumOfEveryPrior) {
  const Scenario trial = load_scenario(
      "trial",
      {"context={market: {key: market.level, low: 0.8, high: 1.2, source: s}, wish: {key: "
       "groups.participants.wants_work, low: 50 %, high: 100 %, source: s}}"},
      shipped_scenarios());
  constexpr int points = 8;
  std::vector<double> levels;
  std::vector<double> wishes;
  for (const Scenario& place : in_contexts(trial, points, 3)) {
    levels.push_back((place.world().market.steps.at(0).level - 0.8) / 0.4 * points);
    wishes.push_back((place.world().groups[0].wants_work - 0.5) / 0.5 * points);
  }
  for (std::vector<double>* const places : {&levels, &wishes}) {
    std::sort(places->begin(), places->end());
    for (int stratum = 0; stratum < points; ++stratum) {
      EXPECT_EQ(static_cast<int>((*places)[static_cast<std::size_t>(stratum)]), stratum);
    }
  }
}

TEST(Contexts, AreTheSameForTheSameSeedOnly) {
  const Scenario trial = load_scenario(
      "trial", {"context={market: {key: market.level, low: 0.8, high: 1.2, source: s}}"},
      shipped_scenarios());
  const auto first = [&](std::uint64_t seed) {
    return in_contexts(trial, 2, seed).front().world().market.steps.at(0).level;
  };
  EXPECT_EQ(first(1), first(1));
  EXPECT_NE(first(1), first(2));
}

TEST(Contexts, ThatLeadOutOfAKeysRangeAreRefused) {
  const Scenario trial =
      load_scenario("trial", {"context={market: {key: market.level, low: 2, high: 3, source: s}}"},
                    shipped_scenarios());
  EXPECT_THROW((void)in_contexts(trial, 2, 1), ScenarioError);
}

TEST(Contexts, HaveAMiddle) {
  const Scenario trial = load_scenario(
      "trial", {"context={market: {key: market.level, low: 0.8, high: 1.1, source: s}}"},
      shipped_scenarios());
  EXPECT_DOUBLE_EQ(in_middle_of_context(trial).world().market.steps.at(0).level, 0.95);
}

TEST(Contexts, KeepTheSumOfSharesOneAfterTheOther) {
  const Scenario trial = load_scenario(
      "trial",
      {"arms.ips.allocation={ips: 70 %, ordinary: 20 %, nothing: 10 %}",
       "context={take_up: {key: arms.ips.allocation.ips, rest: arms.ips.allocation.nothing, low: "
       "70 %, high: 76 %, source: s}, mix: {key: arms.ips.allocation.ordinary, rest: "
       "arms.ips.allocation.nothing, low: 20 %, high: 22 %, source: s}, none: {key: "
       "arms.ips.allocation.aft, rest: arms.ips.allocation.ordinary, low: 0 %, high: 2 %, source: "
       "s}}"},
      shipped_scenarios());
  const std::vector<Allocation> middle = in_middle_of_context(trial).arms[0].world.allocation;
  ASSERT_EQ(middle.size(), 4U);
  EXPECT_DOUBLE_EQ(middle[0].share, 0.73);
  EXPECT_DOUBLE_EQ(middle[1].share, 0.20);
  EXPECT_DOUBLE_EQ(middle[2].share, 0.06);
  EXPECT_DOUBLE_EQ(middle[3].share, 0.01);
  for (const Scenario& place : in_contexts(trial, 9, 1)) {
    EXPECT_GE(place.arms[0].world.allocation[0].share, 0.70);
  }
}

TEST(Contexts, OfAScenarioWithoutPriorsAreItself) {
  const Scenario trial = shipped("trial");
  const std::vector<Scenario> places = in_contexts(trial, 5, 1);
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places.front().digest, trial.digest);
}

TEST(Arms, MayHaveFewerPeople) {
  const Scenario trial = load_scenario("trial", {"arms.ips.people=90 people"}, shipped_scenarios());
  EXPECT_EQ(trial.arms[0].world.people.people, 90);
  EXPECT_EQ(trial.arms[1].world.people.people, 4000);
}

}  // namespace
}  // namespace fotfeste::testing
