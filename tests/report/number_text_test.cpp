#include "fotfeste/report/number_text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <locale>

namespace fotfeste::testing {
namespace {

TEST(NumberText, GroupsThousandsByASpace) {
  EXPECT_EQ(grouped(1234567.891, 1), "1 234 567.9");
  EXPECT_EQ(grouped(-999.96, 1), "-1 000.0");
  EXPECT_EQ(grouped(999, 0), "999");
  EXPECT_EQ(grouped(-0.001, 1), "0.0") << "no minus zero";
}

struct Comma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(NumberText, NoLocaleActsOnIt) {
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
  EXPECT_EQ(grouped(1234.5, 1), "1 234.5");
  std::locale::global(before);
}

TEST(NumberText, UnitsHaveTheirOwnShape) {
  EXPECT_EQ(with_unit(0.1837, Unit::share), "18.4 %");
  EXPECT_EQ(with_unit(1954.24e6, Unit::kroner), "1 954.2 m");
  EXPECT_EQ(with_unit(820'000, Unit::kroner), "820 000 kr");
  EXPECT_EQ(with_unit(5.308, Unit::months), "5.31");
  EXPECT_EQ(with_unit(15.184, Unit::days), "15.18 d");
  EXPECT_EQ(with_unit(12345.6, Unit::months), "12 346");
  EXPECT_EQ(rough_kroner(21'349), "21 300 kr");
  EXPECT_EQ(rough_kroner(-3'449'900), "-3 450 000 kr");
}

TEST(NumberText, DifferencesSayWhatMayBeSaid) {
  EXPECT_EQ(difference_text(paired_difference(std::array{0.0, 0.0}), Unit::share), "no difference");
  const PairedDifference clear{30, 0.007, Interval{0.005, 0.009}, Verdict::differs, {}};
  EXPECT_EQ(difference_text(clear, Unit::share), "+0.7 points (+0.5 to +0.9)");
  const PairedDifference unclear{30, 0.1, Interval{-1, 1}, Verdict::cannot_tell, 232.0};
  EXPECT_EQ(difference_text(unclear, Unit::months),
            "cannot tell apart; about 240 replications would");
  EXPECT_EQ(difference_text(paired_difference(std::array{2.0}), Unit::months),
            "+2.00 (one replication: no interval)");
}

}  // namespace
}  // namespace fotfeste::testing
