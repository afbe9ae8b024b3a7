#include "fotfeste/report/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "fotfeste/report/data_report.hpp"
#include "tests/report/small_report.hpp"

namespace fotfeste::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string hostile = "</script><!--<img src=x onerror=alert(1)>";

std::vector<ResultFile> files(const std::string& name) {
  Provenance p;
  p.version = "0.1.0";
  p.command = "fotfeste compare today " + name;
  p.scenarios = {{"today", "name: today\n"}, {name, "name: " + name + "\n"}};
  StudyReport report = some_report();
  report.words.place = name;
  return result_files(some_result(), {report}, p);
}

/// The data of a page, as a browser reads them.
json data_in(const std::string& page) {
  const std::string mark = "id=\"fotfeste-data\">";
  const std::size_t start = page.find(mark) + mark.size();
  return json::parse(page.substr(start, page.find("</script>", start) - start));
}

TEST(Page, HoldsTheResultWithTextThatCannotBreakOut) {
  const std::string page = html_page({page_result("out/a", files(hostile))}, {"nb", "0.1.0"});
  EXPECT_THAT(page, Not(HasSubstr("<img src=x")));
  const json data = data_in(page);
  EXPECT_EQ(data["language"], "nb");
  const json& result = data["results"][0];
  EXPECT_EQ(result["kind"], "study");
  EXPECT_EQ(result["reports"][0]["place"], hostile);
  EXPECT_EQ(result["scenarios"][1]["text"], "name: " + hostile + "\n");
}

TEST(Page, LeavesOutWhatItDoesNotShowAndPutsMonthsIntoColumns) {
  const json result = json::parse(page_result("out/a", files("shifted")).json);
  const json& report = result["reports"][0];
  std::size_t months = 0;
  for (const auto& [key, column] : report["series"].items()) {
    EXPECT_EQ(column["dates"].size(), column["base"].size()) << key;
    months += column["dates"].size();
  }
  std::size_t all = 0;
  for (const SummaryRow& row : some_report().summary.rows) {
    all += row.measure.section != Section::lines ? 1 : 0;
  }
  EXPECT_EQ(report["figures"].size() + months, all);
  for (const json& figure : report["figures"]) EXPECT_NE(figure["section"], "series");
}

TEST(Page, FillsTheChecklistsFromTheRunAndMarksWhatIsLeft) {
  const json result = json::parse(page_result("out/a", files("shifted")).json);
  ASSERT_EQ(result["reviewers"].size(), 3U);
  for (const json& list : result["reviewers"]) {
    std::size_t filled = 0;
    for (const json& item : list["items"]) filled += item["text"].is_null() ? 0 : 1;
    EXPECT_GT(filled, list["items"].size() * 6 / 10) << list["name"];
  }
  const json& stress = result["reviewers"][0]["items"];
  EXPECT_THAT(stress.dump(), HasSubstr("3 replications, seed"));
  EXPECT_THAT(stress.dump(), HasSubstr("fotfeste compare today shifted"));
  EXPECT_EQ(result["reviewers"][2]["items"].size(), 28U);
}

TEST(Page, GetsDifferencesAndWarningsAsDataSoThatItCanSayThemInAnyLanguage) {
  StudyReport report = some_report();
  AmountDifference money;
  money.line = "aft";
  money.from = Nok{200'000'000};
  money.to = Nok{100'000'000};
  money.since = 2020;
  report.words.changes = {money,
                          ValueDifference{"roles.adviser.caseload", "20 clients", std::nullopt},
                          ArmDifference{"usual_care", "ips"}};
  const json data = json::parse(json_report(report));
  const json& changes = data["changes"];
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0]["kind"], "amount");
  EXPECT_EQ(changes[0]["from"], 2e6);
  EXPECT_EQ(changes[0]["since"], 2020);
  EXPECT_TRUE(changes[0]["until"].is_null());
  EXPECT_FALSE(changes[0].contains("buys"));
  EXPECT_EQ(changes[1]["key"], "roles.adviser.caseload");
  EXPECT_TRUE(changes[1]["to"].is_null());
  EXPECT_EQ(changes[2]["to"], "ips");
  EXPECT_EQ(data["warnings"][0]["kind"], "few_replications");
  EXPECT_EQ(data["warnings"][0]["n"], 3);
  EXPECT_EQ(data["warnings"][0]["text"], in_words(report.warnings[0]));
}

TEST(Page, RefusesAFolderOfSomethingElse) {
  EXPECT_THROW((void)page_result("out/a", {}), std::invalid_argument);
  EXPECT_THROW((void)page_result("out/a", {{"manifest.json", "{}"}}), std::invalid_argument);
}

}  // namespace
}  // namespace fotfeste::testing
