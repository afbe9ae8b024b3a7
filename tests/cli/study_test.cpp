#include <fmt/core.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

/// Small enough for a test, large enough that every table has rows.
const std::string people =
    " --set population.stock='1 500 people' --set population.entrants='40 persons/month' ";
const std::string small = people + "--horizon 2y --replications 3 --quiet ";

TEST(Run, PrintsTablesAndEndsWithThePlaceOfTheResultFolder) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "run county" + small);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out, AllOf(StartsWith("county"), EndsWith("Result folder: out/county\n")));
  EXPECT_THAT(folder.names(),
              UnorderedElementsAre("out/", "out/county/", "out/county/flows.csv",
                                   "out/county/manifest.json", "out/county/money.csv",
                                   "out/county/report.json", "out/county/scenario.resolved.yaml",
                                   "out/county/series.csv", "out/county/summary.csv",
                                   "out/county/survival.csv"));
}

TEST(Run, PrintsEveryTableWhenAsked) {
  const Folder folder;
  const Ran brief = fotfeste(folder, "run county" + small);
  const Ran all = fotfeste(folder, "run county --verbose --horizon 2y --replications 3" + people);
  EXPECT_EQ(all.code, 0) << all.err;
  EXPECT_THAT(brief.out, AllOf(HasSubstr("--verbose"), Not(HasSubstr("Work by calendar year"))));
  EXPECT_THAT(all.out, AllOf(HasSubstr("Work by calendar year"), Not(HasSubstr("--verbose"))));
}

TEST(Run, KeepsProgressAndResultsApart) {
  const Folder folder;
  const Ran loud = fotfeste(folder, "run county --horizon 1y --replications 1 --out a");
  EXPECT_EQ(loud.code, 0);
  EXPECT_THAT(loud.err, StartsWith("simulating county, 1 replication\n"));
  EXPECT_THAT(loud.out, Not(HasSubstr("simulating")));
  EXPECT_THAT(loud.err, Not(HasSubstr("\r")));
}

TEST(Run, CanBeRepeatedFromItsManifestAndItsResolvedScenario) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, "run county --seed 7 -o first" + small).code, 0);
  const auto manifest = nlohmann::json::parse(folder.read("first/manifest.json"));
  EXPECT_EQ(manifest["seed"], 7);
  EXPECT_EQ(manifest["command"],
            "fotfeste run county --seed 7 -o first --set 'population.stock=1 500 people' --set "
            "'population.entrants=40 persons/month' --horizon 2y --replications 3 --quiet");
  ASSERT_EQ(
      fotfeste(folder, "run first/scenario.resolved.yaml --seed 7 --replications 3 -q -o b").code,
      0);
  EXPECT_EQ(folder.read("b/series.csv"), folder.read("first/series.csv"));
}

TEST(Run, ReplacesTheSameRunButNeverAnother) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, "run county -o mine" + small).code, 0);
  EXPECT_EQ(fotfeste(folder, "run county -o mine" + small).code, 0);
  const std::string kept = folder.read("mine/summary.csv");

  const Ran other_seed = fotfeste(folder, "run county -o mine --seed 2" + small);
  EXPECT_EQ(other_seed.code, 4);
  EXPECT_THAT(other_seed.err, HasSubstr("error E403: mine holds another run (the seed differs)"));
  const Ran other_world =
      fotfeste(folder, "run county -o mine --set market.employers='1 500 firms'" + small);
  EXPECT_EQ(other_world.code, 4);
  EXPECT_THAT(other_world.err, HasSubstr("(the scenario differs)"));
  EXPECT_EQ(folder.read("mine/summary.csv"), kept);

  EXPECT_EQ(fotfeste(folder, "run county -o mine --seed 2 --force" + small).code, 0);
  EXPECT_NE(folder.read("mine/summary.csv"), kept);
}

TEST(Run, TouchesNothingThatIsNotAResult) {
  const Folder folder;
  std::filesystem::create_directory(folder.path() / "work");
  folder.write("work/thesis.txt", "years of it");
  folder.write("file", "text");
  const Ran in_folder = fotfeste(folder, "run county --out work --force" + small);
  EXPECT_EQ(in_folder.code, 4);
  EXPECT_THAT(in_folder.err, HasSubstr("error E403: work holds something that is not a result"));
  const Ran on_file = fotfeste(folder, "run county --out file" + small);
  EXPECT_EQ(on_file.code, 4);
  EXPECT_THAT(on_file.err, HasSubstr("error E404: --out: file is a file, not a folder"));
  EXPECT_EQ(folder.read("work/thesis.txt"), "years of it");
  EXPECT_THAT(folder.names(), UnorderedElementsAre("work/", "work/thesis.txt", "file"));
}

