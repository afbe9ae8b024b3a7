#include <gmock/gmock.h>

#include <algorithm>
#include <ostream>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

TEST(Usage, WithoutArgumentsItIsOneScreenOnStderr) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "");
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, AllOf(HasSubstr("compare BASE ALT..."), HasSubstr("trace SCENARIO")));
  EXPECT_LE(std::count(ran.err.begin(), ran.err.end(), '\n'), 24);
}

TEST(Usage, HelpIsAResult) {
  const Folder folder;
  const Ran all = fotfeste(folder, "--help");
  EXPECT_EQ(all.code, 0);
  EXPECT_THAT(all.out, HasSubstr("compare BASE ALT..."));
  EXPECT_THAT(all.err, IsEmpty());
}

class EveryCommand : public ::testing::TestWithParam<const char*> {};

TEST_P(EveryCommand, HasHelpOfItsOwn) {
  const Folder folder;
  const Ran ran = fotfeste(folder, std::string(GetParam()) + " --help");
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out,
              AllOf(HasSubstr(std::string("Usage: fotfeste ") + GetParam()), HasSubstr("--help")));
}

INSTANTIATE_TEST_SUITE_P(All, EveryCommand,
                         ::testing::Values("check", "explain", "diff", "run", "compare", "trace",
                                           "scenarios"));

TEST(Usage, TellsItsVersion) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "--version");
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, ::testing::MatchesRegex("fotfeste [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

/// A command line that makes no sense, and all that is said about it.
struct Refused {
  const char* line;
  const char* message;
};
std::ostream& operator<<(std::ostream& out, const Refused& r) { return out << r.line; }

class EveryRefusal : public ::testing::TestWithParam<Refused> {};

TEST_P(EveryRefusal, NamesTheWordAndEnds2WithNothingElse) {
  const Folder folder;
  const Ran ran = fotfeste(folder, GetParam().line);
  EXPECT_EQ(ran.code, 2) << ran.err;
  EXPECT_THAT(ran.err, StartsWith(GetParam().message)) << GetParam().line;
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(folder.names(), IsEmpty());
}

const Refused refusals[] = {
    {"run county --thread 4", "error: unknown option --thread; did you mean --threads?\n"},
    {"compare today --sead=3 county", "error: unknown option --sead; did you mean --seed?\n"},
    {"run county -x", "error: unknown option -x\n"},
    {"check county --threads 4", "error: unknown option --threads here; it belongs to other"},
    {"comprae today county", "error: unknown command comprae; did you mean compare?\n"},
    {"run", "error: run needs a scenario\nusage: fotfeste run SCENARIO\n"},
    {"run county today", "error: \"today\" is one word too many\n"},
    {"compare county", "error: compare needs a scenario to compare with, or --move\n"},
    {"diff county", "error: diff needs two scenarios\n"},
    {"compare county --move 'x'", "error: --move and --from go together"},
    {"compare county --from 2020", "error: --move and --from go together"},
    {"trace county", "error: trace needs --client N"},
    {"run county --seed 1 --seed 2", "error E402: --seed is given twice, with \"1\" and \"2\"\n"},
    {"run county --threads 0",
     "error E401: --threads: expected a whole number from 1 to 1024, found \"0\"\n"},
    {"run county --threads=-1",
     "error E401: --threads: expected a whole number from 1 to 1024, found \"-1\"\n"},
    {"run county -j 1025",
     "error E401: --threads: expected a whole number from 1 to 1024, found \"1025\"\n"},
    {"run county -j 1e9",
     "error E401: --threads: expected a whole number from 1 to 1024, found \"1e9\"\n"},
    {"run county --threads abc",
     "error E401: --threads: expected a whole number from 1 to 1024, found \"abc\"\n"},
    {"run county --replications 0", "error E308: --replications: expected a whole number from 1"},
    {"run county --seed=-1", "error E309: --seed: expected a whole number from 0 to "},
    {"run county --seed 18446744073709551616", "error E309: --seed"},
    {"run county --format xml", "error E401: --format: expected text, csv or json, found \"xml\""},
    {"run county --quiet --verbose", "error: --quiet and --verbose exclude each other\n"},
    {"run county --sample 1 --whole-nation", "error: --sample and --whole-nation exclude"},
    {"run county --sample 2", "error: county has 1 regions, not 2\n"},
    {"compare trial trial", "error: trial is a trial of 2 arms, which fotfeste run compares\n"},
    {"compare county today", "error: county and today cannot be compared: their regions differ\n"},
    {"explain county linez", "error: county says nothing at linez; did you mean lines?\n"},
    {"scenarios --copy todya", "error: no scenario of the name todya comes with the program; did "},
    {"trace county --client 99999999", "error: there is no client 99999999; clients of county "},
};

INSTANTIATE_TEST_SUITE_P(All, EveryRefusal, ::testing::ValuesIn(refusals));

TEST(Usage, TheSameValueTwiceIsTheSame) {
  const Folder folder;
  EXPECT_EQ(fotfeste(folder, "run county --dry-run --seed 3 --seed 3").code, 0);
}

TEST(Usage, ADryRunSaysWhatWouldBeDoneAndWritesNothing) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "compare today ips-doubled --dry-run --replications 200");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("200 replications, a weighted sample of"),
                             HasSubstr("result folder: out/today-ips-doubled\n")));
  EXPECT_THAT(folder.names(), IsEmpty());
}

}  // namespace
}  // namespace fotfeste::testing
