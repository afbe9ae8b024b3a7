#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;

const std::string small_trial =
    "based_on: trial\ntitle: Small\nsummary: Small\nhorizon: 200 days\n"
    "population: {people: 40 people, entry_window: 30 days}\nmarket: {employers: 50 firms}\n";

const std::string few_points =
    "title: Caseload and rush\nscenarios: [small.yaml]\nfactors:\n"
    "  caseload: {key: roles.specialist.caseload, levels: [5 clients, 10 clients, 20 clients]}\n"
    "  rush: {parameter: rush_hazard_ratio}\n"
    "design: {kind: grid, levels: 4}\nreplications: 3\noutputs: [entrants.ever.6m]\n";

class SweepProgram : public ::testing::Test {
 protected:
  SweepProgram() {
    folder.write("small.yaml", small_trial);
    folder.write("few.yaml", few_points);
  }

  [[nodiscard]] Ran sweep(const std::string& rest, const std::string& before = "") const {
    return fotfeste(folder, "sweep " + rest, before);
  }
  /// The table of results of a sweep that nothing disturbs.
  [[nodiscard]] std::string undisturbed() const {
    EXPECT_EQ(sweep("few.yaml -q -o undisturbed").code, 0);
    return folder.read("undisturbed/results.csv");
  }

  const Folder folder;
};

/// Starts the sweep and kills it after so many microseconds; whether it was killed.
bool killed(const Folder& folder, int microseconds) {
  const pid_t child = fork();
  if (child == 0) {
    const bool ready = chdir(folder.path().c_str()) == 0 && freopen("/dev/null", "w", stdout) &&
                       freopen("/dev/null", "w", stderr);
    if (ready) execl(FOTFESTE_PROGRAM, "fotfeste", "sweep", "few.yaml", "-j", "2", nullptr);
    _exit(127);
  }
  usleep(static_cast<useconds_t>(microseconds));
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

TEST_F(SweepProgram, PrintsEveryPointOfASmallOneAndItsFolderExplainsItself) {
  const Ran ran = sweep("few.yaml");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, StartsWith("sweeping few, 12 points, 3 replications at each\n"));
  EXPECT_THAT(ran.out, AllOf(HasSubstr("12 of 12 points done, 0 failed"), HasSubstr("10 clients"),
                             HasSubstr("usual_care"), EndsWith("Result folder: out/few\n")));
  EXPECT_EQ(folder.read("out/few/study.yaml"), few_points);
  for (const char* name : {"sweep.json", "scenario.small.yaml", "points.csv", "results.csv"}) {
    EXPECT_THAT(folder.names(), Contains(std::string("out/few/") + name));
  }
}

TEST_F(SweepProgram, ALargerOneTellsTheRangeAndWhereToReadOn) {
  const Ran ran = sweep("few.yaml --seed 2 --replications 1 -q -o more");
  EXPECT_EQ(ran.code, 0);
  folder.write("many.yaml", few_points + "seed: 3\n");
  std::string many = few_points;
  many.replace(many.find("levels: 4"), 9, "levels: 11");
  folder.write("many.yaml", many);
  EXPECT_THAT(sweep("many.yaml -q --replications 1").out,
              AllOf(HasSubstr("33 of 33 points done"), HasSubstr("Range of the means"),
                    HasSubstr("fotfeste sensitivity out/many")));
}

