#include "fotfeste/scenario/quantity.hpp"

#include <charconv>
#include <optional>
#include <span>

namespace fotfeste {
namespace {

struct Parts {
  std::string number;  ///< thousands no longer grouped
  std::string_view unit;
  bool grouped_badly = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Splits at the first space that no digit follows: "820 000 kr/year" is 820000 of kr/year.
Parts split(std::string_view text) {
  std::size_t space = text.find(' ');
  while (space != std::string_view::npos && space + 1 < text.size() && is_digit(text[space + 1])) {
    space = text.find(' ', space + 1);
  }
  Parts parts;
  const std::string_view number = text.substr(0, space);
  if (space != std::string_view::npos) parts.unit = text.substr(space + 1);
  std::size_t group = number.starts_with('-') ? 1 : 0;
  for (std::size_t at = group; at < number.size(); ++at) {
    if (number[at] != ' ') {
      parts.number += number[at];
      continue;
    }
    std::size_t end = at + 1;
    while (end < number.size() && is_digit(number[end])) ++end;
    const bool first_is_short = at - group >= 1 && at - group <= 3;
    if (!first_is_short || end - at != 4) parts.grouped_badly = true;
    group = at + 1;
  }
  if (number.starts_with('-')) parts.number.insert(0, "-");
  return parts;
}

struct Unit {
  std::string_view name;
  std::string_view plural;
  double days = 0;
};
constexpr Unit time_units[] = {{"day", "days", 1},
                               {"week", "weeks", 7},
                               {"month", "months", days_per_month},
                               {"year", "years", days_per_year},
                               {"hour", "hours", 1.0 / 24},
                               {"h", "h", 1.0 / 24}};

/// The number before a unit. A word instead of a number is refused with `way_out`.
Parsed<double> amount(const Parts& parts, const Rejection& way_out) {
  if (parts.grouped_badly) {
    return Rejection{"E208", "thousands go in groups of three digits", way_out.help};
  }
  Parsed<double> number = parse_number(parts.number);
  const auto* refusal = std::get_if<Rejection>(&number);
  return refusal != nullptr && refusal->code == "E203" ? Parsed<double>{way_out} : number;
}

Rejection duration_way_out(std::string reason) {
  return {"E218", std::move(reason),
          "write a number and a unit: 5 days, 2 weeks, 13 months (= 30.4375 d), "
          "2 years (= 365.25 d)"};
}

Rejection rate_way_out() {
  return {"E218", "", "write a number and what it is per: 0.4 /year, 0.1 /month, 0.01 /day"};
}

bool names_unit(std::string_view written, std::string_view unit, double number) {
  if (written == unit) return true;
  return number == 1 && unit.ends_with('s') && written == unit.substr(0, unit.size() - 1);
}

std::optional<int> digits_to_int(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

Parsed<Duration> parse_duration(std::string_view text) {
  const Parts parts = split(text);
  Parsed<double> number = amount(parts, duration_way_out(""));
  if (auto* refusal = std::get_if<Rejection>(&number)) return std::move(*refusal);
  if (parts.unit.empty()) return duration_way_out("the unit is missing");
  const double n = std::get<double>(number);
  for (const Unit& unit : time_units) {
    if (parts.unit != unit.name && parts.unit != unit.plural) continue;
    if (unit.name == "month" && parts.number.find_first_of(".e") != std::string::npos) {
      return duration_way_out("a part of a month has no fixed length; write it in days");
    }
    return Duration{n * unit.days};
  }
  return duration_way_out("no such unit");
}

Parsed<Rate> parse_rate(std::string_view text) {
  const Parts parts = split(text);
  Parsed<double> number = amount(parts, rate_way_out());
  if (auto* refusal = std::get_if<Rejection>(&number)) return std::move(*refusal);
  const double n = std::get<double>(number);
  if (parts.unit == "/day") return per_day(n);
  if (parts.unit == "/week") return per_day(n / 7);
  if (parts.unit == "/month") return per_month(n);
  if (parts.unit == "/year") return per_year(n);
  return rate_way_out();
}

Parsed<Date> parse_date(std::string_view text) {
  const Rejection no_date{"E217", "no such date", "write year-month-day, e.g. 2019-01-31"};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return no_date;
  const auto year = digits_to_int(text.substr(0, 4));
  const auto month = digits_to_int(text.substr(5, 2));
  const auto day = digits_to_int(text.substr(8, 2));
  if (!year || !month || !day) return no_date;
  const Date date{*year, *month, *day};
  return is_valid(date) ? Parsed<Date>{date} : no_date;
}

Parsed<bool> parse_truth(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return Rejection{"E204", "", "write true or false"};
}

Parsed<double> parse_measure(std::string_view text, std::string_view unit) {
  const Rejection way_out{"E218", "", "write a number and the unit: 5 " + std::string{unit}};
  const Parts parts = split(text);
  Parsed<double> number = amount(parts, way_out);
  if (std::holds_alternative<Rejection>(number)) return number;
  if (!names_unit(parts.unit, unit, std::get<double>(number))) return way_out;
  return number;
}

Parsed<Measured> parse_measured(std::string_view text) {
  const Parts parts = split(text);
  Parsed<double> number = amount(parts, {"E203", "", "write e.g. 90 % or 1.1"});
  if (auto* refusal = std::get_if<Rejection>(&number)) return std::move(*refusal);
  return Measured{std::get<double>(number), std::string{parts.unit}};
}

Parsed<std::int64_t> parse_count(std::string_view text, std::string_view noun) {
  const Rejection way_out{"E218", "", "write a number and the noun: 20 " + std::string{noun}};
  const Parts parts = split(text);
  Parsed<double> number = amount(parts, way_out);
  if (auto* refusal = std::get_if<Rejection>(&number)) return std::move(*refusal);
  if (!names_unit(parts.unit, noun, std::get<double>(number))) return way_out;
  return parse_whole(parts.number);
}

}  // namespace fotfeste
