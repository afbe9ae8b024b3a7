#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/units/rate.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Why a text is not the quantity asked for.
struct Rejection {
  std::string code;
  std::string
      reason;  ///< "must be at least 0 days"; empty when "expected ..., found ..." says it all
  std::string help;
};

template <class T>
using Parsed = std::variant<T, Rejection>;

/// Numbers are written one way everywhere, whatever the locale: 12, -0.5, 1e-3. Before a unit,
/// thousands may be grouped by single spaces: 820 000 kr/year.
[[nodiscard]] Parsed<double> parse_number(std::string_view text);
[[nodiscard]] Parsed<std::int64_t> parse_whole(std::string_view text);
/// 0.2 or 20 %; not bounded here. [1]
[[nodiscard]] Parsed<double> parse_share(std::string_view text);
/// 7 days, 2 weeks, 13 months (30.4375 days each), 2 years (365.25 days each), 6 hours.
[[nodiscard]] Parsed<Duration> parse_duration(std::string_view text);
/// 0.4 /year, 0.1 /month, 0.02 /week, 0.01 /day.
[[nodiscard]] Parsed<Rate> parse_rate(std::string_view text);
/// 2019-01-31
[[nodiscard]] Parsed<Date> parse_date(std::string_view text);
/// true or false, nothing else.
[[nodiscard]] Parsed<bool> parse_truth(std::string_view text);
/// A number and exactly this unit: "h", "h/week", "/h", "years", "contacts", "persons/month".
[[nodiscard]] Parsed<double> parse_measure(std::string_view text, std::string_view unit);
/// A number and whatever unit stands behind it, if any.
struct Measured {
  double number = 0;
  std::string unit;
};
[[nodiscard]] Parsed<Measured> parse_measured(std::string_view text);
/// A whole number and a noun in the plural: 20 clients; 1 client.
[[nodiscard]] Parsed<std::int64_t> parse_count(std::string_view text, std::string_view noun);

/// What an amount of money is paid for.
enum class Per : std::uint8_t { once, year, month, week, day, hour };

/// Kroner as written: the amount, the time it covers, and the year whose prices it is in.
struct StatedMoney {
  std::int64_t ore = 0;  ///< [øre]
  Per per = Per::once;
  int price_year = 0;
};
/// 950 000 kr/year @2024, 100 million kr @2019, 1.5 billion kr @2019, 450 kr/hour @2019.
[[nodiscard]] Parsed<StatedMoney> parse_money(std::string_view text);

/// The number in the shortest way that reads back as the same number.
[[nodiscard]] std::string shortest(double number);

}  // namespace fotfeste
