#include "fotfeste/scenario/sweep_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/scenario/written_file.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> few_figures(const World&) { return {"in_work", "cost [young]"}; }

std::optional<std::string> any_width(const World&, const SweepPrecision& wanted) {
  if (wanted.measure == "in_work") return std::nullopt;
  return "there is no figure " + wanted.measure;
}

class SweepStudyFile : public WrittenFile {
 protected:
  SweepStudyFile() : WrittenFile("sweep.yaml") {}

  SweepStudy read(const std::string& text) {
    return load_sweep_study(written(text).string(), shipped_scenarios(), few_figures, any_width);
  }
  std::string refusal(const std::string& text) {
    return refusal_of([&] { return read(text); });
  }
  SweepFactor factor(const std::string& text) {
    return read(head + "factors:\n  a: " + text + "\n").factors.front();
  }
  std::string factor_refusal(const std::string& text) {
    return refusal(head + "factors:\n  a: " + text + "\n");
  }

  const std::string head = "title: t\nscenarios: [trial]\ndesign: {kind: grid}\nreplications: 2\n";
};

TEST_F(SweepStudyFile, TakesTheRangeOfAParameterFromTheEvidence) {
  const SweepFactor rush = factor("{parameter: rush_hazard_ratio, high: 4}");
  EXPECT_EQ(rush.key, "parameters.rush_hazard_ratio");
  EXPECT_DOUBLE_EQ(ends_of(rush).low, 1);
  EXPECT_DOUBLE_EQ(ends_of(rush).high, 4);
  EXPECT_DOUBLE_EQ(rush.central, 2.12219);
  EXPECT_THAT(value_of(rush, 1).settings, ElementsAre("parameters.rush_hazard_ratio=4"));
}

TEST_F(SweepStudyFile, MayAskForAPrecisionInsteadOfReplications) {
  const std::string start = "title: t\nscenarios: [trial]\ndesign: {kind: grid}\n";
  const std::string factors = "factors:\n  a: {parameter: rush_hazard_ratio}\n";
  const SweepStudy study =
      read(start + "precision: {measure: in_work, half_width: 0.5pp}\n" + factors);
  EXPECT_EQ(study.precision->half_width, "0.5pp");
  EXPECT_EQ(study.replications, 1000);
  EXPECT_THAT(refusal(start + "precision: {measure: cost, half_width: 1 kr}\n" + factors),
              HasSubstr("sweep.yaml:4:"));
  EXPECT_THAT(refusal(start + "precision: {measure: in_work, half_width: 1pp}\nreplications: 5\n" +
                      factors),
              HasSubstr("replications"));
  EXPECT_THAT(refusal(start + factors), HasSubstr("replications"));
}

TEST_F(SweepStudyFile, PutsFactorsIntoGroups) {
  EXPECT_EQ(factor("{parameter: rush_hazard_ratio, group: coupling}").group, "coupling");
  EXPECT_EQ(factor("{parameter: rush_hazard_ratio}").group, "");
}

TEST_F(SweepStudyFile, SpreadsNumbersByTheirLaw) {
  const std::string ends = "key: roles.specialist.caseload, low: 10 clients, high: 40 clients";
  const SweepFactor whole = factor("{" + ends + ", law: whole}");
  EXPECT_EQ(value_of(whole, 0.5).text, "25 clients");
  EXPECT_EQ(whole.unit, "clients");
  const std::string rate = "parameter: own_search_rate, low: 0.01 /month, high: 0.16 /month";
  EXPECT_DOUBLE_EQ(
      value_of(factor("{" + rate + ", law: log_uniform, central: 0.05 /month}"), 0.5).number, 0.04);
  const SweepFactor peaked =
      factor("{parameter: harm_blow, low: 0, central: 0.1, high: 0.4, law: triangular}");
  EXPECT_LT(value_of(peaked, 0.5).number, 0.2);
  EXPECT_DOUBLE_EQ(value_of(peaked, central_place(peaked)).number, 0.1);
  const SweepFactor bell =
      factor("{parameter: harm_blow, low: 0, central: 0.2, high: 0.4, law: normal}");
  EXPECT_DOUBLE_EQ(value_of(bell, 0.5).number, 0.2);
}