// /proc takes no new folder from anybody, not even from root.
TEST(Run, FindsOutThatItCannotWriteBeforeItSimulates) {
  const Folder folder;
  const Ran ran =
      fotfeste(folder, "run county --horizon 1y --replications 1 --out /proc/fotfeste/here");
  EXPECT_EQ(ran.code, 4);
  EXPECT_THAT(ran.err, StartsWith("error E405: /proc/fotfeste/here cannot be made: /proc: "));
  EXPECT_THAT(ran.err, Not(HasSubstr("simulating")));
}

TEST(Run, HasAFormForPrograms) {
  const Folder folder;
  const Ran json = fotfeste(folder, "run county --format json -o a" + small);
  EXPECT_EQ(json.code, 0);
  const auto document = nlohmann::json::parse(json.out);
  ASSERT_TRUE(document.is_object());
  const int values = document.at("values");
  const int assumed = document.at("values_assumed");
  EXPECT_LT(0, assumed);
  EXPECT_LT(assumed, values);
  EXPECT_THAT(
      fotfeste(folder, "run county -o c" + small).out,
      HasSubstr(fmt::format("Of the {} values of the mechanisms {} are assumed", values, assumed)));
  const Ran csv = fotfeste(folder, "run county --format csv -o b" + small);
  EXPECT_EQ(csv.out, folder.read("b/summary.csv"));
  const Table table = read_csv(csv.out);
  ASSERT_GT(table.size(), 100U);
  for (const auto& row : table) ASSERT_EQ(row.size(), table[0].size());
  EXPECT_THAT(table[0], Contains("key"));
}

TEST(Run, OfATrialSetsTheOtherArmsBesideItsLast) {
  const Folder folder;
  const Ran ran =
      fotfeste(folder, "run trial --set population.people='400 people' --replications 2 -q");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out,
              AllOf(StartsWith("usual_care  ->  ips"),
                    HasSubstr("The same people, allocated to ips instead of usual_care.")));
}

TEST(Run, OfATrialGivesEveryArmAsManyPeopleSoThatTotalsCompare) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "run norway-ips-2019 --replications 2 --beside none -q");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("\n  227 people, the same people and luck in both;"),
                             HasSubstr("\nEvery arm has the people of the largest one here;")));
  const std::string resolved = folder.read("out/norway-ips-2019/scenario.resolved.yaml");
  EXPECT_THAT(resolved, AllOf(HasSubstr("people: 227 people"), Not(HasSubstr("181 people"))));
}

TEST(Compare, OfAScenarioWithItselfIsExactlyZeroEverywhere) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "compare county county" + small);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("The scenarios do not differ."));
  const Table table = read_csv(folder.read("out/county-county-2/summary.csv"));
  const std::size_t difference = column_of(table, "difference");
  const std::size_t verdict = column_of(table, "verdict");
  const std::size_t base = column_of(table, "base");
  int compared = 0;
  for (std::size_t row = 1; row < table.size(); ++row) {
    EXPECT_EQ(table[row][base], table[row][column_of(table, "alternative")]);
    if (table[row][difference].empty()) continue;
    ++compared;
    EXPECT_EQ(table[row][difference], "0") << table[row][1];
    EXPECT_EQ(table[row][verdict], "equal") << table[row][1];
  }
  EXPECT_GT(compared, 100);
}

TEST(Compare, ReadsThePlannersSentence) {
  const Folder folder;
  const Ran ran = fotfeste(
      folder, "compare county --move '10 million kr/year from aft to ips' --from 2020" + small);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(StartsWith("county  ->  county-moved"), HasSubstr("10 million kr"),
                             EndsWith("Result folder: out/county-county-moved\n")));
}

TEST(Compare, RefusesASentenceThatItCannotFollow) {
  const Folder folder;
  const Ran ran =
      fotfeste(folder, "compare county --move '10 million kr/year from aft to ipz' --from 2020");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("--move"), HasSubstr("ips")));
  EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(Compare, SetsSeveralAlternativesBesideOneBase) {
  const Folder folder;
  folder.write("more.yaml",
               "based_on: county\nlines:\n  ips:\n    amount: {2020: 9 million kr/year @2019}\n");
  const Ran csv = fotfeste(folder, "compare county more.yaml county --format csv" + small);
  EXPECT_EQ(csv.code, 0) << csv.err;
  const Table table = read_csv(csv.out);
  EXPECT_EQ(table[0][0], "scenario");
  EXPECT_EQ(table[1][0], "more");
  EXPECT_EQ(table.back()[0], "county-2");
  const auto names = folder.names();
  EXPECT_THAT(names, Contains("out/county-more-county-2/summary.2.csv"));
  EXPECT_THAT(names, Contains("out/county-more-county-2/scenario.resolved.3.yaml"));
}