TEST_F(SweepProgram, GoesOnToTheSameBytesHoweverOftenItIsKilled) {
  const std::string expected = undisturbed();
  std::mt19937 schedule(20190101);
  int kills = 0;
  for (int start = 0; start < 200; ++start) {
    kills += killed(folder, static_cast<int>(schedule() % 250'000)) ? 1 : 0;
    if (!fs::exists(folder.path() / "out/few/results.csv")) continue;
    ASSERT_EQ(folder.read("out/few/results.csv"), expected) << start;
    fs::remove_all(folder.path() / "out");
  }
  EXPECT_GT(kills, 100);
  EXPECT_EQ(sweep("few.yaml -q").code, 0);
  EXPECT_EQ(folder.read("out/few/results.csv"), expected);
}

TEST_F(SweepProgram, CtrlCKeepsWhatIsDoneAndSaysHowToGoOn) {
  std::string endless = few_points;
  endless.replace(endless.find("replications: 3"), 15, "replications: 100000");
  folder.write("endless.yaml", endless);
  const Ran ran = fotfeste_stopped(folder, {"sweep", "endless.yaml"}, "sweeping", SIGINT);
  EXPECT_EQ(ran.code, 75);
  EXPECT_THAT(ran.err, HasSubstr("continue with the same command"));
  EXPECT_THAT(sweep("status out/endless").out, HasSubstr("0 of 12 points are done"));
}

TEST_F(SweepProgram, TakesOverWhatASmallerDesignHas) {
  std::string wider = few_points;
  wider.replace(wider.find("[5 clients,"), 11, "[5 clients, 8 clients,");
  folder.write("wider.yaml", wider);
  EXPECT_EQ(sweep("few.yaml -q -o small").code, 0);
  const Ran refused = sweep("wider.yaml -o small");
  EXPECT_EQ(refused.code, 4);
  EXPECT_THAT(refused.err, HasSubstr("--reuse small takes over the points that are the same"));
  const Ran ran = sweep("wider.yaml --reuse small -o wide");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("12 of 16 points taken over\n"));
  EXPECT_EQ(sweep("wider.yaml -q -o fresh").code, 0);
  EXPECT_EQ(folder.read("wide/results.csv"), folder.read("fresh/results.csv"));
  EXPECT_THAT(sweep("wider.yaml --seed 2 --reuse small -q -o luck").err,
              HasSubstr("0 of 16 points taken over; a point is the same only where"));
  EXPECT_EQ(sweep("wider.yaml --reuse nowhere -q -o none").code, 4);
}

TEST_F(SweepProgram, PartsOfSeveralMachinesMakeTheWhole) {
  const std::string expected = undisturbed();
  for (const char* part : {"1", "2", "3"}) {
    EXPECT_EQ(sweep(std::string("few.yaml -q --of 3 --unit ") + part).code, 0);
  }
  EXPECT_THAT(sweep("status out/few-2-of-3").out, HasSubstr("4 of 12 points are done"));
  const Ran ran = sweep("merge whole out/few-3-of-3 out/few-1-of-3 out/few-2-of-3");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("12 of 12 points done"));
  EXPECT_EQ(folder.read("whole/results.csv"), expected);
  EXPECT_EQ(folder.read("whole/points.csv"), folder.read("undisturbed/points.csv"));
}

TEST_F(SweepProgram, AnotherStudyAnotherSeedAndOtherFilesAreRefused) {
  const std::string before = undisturbed();
  const Ran ran = sweep("few.yaml -q --seed 2 -o undisturbed");
  EXPECT_EQ(ran.code, 4);
  EXPECT_THAT(ran.err, HasSubstr("what differs: seed"));
  EXPECT_EQ(folder.read("undisturbed/results.csv"), before);
  EXPECT_EQ(sweep("few.yaml -q -o .").code, 4);
  EXPECT_EQ(sweep("status nowhere").code, 4);
}

TEST_F(SweepProgram, AFailingPointIsToldWithItsCommandAndTheOthersAreThere) {
  folder.write("fails.yaml",
               "title: Fails\nscenarios: [small.yaml]\nfactors:\n"
               "  low: {key: parameters.employer_goodwill_low, levels: [0.3, 0.5]}\n"
               "  high: {key: parameters.employer_goodwill_high, levels: [0.4, 0.6]}\n"
               "design: {kind: grid}\nreplications: 1\noutputs: [entrants.ever.6m]\n");
  const Ran ran = sweep("fails.yaml");
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.out, HasSubstr("3 of 4 points done, 1 failed"));
  EXPECT_THAT(ran.err, AllOf(HasSubstr("the point low = 0.5, high = 0.4 failed"),
                             HasSubstr("fotfeste check small --set "
                                       "parameters.employer_goodwill_low=0.5")));
  EXPECT_THAT(sweep("status out/fails").err, HasSubstr("the point low = 0.5"));
}

