#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;

class Overlay : public ::testing::Test {
 protected:
  std::string with(const std::vector<std::string>& options) {
    overlay(*root, options, problems);
    return problems.has_errors() ? all_texts(problems.errors()) : to_yaml(*root);
  }

  Problems problems;
  std::optional<Node> root =
      parse_document("base.yaml", "a: 1\nb: {x: 1, y: 2}\nlines: [{n: 1}, {n: 2}]\n", problems);
};

TEST_F(Overlay, ReplacesAddsAndReachesIntoLists) {
  EXPECT_EQ(with({"a=14 days", "b.x=[1, 2]", "lines[1].n=9", "c.d.e=new", "b.y={z: 1}", "a=x=y"}),
            "a: x=y\nb:\n  x:\n    - 1\n    - 2\n  y:\n    z: 1\nlines:\n  - n: 1\n  - n: 9\n"
            "c:\n  d:\n    e: new\n");
}

TEST_F(Overlay, MarksSayCommandLine) {
  with({"a=5", "b.x=fifty"});
  const Node* value = root->find("b")->find("x");
  EXPECT_TRUE(problems.sources().from_command_line(value->mark));
  EXPECT_FALSE(problems.sources().from_command_line(root->find("b")->find("y")->mark));
  EXPECT_TRUE(problems.sources().from_command_line(root->entries.front().key_mark));
  EXPECT_EQ(value->mark.line, 2);
  EXPECT_EQ(value->mark.column, 5);
  EXPECT_EQ(problems.sources().place(value->mark), "--set");
}

TEST_F(Overlay, WrongValueIsShownInItsOption) {
  with({"b.x=fifty"});
  read_tree(*root, problems, [](Reader& in) {
    in.also_known({"a", "lines"});
    in.within("b", [](Reader& b) {
      b.require("x", whole_number(0, 9));
      b.require("y", whole_number(0, 9));
    });
  });
  const auto errors = problems.errors();
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_THAT(to_string(errors[0]),
              HasSubstr("--set:1:5: error E203: b.x: expected a whole number from 0 to 9, "
                        "found \"fifty\"\n    1 | b.x=fifty\n      |     ^^^^^\n"));
}

TEST_F(Overlay, UnknownPathIsLeftForTheReaderToRefuse) {
  with({"b.z=1"});
  read_tree(*root, problems, [](Reader& in) {
    in.also_known({"a", "lines"});
    in.within("b", [](Reader& b) { b.also_known({"x", "y"}); });
  });
  const auto errors = problems.errors();
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, "E202");
  EXPECT_EQ(errors[0].file, "--set");
  EXPECT_EQ(errors[0].column, 3);
}

TEST_F(Overlay, EmptyValueIsMissing) {
  with({"a="});
  EXPECT_EQ(root->find("a")->kind, Node::Kind::empty);
  EXPECT_EQ(root->find("a")->mark.column, 3);
}

class BadOption : public ::testing::TestWithParam<BadText> {};

TEST_P(BadOption, IsRefused) {
  const BadText& bad = GetParam();
  Problems problems;
  auto root = parse_document("base.yaml", "a: 1\nlines: [{n: 1}]\n", problems);
  overlay(*root, {"a=2", bad.text}, problems);
  const auto errors = problems.errors();
  ASSERT_EQ(errors.size(), 1U) << all_texts(errors);
  EXPECT_EQ(errors[0].code, bad.code);
  EXPECT_EQ(errors[0].file, "--set");
  EXPECT_EQ(errors[0].line, bad.line);
  EXPECT_EQ(errors[0].column, bad.column);
  EXPECT_THAT(to_string(errors[0]), HasSubstr(bad.words));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadOption,
    ::testing::Values(
        BadText{"NoValue", "a", "E130", 2, 1, "expected key=value"},
        BadText{"NoKey", "=5", "E130", 2, 1, "expected a path"},
        BadText{"DotAtEnd", "a.=5", "E130", 2, 1, "expected a path"},
        BadText{"TwoDots", "lines..n=5", "E130", 2, 1, "expected a path"},
        BadText{"OpenIndex", "lines[0=5", "E130", 2, 1, "expected a path"},
        BadText{"IntoText", "a.b=5", "E130", 2, 3, "expected a mapping, found \"2\""},
        BadText{"IntoListByName", "lines.n=5", "E130", 2, 7, "expected a mapping, found a list"},
        BadText{"PastTheEnd", "lines[1].n=5", "E130", 2, 6, "a list that is long enough"},
        BadText{"OpenQuote", "a=\"x", "E109", 2, 3, "never closed"},
        BadText{"OpenBracket", "a=[1, 2", "E110", 2, 3, "not closed"},
        BadText{"Alias", "a=*x", "E117", 2, 3, "aliases are not supported"},
        BadText{"Control", "a=\x1B", "E106", 2, 3, "control character 0x1B"},
        BadText{"NotUtf8", "a=å\xFF", "E103", 2, 4, "byte 0xFF"}),
    ::testing::PrintToStringParamName{});

}  // namespace
}  // namespace fotfeste::testing