TEST_F(SweepStudyFile, KeepsEndsExactAndRoundsBetweenThem) {
  const SweepFactor money = factor(
      "{key: roles.specialist.cost.salary, low: 400 000.5 kr/year @2019, high: 1 234 567.89 "
      "kr/year @2019}");
  EXPECT_EQ(value_of(money, 1).text, "1234567.89 kr/year @2019");
  EXPECT_EQ(value_of(money, 0.123456789).text, "503034 kr/year @2019");
}

TEST_F(SweepStudyFile, HasLevelsValuesAndSetsOfSettings) {
  const SweepFactor levels =
      factor("{key: roles.specialist.caseload, levels: [10 clients, 15 clients, 40 clients]}");
  EXPECT_EQ(value_of(levels, 0.5).number, 15);
  EXPECT_EQ(levels.central, 1);
  const SweepFactor values = factor(
      "{key: roles.specialist.discipline, values: [earliest_due, longest_unseen], central: "
      "longest_unseen}");
  EXPECT_EQ(value_of(values, 0).text, "earliest_due");
  EXPECT_EQ(values.central, 1);
  const SweepFactor sets = factor(
      "{sets: {as_it_is: {}, other: {pathways.ips.limit: 100 days, switches: {rush: false, trust: "
      "false}}}}");
  EXPECT_THAT(value_of(sets, 0).settings, IsEmpty());
  EXPECT_THAT(value_of(sets, 1).settings,
              ElementsAre("pathways.ips.limit=100 days", "switches={rush: false, trust: false}"));
}

TEST_F(SweepStudyFile, HasARoundTripForEveryDesign) {
  const std::string body =
      "factors: {a: {parameter: harm_blow}, b: {parameter: need}}\nreplications: 1\n";
  const std::string both = "title: t\nscenarios: [trial]\n" + body;
  const auto design = [&](const std::string& text) {
    return read(both + "design: {kind: " + text + "}\n").design;
  };
  EXPECT_EQ(design("grid"), (SweepDesign{DesignKind::grid, 0, 3}));
  EXPECT_EQ(design("one_at_a_time, levels: 5"), (SweepDesign{DesignKind::one_at_a_time, 0, 5}));
  EXPECT_EQ(design("latin_hypercube, points: 7"), (SweepDesign{DesignKind::latin_hypercube, 7, 0}));
  EXPECT_EQ(design("sobol_sequence, points: 8"), (SweepDesign{DesignKind::sobol_sequence, 8, 0}));
  EXPECT_EQ(design("morris"), (SweepDesign{DesignKind::morris, 10, 4}));
  EXPECT_EQ(design("saltelli, groups: 4"), (SweepDesign{DesignKind::saltelli, 4, 0}));
  const SweepStudy together = read(both +
                                   "design: {kind: sobol_sequence, points: 8}\n"
                                   "correlation: [{between: [a, b], rank: -0.5}]\n");
  EXPECT_EQ(together.correlation, (Matrix{{1, -0.5}, {-0.5, 1}}));
}

TEST_F(SweepStudyFile, TellsEverythingThatIsWrongAtOnceWithItsPlace) {
  const std::string told = refusal(
      "title: t\nscenarios: [trial, todya]\nfactors:\n"
      "  a: {key: roles.specialist.casload, low: 10 clients, high: 20 clients}\n"
      "  b: {parameter: rush_hazrd_ratio}\n  d: {parameter: need, law: unifrm}\n"
      "  c: {key: roles.specialist.caseload, levels: [20 clients, 10 people], colour: red}\n"
      "design: {kind: morris, levels: 3, points: 3}\n"
      "correlation: [{between: [a, z], rank: 2}]\noutputs: [in_wrok]\nregions: 3\n");
  for (const char* words :
       {":2:20: error E128: scenarios[1]: there is no scenario \"todya\"", "did you mean today?",
        "error E305: factors.a: 10 clients is not possible in trial",
        "did you mean roles.specialist.caseload?", "did you mean rush_hazard_ratio?",
        "did you mean uniform?", "factors.c.levels[1]: expected the unit of the level before",
        "factors.c.colour", "design.levels: must be even", "design.points",
        "correlation[0].between[1]: expected a factor, found \"z\"", "correlation[0].rank",
        "did you mean in_work?", "regions: largest allowed 1",
        "replications: expected a whole number"}) {
    EXPECT_THAT(told, HasSubstr(words));
  }
}

