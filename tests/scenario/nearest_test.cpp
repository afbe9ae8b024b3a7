#include "fotfeste/scenario/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace fotfeste {
namespace {

// The definition by recursion, which shares no table with the code.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  const std::string_view a_less = a.substr(0, a.size() - 1);
  const std::string_view b_less = b.substr(0, b.size() - 1);
  std::size_t best = std::min({slow_distance(a_less, b) + 1, slow_distance(a, b_less) + 1,
                               slow_distance(a_less, b_less) + (a.back() == b.back() ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back()) {
    best = std::min(best, slow_distance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
  }
  return best;
}

TEST(EditDistance, AgreesWithItsDefinitionOnAllShortWords) {
  std::vector<std::string> words{""};
  for (std::size_t from = 0, length = 1; length <= 4; ++length) {
    const std::size_t until = words.size();
    for (; from < until; ++from) {
      for (const char letter : {'a', 'b', 'c'}) words.push_back(words[from] + letter);
    }
  }
  for (const std::string& a : words) {
    for (const std::string& b : words)
      ASSERT_EQ(edit_distance(a, b), slow_distance(a, b)) << a << " " << b;
  }
}

TEST(EditDistance, CountsASwapOfNeighboursOnce) {
  EXPECT_EQ(edit_distance("capacity", "capactiy"), 1U);
  EXPECT_EQ(edit_distance("capacity", "capasity"), 1U);
  EXPECT_EQ(edit_distance("capacity", "cpacitty"), 2U);
}

TEST(Nearest, TakesTheNearestThenTheEarlierThenThePrefix) {
  const std::vector<std::string> keys{"horizon", "capacity", "caseload", "warm_up", "warm_ip"};
  EXPECT_EQ(nearest("capasity", keys), "capacity");
  EXPECT_EQ(nearest("warm_op", keys), "warm_up");
  EXPECT_EQ(nearest("hor", keys), "horizon");
  EXPECT_EQ(nearest("cas", keys), "caseload");
  EXPECT_EQ(nearest("ho", keys), std::nullopt);
  EXPECT_EQ(nearest("budget", keys), std::nullopt);
  EXPECT_EQ(nearest("", keys), std::nullopt);
  EXPECT_EQ(nearest("ab", {"cd", "x"}), std::nullopt);
}

TEST(Nearest, FindsEveryKeyAfterOneSlip) {
  const std::vector<std::string> keys{"horizon", "capacity",   "caseload",    "warm_up",
                                      "groups",  "parameters", "appropriated"};
  for (const std::string& key : keys) {
    for (std::size_t at = 0; at < key.size(); ++at) {
      std::string left_out = key;
      left_out.erase(at, 1);
      std::string doubled = key;
      doubled.insert(at, 1, key[at]);
      EXPECT_EQ(nearest(left_out, keys), key);
      EXPECT_EQ(nearest(doubled, keys), key);
    }
  }
}

}  // namespace
}  // namespace fotfeste
