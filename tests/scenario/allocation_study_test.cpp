#include "fotfeste/scenario/allocation_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/scenario/written_file.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::vector<std::string> figures(const World&) {
  return {"population.months.5y", "population.crises"};
}

class AllocationFile : public WrittenFile {
 protected:
  AllocationFile() : WrittenFile("split.yaml") {}

  AllocationStudy read(const std::string& text) {
    return load_allocation_study(written(text).string(), shipped_scenarios(), figures);
  }
  std::string refusal(const std::string& text) {
    return refusal_of([&] { return read(text); });
  }
};

const std::string sound =
    "title: two lines\nscenario: county\nfrom: 2020\nlines: {aft: {least: 20 %}, ips: {}}\n"
    "goal: {measure: population.months.5y, matters: 100}\n";

TEST_F(AllocationFile, HasDefaultsForWhatItDoesNotSay) {
  const AllocationStudy study = read(sound);
  EXPECT_EQ(study.name, "split");
  EXPECT_EQ(study.lines[0].name, "aft");
  EXPECT_EQ(study.lines[0].least, 0.2);
  EXPECT_GT(study.lines[1].now.ore, 0);
  EXPECT_EQ(study.budgets, std::vector<double>{1});
  EXPECT_EQ(study.least_service, 0.9) << "who is served is not free unless asked";
  EXPECT_TRUE(study.goal.highest);
}

TEST_F(AllocationFile, LaysItsSettingsOverTheScenario) {
  EXPECT_LT(read(sound + "set: [horizon=3 years]\n").scenario.world().horizon,
            read(sound).scenario.world().horizon - days(700));
}

TEST_F(AllocationFile, FreesWhoIsServedWhenAsked) {
  EXPECT_FALSE(read(sound + "anybody_may_lose: true\n").least_service);
}

TEST_F(AllocationFile, TellsEverythingThatIsWrongAtOnce) {
  const std::string found = refusal(
      "title: two lines\nscenario: county\nfrom: 2020\n"
      "lines: {atf: {}, other_measures: {}, ips: {least: 50 %, most: 20 %}}\n"
      "goal: {measure: population.moths.5y, matters: 0}\nbudget: [80 %]\n"
      "anybody_may_lose: true\nleast_service: 80 %\n");
  EXPECT_THAT(found,
              AllOf(HasSubstr("split.yaml:4:14"), HasSubstr("did you mean aft?"),
                    HasSubstr("found \"other_measures\""), HasSubstr("above most"),
                    HasSubstr("did you mean population.months.5y?"), HasSubstr("goal.matters"),
                    HasSubstr("budgets"), HasSubstr("anybody_may_lose")));
}

TEST_F(AllocationFile, RefusesTrialsAndMoreSplitsThanAnybodyCanTry) {
  EXPECT_THAT(refusal("title: a\nscenario: trial\nfrom: 2020\nlines: {}\n"
                      "goal: {measure: population.crises, matters: 1}\n"),
              HasSubstr("a trial has no budget"));
  std::string many = sound;
  many.replace(many.find("ips: {}"), 7, "ips: {}, se: {}, contracted: {}");
  EXPECT_THAT(refusal(many + "parts: 40\n"), HasSubstr("more than 1000"));
}

TEST_F(AllocationFile, NamesTheShippedStudyThatIsNearest) {
  try {
    static_cast<void>(load_allocation_study("county-bugdet", shipped_scenarios(), figures));
    FAIL() << "there is no such study";
  } catch (const ScenarioError& why) {
    EXPECT_THAT(why.what(), HasSubstr("did you mean county-budget?"));
  }
}

TEST_F(AllocationFile, HasAllItsKeysOnThePage) {
  std::ifstream file(std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios/README.md");
  std::string page{std::istreambuf_iterator<char>(file), {}};
  page = page.substr(page.find("## Splits of money"));
  for (const char* key : {"title",
                          "scenario",
                          "set",
                          "from",
                          "lines",
                          "least",
                          "most",
                          "parts",
                          "budgets",
                          "goal",
                          "measure",
                          "aim",
                          "matters",
                          "reaches",
                          "certainty",
                          "least_service",
                          "anybody_may_lose",
                          "replications",
                          "most_replications",
                          "confidence",
                          "seed",
                          "regions"}) {
    EXPECT_THAT(page, HasSubstr("`" + std::string{key} + "`"));
  }
}

}  // namespace
}  // namespace fotfeste::testing
