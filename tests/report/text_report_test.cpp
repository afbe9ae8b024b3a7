#include "fotfeste/report/text_report.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/report/small_report.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

// Golden: Student's quantile at 2 degrees is 4.303, the paired differences are .01 thrice and
// 1, -1, 1; extra months 10 and extra cost 200 000 kr thrice.
TEST(TextReport, AComparisonReadsLikeThis) {
  const std::string text = text_report(some_report());
  EXPECT_EQ(
      text.substr(0, text.find("\nEverybody, by time")),
      R"(today  ->  shifted        Norway, 2019 kroner, 2 years, discounted 4.0 % a year where it says so
  1 million kroner a year less for aft.
  500 people, the same people and luck in both; 3 replications, seed 7; intervals 95 %, chance only.
  Note: Only 3 replications: with fewer than 30 the intervals may cover less than 95 %.
  Note: Figures that rest on too few people and are not shown: 1 (fewer than 100 simulated people, or 20 real ones).

Verdict
  More ordinary work: +10.00 (+10.00 to +10.00) months over 2 years, all people together.
  No rise is seen in health crises, lost jobs or disability pensions.
  Cost over 2 years: programme +200 000 kr (+200 000 to +200 000).

In short
                                             today   shifted   difference
  in ordinary work 24 months after entry    19.0 %    20.0 %   +1.0 points (+1.0 to +1.0)
  health crises, per 100 persons and year    12.00     12.33   cannot tell apart; about 50 replications would
)");
}

TEST(TextReport, SaysWhenItCannotTellApart) {
  // Differences 1, -1, 1: mean 1/3, sd 1.155, so about (1.96 * 3.46)^2 = 46 and, with Student's
  // quantile, 49 replications.
  EXPECT_THAT(text_report(some_report()),
              HasSubstr("health crises, per 100 persons and year    12.00     12.33   "
                        "cannot tell apart; about 50 replications would\n"));
}

TEST(TextReport, FiguresOnTooFewPeopleAreNotShown) {
  EXPECT_THAT(text_report(some_report()),
              ContainsRegex("      young +too few +too few +too few\n"));
}

TEST(TextReport, SaysWhoLosesAService) {
  EXPECT_THAT(text_report(some_report()), HasSubstr("Who loses a service, people a year\n"
                                                    "        fewer   of whom\n"
                                                    "  aft     410   =old 310, young 100\n"));
}

TEST(TextReport, GivesTheCostPerExtraMonth) {
  EXPECT_THAT(text_report(some_report()), HasSubstr("+10.00 (+10.00 to +10.00)"));
  EXPECT_THAT(text_report(some_report()),
              HasSubstr("+200 000 kr (+200 000 to +200 000)   20 000 kr (20 000 kr to 20 000 kr)"));
}

TEST(TextReport, HasARowForEachLineYearAndScenario) {
  const std::string text = text_report(some_report());
  EXPECT_THAT(text, HasSubstr("  aft    2019      today            5.0         0.0     4.6"));
  EXPECT_THAT(text, HasSubstr("  aft    2019    shifted            4.0         0.0     4.0"));
  EXPECT_THAT(text, HasSubstr("31 / 0 / 0"));
}

/// The report with other values of one figure in the alternative.
StudyReport with(const Measure& measure, const std::vector<double>& base,
                 const std::vector<double>& alternative) {
  StudyResult result = some_result();
  for (ArmResult& arm : result.arms) {
    const auto& values = &arm == &result.arms[0] ? base : alternative;
    const auto known = std::find_if(arm.measures.begin(), arm.measures.end(),
                                    [&](const Measure& m) { return m.key == measure.key; });
    const auto place = static_cast<std::size_t>(known - arm.measures.begin());
    if (known == arm.measures.end()) arm.measures.push_back(measure);
    for (std::size_t r = 0; r < 3; ++r) {
      arm.values[r].resize(arm.measures.size());
      arm.values[r][place].value = values[r];
    }
  }
  return report_of(result);
}

TEST(TextReport, HarmThatRisesStandsInTheVerdict) {
  const Measure crises{"population.crises", "health crises", Unit::per_100_person_years,
                       Section::population};
  EXPECT_THAT(text_report(with(crises, {11, 12, 13}, {12, 13, 14})),
              HasSubstr("  Harm rises: health crises +1.00 (+1.00 to +1.00), per 100 persons and "
                        "year.\n"));
  EXPECT_THAT(text_report(with(crises, {11, 12, 13}, {10, 11, 12})),
              HasSubstr("  No rise is seen"));
}

