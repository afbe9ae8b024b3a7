#include "fotfeste/report/sensitivity_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/experiment/synthetic_sweep.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

SyntheticSweep compared(SweepDesign design, std::vector<SweepFactor> factors, int replications,
                        const Law& difference) {
  SyntheticSweep sweep(design, std::move(factors), replications);
  sweep.arm("today").output("entrants.ever.12m", Unit::share,
                            sure([](const Point&) { return .3; }));
  sweep.arm("ips").output(
      "entrants.ever.12m", Unit::share,
      [difference](const Point& x, std::uint32_t r) { return .3 + difference(x, r); });
  return sweep;
}

std::string text_of(const SyntheticSweep& sweep, const SensitivityQuestion& question = {}) {
  return sensitivity_text(sensitivity_report(sweep.results(), question), "out/synthetic");
}

TEST(SensitivityText, TellsTheDirectionOfATornado) {
  const std::string text = text_of(compared(
      {DesignKind::one_at_a_time, 0, 3}, number_factors(2), 3,
      [](const Point& x, std::uint32_t r) { return .04 * x[1] - .01 * x[0] + .001 * r * x[1]; }));
  EXPECT_THAT(text, StartsWith("A synthetic study\n  5 points of 2 factors, one factor moved at a "
                               "time: 5 done; 3 replications at each"));
  EXPECT_THAT(text, HasSubstr("title of entrants.ever.12m: ips - today [entrants.ever.12m]: one "
                              "factor moved at a time\n"));
  EXPECT_THAT(text, HasSubstr("b        0 days   1 days   -0.5 points   +3.6 points   +4.1 points "
                              "(+3.9 to +4.3)   more of it raises the outcome\n"));
  EXPECT_THAT(text, HasSubstr("more of it lowers the outcome"));
  EXPECT_LT(text.find("raises"), text.find("lowers"));
  EXPECT_THAT(text, HasSubstr("A design that moves one factor at a time cannot tell where"));
}

TEST(SensitivityText, ScreensInWords) {
  const std::string text =
      text_of(compared({DesignKind::morris, 20, 4}, number_factors(4), 2,
                       sure([](const Point& x) { return .1 * x[0] + .2 * x[1] * x[2]; })));
  EXPECT_THAT(text, AllOf(HasSubstr("acts, whatever the others are"), HasSubstr("hardly acts"),
                          HasSubstr("acts in interplay with others, or not in a straight line"),
                          HasSubstr("10.0 points")));
}

TEST(SensitivityText, SaysUnderWhichAssumptionsThePolicyLoses) {
  const auto sweep =
      compared({DesignKind::latin_hypercube, 200, 0}, number_factors(3), 1,
               sure([](const Point& x) { return x[0] > .6 && x[1] < .5 ? -.01 : .01; }));
  const std::string text = text_of(sweep);
  EXPECT_THAT(text, HasSubstr("Where does it lose? ips - today loses where entrants.ever.12m < 0: "
                              "it loses at "));
  EXPECT_THAT(text, HasSubstr("  The policy loses where a is at least 0.6"));
  EXPECT_THAT(text, HasSubstr(" and b is at most 0.4"));
  EXPECT_THAT(text, HasSubstr(" of all its losses."));
  EXPECT_THAT(text, HasSubstr("Chance cannot be told from the factors with one replication"));
  EXPECT_THAT(text_of(sweep, {.loses = LossRule{"entrants.ever.12m", true, -.02}}),
              HasSubstr("It loses nowhere among the points tried."));
  EXPECT_THAT(text_of(sweep, {.loses = LossRule{"entrants.ever.12m", true, .02}}),
              HasSubstr("It loses at every point tried."));
}

TEST(SensitivityText, WarnsWhereChanceDominates) {
  const auto noise = [](const Point& x, std::uint32_t r) { return own_luck(x, r, .01); };
  EXPECT_THAT(text_of(compared({DesignKind::saltelli, 16, 0}, number_factors(2), 3, noise)),
              AllOf(HasSubstr("WARNING: chance dominates"),
                    HasSubstr("More replications, or more clients in each"),
                    HasSubstr("shares of the variance (Sobol' indices)")));
  EXPECT_THAT(text_of(compared({DesignKind::saltelli, 16, 0}, number_factors(2), 3,
                               [](const Point& x, std::uint32_t r) { return x[0] + .001 * r; })),
              AllOf(Not(HasSubstr("WARNING")), HasSubstr("More points would narrow the mean")));
}

