#include "fotfeste/store/csv.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <locale>
#include <string>

namespace fotfeste::testing {
namespace {

TEST(Csv, AFormulaBecomesText) {
  EXPECT_EQ(csv_text("=1+1"), "'=1+1");
  EXPECT_EQ(csv_text("@x"), "'@x");
  EXPECT_EQ(csv_text("-2"), "'-2");
  EXPECT_EQ(csv_text("plain"), "plain");
}

TEST(Csv, CommasQuotesAndLineEndsAreQuoted) {
  EXPECT_EQ(csv_text("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_text("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(csv_text("a\nb"), "\"a\nb\"");
}

TEST(Csv, ExactNumbersReadBackAsThemselves) {
  for (const double x : {0.1, 1.0 / 3, 1e22, 123456789.125, -0.0}) {
    EXPECT_EQ(std::stod(exact(x)), x);
  }
}

TEST(Csv, WhatIsNotANumberHasOneSpelling) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(exact(nan), "nan");
  EXPECT_EQ(exact(std::copysign(nan, -1.0)), "nan");
}

struct Comma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
};

TEST(Csv, NoLocaleActsOnExactNumbers) {
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
  const std::string text = exact(1234.5);
  std::locale::global(before);
  EXPECT_EQ(text, "1234.5");
}

}  // namespace
}  // namespace fotfeste::testing
