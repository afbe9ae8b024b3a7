// Section B of the catalogue of bad input: types and numbers, one case a row, read by a small
// schema.
#include "fotfeste/scenario/quantity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;

/// Reads every key that the text may hold, so that a text with one fault has one problem.
void read_all(Reader& in) {
  in.optional("capacity", whole_number(0, 100'000));
  in.optional("number", real());
  in.optional("weight", real(above(0)));
  in.optional("chance", probability());
  in.optional("part", share());
  in.optional("wait", duration());
  in.optional("delay", duration(between(1, 365)));
  in.optional("quit", rate());
  in.optional("session", hours());
  in.optional("week", hours_per_week(between(0, 60)));
  in.optional("gain", per_hour());
  in.optional("inflow", persons_per_month());
  in.optional("clients", count("clients", 1, 1000));
  in.optional("salary", money(Per::year));
  in.optional("budget", money(Per::once));
  in.optional("start", date());
  in.optional("active", truth());
  in.optional("name", text());
  in.optional("law", choice<int>("a distribution", {{"exponential", 1}, {"uniform", 2}}));
  in.optional("role", one_of("a role", {"adviser", "specialist"}));
  if (in.has("steps")) in.require_list("steps", whole_number(0, 9));
  in.optional_within("staff", [](Reader& staff) { staff.require("hours", hours()); });
}

std::vector<Problem> reading_errors(const std::string& text) {
  Problems problems;
  const std::optional<Node> root = parse_document("bad.yaml", text, problems);
  if (root) read_tree(*root, problems, read_all);
  return problems.errors();
}

class Value : public ::testing::TestWithParam<BadText> {};

TEST_P(Value, IsRefusedWhereItIsWrong) {
  const BadText& bad = GetParam();
  const std::vector<Problem> problems = reading_errors(bad.text);
  ASSERT_EQ(problems.size(), 1U) << all_texts(problems);
  const Problem& problem = problems.front();
  EXPECT_EQ(problem.code, bad.code);
  EXPECT_EQ(problem.line, bad.line);
  EXPECT_EQ(problem.column, bad.column);
  EXPECT_THAT(to_string(problem), HasSubstr(bad.words));
}

INSTANTIATE_TEST_SUITE_P(
    Keys, Value,
    ::testing::Values(
        BadText{"Missing", "number: 1\nstaff: {}\n", "E201", 2, 8,
                "staff.hours: expected a number of at least 0 h, found nothing: required key "
                "missing in the mapping at 2:8"},
        BadText{"Null", "capacity: null\n", "E201", 1, 11, "value missing"},
        BadText{"Tilde", "capacity: ~\n", "E201", 1, 11, "value missing"},
        BadText{"LeftEmpty", "capacity:\nnumber: 1\n", "E201", 1, 1,
                "capacity: expected a whole number from 0 to 100000, found nothing: value missing"},
        BadText{"Unknown", "capasity: 5\n", "E202", 1, 1, "did you mean capacity?"},
        BadText{"UnknownByPrefix", "cap: 5\n", "E202", 1, 1, "did you mean capacity?"},
        BadText{"WrongLevel", "hours: 1 h\nstaff: {hours: 1 h}\n", "E202", 1, 1,
                "hours belongs under staff"},
        BadText{"WrongLevelUp", "staff: {hours: 1 h, chance: 0.1}\n", "E202", 1, 21,
                "chance belongs at the top level"},
        BadText{"UnknownEntirely", "staff: {hours: 1 h, colour: 1}\n", "E202", 1, 21,
                "keys that are valid here: hours"},
        BadText{"ListForNumber", "capacity: [5]\n", "E203", 1, 11, "found a list"},
        BadText{"MappingForNumber", "capacity: {a: 5}\n", "E203", 1, 11, "found a mapping"},
        BadText{"NumberForList", "steps: 5\n", "E203", 1, 8,
                "expected a list or a mapping, found \"5\""},
        BadText{"TextForMapping", "staff: many\n", "E203", 1, 8,
                "expected a mapping, found \"many\""},
        BadText{"NoSpaceInside", "staff:\n  hours:5\n", "E112", 2, 3, "put a space after ':'"},
        BadText{"WrongItem", "steps: [1, two, 3]\n", "E203", 1, 12,
                "steps[1]: expected a whole number from 0 to 9, found \"two\""}),
    ::testing::PrintToStringParamName{});

INSTANTIATE_TEST_SUITE_P(
    Numbers, Value,
    ::testing::Values(
        BadText{"Word", "capacity: fifty\n", "E203", 1, 11, "write the number with digits"},
        BadText{"DotNan", "number: .nan\n", "E205", 1, 9, "must be finite"},
        BadText{"DotInf", "number: .inf\n", "E205", 1, 9, "must be finite"},
        BadText{"MinusDotInf", "number: -.Inf\n", "E205", 1, 9, "must be finite"},
        BadText{"NaN", "number: NaN\n", "E205", 1, 9, "must be finite"},
        BadText{"Infinity", "number: Infinity\n", "E205", 1, 9, "must be finite"},
        BadText{"InfForWhole", "capacity: inf\n", "E205", 1, 11, "must be finite"},
        BadText{"TooSmall", "number: 1e-400\n", "E206", 1, 9, "too small"},
        BadText{"TooSmallWritten", "number: 0." + std::string(400, '0') + "1\n", "E206", 1, 9,
                "too small"},
        BadText{"TooLarge", "number: 1e400\n", "E212", 1, 9, "too large"},
        BadText{"ExponentTooLarge", "number: 1e99999999999999999999\n", "E212", 1, 9, "too large"},
        BadText{"LeadingZero", "capacity: 010\n", "E207", 1, 11, "leading zero"},
        BadText{"LeadingZeroReal", "number: 00.5\n", "E207", 1, 9, "write 0.5"},
        BadText{"MinusZero", "number: -0\n", "E207", 1, 9, "minus zero"},
        BadText{"Hex", "capacity: 0x10\n", "E207", 1, 11, "decimal numbers only"},
        BadText{"Binary", "number: 0b11\n", "E207", 1, 9, "decimal numbers only"},
        BadText{"Octal", "number: 0o10\n", "E207", 1, 9, "decimal numbers only"},
        BadText{"Underscore", "capacity: 1_000\n", "E208", 1, 11, "write 1000"},
        BadText{"SpaceInBareNumber", "capacity: 1 000\n", "E208", 1, 11, "only before a unit"},
        BadText{"BadGroups", "salary: 95 0000 kr/year @2024\n", "E219", 1, 9,
                "950 000 kr/year @2024"},
        BadText{"BadGroupsOfPersons", "clients: 1 00 clients\n", "E208", 1, 10,
                "groups of three digits"},
        BadText{"ThousandsDot", "capacity: 1.000\n", "E203", 1, 11, "not a whole number"},
        BadText{"DecimalComma", "number: 1,5\n", "E209", 1, 9, "use a point: 1.5"},
        BadText{"ThousandsCommas", "number: 1,000,000\n", "E209", 1, 9, "write 1000000"},
        BadText{"CommaBeforeUnit", "session: 1,5 h\n", "E209", 1, 10, "use a point: 1.5"},
        BadText{"WholeWithPoint", "capacity: 5.0\n", "E203", 1, 11, "write 5"},
        BadText{"WholeWithExponent", "capacity: 1e3\n", "E203", 1, 11, "write 1000"},
        BadText{"NoDigitAfterPoint", "number: 5.\n", "E203", 1, 9, "expected a number"},
        BadText{"NoDigitBeforePoint", "number: .5\n", "E203", 1, 9, "expected a number"},
        BadText{"Plus", "number: +5\n", "E203", 1, 9, "no plus sign"},
        BadText{"Quoted", "capacity: \"5\"\n", "E210", 1, 11, "remove the quotes"},
        BadText{"QuotedWithNewline", "capacity: '5 '\n", "E203", 1, 11, "found text \"5 \""},
        BadText{"QuotedDuration", "wait: '5 days'\n", "E210", 1, 7, "remove the quotes"},
        BadText{"Negative", "capacity: -5\n", "E211", 1, 11, "must be at least 0"},
        BadText{"NotAbove", "weight: 0\n", "E211", 1, 9, "must be above 0"},
        BadText{"PastTheLimit", "capacity: 100001\n", "E212", 1, 11, "largest allowed 100000"},
        BadText{"TwoToThe32", "capacity: 4294967296\n", "E212", 1, 11, "largest allowed 100000"},
        BadText{"TwoToThe63", "capacity: 9223372036854775808\n", "E212", 1, 11,
                "largest allowed 100000"},
        BadText{"TwoToThe64", "capacity: 18446744073709551616\n", "E212", 1, 11,
                "largest allowed 100000"},
        BadText{"VeryNegative", "capacity: -9223372036854775809\n", "E211", 1, 11,
                "must be at least 0"},
        BadText{"Yes", "active: yes\n", "E204", 1, 9, "write true or false"},
        BadText{"No", "active: nO\n", "E204", 1, 9, "write true or false"},
        BadText{"CapitalTrue", "active: True\n", "E204", 1, 9, "write true or false"},
        BadText{"One", "active: 1\n", "E204", 1, 9, "write true or false"},
        BadText{"QuotedTrue", "active: 'true'\n", "E210", 1, 9, "remove the quotes"}),
    ::testing::PrintToStringParamName{});

INSTANTIATE_TEST_SUITE_P(
    Quantities, Value,
    ::testing::Values(
        BadText{"ChanceAboveOne", "chance: 1.2\n", "E213", 1, 9, "must be between 0 and 1\n"},
        BadText{"ChanceHint", "chance: 1.2\n", "E213", 1, 9, "did you mean 0.12?"},
        BadText{"ChancePercentHint", "chance: 20\n", "E213", 1, 9, "did you mean 20 %?"},
        BadText{"ChanceBelowZero", "chance: -0.1\n", "E213", 1, 9, "must be between 0 and 1"},
        BadText{"PercentAboveHundred", "part: 120 %\n", "E213", 1, 7, "must be between 0 and 1"},
        BadText{"PercentWithoutSpace", "part: 20%\n", "E203", 1, 7, "write 20 %"},
        BadText{"DateInFebruary", "start: 2024-02-30\n", "E217", 1, 8, "no such date"},
        BadText{"DateNotLeap", "start: 2023-02-29\n", "E217", 1, 8, "no such date"},
        BadText{"DateBackwards", "start: 29-02-2023\n", "E217", 1, 8, "write year-month-day"},
        BadText{"TimeForDate", "start: 24:60\n", "E217", 1, 8, "no such date"},
        BadText{"DurationWithoutUnit", "wait: 5\n", "E218", 1, 7, "the unit is missing"},
        BadText{"DurationUnknownUnit", "wait: 5 wks\n", "E218", 1, 7,
                "5 days, 2 weeks, 13 months (= 30.4375 d), 2 years (= 365.25 d)"},
        BadText{"DurationJoined", "wait: -1d\n", "E218", 1, 7, "write a number and a unit"},
        BadText{"DurationPartOfMonth", "wait: 1.5 months\n", "E218", 1, 7, "write it in days"},
        BadText{"DurationWord", "wait: soon\n", "E218", 1, 7, "write a number and a unit"},
        BadText{"DurationTwoSpaces", "wait: \"5  days\"\n", "E218", 1, 7, "no such unit"},
        BadText{"DurationNegative", "wait: -1 days\n", "E211", 1, 7, "must be at least 0 days"},
        BadText{"DurationTooLong", "delay: 2 years\n", "E212", 1, 8, "largest allowed 365 days"},
        BadText{"RateWithoutUnit", "quit: 0.4\n", "E218", 1, 7, "0.4 /year"},
        BadText{"RateInWords", "quit: 0.4 per year\n", "E218", 1, 7, "0.4 /year"},
        BadText{"RateNegative", "quit: -0.4 /year\n", "E211", 1, 7, "must be at least 0 /day"},
        BadText{"HoursWithoutUnit", "session: 0.6\n", "E218", 1, 10, "5 h"},
        BadText{"HoursOfTheWrongKind", "session: 0.6 h/week\n", "E218", 1, 10,
                "write a number and the unit"},
        BadText{"HoursTooMany", "week: 61 h/week\n", "E212", 1, 7, "largest allowed 60 h/week"},
        BadText{"GainWithoutUnit", "gain: 0.108\n", "E218", 1, 7, "5 /h"},
        BadText{"InflowWithoutUnit", "inflow: 1 500 persons\n", "E218", 1, 9, "persons/month"},
        BadText{"CountWithoutNoun", "clients: 20\n", "E218", 1, 10, "20 clients"},
        BadText{"CountOfOthers", "clients: 20 places\n", "E218", 1, 10, "20 clients"},
        BadText{"CountBroken", "clients: 2.5 clients\n", "E203", 1, 10, "not a whole number"},
        BadText{"CountTooMany", "clients: 1 001 clients\n", "E212", 1, 10,
                "largest allowed 1000 clients"},
        BadText{"MoneyThreeDecimals", "salary: 12.345 kr/year @2019\n", "E219", 1, 9,
                "at most two decimals"},
        BadText{"MoneyBare", "salary: 12.345\n", "E219", 1, 9, "at most two decimals"},
        BadText{"MoneyExponent", "salary: 1e3\n", "E219", 1, 9, "950 000 kr/year @2024"},
        BadText{"MoneyComma", "salary: 12,50 kr/year @2019\n", "E219", 1, 9, "use a point"},
        BadText{"MoneyPrefix", "salary: kr 5\n", "E219", 1, 9, "at most two decimals and a point"},
        BadText{"MoneyWithoutPer", "salary: 5 kr @2019\n", "E219", 1, 9,
                "the unit must be kr/year"},
        BadText{"MoneyUnknownPer", "salary: 5 kr/fortnight @2019\n", "E219", 1, 9,
                "per year, month, week, day or hour"},
        BadText{"MoneyNegative", "salary: -5 kr/year @2019\n", "E211", 1, 9,
                "must be at least 0 kr/year"},
        BadText{"MoneyWithoutPriceYear", "budget: 100 million kr\n", "E321", 1, 9, "@2019"},
        BadText{"MoneyBadPriceYear", "budget: 5 kr @19\n", "E321", 1, 9,
                "the price year is missing"},
        BadText{"MoneyForeign", "budget: 5 EUR @2019\n", "E321", 1, 9, "write kr"},
        BadText{"MoneyTooLarge", "budget: 99999999999 billion kr @2019\n", "E212", 1, 9,
                "too large an amount"},
        BadText{"UnknownDistribution", "law: expnential\n", "E303", 1, 6,
                "did you mean exponential?"},
        BadText{"UndefinedReference", "role: advisor\n", "E304", 1, 7,
                "defined ones: adviser, specialist"},
        BadText{"EmptyText", "name: ''\n", "E203", 1, 7, "expected text"}),
    ::testing::PrintToStringParamName{});

TEST(Quantity, IsReadInItsUnit) {
  Problems problems;
  const auto root =
      parse_document("good.yaml",
                     "month: 13 months\nyear: 1.5 years\nweek: 2 weeks\nhour: 12 hours\n"
                     "day: 1 day\nyearly: 0.4 /year\nmonthly: 3 /month\n"
                     "persons: 180 000 persons\nflow: 1 500 persons/month\n"
                     "percent: 12.3 %\nwhole: -12\nreal: -1.5e-3\ndate: 2020-02-29\n"
                     "one: 1 client\nbig: 12 345 678 persons\n",
                     problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [](Reader& in) {
    EXPECT_EQ(in.require("month", duration()), days(13 * 30.4375));
    EXPECT_EQ(in.require("year", duration()), days(1.5 * 365.25));
    EXPECT_EQ(in.require("week", duration()), days(14));
    EXPECT_EQ(in.require("hour", duration()), days(0.5));
    EXPECT_EQ(in.require("day", duration()), days(1));
    EXPECT_EQ(in.require("yearly", rate()).per_day, 0.4 / 365.25);
    EXPECT_EQ(in.require("monthly", rate()).per_day, 3 / 30.4375);
    EXPECT_EQ(in.require("persons", count("persons", 0, 1'000'000)), 180'000);
    EXPECT_EQ(in.require("flow", persons_per_month()), 1500);
    EXPECT_EQ(in.require("percent", share()), 0.123);
    EXPECT_EQ(in.require("whole", whole_number(-100, 100)), -12);
    EXPECT_EQ(in.require("real", real()), -0.0015);
    EXPECT_EQ(in.require("date", date()), (Date{2020, 2, 29}));
    EXPECT_EQ(in.require("one", count("clients", 0, 10)), 1);
    EXPECT_EQ(in.require("big", measure("persons")), 12'345'678);
  });
  EXPECT_FALSE(problems.has_errors()) << all_texts(problems.errors());
}

TEST(Quantity, MoneyIsExactToTheOre) {
  struct Written {
    const char* text;
    std::int64_t ore;
    Per per;
    int year;
  };
  for (const Written& written :
       {Written{"950 000 kr/year @2024", 95'000'000, Per::year, 2024},
        Written{"100 million kr @2019", 10'000'000'000, Per::once, 2019},
        Written{"1.5 billion kr @2019", 150'000'000'000, Per::once, 2019},
        Written{"0.00000001 million kr @2019", 1, Per::once, 2019},
        Written{"450.05 kr/hour @2020", 45'005, Per::hour, 2020},
        Written{"-12.5 kr/month @2020", -1'250, Per::month, 2020},
        Written{"92233720368547758.07 kr @2020", 9'223'372'036'854'775'807, Per::once, 2020}}) {
    const Parsed<StatedMoney> parsed = parse_money(written.text);
    ASSERT_TRUE(std::holds_alternative<StatedMoney>(parsed)) << written.text;
    const StatedMoney money = std::get<StatedMoney>(parsed);
    EXPECT_EQ(money.ore, written.ore) << written.text;
    EXPECT_EQ(money.per, written.per) << written.text;
    EXPECT_EQ(money.price_year, written.year) << written.text;
  }
}

TEST(Quantity, WarningsDoNotRefuse) {
  Problems problems;
  const auto root =
      parse_document("odd.yaml", "name: no\nnumber: 1.000\ncountry: \"no\"\n", problems);
  ASSERT_TRUE(root);
  read_tree(*root, problems, [](Reader& in) {
    EXPECT_EQ(in.require("name", text()), "no");
    EXPECT_EQ(in.require("number", real()), 1.0);
    EXPECT_EQ(in.require("country", text()), "no");
  });
  EXPECT_FALSE(problems.has_errors());
  EXPECT_NO_THROW(problems.throw_if_any());
  const std::vector<Problem> warnings = problems.warnings();
  ASSERT_EQ(warnings.size(), 2U) << all_texts(warnings);
  EXPECT_EQ(warnings[0].code, "W204");
  EXPECT_EQ(warnings[1].code, "W208");
  EXPECT_THAT(to_string(warnings[1]), HasSubstr("odd.yaml:2:9: warning W208: number:"));
}

}  // namespace
}  // namespace fotfeste::testing