TEST(Compare, SetsTheSameWithOtherValuesBesideIt) {
  const Folder folder;
  const std::string call =
      "compare county --move '10 million kr/year from aft to ips' --from 2020" + small;
  const Ran ran = fotfeste(folder, call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("\n  neutral shelter, 3 values: "),
                             HasSubstr("\n  assumed values without effect, "),
                             HasSubstr("\n  sceptical evidence, 8 values: ")));
  const Table table = read_csv(folder.read("out/county-county-moved/beside.csv"));
  EXPECT_EQ(table.size(), 1U + 3 * 3) << "three comparisons, three figures";
  const std::string summary = folder.read("out/county-county-moved/summary.csv");

  const Ran alone = fotfeste(folder, call + "--beside none --out alone");
  EXPECT_THAT(alone.out, Not(HasSubstr("with other values")));
  EXPECT_THAT(folder.names(), Not(Contains("alone/beside.csv")));
  EXPECT_EQ(folder.read("alone/summary.csv"), summary);
}

TEST(Run, OfATrialOfDelaySetsStrengthsOfRushBesideIt) {
  const Folder folder;
  const Ran ran = fotfeste(folder,
                           "run delay-before-placement --set population.people='400 people' "
                           "--replications 2 --quiet");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\n  strong rush, 1 value: "));
  const Table table = read_csv(folder.read("out/delay-before-placement/beside.4.csv"));
  EXPECT_EQ(table.size(), 1U + 4 * 3) << "four comparisons, three figures";
}

TEST(Compare, SaysBeforehandWhatItWouldSetBesideIt) {
  const Folder folder;
  const std::string call = "compare today aft-to-place-and-train --dry-run ";
  EXPECT_THAT(fotfeste(folder, call).out,
              AllOf(HasSubstr("\nbeside it, neutral shelter: 5 replications\n"),
                    HasSubstr("\nbeside it, assumed values without effect: 5 replications\n"),
                    HasSubstr("\nbeside it, sceptical evidence: 5 replications\n")));
  EXPECT_THAT(fotfeste(folder, call + "--beside all").out,
              HasSubstr("\nbeside it, without assumptions of rush: 5 replications\n"));
  EXPECT_THAT(fotfeste(folder, call + "--replications 1").out, Not(HasSubstr("beside")));
  const Ran wrong = fotfeste(folder, call + "--beside some");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("--beside: expected none, few or all, found \"some\""));
}

TEST(Compare, UnderAReadingDoesNotSetTheSameReadingBesideIt) {
  const Folder folder;
  const std::string call = "compare today aft-to-place-and-train --dry-run --parameters ";
  EXPECT_THAT(
      fotfeste(folder, call + "sceptical").out,
      AllOf(HasSubstr("\nbeside it, neutral shelter"), Not(HasSubstr("sceptical evidence"))));
  EXPECT_THAT(fotfeste(folder, call + "reference").out, HasSubstr("sceptical evidence"));
}

TEST(Run, OfOneSystemHasNothingToSetBesideIt) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "run county --beside all --dry-run");
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("--beside goes with a comparison"));
  EXPECT_EQ(fotfeste(folder, "compare county county --beside all --dry-run").code, 0);
}

TEST(Run, TellsAWarningOnce) {
  const Folder folder;
  const Ran ran =
      fotfeste(folder, "run norway-ips-2019 --set parameters.frailty_sd=9 --beside none --dry-run");
  EXPECT_EQ(ran.code, 0) << ran.err;
  const std::size_t first = ran.err.find("frailty_sd");
  ASSERT_NE(first, std::string::npos) << ran.err;
  EXPECT_EQ(ran.err.find("warning", ran.err.find("warning") + 1), std::string::npos) << ran.err;
}

/// The canonical files and what is printed, of one run with something before the command.
std::string everything_of(const std::string& before, const std::string& options) {
  const Folder folder;
  const Ran ran = fotfeste(folder,
                           "compare county --move '10 million kr/year from aft to ips' --from 2020 "
                           "--horizon 2y --replications 4 -q -o r " +
                               people + options,
                           before);
  EXPECT_EQ(ran.code, 0) << ran.err;
  return ran.out + folder.read("r/summary.csv") + folder.read("r/series.csv") +
         folder.read("r/money.csv") + folder.read("r/beside.csv");
}

TEST(Compare, GivesTheSameBytesForAnyThreadsAndLanguage) {
  const std::string one = everything_of("", "-j 1");
  EXPECT_GT(one.size(), 20'000U);
  EXPECT_EQ(one, everything_of("", "-j 2"));
  EXPECT_EQ(one, everything_of("LANG=da_DK.UTF-8 LC_ALL=da_DK.UTF-8", "-j 3"));
  EXPECT_EQ(one, everything_of("LANG=nb_NO LC_NUMERIC=nb_NO.UTF-8 TZ=Pacific/Chatham", "-j 8"));
  EXPECT_NE(one, everything_of("", "--seed 2"));
}

}  // namespace
}  // namespace fotfeste::testing
