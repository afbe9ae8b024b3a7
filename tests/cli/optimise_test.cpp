// How to split money, as a planner asks it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

const std::string study =
    "title: Two lines\nscenario: county\nfrom: 2019\n"
    "set: [population.stock=1500 people, population.entrants=40 persons/month, horizon=2 years]\n"
    "lines: {aft: {}, ips: {most: 50 %}}\nparts: 2\nreplications: 3\nmost_replications: 6\n"
    "goal: {measure: population.months.2y, matters: 50, reaches: 1}\n";

TEST(Optimise, NamesTheBestSplitItsGuaranteeAndItsLimits) {
  const Folder folder;
  folder.write("split.yaml", study);
  const Ran ran = fotfeste(folder, "optimise split.yaml --quiet");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out, AllOf(StartsWith("Two lines\n"), HasSubstr("The best split of each budget"),
                             HasSubstr("Guarantee"), HasSubstr("Allowed are splits in which"),
                             HasSubstr("The least money that does so in 90 % of the runs"),
                             HasSubstr("Model-based, not observed")));
}

TEST(Optimise, GivesTheSameNumbersAsDataOnAnyNumberOfThreads) {
  const Folder folder;
  folder.write("split.yaml", study);
  const Ran one = fotfeste(folder, "optimise split.yaml -q --format json -j 1");
  const Ran two = fotfeste(folder, "optimise split.yaml -q --format json -j 2");
  EXPECT_EQ(one.out, two.out);
  const auto json = nlohmann::json::parse(one.out);
  EXPECT_EQ(json["splits"].size(), 3U);
  EXPECT_EQ(json["cheapest"], 0);
  EXPECT_TRUE(json["splits"][0]["as_now"]);
  EXPECT_THAT(fotfeste(folder, "optimise split.yaml -q --format csv").out,
              StartsWith("budget,aft,ips,replications,goal,"));
}

TEST(Optimise, GivesEverySplitAsManyReplicationsAsAreAskedFor) {
  const Folder folder;
  folder.write("split.yaml", study);
  const Ran ran = fotfeste(folder, "optimise split.yaml -q --replications 2 --format json");
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const auto& split : nlohmann::json::parse(ran.out)["splits"]) {
    EXPECT_EQ(split["replications"], 2);
  }
  EXPECT_THAT(fotfeste(folder, "optimise split.yaml -q --replications 2").out,
              HasSubstr("; 2 replications, the same people"));
  EXPECT_EQ(fotfeste(folder, "optimise split.yaml --replications 1").code, 2);
}

TEST(Optimise, RefusesAStudyWithAllThatIsWrong) {
  const Folder folder;
  folder.write("split.yaml", "title: t\nscenario: county\nlines: {atf: {}}\n");
  const Ran ran = fotfeste(folder, "optimise split.yaml");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("did you mean aft?"), HasSubstr("from"), HasSubstr("goal")));
  EXPECT_EQ(fotfeste(folder, "optimise nowhere").code, 3);
}

}  // namespace
}  // namespace fotfeste::testing
