#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "fotfeste/report/data_report.hpp"
#include "fotfeste/report/text_report.hpp"
#include "tests/report/small_report.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

PairedDifference difference(double mean, double low, double high) {
  PairedDifference d;
  d.n = 6;
  d.mean = mean;
  d.interval = Interval{low, high};
  d.verdict = d.interval->contains(0) ? Verdict::cannot_tell : Verdict::differs;
  return d;
}

/// 10 more months as it is; with the values `months`, and more lost jobs.
StudyReport with_beside(Sign sign, const PairedDifference& months) {
  BesideRow row;
  row.name = "neutral shelter";
  row.meaning = "Shelter is as follow-up.";
  row.parameters = {"search_sheltered", "capability_level_sheltered"};
  row.no_effect = true;
  row.beside.replications = 6;
  row.beside.sign = sign;
  row.beside.left = months.mean / 10;
  row.beside.left_interval = Interval{months.mean / 20, months.mean / 5};
  row.beside.figures = {
      {"population.months.2y", difference(10, 9, 11), months},
      {"population.lost_jobs", difference(0.1, -0.1, 0.3), difference(0.4, 0.3, 0.5)},
      {"population.crises", difference(0.2, 0.1, 0.3), difference(0.2, 0.1, 0.3)}};
  StudyReport report = some_report();
  report.beside = {row};
  return report;
}

TEST(BesideText, SetsTheOtherValuesUnderTheSameReplications) {
  EXPECT_THAT(
      text_report(with_beside(Sign::holds, difference(6, 5, 7))),
      HasSubstr(
          R"(The same comparison with other values: differences over 2 years, 6 replications of each; lost jobs and health crises per 100 persons and year
                                     months of ordinary work                lost jobs            health crises   left of the difference
  as it is, in these replications   +10.00 (+9.00 to +11.00)   +0.10 (-0.10 to +0.30)   +0.20 (+0.10 to +0.30)
  neutral shelter                     +6.00 (+5.00 to +7.00)   +0.40 (+0.30 to +0.50)   +0.20 (+0.10 to +0.30)   60 % (30 to 120)
  neutral shelter, 2 values: Shelter is as follow-up.
  The assumptions of each mechanism apart: --beside all. None of this: --beside none.
)"));
}

TEST(BesideText, TheVerdictSaysWhetherTheSignHoldsAndWhatHarmRises) {
  EXPECT_THAT(text_report(with_beside(Sign::holds, difference(6, 5, 7))),
              HasSubstr("  Neutral shelter: the sign holds; 60 % (30 to 120) of the difference is "
                        "left, 40 % rests on what these values replace; lost jobs rise.\n"));
  EXPECT_THAT(text_report(with_beside(Sign::unknown, difference(6, -5, 17))),
              HasSubstr("  Neutral shelter: 6 replications cannot tell whether the sign holds; "
                        "lost jobs rise.\n"));
  EXPECT_THAT(text_report(with_beside(Sign::vanishes, difference(0, 0, 0))),
              HasSubstr("  Neutral shelter: nothing of the difference is left; lost jobs rise.\n"));
}

TEST(BesideText, NothingRestsOnValuesThatAValueWithMoreEffectReplaces) {
  StudyReport report = with_beside(Sign::holds, difference(6, 5, 7));
  report.beside.front().no_effect = false;
  EXPECT_THAT(text_report(report),
              HasSubstr("60 % (30 to 120) of the difference is left; lost jobs rise.\n"));
}

TEST(BesideText, ASignThatTurnsMakesTheVerdictThatNobodyCanTell) {
  const std::string turned = text_report(with_beside(Sign::turns, difference(-6, -7, -5)));
  EXPECT_THAT(turned, HasSubstr("Verdict\n  Cannot tell, for the sign turns with other values "
                                "(below). With these values: More ordinary work: +10.00"));
  EXPECT_THAT(turned, HasSubstr("  Neutral shelter: the sign turns; lost jobs rise.\n"));
  EXPECT_THAT(text_report(with_beside(Sign::holds, difference(6, 5, 7))),
              Not(HasSubstr("Cannot tell, for")));
}

TEST(BesideText, NamesAPartOfTheAssumptionsInTheVerdictOnlyWhereTheSignDoesNotHold) {
  StudyReport report = with_beside(Sign::holds, difference(6, 5, 7));
  report.beside.front().is_part = true;
  EXPECT_THAT(text_report(report), Not(HasSubstr("Neutral shelter:")));
  report.beside.front().beside.sign = Sign::unknown;
  EXPECT_THAT(text_report(report), HasSubstr("Neutral shelter: 6 replications cannot tell"));
}

TEST(BesideText, SaysNothingOfASignThatThereWasNot) {
  const std::string text = text_report(with_beside(Sign::none, difference(6, 5, 7)));
  EXPECT_THAT(text, Not(HasSubstr("Neutral shelter:")));
  EXPECT_THAT(text, HasSubstr("The same comparison with other values"));
}

TEST(BesideText, NamesReplicationsThatFailed) {
  StudyReport report = with_beside(Sign::holds, difference(6, 5, 7));
  report.beside.front().failed = 2;
  EXPECT_THAT(text_report(report), HasSubstr("follow-up. Replications that failed: 2.\n"));
}

TEST(BesideData, HoldsTheSameFigures) {
  const StudyReport report = with_beside(Sign::holds, difference(6, 5, 7));
  EXPECT_THAT(beside_csv(report),
              HasSubstr("neutral shelter,search_sheltered capability_level_sheltered,6,0,holds,"
                        "population.months.2y,10,9,11,6,5,7,0.6,0.3,1.2\n"));
  EXPECT_THAT(beside_csv(report), HasSubstr("population.lost_jobs,0.1,-0.1,0.3,0.4,0.3,0.5,,,\n"));
  EXPECT_THAT(printed_csv(report),
              HasSubstr("\nbeside,population.months.2y,neutral shelter,\"months of ordinary work, "
                        "first 2 years\",months,,,,,,,6,5,7,differs,,6,,\n"));
  const auto json = nlohmann::json::parse(json_report(report))["beside"][0];
  EXPECT_EQ(json["sign"], "holds");
  EXPECT_EQ(json["left"], 0.6);
  EXPECT_EQ(json["figures"][0]["with_values"]["mean"], 6);
}

}  // namespace
}  // namespace fotfeste::testing
