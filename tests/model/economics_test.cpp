#include "fotfeste/model/economics.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "fotfeste/units/error.hpp"
#include "tests/model/benefit_rules.hpp"

namespace fotfeste::testing {
namespace {

LineMoney good_line() {
  LineMoney money;
  money.amounts = {{2019, kroner(1)}, {2020, kroner(2)}};
  return money;
}

TEST(Economics, TheNominalAmountFollowsTheIndexOfItsYear) {
  Economics economics;
  EXPECT_EQ(nominal(economics, kroner(100), 2030), kroner(100));
  economics.price_index = {{2019, 1.0}, {2020, 1.025}, {2022, 1.1}};
  EXPECT_EQ(nominal(economics, kroner(100), 2018), kroner(100));
  EXPECT_EQ(nominal(economics, kroner(100), 2020), (Nok{10250}));
  EXPECT_EQ(nominal(economics, kroner(100), 2021), (Nok{10250}));
  EXPECT_EQ(nominal(economics, kroner(100), 2050), kroner(110));
}

TEST(Economics, SoundValuesPass) {
  EXPECT_NO_THROW(check(rules_of_2019()));
  EXPECT_NO_THROW(check(GroupIncome{}));
  EXPECT_NO_THROW(check(good_line()));
}

TEST(Economics, EachFieldOutsideItsRangeIsNamed) {
  const auto names = [](const std::string& field, const std::function<void(Economics&)>& spoil) {
    Economics economics = rules_of_2019();
    spoil(economics);
    try {
      check(economics);
    } catch (const ParameterError& error) {
      return std::string(error.what()).find(field) != std::string::npos;
    }
    return false;
  };
  EXPECT_TRUE(names("discount_rate", [](Economics& e) { e.discount_rate = -0.1; }));
  EXPECT_TRUE(names("displacement", [](Economics& e) { e.displacement = 1.1; }));
  EXPECT_TRUE(names("full_time", [](Economics& e) { e.full_time = 0; }));
  EXPECT_TRUE(names("benefits[0].tax", [](Economics& e) { e.benefits[0].tax = 2; }));
  EXPECT_TRUE(names("ramp_up_above", [](Economics& e) { e.benefits[0].ramp_up_above = 0.1; }));
  EXPECT_TRUE(names("price_index", [](Economics& e) { e.price_index = {{2020, 1}, {2019, 1}}; }));
  EXPECT_TRUE(names("staff.salary", [](Economics& e) { e.staff = {{.salary = kroner(-1)}}; }));
  EXPECT_TRUE(names("decision", [](Economics& e) { e.decision = {2019, 2, 30}; }));
}

TEST(Economics, ABadLineIsRefused) {
  const auto refused = [](const std::function<void(LineMoney&)>& spoil) {
    LineMoney money = good_line();
    spoil(money);
    try {
      check(money);
    } catch (const ParameterError&) {
      return true;
    }
    return false;
  };
  EXPECT_FALSE(refused([](LineMoney&) {}));
  EXPECT_TRUE(refused([](LineMoney& m) { m.amounts.clear(); }));
  EXPECT_TRUE(refused([](LineMoney& m) { m.amounts[1].year = 2019; }));
  EXPECT_TRUE(refused([](LineMoney& m) { m.amounts[0].amount = kroner(-1); }));
  EXPECT_TRUE(refused([](LineMoney& m) { m.carry_over = 1.5; }));
  EXPECT_TRUE(refused([](LineMoney& m) { m.payer = Payer::client; }));
  EXPECT_TRUE(refused([](LineMoney& m) {
    m.supplements = {{{2020, 1, 1}, {}}, {{2019, 1, 1}, {}}};
  }));
}

TEST(Economics, ImpossibleIncomesAreRefused) {
  GroupIncome income;
  income.assessment_allowance = 0.95;
  EXPECT_THROW(check(income), ParameterError);
  income = {};
  income.hours_spread = 20;
  EXPECT_THROW(check(income), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
