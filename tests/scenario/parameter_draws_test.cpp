#include "fotfeste/scenario/parameter_draws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/written_file.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;

class Draws : public WrittenFile {
 protected:
  Draws() : WrittenFile("draws.csv") {}

  ParameterDraws read(const std::string& text) {
    return load_parameter_draws(written(text).string(), shipped_scenarios());
  }
  std::string refusal(const std::string& text) {
    return refusal_of([&] { return read(text); });
  }
};

TEST_F(Draws, AreTakenInTurn) {
  const ParameterDraws draws = read("frailty_sd,own_search_rate\n1,0.08 /month\n1.3,0.1 /month\n");
  const World world = shipped("trial").world();
  EXPECT_DOUBLE_EQ(draws.applied(world, 0).parameters.frailty_sd, 1);
  EXPECT_DOUBLE_EQ(draws.applied(world, 1).parameters.frailty_sd, 1.3);
  EXPECT_DOUBLE_EQ(draws.applied(world, 2).parameters.frailty_sd, 1);
  EXPECT_DOUBLE_EQ(draws.applied(world, 1).parameters.own_search_rate.per_day,
                   per_month(0.1).per_day);
}

TEST_F(Draws, LeaveWhatAScenarioSaysItself) {
  const ParameterDraws draws = read("frailty_sd,newness\n1,2\n");
  const World world =
      load_scenario("trial", {"parameters.frailty_sd=1.4"}, shipped_scenarios()).world();
  EXPECT_DOUBLE_EQ(draws.applied(world, 0).parameters.frailty_sd, 1.4);
  EXPECT_DOUBLE_EQ(draws.applied(world, 0).parameters.newness, 2);
}

TEST_F(Draws, AreRefusedWhereTheyAreWrong) {
  EXPECT_THAT(refusal("frailty_ds\n1\n"), HasSubstr("did you mean frailty_sd?"));
  EXPECT_THAT(refusal("own_search_rate\n0.1 /year\n"), HasSubstr("expected a number of /month"));
  EXPECT_THAT(refusal("frailty_sd\n1\nmany\n"), HasSubstr(":3:1"));
  EXPECT_THAT(refusal("frailty_sd,newness\n1\n"), HasSubstr("as many numbers"));
  EXPECT_THAT(refusal("frailty_sd\n"), HasSubstr("no set of numbers"));
  EXPECT_THAT(refusal("worker_turnover\n0.1 /year\n"), HasSubstr("expected a parameter"));
}

TEST(ShippedDraws, OfTheSceptic) {
  const ParameterDraws draws = load_parameter_draws("sceptical", shipped_scenarios());
  const World world = draws.applied(shipped("today").world(), 0);
  EXPECT_DOUBLE_EQ(world.parameters.rush_hazard_ratio, 1);
  EXPECT_DOUBLE_EQ(world.parameters.search_effort, 0);
  EXPECT_DOUBLE_EQ(world.parameters.attachment_level_sheltered,
                   world.parameters.attachment_level_followup);
  EXPECT_DOUBLE_EQ(world.parameters.capability_level_sheltered,
                   world.parameters.capability_level_followup);
}

TEST(ShippedDraws, OfAnUnknownNameAreRefused) {
  EXPECT_THROW((void)load_parameter_draws("optimistic", shipped_scenarios()), ScenarioError);
}

}  // namespace
}  // namespace fotfeste::testing
