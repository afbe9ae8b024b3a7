// The reader meets thousands of damaged texts: it neither crashes nor hangs, points inside the
// text, and what it accepts it can write and read again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fotfeste/scenario/utf8.hpp"
#include "tests/scenario/bad_text.hpp"
#include "tests/scenario/same_tree.hpp"

namespace fotfeste::testing {
namespace {

/// Numbers for choosing damage: a linear congruential generator, the same everywhere.
class Damage {
 public:
  explicit Damage(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33) % n);
  }

  void apply(std::string& text) {
    static const std::vector<std::string> fragments{"\"",
                                                    "'",
                                                    "[",
                                                    "]",
                                                    "{",
                                                    "}",
                                                    ",",
                                                    ":",
                                                    ": ",
                                                    "- ",
                                                    "? ",
                                                    "&a ",
                                                    "*a",
                                                    "!!x ",
                                                    "<<: ",
                                                    "|",
                                                    ">",
                                                    "#",
                                                    "\n",
                                                    "\r",
                                                    "\t",
                                                    " ",
                                                    "\n---\n",
                                                    "\n...\n",
                                                    "%",
                                                    "\xC2\xA0",
                                                    "\xFF",
                                                    "\xE2\x80\xAE",
                                                    "\\",
                                                    "~",
                                                    ",a+|::",
                                                    "@",
                                                    "`",
                                                    "|+\n",
                                                    std::string(1, '\0'),
                                                    "\xEF\xBB\xBF",
                                                    "\xE2\x80\xA8",
                                                    "[[[[[[[[",
                                                    "{a: {b: ",
                                                    "- - - - "};
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        text.insert(at, fragments[below(fragments.size())]);
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      default:
        text.insert(below(text.size() + 1), std::string{text, at, 1 + below(40)});
    }
  }

 private:
  std::uint64_t state_;
};

struct Tried {
  std::size_t accepted = 0;
  std::size_t refused = 0;
};

/// Reads damaged text and checks what holds for every text.
void read_and_check(const std::string& text, Tried& tried) {
  Problems problems;
  const auto tree = parse_document("damaged.yaml", text, problems);
  ASSERT_EQ(tree.has_value(), !problems.has_errors());
  (tree ? tried.accepted : tried.refused) += 1;
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  for (const Problem& problem : problems.errors()) {
    ASSERT_GE(problem.line, 1);
    ASSERT_LE(problem.line, lines + 1) << to_string(problem);
    ASSERT_GE(problem.column, 1);
    const std::string shown = to_string(problem);
    ASSERT_EQ(shown.find('\x1B'), std::string::npos);
    for (std::size_t at = 0; at < shown.size(); at += character_at(shown, at).length) {
      ASSERT_TRUE(character_at(shown, at).valid) << shown;
    }
  }
  if (!tree) return;
  const std::string saved = to_yaml(*tree);
  const auto again = parse_document("saved.yaml", saved, problems);
  ASSERT_TRUE(again) << saved << all_texts(problems.errors());
  ASSERT_TRUE(same_tree(*tree, *again)) << saved;
}

/// Some lines of `text`, so that each case is quick and damage hits all kinds of structure.
std::string passage(const std::string& text, Damage& damage, std::size_t length) {
  const std::size_t begin = text.rfind('\n', damage.below(text.size()));
  return text.substr(begin == std::string::npos ? 0 : begin + 1, length);
}

TEST(Mutations, OfShippedScenariosAreReadOrRefusedInPlace) {
  std::vector<std::string> texts{
      "a: {b: [1, 'x', \"y\"], c: |\n  text\n}\nd:\n  - e: 1\n    f: ~\n  - [g]\n"};
  for (const auto& file :
       std::filesystem::recursive_directory_iterator(FOTFESTE_SOURCE_DIR "/scenarios")) {
    if (file.path().extension() != ".yaml") continue;
    std::ifstream in{file.path(), std::ios::binary};
    texts.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
  }
  std::sort(texts.begin(), texts.end());
  Damage damage{20190101};
  Tried tried;
  for (int sample = 0; sample < 6'000; ++sample) {
    const std::string& whole = texts[damage.below(texts.size())];
    std::string text = sample % 50 == 0 ? whole : passage(whole, damage, 400);
    for (std::size_t blow = 1 + damage.below(4); blow > 0; --blow) damage.apply(text);
    ASSERT_NO_FATAL_FAILURE(read_and_check(text, tried)) << "sample " << sample << "\n" << text;
  }
  EXPECT_GT(tried.accepted, 500U);
  EXPECT_GT(tried.refused, 500U);
}

TEST(Mutations, OfPureNoiseAreReadOrRefused) {
  static const std::string alphabet = "ab:-?,[]{}#&*!|>'\"%@` \n\n\t~<.\\0";
  Damage damage{7};
  Tried tried;
  for (int sample = 0; sample < 6'000; ++sample) {
    std::string text;
    for (std::size_t n = damage.below(24); n > 0; --n)
      text += alphabet[damage.below(alphabet.size())];
    ASSERT_NO_FATAL_FAILURE(read_and_check(text, tried)) << "sample " << sample << "\n" << text;
  }
  EXPECT_GT(tried.refused, 500U);
}

}  // namespace
}  // namespace fotfeste::testing
