#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "fotfeste/scenario/quantity.hpp"

namespace fotfeste {
namespace {

Rejection badly_written(std::string reason) {
  return {"E219", std::move(reason),
          "write kroner with at most two decimals and a point: 950 000 kr/year @2024, "
          "100 million kr @2019"};
}

Rejection no_price_year() {
  return {"E321", "the price year is missing",
          "say which year's prices the amount is in, e.g. @2019"};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

/// A decimal number as written: its digits and how many of them are decimals.
struct Decimal {
  std::string digits;
  std::size_t decimals = 0;
  bool negative = false;
};

/// Takes "-950 000.50" from the start of `text`.
std::optional<Decimal> take_decimal(std::string_view& text) {
  Decimal number;
  number.negative = text.starts_with('-');
  if (number.negative) text.remove_prefix(1);
  const std::size_t first = digits(text);
  if (first == 0) return std::nullopt;
  number.digits = text.substr(0, first);
  text.remove_prefix(first);
  while (text.size() > 1 && text[0] == ' ' && is_digit(text[1])) {
    if (first > 3 || digits(text.substr(1)) != 3) return std::nullopt;
    number.digits += text.substr(1, 3);
    text.remove_prefix(4);
  }
  if (text.starts_with('.')) {
    number.decimals = digits(text.substr(1));
    if (number.decimals == 0) return std::nullopt;
    number.digits += text.substr(1, number.decimals);
    text.remove_prefix(1 + number.decimals);
  }
  return number;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// The number times 10^power as a whole number of øre.
std::optional<std::int64_t> to_ore(const Decimal& number, std::size_t power) {
  std::int64_t ore = 0;
  const auto append = [&ore](int digit) {
    return !__builtin_mul_overflow(ore, std::int64_t{10}, &ore) &&
           !__builtin_add_overflow(ore, std::int64_t{digit}, &ore);
  };
  for (const char c : number.digits) {
    if (!append(c - '0')) return std::nullopt;
  }
  for (std::size_t zero = number.decimals; zero < power; ++zero) {
    if (!append(0)) return std::nullopt;
  }
  return number.negative ? -ore : ore;
}

std::optional<Per> per_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Per>, 6> all{{{"", Per::once},
                                                                 {"/year", Per::year},
                                                                 {"/month", Per::month},
                                                                 {"/week", Per::week},
                                                                 {"/day", Per::day},
                                                                 {"/hour", Per::hour}}};
  for (const auto& [name, per] : all) {
    if (word == name) return per;
  }
  return std::nullopt;
}

bool names_other_currency(std::string_view text) {
  constexpr std::string_view others[] = {"EUR", "USD", "NOK", "SEK", "DKK",
                                         "GBP", "€",   "$",   "£",   "euro"};
  return std::any_of(std::begin(others), std::end(others), [&](std::string_view other) {
    return text.find(other) != std::string_view::npos;
  });
}

}  // namespace

Parsed<StatedMoney> parse_money(std::string_view text) {
  if (names_other_currency(text)) return Rejection{"E321", "amounts are in kroner", "write kr"};
  std::string_view rest = text;
  const std::optional<Decimal> number = take_decimal(rest);
  if (!number) return badly_written("");
  if (rest.starts_with(',')) return badly_written("use a point");
  const std::size_t power = take(rest, " million") ? 8 : take(rest, " billion") ? 11 : 2;
  if (number->decimals > power) return badly_written("at most two decimals");
  if (number->digits.size() > 1 && number->digits[0] == '0' && number->decimals == 0) {
    return Rejection{"E207", "leading zero", "write the number without it"};
  }
  if (!take(rest, " kr")) {
    return badly_written(power == 2 && number->decimals > 2 ? "at most two decimals" : "");
  }
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::optional<Per> per = per_of(rest.substr(0, end));
  if (!per) return badly_written("an amount is per year, month, week, day or hour");
  rest.remove_prefix(end);
  if (rest.empty()) return no_price_year();
  if (!take(rest, " @") || rest.size() != 4 || digits(rest) != 4) return no_price_year();
  const std::optional<std::int64_t> ore = to_ore(*number, power);
  if (!ore) return Rejection{"E212", "too large an amount", ""};
  int year = 0;
  for (const char c : rest) year = year * 10 + (c - '0');
  return StatedMoney{*ore, *per, year};
}

}  // namespace fotfeste
