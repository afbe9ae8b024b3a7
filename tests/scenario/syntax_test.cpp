// Section A of the catalogue of bad input: bytes and YAML syntax, one case a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;
using namespace std::string_literals;

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t n = 0; n < times; ++n) all += part;
  return all;
}

class Syntax : public ::testing::TestWithParam<BadText> {};

TEST_P(Syntax, IsRefusedWhereItIsWrong) {
  const BadText& bad = GetParam();
  const std::vector<Problem> problems = syntax_errors(bad.text);
  ASSERT_EQ(problems.size(), 1U) << all_texts(problems);
  const Problem& problem = problems.front();
  EXPECT_EQ(problem.code, bad.code);
  EXPECT_EQ(problem.file, "bad.yaml");
  EXPECT_EQ(problem.line, bad.line);
  EXPECT_EQ(problem.column, bad.column);
  EXPECT_THAT(to_string(problem), HasSubstr(bad.words));
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, Syntax,
    ::testing::Values(
        BadText{"Empty", "", "E101", 1, 1, "file is empty"},
        BadText{"OnlyComments", "# nothing\n\n", "E101", 1, 1, "file is empty"},
        BadText{"OnlyMarker", "---\n", "E101", 1, 1, "file is empty"},
        BadText{"RootText", "hello\n", "E102", 1, 1,
                "expected a mapping of keys to values, found \"hello\""},
        BadText{"RootList", "\n- 1\n", "E102", 2, 1, "found a list"},
        BadText{"InvalidByte", "a: x\xFFy\n", "E103", 1, 5, "byte 0xFF: not UTF-8"},
        BadText{"Overlong", "a: \xC0\xAF\n", "E103", 1, 4, "byte 0xC0: not UTF-8"},
        BadText{"OverlongOfThree", "a: \xE0\x80\xAF\n", "E103", 1, 4, "byte 0xE0"},
        BadText{"Surrogate", "a: 1\nå: \xED\xA0\x80\n", "E103", 2, 4, "byte 0xED: not UTF-8"},
        BadText{"PastUnicode", "a: \xF4\x90\x80\x80\n", "E103", 1, 4, "byte 0xF4"},
        BadText{"CutCharacter", "a: \xE2\x82", "E103", 1, 4, "byte 0xE2"},
        BadText{"Utf16LittleEndian",
                "\xFF\xFE"
                "a\0:\0"s,
                "E104", 1, 1, "file is UTF-16"},
        BadText{"Utf16BigEndian", "\xFE\xFF\0a\0:"s, "E104", 1, 1, "save as UTF-8"},
        BadText{"Utf16WithoutMark", "a\0:\0 \0001\0"s, "E104", 1, 1, "file is UTF-16"},
        BadText{"Utf32", "\xFF\xFE\0\0a\0\0\0"s, "E104", 1, 1, "file is UTF-32"},
        BadText{"NulByte", "a: 1\0b\n"s, "E106", 1, 5, "control character 0x00"},
        BadText{"EndOfTransmission", "a: \x04\n", "E106", 1, 4, "control character 0x04"},
        BadText{"Escape", "a: \x1B[31m\n", "E106", 1, 4, "a: \\x1B[31m"},
        BadText{"Bell", "# \a\na: 1\n", "E106", 1, 3, "control character 0x07"},
        BadText{"EscapedControl", "a: \"\\e[31m\"\n", "E106", 1, 4, "\"\\x1B[31m\""},
        BadText{"OldMacLineEnds", "a: 1\rb: 2\r", "E107", 1, 5, "old-Mac line ends"},
        BadText{"TabIndentation", "a:\n\tb: 1\n", "E108", 2, 1, "tab used for indentation"},
        BadText{"TabAfterSpaces", "a:\n  \tb: 1\n", "E108", 2, 3, "use spaces"},
        BadText{"NoBreakSpaceIndentation",
                "a:\n\xC2\xA0"
                "b: 1\n",
                "E108", 2, 1, "no-break space"},
        BadText{"NoBreakSpaceInside",
                "a: 820\xC2\xA0"
                "000 kr\n",
                "E108", 1, 4, "no-break space"}),
    ::testing::PrintToStringParamName{});

