#include "fotfeste/report/data_report.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/report/small_report.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(SummaryCsv, HasFiguresIntervalsAndVerdicts) {
  const std::string text = summary_csv(some_report());
  EXPECT_THAT(text, HasSubstr("population,population.crises,,health crises,per 100 persons and "
                              "year,12,"));
  EXPECT_THAT(text, HasSubstr(",cannot_tell,"));
  EXPECT_THAT(text, HasSubstr("services,services.served.aft,'=old,"));
  EXPECT_THAT(text, HasSubstr("entrants.point.24m,young,in ordinary work 24 months after entry,"
                              "share,,,,,,,,,,,,3,60,too few people\n"));
  EXPECT_THAT(text, Not(HasSubstr("in_register")));
  EXPECT_THAT(series_csv(some_report()), HasSubstr("2019-02-01,series.in_register,in the register,"
                                                   "persons,11,"));
  EXPECT_THAT(text, Not(AnyOf(HasSubstr("survival"), HasSubstr("flow"))));
  EXPECT_THAT(flows_csv(some_report()), AllOf(StartsWith("pathway,state,title,unit,base,"),
                                              HasSubstr("\nips,unpaid_job,first ips,persons,8,")));
  EXPECT_THAT(survival_csv(some_report()),
              AllOf(StartsWith("month,key,title,unit,base,"),
                    HasSubstr("\n12,survival.work,an ordinary job came first,share,0.3,")));
}

TEST(SummaryCsv, EveryRowHasAsManyCellsAsTheHead) {
  const std::string text = summary_csv(some_report());
  const auto commas = [](const std::string& line) {
    bool quoted = false;
    return std::count_if(line.begin(), line.end(), [&](char c) {
      if (c == '"') quoted = !quoted;
      return c == ',' && !quoted;
    });
  };
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  const auto head = commas(line);
  int rows = 0;
  while (std::getline(lines, line)) {
    EXPECT_EQ(commas(line), head) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 11) << "months and flows have files of their own";
}

TEST(MoneyCsv, HasOneRowPerScenarioLineAndYear) {
  EXPECT_THAT(money_csv(some_report()),
              HasSubstr("today,aft,2019,5000000,0,4600000,0,0,4,0,0,0,0\n"));
}

TEST(JsonReport, IsADocumentWithTheSameFigures) {
  const auto json = nlohmann::json::parse(json_report(some_report()));
  EXPECT_EQ(json["seed"], 7);
  EXPECT_NEAR(json["figures"][0]["difference"]["mean"].get<double>(), 0.01, 1e-15);
  EXPECT_TRUE(json["figures"][1]["suppressed"]);
  EXPECT_FALSE(json["figures"][1].contains("base")) << "too few people";
  EXPECT_EQ(json["cost_of_work"][0]["cost_per_extra_month"]["programme"]["ratio"], 20'000);
  EXPECT_EQ(json["lines"][0]["spent"], 4.6e6);
}

TEST(CanonicalExport, HoldsEveryValueOfEveryReplication) {
  const std::string text = canonical_export(some_result());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1 + 2 * 3 * 14);
  EXPECT_THAT(text, HasSubstr("1,2,population.crises,,14,500\n"));
}

}  // namespace
}  // namespace fotfeste::testing
