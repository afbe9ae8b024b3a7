// Reports of results, and results made again.

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

const std::string small_run =
    "run trial --replications 3 --set population.people='80 people' --horizon 13m --quiet";

TEST(Report, IsWrittenWithARunAndAgainFromItsFolder) {
  const Folder folder;
  const Ran ran = fotfeste(folder, small_run + " --out r --report");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, EndsWith("Report: r/report.html\n"));
  const std::string page = folder.read("r/report.html");
  EXPECT_THAT(page, AllOf(StartsWith("<!doctype html>"), HasSubstr("\"language\":\"en\"")));
  const Ran again = fotfeste(folder, "report r --out again.html");
  EXPECT_EQ(again.out, "Report: again.html\n");
  EXPECT_EQ(folder.read("again.html"), page);
  EXPECT_EQ(fotfeste(folder, "report r --lang nb").code, 0);
  EXPECT_THAT(folder.read("r/report.html"), HasSubstr("\"language\":\"nb\""));
}

TEST(Report, PutsARunAndASweepOnOnePage) {
  const Folder folder;
  folder.write("small.yaml",
               "based_on: trial\ntitle: Small\nsummary: Small\nhorizon: 200 days\n"
               "population: {people: 40 people, entry_window: 30 days}\n");
  folder.write("grid.yaml",
               "title: Grid\nscenarios: [small.yaml]\nfactors:\n"
               "  caseload: {key: roles.specialist.caseload, levels: [5 clients, 20 clients]}\n"
               "design: {kind: grid}\nreplications: 2\noutputs: [entrants.ever.6m]\n");
  ASSERT_EQ(fotfeste(folder, small_run + " --out r").code, 0);
  const Ran sweep = fotfeste(folder, "sweep grid.yaml --out s --report --lang nb --quiet");
  EXPECT_EQ(sweep.code, 0) << sweep.err;
  EXPECT_THAT(sweep.out, EndsWith("Report: s/report.html\n"));
  EXPECT_EQ(fotfeste(folder, "report r s --out both.html").code, 0);
  const std::string page = folder.read("both.html");
  EXPECT_THAT(page, AllOf(HasSubstr("\"kind\":\"study\""), HasSubstr("\"kind\":\"sweep\""),
                          HasSubstr("\"caseload\":\"20 clients\"")));
}

TEST(Report, RefusesWhatIsNoResultOrNoLongerWhatWasWritten) {
  const Folder folder;
  const Ran nothing = fotfeste(folder, "report here");
  EXPECT_EQ(nothing.code, 4);
  EXPECT_THAT(nothing.err, HasSubstr("here holds no result"));
  EXPECT_EQ(fotfeste(folder, "report r --lang se").code, 2);
  ASSERT_EQ(fotfeste(folder, small_run + " --out r").code, 0);
  folder.write("r/summary.csv", folder.read("r/summary.csv") + "x\n");
  const Ran damaged = fotfeste(folder, "report r");
  EXPECT_EQ(damaged.code, 5);
  EXPECT_THAT(damaged.err, HasSubstr("summary.csv is not what was written"));
}

TEST(Reproduce, SaysSame) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, small_run + " --out r --seed 7 --threads 1").code, 0);
  const Ran trial = fotfeste(folder, "reproduce r --threads 3 --quiet");
  EXPECT_EQ(trial.code, 0) << trial.out << trial.err;
  EXPECT_THAT(trial.out, StartsWith("SAME: 3 replications of r"));
  const Ran compared = fotfeste(
      folder,
      "compare county --move '10 million kr/year from aft to ips' --from 2020 --horizon 15m "
      "--replications 2 --parameters posterior --beside none --quiet --out c");
  ASSERT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(fotfeste(folder, "reproduce c --quiet").out, StartsWith("SAME: 2 replications of c"));
}

TEST(Reproduce, NamesTheFirstDifference) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, small_run + " --out r").code, 0);
  auto manifest = nlohmann::ordered_json::parse(folder.read("r/manifest.json"));
  const std::string other_run = small_run + " --out other --seed 2";
  ASSERT_EQ(fotfeste(folder, other_run).code, 0);
  const auto other = nlohmann::ordered_json::parse(folder.read("other/manifest.json"));
  for (const char* name : {"summary.csv", "canonical export"}) {
    manifest["sha256"][name] = other["sha256"][name];
  }
  folder.write("r/summary.csv", folder.read("other/summary.csv"));
  folder.write("r/manifest.json", manifest.dump(2));
  const Ran ran = fotfeste(folder, "reproduce r --quiet");
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.out, AllOf(StartsWith("DIFFERENT: first in summary.csv, line "),
                             HasSubstr("  was: "), HasSubstr("  is:  ")));
}

}  // namespace
}  // namespace fotfeste::testing
