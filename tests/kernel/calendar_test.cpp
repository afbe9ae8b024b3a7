#include "fotfeste/kernel/calendar.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace fotfeste {
namespace {

/// The rule of 1582, spelled out month by month.
int last_day(int year, int month) {
  const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
  switch (month) {
    case 2:
      return leap ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11:
      return 30;
    default:
      return 31;
  }
}

Date day_behind(Date d) {
  if (d.day < last_day(d.year, d.month)) return {d.year, d.month, d.day + 1};
  if (d.month < 12) return {d.year, d.month + 1, 1};
  return {d.year + 1, 1, 1};
}

bool knows_day(const Calendar& calendar, Date date, Tick start) {
  return is_valid(date) && calendar.date_of(start) == date &&
         calendar.date_of(start + ticks_per_day - 1) == date && calendar.tick_of(date) == start &&
         calendar.year_of(start) == date.year;
}

bool knows_year(const Calendar& calendar, int year, Tick start, int days) {
  return calendar.start_of_year(year) == start && Calendar::days_in_year(year) == days;
}

TEST(Calendar, AgreesWithCountingDayByDayOverFourCenturies) {
  const Calendar calendar{{1801, 1, 1}};
  Date date = calendar.first_day();
  Tick start = 0;
  while (date.year < 2210) {
    const Tick start_of_year = start;
    const int year = date.year;
    int days = 0;
    for (; date.year == year; date = day_behind(date), start += ticks_per_day, ++days) {
      ASSERT_TRUE(knows_day(calendar, date, start)) << to_string(date);
    }
    ASSERT_TRUE(knows_year(calendar, year, start_of_year, days)) << year;
  }
}

TEST(Calendar, KnowsTheTimeBeforeItsFirstDay) {
  const Calendar calendar{{2019, 1, 1}};
  EXPECT_EQ(calendar.tick_of({2018, 12, 31}), -ticks_per_day);
  EXPECT_EQ(calendar.date_of(-1), (Date{2018, 12, 31}));
  EXPECT_EQ(calendar.date_of(-ticks_per_day), (Date{2018, 12, 31}));
  EXPECT_EQ(calendar.date_of(-ticks_per_day - 1), (Date{2018, 12, 30}));
  EXPECT_EQ(calendar.start_of_year(1), calendar.tick_of({1, 1, 1}));
  EXPECT_EQ(calendar.date_of(calendar.tick_of({1, 1, 1})), (Date{1, 1, 1}));
}

TEST(Calendar, RefusesADayThatDoesNotExist) {
  EXPECT_THROW(Calendar({2019, 2, 29}), std::invalid_argument);
  EXPECT_THROW(Calendar({2019, 13, 1}), std::invalid_argument);
  EXPECT_THROW(Calendar({2019, 0, 1}), std::invalid_argument);
  EXPECT_THROW(Calendar({2019, 4, 31}), std::invalid_argument);
  EXPECT_THROW(Calendar({2019, 4, 0}), std::invalid_argument);
  EXPECT_NO_THROW(Calendar({2020, 2, 29}));
}

TEST(Calendar, WritesDatesAsIso) {
  EXPECT_EQ(to_string({2019, 1, 31}), "2019-01-31");
  EXPECT_EQ(to_string({987, 11, 2}), "0987-11-02");
}

}  // namespace
}  // namespace fotfeste
