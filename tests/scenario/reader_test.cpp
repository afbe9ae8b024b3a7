#include "fotfeste/scenario/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Reader, ReadsListsTablesAndMappingsInFileOrder) {
  Problems problems;
  const auto root = parse_document(
      "good.yaml",
      "list: [3, 1, 2]\ntable: {b: 2, a: 1}\nlines:\n  - n: 1\n  - n: 2\ngroups:\n  old: {n: 1}\n",
      problems);
  ASSERT_TRUE(root);
  std::vector<std::string> visited;
  read_tree(*root, problems, [&](Reader& in) {
    EXPECT_THAT(in.require_list("list", whole_number(0, 9)), ElementsAre(3, 1, 2));
    in.each("table", [&](Reader& item) {
      visited.push_back(item.name() + " " + std::to_string(item.value(whole_number(0, 9))));
    });
    const auto visit = [&](Reader& item) {
      visited.push_back(item.path() + " " + item.name());
      item.require("n", whole_number(0, 9));
    };
    EXPECT_EQ(in.each("lines", visit), 2U);
    EXPECT_EQ(in.each("groups", visit), 1U);
    EXPECT_EQ(in.optional_each("absent", visit), 0U);
    EXPECT_FALSE(in.optional("nothing", real()).has_value());
  });
  EXPECT_THAT(visited, ElementsAre("b 2", "a 1", "lines[0] 0", "lines[1] 1", "groups.old old"));
  EXPECT_FALSE(problems.has_errors()) << all_texts(problems.errors());
}

TEST(Reader, ReportsEverythingAtOnceSortedByLine) {
  Problems problems;
  const auto root = parse_document(
      "bad.yaml", "zeal: 1\nlines:\n  - n: x\n  - 5\n  - {}\nchance: 2\nname: [a]\n", problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [&](Reader& in) {
    in.require("name", text());
    in.require("chance", probability());
    in.require("absent", real());
    in.each("lines", [](Reader& line) { line.require("n", whole_number(0, 9)); });
  });
  std::vector<std::string> found;
  for (const Problem& problem : problems.errors()) {
    found.push_back(std::to_string(problem.line) + " " + problem.code + " " + problem.path);
  }
  EXPECT_THAT(found,
              ElementsAre("1 E201 absent", "1 E202 zeal", "3 E203 lines[0].n", "4 E203 lines[1]",
                          "5 E201 lines[2].n", "6 E213 chance", "7 E203 name"));
}

TEST(Reader, ShapeIsTheOneOfTheHandbook) {
  Problems problems;
  const auto root = parse_document("scenario.yaml", "sites:\n  - capacity: fifty\n", problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [](Reader& in) {
    in.each("sites", [](Reader& site) { site.require("capacity", whole_number(0, 100'000)); });
  });
  try {
    problems.throw_if_any();
    FAIL() << "nothing was thrown";
  } catch (const ScenarioError& error) {
    EXPECT_STREQ(
        error.what(),
        "scenario.yaml:2:15: error E203: sites[0].capacity: expected a whole number from 0 to "
        "100000, found \"fifty\"\n"
        "    2 |   - capacity: fifty\n"
        "      |               ^^^^^\n"
        "  help: write the number with digits, e.g. 50\n");
    EXPECT_EQ(error.problems().size(), 1U);
  }
}

TEST(Reader, BinderMayReportAtAKey) {
  Problems problems;
  const auto root = parse_document("bad.yaml", "a: 1\nhorizon: 0 days\n", problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [](Reader& in) {
    in.also_known({"a"});
    if (in.require("horizon", duration()).count() == 0)
      in.report("horizon", "E307", "must be above 0 days");
  });
  const auto errors = problems.errors();
  ASSERT_EQ(errors.size(), 1U) << all_texts(errors);
  EXPECT_EQ(errors[0].line, 2);
  EXPECT_EQ(errors[0].column, 10);
  EXPECT_EQ(errors[0].width, 6);
}

TEST(Problem, FoundTextIsMadeSafeAndCut) {
  EXPECT_EQ(printable("a\x1B[31m"), "a\\x1B[31m");
  EXPECT_EQ(printable("abc\xE2\x80\xAE"
                      "def"),
            "abc\\u202Edef");
  EXPECT_EQ(printable("\xFF"), "\\xFF");
  EXPECT_EQ(printable("ærlig"), "ærlig");
  EXPECT_EQ(printable(std::string(80, 'x')), std::string(80, 'x'));
  EXPECT_EQ(printable(std::string(81, 'x')), std::string(79, 'x') + "…");
}

TEST(Problem, CaretStandsUnderTheValueInLongAndForeignLines) {
  Problems problems;
  const std::string line = "blåbær: [" + std::string(300, 'y') + ", \xC2\xA0zz]";
  const SourceId source = problems.sources().add("long.yaml", line);
  problems.add("E203", {source, 1, 313}, "blåbær[1]", "no", "", 2);
  problems.add("E203", {source, 1, 9}, "blåbær", "no");
  const auto errors = problems.errors();
  const std::string below = to_string(errors[0]);
  EXPECT_THAT(below, HasSubstr("      |         ^\n"));
  const Problem& far = errors[1];
  const std::size_t z = far.source_line.find("zz");
  ASSERT_NE(z, std::string::npos);
  // The line starts with one ellipsis, which is one character of three bytes.
  EXPECT_EQ(static_cast<std::size_t>(far.caret), z - 2 + 1);
}

TEST(Problem, FiftyAreShownAndTheRestIsMentioned) {
  Problems problems;
  const SourceId source = problems.sources().add("many.yaml", std::string(100, '\n'));
  for (int line = 100; line >= 1; --line) problems.add("E203", {source, line, 1}, "x", "no");
  try {
    problems.throw_if_any();
    FAIL() << "nothing was thrown";
  } catch (const ScenarioError& error) {
    ASSERT_EQ(error.problems().size(), 50U);
    EXPECT_EQ(error.problems().front().line, 1);
    EXPECT_EQ(error.problems().back().line, 50);
    EXPECT_THAT(error.what(), HasSubstr("only the first 50"));
  }
}

}  // namespace
}  // namespace fotfeste::testing
