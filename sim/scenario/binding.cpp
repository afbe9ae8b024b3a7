#include "sim/scenario/binding.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace fotfeste {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

sys_days civil(Date d) {
  return sys_days{std::chrono::year{d.year} / std::chrono::month{static_cast<unsigned>(d.month)} /
                  std::chrono::day{static_cast<unsigned>(d.day)}};
}

Date date_of(sys_days day) {
  const year_month_day d{day};
  return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
          static_cast<int>(static_cast<unsigned>(d.day()))};
}

constexpr double longest_years = 200;

}  // namespace

Date plus_days(Date day, int days) { return date_of(civil(day) + std::chrono::days{days}); }

int days_between(Date from, Date to) { return static_cast<int>((civil(to) - civil(from)).count()); }

int days_in_years(Date day, int years) {
  Date later{day.year + years, day.month, day.day};
  if (!is_valid(later)) later = {day.year + years, 3, 1};  // from 29 February
  return days_between(day, later);
}

Node scalar_node(Mark mark, std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.mark = mark;
  node.text = std::move(text);
  return node;
}

Node mapping_node(Mark mark) {
  Node node;
  node.kind = Node::Kind::mapping;
  node.mark = mark;
  return node;
}

Nok Binding::converted(Reader& in, std::string_view key, const StatedMoney& money) const {
  const std::int64_t written = money.ore * (money.per == Per::month ? 12 : 1);
  if (money.price_year == price_year || written == 0) return {written};
  const auto from = base_amounts.find(money.price_year);
  const auto to = base_amounts.find(price_year);
  if (from == base_amounts.end() || to == base_amounts.end()) {
    const int missing = from == base_amounts.end() ? money.price_year : price_year;
    in.report(
        key, "E321",
        fmt::format("the amount is in prices of {}, the scenario in prices of {}, but "
                    "economics.base_amount has no {}",
                    money.price_year, price_year, missing),
        fmt::format("write the amount @{}, or add the year to economics.base_amount", price_year));
    return {};
  }
  return scaled({written}, to->second, from->second);
}

Nok Binding::amount(Reader& in, std::string_view key, const Format<StatedMoney>& format) const {
  return converted(in, key, in.require(key, format));
}

Nok Binding::optional_amount(Reader& in, std::string_view key,
                             const Format<StatedMoney>& format) const {
  const std::optional<StatedMoney> money = in.optional(key, format);
  return money ? converted(in, key, *money) : Nok{};
}

Nok Binding::amount_here(Reader& in, const Format<StatedMoney>& format) const {
  return converted(in, {}, in.value(format));
}

Format<StatedMoney> yearly_money() {
  Format<StatedMoney> year = money(Per::year);
  return {year.expected + " (or kr/month)",
          [by_year = year.parse, by_month = money(Per::month).parse](const Node& node) {
            Parsed<StatedMoney> parsed = by_month(node);
            return std::holds_alternative<StatedMoney>(parsed) ? parsed : by_year(node);
          }};
}

Format<Duration> moment(const Binding& binding) {
  return {
      "a date, or a duration after the first day",
      [first = binding.first_day, warm_up = binding.warm_up](const Node& node) -> Parsed<Duration> {
        const Parsed<Date> day = date().parse(node);
        if (const Date* d = std::get_if<Date>(&day)) return days(days_between(first, *d));
        Parsed<Duration> parsed = duration().parse(node);
        if (Duration* d = std::get_if<Duration>(&parsed)) *d += warm_up;
        return parsed;
      }};
}

Format<CalendarSpan> calendar_span(bool whole_days) {
  const Range range = whole_days ? at_least(0) : above(0);
  const Format<Duration> format = duration(range);
  return {format.expected,
          [parse = format.parse, whole_days](const Node& node) -> Parsed<CalendarSpan> {
            Parsed<Duration> parsed = parse(node);
            if (auto* refusal = std::get_if<Rejection>(&parsed)) {
              if (refusal->code == "E211") refusal->code = "E307";
              return std::move(*refusal);
            }
            const Duration d = std::get<Duration>(parsed);
            if (d > years(longest_years)) return Rejection{"E307", "longest allowed 200 years", ""};
            const double in_years = d / years(1);
            if (node.text.find("year") != std::string::npos && in_years == std::floor(in_years)) {
              return CalendarSpan{in_years, d};
            }
            if (whole_days && d.count() != std::floor(d.count())) {
              return Rejection{"E307", "must be whole days or whole years", "write e.g. 730 days"};
            }
            return CalendarSpan{0, d};
          }};
}

void require_whole(Reader& in, std::string_view key, double sum, const std::string& of_what) {
  if (std::abs(sum - 1) <= 1e-9) return;
  in.report(
      key, "E214",
      fmt::format("{} add up to {}, must be 1", of_what, shortest(std::round(sum * 1e9) / 1e9)),
      "change a share, or all of them in proportion");
}

}  // namespace fotfeste
