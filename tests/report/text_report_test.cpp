#include "fotfeste/report/text_report.hpp"

#include <gmock/gmock.h>

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

TEST(TextReport, ARunStandsBesideTheOfficialFigures) {
  const std::string text = text_report(some_report(0));
  EXPECT_THAT(text, HasSubstr("in work after two years              19.0 %     25.0 %   "
                              "the model is 24 % below   NAV 2019"));
  EXPECT_THAT(text, HasSubstr("not in this study"));
  EXPECT_THAT(text, Not(HasSubstr("difference")));
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
