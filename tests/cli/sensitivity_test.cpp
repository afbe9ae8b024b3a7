#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;

const std::string small_trial =
    "based_on: trial\ntitle: Small\nsummary: Small\nhorizon: 400 days\n"
    "population: {people: 40 people, entry_window: 30 days}\nmarket: {employers: 50 firms}\n";

const std::string study =
    "title: =Caseload, and \"who\"\nscenarios: [small.yaml]\nfactors:\n"
    "  caseload: {key: roles.specialist.caseload, low: 5 clients, central: 10 clients, "
    "high: 30 clients, law: whole}\n"
    "  \"=rush\": {parameter: rush_hazard_ratio}\n"
    "design: {kind: latin_hypercube, points: 12}\nreplications: 2\n"
    "outputs: [entrants.ever.6m, population.months.14m, money.programme.14m]\n";

/// A sweep that ran.
class SensitivityProgram : public ::testing::Test {
 protected:
  SensitivityProgram() {
    folder.write("small.yaml", small_trial);
    folder.write("some.yaml", study);
    const Ran ran = fotfeste(folder, "sweep some.yaml -q -o swept");
    EXPECT_EQ(ran.code, 0) << ran.err;
  }

  [[nodiscard]] Ran sensitivity(const std::string& rest) const {
    return fotfeste(folder, "sensitivity " + rest);
  }

  const Folder folder;
};

TEST_F(SensitivityProgram, TellsWhatMovesAShippedKindOfStudyAndKeepsTheTables) {
  const Ran ran = sensitivity("swept");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(
      ran.out,
      AllOf(HasSubstr("ips - usual_care [entrants.ever.6m]: regression"),
            HasSubstr("Worth the money? programme"), HasSubstr("20 000 kr is an assumption"),
            HasSubstr("Where does it lose?"), EndsWith("Tables: swept/analysis\n")));
  const Table plane = read_csv(folder.read("swept/analysis/plane.csv"));
  EXPECT_EQ(plane.size(), 1 + 2 * 12);
  EXPECT_FALSE(fs::exists(folder.path() / "swept/analysis/tornado.csv"));

  const Ran again = sensitivity("swept --format csv");
  EXPECT_EQ(again.code, 0);
  const Ran once_more = sensitivity("swept/ --format csv -o elsewhere");
  EXPECT_EQ(again.out, once_more.out);
  EXPECT_EQ(folder.read("swept/analysis/plane.csv"), folder.read("elsewhere/plane.csv"));
  EXPECT_THAT(again.out, AllOf(HasSubstr(",'=rush,"), Not(HasSubstr(",=rush"))));
}

TEST_F(SensitivityProgram, AnswersWhatIsAsked) {
  const Ran level = sensitivity(
      "swept --measure entrants.ever.6m --measure population.months.14m --arm ips "
      "--loses 'entrants.ever.6m < 100 %' --value '30 000 kr per month'");
  EXPECT_EQ(level.code, 0) << level.err;
  EXPECT_THAT(level.out, AllOf(HasSubstr(": ips [entrants.ever.6m]: regression"),
                               HasSubstr(": ips [population.months.14m]: regression"),
                               HasSubstr("1 output left out"), HasSubstr("30 000 kr"),
                               HasSubstr("ips loses where entrants.ever.6m < 100.0 %")));
  EXPECT_THAT(sensitivity("swept --format json").out, HasSubstr("\"design\": \"latin_hypercube\""));
}

TEST_F(SensitivityProgram, RefusesWhatItCannotUse) {
  const auto refuses = [&](const std::string& line, int code, const std::string& words) {
    const Ran ran = sensitivity(line);
    EXPECT_EQ(ran.code, code) << line << ran.err;
    EXPECT_THAT(ran.out, IsEmpty()) << line;
    EXPECT_THAT(ran.err, HasSubstr(words)) << line;
  };
  refuses("", 2, "sensitivity needs the folder of a sweep");
  refuses("swept --measure entrants.evr", 2, "did not keep \"entrants.evr\"; it kept entrants.ev");
  refuses("swept --arm nobody", 2, "it has usual_care, ips");
  refuses("swept --loses 'entrants.ever.6m = 0'", 2, "error E401: --loses");
  refuses("swept --value much", 2, "error E401: --value");
  refuses("swept --value 0", 2, "error E401: --value");
  refuses("nowhere", 4, "nowhere");
  refuses("small.yaml", 4, "small.yaml");
  refuses("swept -o small.yaml", 4,
          "written to small.yaml: Not a directory; name another folder with --out");
  EXPECT_FALSE(fs::exists(folder.path() / "nowhere"));
  EXPECT_FALSE(fs::exists(folder.path() / "swept/analysis"));
}

TEST_F(SensitivityProgram, EndsWith5WhereResultsAreDamaged) {
  std::string json = folder.read("swept/sweep.json");
  json[json.size() / 2] ^= 1;
  folder.write("swept/sweep.json", json);
  const Ran ran = sensitivity("swept");
  EXPECT_EQ(ran.code, 5) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("sweep.json"));
  EXPECT_THAT(ran.out, IsEmpty());
}

}  // namespace
}  // namespace fotfeste::testing