TEST_F(SweepStudyFile, FindsARangeThatLeadsOutOfWhatAKeyMayBe) {
  EXPECT_THAT(factor_refusal("{key: roles.specialist.caseload, low: 0 clients, high: 9 clients, "
                             "law: whole}"),
              HasSubstr("0 clients is not possible in trial: roles.specialist.caseload"));
  EXPECT_THAT(factor_refusal("{key: roles.specialist.caseload, low: 10 clients, high: 15 clients}"),
              HasSubstr("11.9098 clients is not possible"));
}

TEST_F(SweepStudyFile, RefusesWhatContradictsItself) {
  EXPECT_THAT(factor_refusal("{parameter: need, key: horizon}"), HasSubstr("exclude each other"));
  EXPECT_THAT(factor_refusal("{key: horizon, low: 1 year}"), HasSubstr("expected low and high"));
  EXPECT_THAT(factor_refusal("{parameter: need, low: 0.5, high: 0.4}"),
              HasSubstr("low below high"));
  EXPECT_THAT(factor_refusal("{parameter: need, law: whole}"), HasSubstr("whole ends"));
  EXPECT_THAT(factor_refusal("{key: roles.specialist.discipline, values: [earliest_due, "
                             "earliest_due]}"),
              HasSubstr("there already"));
  EXPECT_THAT(refusal("title: t\nscenarios: [trial, county]\ndesign: {kind: grid}\n"
                      "replications: 1\nfactors: {a: {parameter: need}}\n"),
              HasSubstr("must be the only scenario"));
  EXPECT_THAT(refusal(head + "factors: {a: {parameter: need}, b: {parameter: harm_blow}}\n"
                             "correlation: [{between: [a, b], rank: 0.5}]\n"),
              HasSubstr("need a latin_hypercube"));
}

std::vector<std::filesystem::path> shipped_studies() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(
           std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios/studies")) {
    files.push_back(file.path());
  }
  return files;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(ShippedSweeps, AreSoundAndFoundByTheirNames) {
  const std::string page =
      text_of(std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios/README.md");
  ASSERT_GE(shipped_studies().size(), 3U);
  for (const auto& path : shipped_studies()) {
    const std::string name = path.stem().string();
    const FigureKeys any = [](const World&) {
      return std::vector<std::string>{
          "entrants.ever.12m",           "entrants.ever.18m",    "services.started.ips",
          "services.ends.graduated.ips", "population.months.5y", "staff.wait.specialist",
          "entrants.point.18m",          "population.months.2y", "population.lost_jobs",
          "population.crises",           "contacts.missed"};
    };
    const SweepStudy study = load_sweep_study(name, shipped_scenarios(), any, any_width);
    EXPECT_GE(study.factors.size(), 2U) << name;
    EXPECT_THAT(page, HasSubstr("| `" + path.filename().string() + "` |"));
  }
}

TEST(ShippedSweeps, UseOnlyKeysThatThePageExplains) {
  const std::string page =
      text_of(std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios/README.md");
  for (const char* key :
       {"title",        "scenarios", "factors",    "key",    "parameter",    "low",
        "central",      "high",      "law",        "levels", "values",       "sets",
        "correlation",  "between",   "rank",       "design", "kind",         "points",
        "precision",    "measure",   "half_width", "group",  "trajectories", "groups",
        "replications", "seed",      "regions",    "outputs"}) {
    EXPECT_THAT(page.substr(page.find("## Studies of many points")),
                HasSubstr("`" + std::string{key} + "`"));
  }
}

TEST(SettingsInMemory, GiveTheWorldThatTheyGiveWhenRead) {
  const std::vector<std::string> settings{"roles.specialist.caseload=11 clients",
                                          "parameters.need=0.5",
                                          "market={turnover: 0.7, employers: 300 firms}"};
  const Scenario read = load_scenario("trial", settings, shipped_scenarios());
  const Scenario laid = with_settings(shipped("trial"), settings);
  EXPECT_EQ(laid.digest, read.digest);
  EXPECT_NE(laid.digest, shipped("trial").digest);
}

TEST(YamlInOneLine, ReadsBackAsTheSame) {
  const Node tree = shipped("trial").document;
  Node copy = tree;
  Problems problems;
  std::vector<std::string> options;
  for (const Entry& entry : tree.entries) {
    options.push_back(entry.key + "=" + to_yaml_line(entry.value));
  }
  overlay(copy, options, problems);
  problems.throw_if_any();
  EXPECT_EQ(to_yaml(copy), to_yaml(tree));
}

}  // namespace
}  // namespace fotfeste::testing
