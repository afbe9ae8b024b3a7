#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

TEST(Scenarios, AreListedByFolderWithALineEach) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "scenarios");
  EXPECT_EQ(ran.code, 0) << ran.err;
  const std::string list = "\n" + ran.out;
  const std::size_t questions = list.find("\n\nquestions:\n");
  ASSERT_NE(questions, std::string::npos);
  for (const char* name : {"\ncounty ", "\ntoday ", "\ntoday-2026 ", "\ntrial "}) {
    EXPECT_LT(list.find(name), questions) << name;
  }
  for (const char* name : {"\naft-to-place-and-train ", "\nips-doubled "}) {
    EXPECT_NE(list.find(name, questions), std::string::npos) << name;
  }
  EXPECT_THAT(ran.out, Not(HasSubstr("foundation")));
}

TEST(Scenarios, AreCopiedByNameFromAnyFolder) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "scenarios --copy ips-doubled");
  EXPECT_EQ(ran.out, "ips-doubled.yaml\n") << ran.err;
  EXPECT_EQ(fotfeste(folder, "diff ips-doubled ips-doubled.yaml").out, "no difference\n");
}

TEST(Scenarios, ACopyIsSoundAndNeverLiesOverAFile) {
  const Folder folder;
  const Ran first = fotfeste(folder, "scenarios --copy county");
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(first.out, "county.yaml\n");
  EXPECT_EQ(fotfeste(folder, "check county.yaml").code, 0);

  folder.write("mine.yaml", "mine");
  const Ran second = fotfeste(folder, "scenarios --copy county mine.yaml");
  EXPECT_EQ(second.code, 4);
  EXPECT_EQ(second.err, "error E403: mine.yaml: is already there; name another file\n");
  EXPECT_EQ(folder.read("mine.yaml"), "mine");
}

TEST(Scenarios, ComeFromTheFolderThatTheVariableNames) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "check today", "FOTFESTE_SCENARIOS=/nowhere");
  EXPECT_EQ(ran.code, 0) << "the shipped ones are still found: " << ran.err;
  folder.write("own.yaml", "based_on: county\ntitle: Mine\n");
  std::filesystem::create_directory(folder.path() / "elsewhere");
  const Ran own = fotfeste(folder, "explain own title", "cd elsewhere && FOTFESTE_SCENARIOS=..");
  EXPECT_THAT(own.out, StartsWith("title: Mine"));
}

TEST(Check, TellsAllProblemsAtOnceWithTheirPlaces) {
  const Folder folder;
  folder.write("mine.yaml",
               "based_on: county\npopulation:\n  stock: fifty people\nmarkett:\n  turnover: 1\n");
  const Ran ran = fotfeste(folder, "check county mine.yaml");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.out, StartsWith("county: sound; a system of 5000 people in 1 region\n"));
  EXPECT_THAT(ran.err, AllOf(HasSubstr("mine.yaml:3:10: error E"),
                             HasSubstr("mine.yaml:4:1: error E202: markett"),
                             HasSubstr("did you mean market?")));
}

TEST(Check, RefusesAnOptionOfTheCommandLineLikeAFile) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "check county --set population.stock=many");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("--set"), HasSubstr("population.stock")));
}

TEST(Check, NamesTheScenarioThatWasProbablyMeant) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "run conty");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("error E128"), HasSubstr("did you mean county?")));
}

TEST(Check, ShowsNoControlCharactersOfTheUser) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "check \"$(printf 'x\\033[31m')\"");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, Not(HasSubstr("\x1b")));
}

TEST(Explain, TellsPlaceUnitGradeAndSource) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "explain county own_search_rate");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out,
              AllOf(StartsWith("parameters.own_search_rate: "),
                    HasSubstr("   [scenarios/evidence/job_finding.yaml:"), HasSubstr("; grade ")));
}

TEST(Explain, WritesNoUnitAfterANumberThatHasNone) {
  const Folder folder;
  EXPECT_THAT(fotfeste(folder, "explain county opening_per_contact").out,
              HasSubstr("typical client: 0.0335 (0.0194 to 0.0388); grade "));
  EXPECT_THAT(fotfeste(folder, "explain county no_show").out,
              ::testing::ContainsRegex(": 0\\.[0-9]+ probability \\("));
}

TEST(Explain, TellsPlacesFromTheWorkingDirectoryOn) {
  const Folder folder;
  folder.write("own.yaml", "based_on: county\ntitle: Mine\n");
  const std::string path = (folder.path() / "own.yaml").string();
  EXPECT_EQ(fotfeste(folder, "explain " + path + " title").out, "title: Mine   [own.yaml:2]\n");
  EXPECT_EQ(fotfeste(folder, "explain own.yaml title").out, "title: Mine   [own.yaml:2]\n");
}

TEST(Explain, SaysWhatTheCommandLineChanged) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "explain county horizon --horizon 3y");
  EXPECT_EQ(ran.out, "horizon: 3 years   [--set]\n") << ran.err;
}

TEST(Explain, HasOneRecordPerValueForPrograms) {
  const Folder folder;
  const auto json = nlohmann::json::parse(fotfeste(folder, "explain county --format json").out);
  const Table table = read_csv(fotfeste(folder, "explain county --format csv").out);
  ASSERT_GT(json.size(), 100U);
  ASSERT_EQ(table.size(), json.size() + 1);
  const std::size_t key = column_of(table, "key");
  const std::size_t place = column_of(table, "place");
  for (std::size_t row = 0; row < json.size(); ++row) {
    EXPECT_EQ(json[row]["key"], table[row + 1][key]);
    EXPECT_EQ(json[row]["place"], table[row + 1][place]);
    EXPECT_EQ(table[row + 1].size(), table[0].size());
  }
}

TEST(Diff, SaysInWordsWhatDiffers) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "diff today ips-doubled");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("ips"), HasSubstr("100"), HasSubstr("200 million kr")));
  EXPECT_EQ(fotfeste(folder, "explain --diff today ips-doubled").out, ran.out);
  EXPECT_EQ(fotfeste(folder, "diff county county").out, "no difference\n");
}

TEST(Refusal, WritesNothing) {
  const Folder folder;
  folder.write("bad.yaml", "based_on: county\nhorizon: -3 years\n");
  for (const char* line : {"run bad.yaml", "compare county bad.yaml --out here",
                           "trace bad.yaml --client 1", "explain bad.yaml"}) {
    const Ran ran = fotfeste(folder, line);
    EXPECT_EQ(ran.code, 3) << line;
    EXPECT_THAT(ran.out, IsEmpty()) << line;
    EXPECT_THAT(ran.err, HasSubstr("bad.yaml:2:10: error E")) << line;
  }
  EXPECT_THAT(folder.names(), UnorderedElementsAre("bad.yaml"));
}

}  // namespace
}  // namespace fotfeste::testing
