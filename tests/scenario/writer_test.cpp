#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/scenario/bad_text.hpp"
#include "tests/scenario/same_tree.hpp"

namespace fotfeste::testing {
namespace {

class Writer : public ::testing::TestWithParam<const char*> {};

TEST_P(Writer, ReadsBackAsTheSameTreeAndTheSameText) {
  Problems problems;
  const auto tree = parse_document("first.yaml", GetParam(), problems);
  ASSERT_TRUE(tree) << all_texts(problems.errors());
  const std::string text = to_yaml(*tree);
  const auto again = parse_document("second.yaml", text, problems);
  ASSERT_TRUE(again) << text << all_texts(problems.errors());
  EXPECT_TRUE(same_tree(*tree, *again)) << text;
  EXPECT_EQ(to_yaml(*again), text);
}

INSTANTIATE_TEST_SUITE_P(
    All, Writer,
    ::testing::Values("a: 1\n", "a:\nb: ~\nc: []\nd: {}\n", "a: [[1, [2]], [], {}, {x: [y]}]\n",
                      "a:\n- b: 1\n  c: 2\n-\n  - d\n-\n", "'null': \"null\"\n\"~\": '~'\n",
                      "\"<<\": 1\n\"a b: c\": 2\n\"#\": 3\n'true': true\n2019: 5\n",
                      "a: |\n  x\n\n  y \n\nb: >\n  folded\n  text\n", "a: |+\n  keeps\n\n\nb: 1\n",
                      "a: plain over\n  two lines\nb: plain\n\n  with a break\n",
                      "a: \"tab\\t quote\\\" slash\\\\ break\\n ø \\u202e\"\n",
                      "a: don't #no comment\n",
                      "a: 'it''s'\nb: -x\nc: a:b\nd: http://x\ne: '- x'\nf: '@x'\ng: x@2019\n",
                      "a: {b: c d, e: [f g, 'h, i']}\n", "a: ''\nb: ' x '\nc: \"\\ty\"\n"));

TEST(ShippedScenarios, AreFixedPointsOfLoadingAndSaving) {
  std::size_t count = 0;
  for (const auto& file :
       std::filesystem::recursive_directory_iterator(FOTFESTE_SOURCE_DIR "/scenarios")) {
    if (file.path().extension() != ".yaml") continue;
    ++count;
    Problems problems;
    const auto tree = read_document(file.path(), problems);
    ASSERT_TRUE(tree) << all_texts(problems.errors());
    const auto again = parse_document("again.yaml", to_yaml(*tree), problems);
    ASSERT_TRUE(again) << all_texts(problems.errors());
    EXPECT_TRUE(same_tree(*tree, *again)) << file.path();
    EXPECT_EQ(to_yaml(*again), to_yaml(*tree)) << file.path();
  }
  EXPECT_GE(count, 5U);
}

}  // namespace
}  // namespace fotfeste::testing
