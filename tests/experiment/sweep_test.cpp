#include "fotfeste/experiment/sweep.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/experiment/sweep_results.hpp"
#include "fotfeste/store/store_error.hpp"
#include "tests/experiment/sweep_case.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string both = caseloads + rush;

TEST_F(SweepCase, HasThePointsOfItsDesign) {
  EXPECT_EQ(sweep(both, "grid, levels: 2").points().size(), 6U);
  EXPECT_EQ(sweep(both, "one_at_a_time").points().size(), 5U);
  EXPECT_EQ(sweep(both, "latin_hypercube, points: 7").points().size(), 7U);
  EXPECT_EQ(sweep(both, "morris, trajectories: 2").points().size(), 6U);
  EXPECT_EQ(sweep(both, "saltelli, groups: 2").points().size(), 8U);
}

TEST_F(SweepCase, PointsOfEqualValuesShareOneUnit) {
  const Sweep study = sweep(caseloads, "latin_hypercube, points: 12");
  EXPECT_EQ(study.points().size(), 12U);
  EXPECT_EQ(study.units().size(), 3U);
}

/// Lines of a table that begin with a cell, in order.
std::multiset<std::string> lines_of(const std::string& table) {
  std::multiset<std::string> lines;
  std::size_t start = table.find('\n') + 1;
  for (std::size_t end; (end = table.find('\n', start)) != std::string::npos; start = end + 1) {
    lines.insert(table.substr(start, end - start));
  }
  return lines;
}

TEST_F(SweepCase, KeepsTheBytesOfOldPointsWhenPointsAreAdded) {
  run(sweep(rush, "morris, trajectories: 1"), "few");
  run(sweep(rush, "morris, trajectories: 8"), "more");
  const auto few = lines_of(read("few/results.csv"));
  const auto more = lines_of(read("more/results.csv"));
  EXPECT_GT(more.size(), few.size());
  for (const std::string& line : few) EXPECT_TRUE(more.contains(line)) << line;
}

TEST_F(SweepCase, GivesTheSameBytesForAnyThreadsAndOrder) {
  const Sweep study = sweep(both, "grid, levels: 3");
  run(study, "one", 1);
  run(study, "three", 3);
  Store backwards = open_sweep_folder(study, place_ / "backwards");
  std::vector<std::size_t> units = units_of_part(study, 1, 1);
  ASSERT_TRUE(run_units(study, {units.rbegin(), units.rend()}, backwards, {2, never, {}}));
  export_sweep(backwards, place_ / "backwards");
  for (const char* file : {"results.csv", "points.csv", "sweep.json", "failures.csv"}) {
    EXPECT_EQ(read(fs::path("three") / file), read(fs::path("one") / file)) << file;
    EXPECT_EQ(read(fs::path("backwards") / file), read(fs::path("one") / file)) << file;
  }
}

TEST_F(SweepCase, PartsPutTogetherAreTheWhole) {
  const Sweep study = sweep(both, "grid, levels: 3");
  run(study, "whole", 2);
  for (const int part : {1, 2, 3}) run(study, "part" + std::to_string(part), 1, part, 3);
  merge_sweeps(place_ / "merged", {place_ / "part3", place_ / "part1", place_ / "part2"});
  for (const char* file : {"results.csv", "points.csv", "sweep.json", "study.yaml",
                           "scenario.small.yaml", "failures.csv"}) {
    EXPECT_EQ(read(fs::path("merged") / file), read(fs::path("whole") / file)) << file;
  }
}

TEST_F(SweepCase, AnotherDesignTakesOverThePointsThatAreTheSame) {
  const std::string more =
      "  caseload: {key: roles.specialist.caseload, levels: [5 clients, 8 clients, 20 clients]}\n";
  const Sweep wider = sweep(more, "grid");
  run(wider, "fresh");
  run(sweep(caseloads, "grid"), "before");
  run(sweep(caseloads, "grid", "", "replications: 2\n"), "other");
  const std::vector<std::size_t> units = units_of_part(wider, 1, 1);
  {
    Store store = open_sweep_folder(wider, place_ / "wider");
    EXPECT_EQ(reuse_units(wider, units, {place_ / "other"}, store), 0U);
    EXPECT_EQ(reuse_units(wider, {0, 1}, {place_ / "before"}, store), 1U);
    EXPECT_EQ(reuse_units(wider, units, {place_ / "before", place_ / "before"}, store), 1U);
    EXPECT_EQ(store.units().size(), 2U);
  }
  run(wider, "wider");
  EXPECT_EQ(read("wider/results.csv"), read("fresh/results.csv"));
}