TEST(SensitivityText, NamesThePointsThatAreMissingAndHowToRunThem) {
  auto sweep = compared({DesignKind::grid, 0, 3}, number_factors(2), 2,
                        sure([](const Point& x) { return x[0]; }));
  sweep.lose(1, PointState::missing).lose(4, PointState::failed);
  EXPECT_THAT(text_of(sweep),
              HasSubstr("  2 points without results left out (1 failed, 1 missing):\n"
                        "    a = 0 days, b = 0.5 days\n    a = 0.5 days, b = 0.5 days\n"
                        "  The command that began the sweep runs them: fotfeste sweep synthetic "
                        "--out out/synthetic\n"));
}

SyntheticSweep priced() {
  SyntheticSweep sweep({DesignKind::latin_hypercube, 60, 0},
                       {number_factor(0), choice_factor("=path", {"@aft", "ips, \"new\""})}, 2);
  for (const double extra : {0., 1.}) {
    sweep.arm(extra == 0 ? "today" : "-ips")
        .output("population.months.2y", Unit::months,
                [extra](const Point& x, std::uint32_t r) { return extra * (x[0] - .4) * 10 + r; })
        .output("money.programme.2y", Unit::kroner,
                [extra](const Point&, std::uint32_t r) { return 1e5 * extra + r; });
  }
  return sweep;
}

TEST(SensitivityText, NamesTheValueOfAMonthAsAnAssumption) {
  const std::string text = text_of(priced());
  EXPECT_THAT(text, HasSubstr("That a month of ordinary work is worth 20 000 kr is an assumption"));
  EXPECT_THAT(text, HasSubstr("With a month worth 20 000 kr, today is the best choice"));
  EXPECT_THAT(text, HasSubstr("everything, luck included"));
}

TEST(SensitivityTables, AreAFilePerAnalysisAndOneForAll) {
  const SensitivityReport report = sensitivity_report(priced().results(), {});
  std::vector<std::string> names;
  std::size_t lines = 0;
  const std::string head = "analysis,output,arm,base,item,detail,statistic,value,low,high\n";
  for (const ResultFile& file : sensitivity_files(report)) {
    names.push_back(file.name);
    EXPECT_THAT(file.content, StartsWith(head));
    lines +=
        static_cast<std::size_t>(std::count(file.content.begin(), file.content.end(), '\n') - 1);
  }
  EXPECT_THAT(names, ::testing::ElementsAre("chance.csv", "metamodel.csv", "levels.csv",
                                            "plane.csv", "acceptability.csv", "frontier.csv",
                                            "information.csv", "losses.csv"));
  const std::string all = sensitivity_csv(report);
  EXPECT_EQ(static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')), lines + 1);
}

TEST(SensitivityTables, KeepNamesFromBeingFormulas) {
  const std::string csv = sensitivity_csv(sensitivity_report(priced().results(), {}));
  EXPECT_THAT(csv, HasSubstr(",'-ips,today,'=path,'@aft,mean,"));
  EXPECT_THAT(csv, HasSubstr("\"ips, \"\"new\"\"\""));
  EXPECT_THAT(csv, Not(HasSubstr(",=path")));
}

TEST(SensitivityTables, AreTheSameBytesEachTime) {
  const SensitivityReport one = sensitivity_report(priced().results(), {});
  const SensitivityReport two = sensitivity_report(priced().results(), {});
  EXPECT_EQ(sensitivity_csv(one), sensitivity_csv(two));
  EXPECT_EQ(sensitivity_json(one), sensitivity_json(two));
  EXPECT_EQ(sensitivity_text(one, "x"), sensitivity_text(two, "x"));
}

TEST(SensitivityJson, HoldsTheFiguresOfTheTables) {
  auto sweep = priced();
  sweep.lose(3, PointState::failed);
  const auto json =
      nlohmann::json::parse(sensitivity_json(sensitivity_report(sweep.results(), {})));
  EXPECT_EQ(json["design"], "latin_hypercube");
  EXPECT_EQ(json["points_without_results"], nlohmann::json::array({3}));
  EXPECT_EQ(json["value_of_a_month"], 20'000);
  EXPECT_EQ(json["analyses"]["plane"].size(), 2 * 59);
  EXPECT_EQ(json["analyses"]["losses"][0]["arm"], "-ips");
}

}  // namespace
}  // namespace fotfeste::testing
