// Numbers mean the same whatever the locale: under one with a decimal comma, 1.000 would read as
// 1000.
#include <gtest/gtest.h>

#include <locale>

#include "fotfeste/scenario/quantity.hpp"
#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

struct DanishNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class Locale : public ::testing::Test {
 protected:
  Locale() : before(std::locale::global(std::locale{std::locale{}, new DanishNumbers})) {}
  ~Locale() override { std::locale::global(before); }

  std::locale before;
};

TEST_F(Locale, DoesNotChangeNumbers) {
  EXPECT_EQ(std::get<double>(parse_number("1.5")), 1.5);
  EXPECT_EQ(std::get<double>(parse_number("1.000")), 1.0);
  EXPECT_EQ(std::get<Rejection>(parse_number("1,5")).code, "E209");
  EXPECT_EQ(std::get<Duration>(parse_duration("1 000 days")), days(1000));
  EXPECT_EQ(std::get<StatedMoney>(parse_money("1.5 million kr @2019")).ore, 150'000'000);
  EXPECT_EQ(shortest(1234.5), "1234.5");
}

TEST_F(Locale, DoesNotChangeMessages) {
  Problems problems;
  const auto root = parse_document("a.yaml", std::string(2000, '\n') + "n: 5000000\n", problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [](Reader& in) { in.require("n", whole_number(0, 100'000)); });
  const std::string text = all_texts(problems.errors());
  EXPECT_NE(text.find("a.yaml:2001:4: error E212: n: expected a whole number from 0 to 100000"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace fotfeste::testing