// Each replication at a point is the one that `run` simulates with the same settings and seed.
TEST_F(SweepCase, AUnitIsTheStudyOfItsScenarioWithItsSettings) {
  const Sweep study = sweep(caseloads, "grid", "seed: 7\n");
  const UnitResult unit = study.run(study.units()[2], never, [] {});
  const Scenario scenario =
      with_settings(study.study().scenarios.front(), {"roles.specialist.caseload=20 clients"});
  StudyPlan plan;
  plan.arms = {&scenario.arms[1].world, &scenario.arms[0].world};
  plan.seed = 7;
  plan.replications = 3;
  const StudyResult alone = run_study(plan, never);
  const auto& measures = alone.arms[1].measures;
  std::size_t contacts = 0;
  while (measures[contacts].key != "contacts.done") ++contacts;
  std::vector<double> expected;
  for (const auto& values : alone.arms[1].values) expected.push_back(*values[contacts].value);
  EXPECT_EQ(unit.columns.at("ips: contacts.done"), expected);
}

// Vi inkluderer has a line that the county has not.
TEST_F(SweepCase, OfALineThatAScenarioLacksTotalsAreZeroAndMeansAbsent) {
  for (const std::string name : {"county", "vi-inkluderer"}) {
    write("small-" + name + ".yaml",
          "based_on: " + name +
              "\ntitle: Small\nsummary: Small\nhorizon: 6 months\n"
              "population: {stock: 200 people, entrants: 5 persons/month}\n");
  }
  const Sweep study =
      sweep_of("title: Study\nscenarios: ['" + (place_ / "small-county.yaml").string() + "', '" +
               (place_ / "small-vi-inkluderer.yaml").string() + "']\nfactors:\n" + caseloads +
               "design: {kind: grid}\nreplications: 2\n"
               "outputs: [services.refused.project, services.reached.project]\n");
  const UnitResult unit = study.run(study.units().front(), never, [] {});
  EXPECT_THAT(unit.columns.at("small-county: services.refused.project"), ::testing::Each(0.0));
  EXPECT_THAT(unit.columns.at("small-vi-inkluderer: services.refused.project"),
              ::testing::Each(::testing::Gt(0.0)));
  EXPECT_THAT(unit.columns.at("small-county: services.reached.project"),
              ::testing::Each(::testing::IsNan()));
}

/// The lowest goodwill above the highest: each value is possible, but not both together.
const std::string failing =
    "  low: {key: parameters.employer_goodwill_low, levels: [0.3, 0.5]}\n"
    "  high: {key: parameters.employer_goodwill_high, levels: [0.4, 0.6]}\n";

TEST_F(SweepCase, AFailingPointIsRecordedAndTheOthersGoOn) {
  const Sweep study = sweep(failing, "grid");
  run(study, "some");
  const SweepResults results = read_sweep(place_ / "some");
  EXPECT_EQ(results.count(PointState::failed), 1U);
  EXPECT_EQ(results.count(PointState::done), 3U);
  EXPECT_TRUE(std::isnan(results.figures[0][0](2, 0)));
  EXPECT_THAT(read("some/failures.csv"), HasSubstr("must not be below"));
  EXPECT_THAT(read("some/failures.csv"),
              HasSubstr("--set parameters.employer_goodwill_low=0.5 --set "
                        "parameters.employer_goodwill_high=0.4"));
}

TEST_F(SweepCase, GoesOnAtEachPointUntilItKnowsTheFigure) {
  const std::string wide = "precision: {measure: entrants.ever.6m, half_width: 0.8pp}\n";
  const Sweep study = sweep(caseloads, "grid", "", wide);
  run(study, "one", 1);
  run(study, "two", 2);
  EXPECT_EQ(read("one/results.csv"), read("two/results.csv"));
  const SweepResults results = read_sweep(place_ / "one");
  EXPECT_EQ(results.about.least_replications, 30);
  const Eigen::MatrixXd figures = results.figures[1][0] - results.figures[0][0];
  ASSERT_GT(figures.cols(), 30);
  for (Eigen::Index point = 0; point < figures.rows(); ++point) {
    std::vector<double> there;
    for (const double x : figures.row(point)) {
      if (!std::isnan(x)) there.push_back(x);
    }
    const Interval interval = *paired_difference(there).interval;
    EXPECT_LE(interval.high - interval.low, 2 * 0.008) << point;
    EXPECT_GE(there.size(), 30U);
  }
  const Sweep narrower =
      sweep(caseloads, "grid", "", "precision: {measure: entrants.ever.6m, half_width: 0.7pp}\n");
  EXPECT_NE(study.units().front().id.digest, narrower.units().front().id.digest);
}