INSTANTIATE_TEST_SUITE_P(
    Structure, Syntax,
    ::testing::Values(
        BadText{"DoubleQuoteOpen", "a: 1\nb: \"x\nc: 2\n", "E109", 2, 4,
                "quote opened here is never closed"},
        BadText{"SingleQuoteOpen", "a: 'it''s\nb: 2\n", "E109", 1, 4, "close it with '"},
        BadText{"QuoteOpenAtEnd", "a: \"x", "E109", 1, 4, "E109"},
        BadText{"QuoteInFlow", "a: [x, 'y]\n", "E109", 1, 8, "E109"},
        BadText{"ListOpen", "a: [1, 2\nb: 3\n", "E110", 1, 4, "'[' opened here is not closed"},
        BadText{"MappingOpen", "a: {b: 1\n", "E110", 1, 4, "close it with }"},
        BadText{"WrongBracket", "a: [1, {b: 2]]\n", "E110", 1, 8, "'{' opened here is not closed"},
        BadText{"BadIndentation", "a:\n  b: 1\n c: 2\n", "E111", 3, 2, "check the indentation"},
        BadText{"NoColon", "a: 1\nb\n", "E111", 2, 1, "\"b\" without a colon"},
        BadText{"NoColonAbove", "a: 1\nb\nc: 2\n", "E111", 3, 2, "of this line and the one above"},
        BadText{"NoColonInFlow", "a: {b, c: 1}\n", "E111", 1, 5, "without a colon"},
        BadText{"NoSpaceAfterColon", "a: 1\ncapacity:5\n", "E112", 2, 9, "put a space after ':'"},
        BadText{"NoSpaceFirst", "capacity:5\nb: 1\n", "E112", 1, 9, "put a space after ':'"},
        BadText{"NoSpaceOnly", "capacity:5\n", "E112", 1, 9, "put a space after ':'"},
        BadText{"KeyRepeated", "a: 1\nb: 2\na: 3\n", "E113", 3, 1, "key repeated, first at line 1"},
        BadText{"KeyRepeatedInside", "a:\n  x: 1\n  x: 2\n", "E113", 3, 3, "a.x: "},
        BadText{"KeyRepeatedByQuotes", "x: 1\n\"x\": 2\n", "E113", 2, 1,
                "key repeated, first at line 1"},
        BadText{"KeyRepeatedInFlow", "a: {x: 1, x: 2}\n", "E113", 1, 11, "key repeated"},
        BadText{"SecondDocument", "a: 1\n---\nb: 2\n", "E114", 2, 1, "only one document"},
        BadText{"TextAfterEnd", "a: 1\n...\nb: 2\n", "E114", 3, 1, "only one document"},
        BadText{"CommaAlone", ",", "E115", 1, 1, "unexpected ','"},
        BadText{"CommaThatHangs", ",a+|::", "E115", 1, 1, "unexpected ','"},
        BadText{"StrayBracket", "a: ]\n", "E115", 1, 4, "unexpected ']'"},
        BadText{"Tag", "a: !!str 5\n", "E116", 1, 4, "tags are not supported"},
        BadText{"EmptyTag", "a: ! 5\n", "E116", 1, 4, "tags are not supported"},
        BadText{"TagOnMapping", "a: !x {b: 1}\n", "E116", 1, 4, "tags are not supported"},
        BadText{"Anchor", "a: &x 1\nb: 2\n", "E117", 1, 4, "use based_on:"},
        BadText{"AnchorOnMapping", "a: &x\n  b: 1\n", "E117", 1, 4, "aliases are not supported"},
        BadText{"UndefinedAlias", "a: *x\n", "E117", 1, 4, "aliases are not supported"},
        BadText{"MergeKey", "a: 1\n<<: {b: 2}\n", "E118", 2, 1, "merge keys are not supported"},
        BadText{"YamlDirective", "%YAML 3.7\n---\na: 1\n", "E119", 1, 1,
                "directives are not allowed"},
        BadText{"TagDirective", "%TAG ! tag:x,2000:\n---\na: 1\n", "E119", 1, 1, "directives"},
        BadText{"ListAsKey", "[a, b]: 1\n", "E125", 1, 1, "keys must be plain text"},
        BadText{"MappingAsKey", "{a: b}: 1\n", "E125", 1, 1, "keys must be plain text"},
        BadText{"NothingAsKey", "~: 1\n", "E125", 1, 1, "keys must be plain text"},
        BadText{"EmptyKey", "\"\": 1\n", "E125", 1, 1, "keys must be plain text"},
        BadText{"ExplicitKey", "? x\n: 1\n", "E125", 1, 3, "keys must be plain text"}),
    ::testing::PrintToStringParamName{});