TEST_F(SweepProgram, DamagedResultsEnd5AndAreNotTouched) {
  static_cast<void>(undisturbed());
  const fs::path catalogue = folder.path() / "undisturbed/catalogue.sqlite";
  const std::string whole = folder.read("undisturbed/catalogue.sqlite");
  std::string flipped = whole;
  flipped[flipped.find("caseload = 10")] ^= 1;
  for (const std::string& bytes : {flipped, whole.substr(0, whole.size() / 2), std::string{}}) {
    folder.write("undisturbed/catalogue.sqlite", bytes);
    const Ran ran = sweep("few.yaml -q -o undisturbed");
    EXPECT_EQ(ran.code, 5) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("catalogue"));
    EXPECT_EQ(folder.read("undisturbed/catalogue.sqlite"), bytes);
    fs::remove(folder.path() / "undisturbed/catalogue.sqlite-wal");
    fs::remove(folder.path() / "undisturbed/catalogue.sqlite-shm");
  }
}

TEST_F(SweepProgram, ASecondProcessIsToldWhoIsAtWork) {
  std::string endless = few_points;
  endless.replace(endless.find("replications: 3"), 15, "replications: 100000");
  folder.write("endless.yaml", endless);
  const pid_t child = fork();
  if (child == 0) {
    const bool ready = chdir(folder.path().c_str()) == 0 && freopen("/dev/null", "w", stderr);
    if (ready) execl(FOTFESTE_PROGRAM, "fotfeste", "sweep", "endless.yaml", nullptr);
    _exit(127);
  }
  while (!fs::exists(folder.path() / "out/endless/sweep.json")) usleep(1'000);
  const Ran ran = sweep("endless.yaml");
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_EQ(ran.code, 4);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("E511"), HasSubstr(std::to_string(child))));
}

TEST_F(SweepProgram, AFullDiskIsToldAndTheSweepGoesOnWhenThereIsRoom) {
  const std::string expected = undisturbed();
  const Ran ran = sweep("few.yaml -q", "ulimit -f 20; trap '' XFSZ; exec");
  EXPECT_EQ(ran.code, 4) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("E510"));
  EXPECT_EQ(sweep("few.yaml -q").code, 0);
  EXPECT_EQ(folder.read("out/few/results.csv"), expected);
}

TEST_F(SweepProgram, AFolderThatCannotBeWrittenIsToldBeforeAnythingRuns) {
  constexpr uid_t nobody = 65534;
  fs::create_directory(folder.path() / "closed");
  chmod((folder.path() / "closed").c_str(), 0555);
  chmod(folder.path().c_str(), 0755);
  const std::string drop =
      getuid() == 0 ? "setpriv --reuid=" + std::to_string(nobody) + " --clear-groups" : "";
  const Ran ran = sweep("few.yaml -o closed/out", drop);
  EXPECT_EQ(ran.code, 4) << ran.err;
  EXPECT_THAT(ran.err, AllOf(HasSubstr("closed"), HasSubstr("Permission denied"),
                             Not(HasSubstr("sweeping"))));
}

TEST_F(SweepProgram, CommandLinesThatMakeNoSenseEnd2) {
  for (const char* line : {"", "few.yaml small.yaml", "status", "merge a", "few.yaml --unit 1",
                           "few.yaml --unit 4 --of 3"}) {
    EXPECT_EQ(sweep(line).code, 2) << line;
  }
}

}  // namespace
}  // namespace fotfeste::testing