TEST(TextReport, SaysThatLessWorkIsLess) {
  const Measure months{"population.months.2y", "months", Unit::months, Section::population};
  EXPECT_THAT(text_report(with(months, {9, 9, 9}, {7, 7, 7})),
              HasSubstr("  Less ordinary work: -2.00 (-2.00 to -2.00) months over 2 years"));
  EXPECT_THAT(text_report(with(months, {9, 9, 9}, {7, 10, 9})),
              HasSubstr("  Ordinary work, months over 2 years: cannot tell apart"));
  EXPECT_THAT(text_report(with(months, {9, 9, 9}, {9, 9, 9})),
              HasSubstr("  No difference in ordinary work over 2 years.\n"));
}

TEST(TextReport, CountsWhatDoesNotDifferInsteadOfShowingIt) {
  const Measure filled{"staff.filled.adviser", "adviser: positions filled, mean", Unit::positions,
                       Section::staff};
  const StudyReport same = with(filled, {5, 5, 5}, {5, 5, 5});
  EXPECT_THAT(text_report(same), Not(HasSubstr("adviser: positions filled")));
  EXPECT_THAT(text_report(same, Detail::everything), HasSubstr("adviser: positions filled"));
  const Measure used{"staff.utilisation.adviser", "adviser: share of hours in use", Unit::share,
                     Section::staff};
  EXPECT_THAT(text_report(with(used, {.5, .5, .5}, {.5, .5, .5})),
              HasSubstr("adviser: share of hours in use"))
      << "use of hours is always told";
}

TEST(TextReport, ALineWithTheSameMoneyIsCounted) {
  StudyReport report = some_report();
  for (LineRow& row : report.lines) row.appropriated = row.spent = 1e6;
  const std::string text = text_report(report);
  EXPECT_THAT(text, HasSubstr("  no line differs in its money\n"
                              "  (2 lines and years with the same money in both are left out)\n"));
  EXPECT_THAT(text_report(report, Detail::everything), HasSubstr("  aft    2020    shifted"));
}

TEST(TextReport, TellsHowToSeeTheRestUntilEverythingIsShown) {
  EXPECT_THAT(text_report(some_report()), HasSubstr("--verbose"));
  EXPECT_THAT(text_report(some_report(), Detail::everything), Not(HasSubstr("--verbose")));
  const Measure hours{"entrants.hours.24m", "hours of ordinary work in the first 24 months",
                      Unit::hours, Section::entrants};
  const StudyReport report = with(hours, {1, 2, 3}, {2, 3, 4});
  EXPECT_THAT(text_report(report), Not(HasSubstr("hours of ordinary work")));
  EXPECT_THAT(text_report(report, Detail::everything), HasSubstr("hours of ordinary work"));
}

TEST(TextReport, ARunStandsBesideTheOfficialFigures) {
  const std::string text = text_report(some_report(0));
  EXPECT_THAT(text, HasSubstr("in work after two years              19.0 %     25.0 %   "
                              "the model is 24 % below   NAV 2019"));
  EXPECT_THAT(text, HasSubstr("not in this study"));
  EXPECT_THAT(text, Not(HasSubstr("difference")));
}

TEST(TextReport, LeavesOutRolesThatNobodyWorksIn) {
  StudyReport report = some_report(0);
  const auto add = [&](const std::string& key, std::optional<double> mean) {
    SummaryRow row;
    row.measure = {"staff." + key, key, Unit::number, Section::staff};
    row.base = {3, mean, {}};
    report.summary.rows.push_back(row);
  };
  add("filled.idle", 0);
  add("vacant.idle", {});
  add("utilisation.idle", {});
  add("filled.gone", 0);
  add("vacant.gone", 1);
  const std::string text = text_report(report, Detail::everything);
  EXPECT_THAT(text, Not(HasSubstr("idle")));
  EXPECT_THAT(text, HasSubstr("  filled.gone")) << "every position is vacant";
}

TEST(TextReport, AFailedReplicationIsNamedWithTheWayToSeeIt) {
  const World today = two_group_world("today");
  StudyPlan plan;
  plan.arms = {&today};
  StudyResult result = some_result();
  result.arms.resize(1);
  result.failures = {{2, 4, 7, "overflow", "fotfeste run today --seed 7"}};
  EXPECT_THAT(text_report(make_report(plan, result, 0, {})),
              HasSubstr("Replication 2 (seed 7, region 4) failed and is left out: overflow. To see "
                        "it alone: fotfeste run today --seed 7"));
}

}  // namespace
}  // namespace fotfeste::testing