TEST_F(SweepCase, IsReadBackFromItsFolderAlone) {
  const Sweep study = sweep(both, "morris, trajectories: 2", "seed: 5\n");
  run(study, "out");
  const SweepResults results = read_sweep(place_ / "out");
  const SweepDescription& about = results.about;
  EXPECT_EQ(about.design, study.study().design);
  EXPECT_EQ(about.seed, 5U);
  EXPECT_EQ(about.replications, 3);
  EXPECT_THAT(about.arms, ElementsAre("usual_care", "ips"));
  EXPECT_EQ(about.factors[0].unit, "clients");
  EXPECT_EQ(about.factors[0].levels[2].number, 20);
  EXPECT_EQ(ends_of(about.factors[1]).high, 8);
  EXPECT_DOUBLE_EQ(about.factors[1].central, 2.12219);
  EXPECT_EQ(about.outputs[0].key, "entrants.ever.6m");
  EXPECT_EQ(about.outputs[0].unit, Unit::share);
  for (std::size_t point = 0; point < study.points().size(); ++point) {
    EXPECT_EQ(about.places[point], study.points()[point].place);
    EXPECT_EQ(about.numbers[point][1], study.points()[point].values[1].number);
  }
  const Store store = Store::open(place_ / "out");
  const auto ips = *results.arm("ips");
  const auto ever = *results.output("entrants.ever.6m");
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    const auto row = static_cast<Eigen::Index>(point);
    const auto stored = store.read(about.units[point]).columns.at("ips: entrants.ever.6m");
    EXPECT_EQ(results.figures[ips][ever](row, 1), stored[1]);
    EXPECT_DOUBLE_EQ(results.means(ips, ever)[point], (stored[0] + stored[1] + stored[2]) / 3);
  }
  EXPECT_FALSE(results.output("entrants.ever.9m"));
}

int fault_of(const std::function<void()>& something, std::string& text) {
  try {
    something();
  } catch (const StoreError& e) {
    text = e.what();
    return static_cast<int>(e.fault());
  }
  return 0;
}

TEST_F(SweepCase, AnotherStudyIsRefusedWithWhatDiffers) {
  run(sweep(caseloads, "grid"), "out");
  const std::string before = read("out/results.csv");
  std::string why;
  const Sweep other = sweep(caseloads, "grid", "seed: 2\n");
  EXPECT_EQ(fault_of([&] { (void)open_sweep_folder(other, place_ / "out"); }, why), 512);
  EXPECT_THAT(why, HasSubstr("what differs: seed"));
  run(other, "other");
  EXPECT_EQ(fault_of([&] { merge_sweeps(place_ / "out", {place_ / "other"}); }, why), 512);
  EXPECT_EQ(read("out/results.csv"), before);
}

TEST_F(SweepCase, AFolderOfOtherThingsIsLeftAlone) {
  fs::create_directory(place_ / "mine");
  write("mine/thesis.txt", "words");
  std::string why;
  const Sweep study = sweep(caseloads, "grid");
  EXPECT_EQ(fault_of([&] { (void)open_sweep_folder(study, place_ / "mine"); }, why), 512);
  EXPECT_THAT(why, HasSubstr("not a sweep"));
  EXPECT_EQ(std::distance(fs::directory_iterator(place_ / "mine"), {}), 1);
}

TEST_F(SweepCase, AnExplanationThatWasChangedIsDamage) {
  run(sweep(caseloads, "grid"), "out");
  std::string text = read("out/sweep.json");
  text[text.find("Study")] = 's';
  write("out/sweep.json", text);
  std::string why;
  EXPECT_EQ(fault_of([&] { (void)read_sweep(place_ / "out"); }, why), 504);
}

}  // namespace
}  // namespace fotfeste::testing