INSTANTIATE_TEST_SUITE_P(
    Size, Syntax,
    ::testing::Values(BadText{"TooDeepInFlow", "a: " + repeated("[", 32) + repeated("]", 32),
                              "E120", 1, 35, "nested deeper than 32"},
                      BadText{"HundredThousandBrackets", "a: " + repeated("[", 100'000), "E120", 1,
                              36, "nested deeper than 32"},
                      BadText{"TooLarge", "a: " + std::string(largest_file, 'x'), "E121", 1, 1,
                              "expected at most 4 MiB"},
                      BadText{"TooManyItems", "a:\n" + repeated("- 1\n", most_values + 1), "E122",
                              200'002, 3, "at most 200000 values"},
                      BadText{"TooManyCommas", "a: [" + repeated("1,", 1'000'000) + "]", "E122", 1,
                              400'005, "at most 200000 values"},
                      BadText{"LongScalar", "a: 1\nb: " + std::string(largest_scalar + 1, 'x'),
                              "E124", 2, 4, "at most 64 KiB, found 65537 bytes"}),
    ::testing::PrintToStringParamName{});

TEST(SyntaxLimit, ThirtyTwoLevelsAndLongTextsAreAccepted) {
  Problems problems;
  EXPECT_TRUE(parse_document("good.yaml", "a: " + repeated("[", 31) + repeated("]", 31), problems));
  EXPECT_TRUE(parse_document("good.yaml", "a: " + std::string(largest_scalar, 'x'), problems));
  EXPECT_FALSE(problems.has_errors()) << all_texts(problems.errors());
}

TEST(SyntaxLimit, ByteOrderMarkIsSkippedAndNotCounted) {
  Problems problems;
  const auto root = parse_document("good.yaml",
                                   "\xEF\xBB\xBF"
                                   "a: 1\r\nb: |\r\n  x\r\n",
                                   problems);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].key_mark.column, 1);
  EXPECT_EQ(root->find("a")->text, "1");
  EXPECT_EQ(root->find("b")->text, "x\n");
}

TEST(SyntaxLimit, MarksCountCharactersNotBytes) {
  Problems problems;
  const auto root = parse_document("good.yaml", "blåbær: {ø: \"å\", y: [1, 22]}\n", problems);
  ASSERT_TRUE(root);
  const Node* mapping = root->find("blåbær");
  ASSERT_NE(mapping, nullptr);
  EXPECT_EQ(mapping->mark.column, 9);
  EXPECT_EQ(mapping->entries[1].key_mark.column, 18);
  EXPECT_EQ(mapping->find("y")->items[1].mark.column, 25);
  EXPECT_TRUE(mapping->find("ø")->quoted);
  EXPECT_FALSE(mapping->find("y")->items[0].quoted);
}

TEST(SyntaxLimit, MissingValuesStandAtTheirKey) {
  Problems problems;
  const auto root = parse_document("good.yaml", "a:\n  b:\nc: ~\n", problems);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->find("b")->kind, Node::Kind::empty);
  EXPECT_EQ(root->find("a")->find("b")->mark.line, 2);
  EXPECT_EQ(root->find("c")->mark.column, 4);
}

TEST(SyntaxLimit, SeveralRepeatedKeysAreReportedTogether) {
  EXPECT_EQ(syntax_errors("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n").size(), 3U);
}

}  // namespace
}  // namespace fotfeste::testing
