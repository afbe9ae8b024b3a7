#include "fotfeste/scenario/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "fotfeste/scenario/nearest.hpp"

namespace fotfeste {
namespace {

std::string with_unit(double number, const std::string& unit) {
  const std::string digits = shortest(number);
  return unit.empty() ? digits : digits + " " + unit;
}

/// " of at least 0 days", for the end of what was expected.
std::string range_text(const Range& range, const std::string& unit) {
  const bool low = range.min > -std::numeric_limits<double>::infinity();
  const bool high = range.max < std::numeric_limits<double>::infinity();
  const std::string from = with_unit(range.min, unit);
  const std::string to = with_unit(range.max, unit);
  if (low && high) {
    return fmt::format(" {} {} to {}", range.above_min ? "above" : "from", from, to);
  }
  if (low) return range.above_min ? " above " + from : " of at least " + from;
  if (high) return " of at most " + to;
  return "";
}

std::optional<Rejection> outside(double number, const Range& range, const std::string& unit) {
  if (range.above_min ? number <= range.min : number < range.min) {
    return Rejection{"E211",
                     fmt::format("must be {} {}", range.above_min ? "above" : "at least",
                                 with_unit(range.min, unit)),
                     ""};
  }
  if (number > range.max)
    return Rejection{"E212", "largest allowed " + with_unit(range.max, unit), ""};
  return std::nullopt;
}

/// Reads plain text by `parse`. Text in quotes is not a number; if it would be one without them,
/// the quotes are what is wrong.
template <class T, class Parse>
std::function<Parsed<T>(const Node&)> plain(Parse parse) {
  return [parse](const Node& node) -> Parsed<T> {
    if (node.kind != Node::Kind::scalar) return Rejection{"E203", "", ""};
    Parsed<T> parsed = parse(std::string_view{node.text});
    if (node.quoted && std::holds_alternative<T>(parsed)) {
      return Rejection{"E210", "it is text, because it is in quotes", "remove the quotes"};
    }
    return parsed;
  };
}

/// A quantity whose size in `unit`, as `size` gives it, must lie in `range`.
template <class T, class Parse, class Size>
Format<T> bounded(const std::string& what, const std::string& unit, const Range& range, Parse parse,
                  Size size) {
  return {what + range_text(range, unit),
          plain<T>([parse, size, range, unit](std::string_view text) -> Parsed<T> {
            Parsed<T> parsed = parse(text);
            if (const T* value = std::get_if<T>(&parsed)) {
              if (auto refusal = outside(size(*value), range, unit)) return std::move(*refusal);
            }
            return parsed;
          })};
}

double same(double number) { return number; }

/// 1.000 or 12.500: more likely a thousand than a number with three decimals.
std::optional<Rejection> thousands_dot(const Node& node) {
  const std::string_view text = node.text;
  const std::size_t dot = text.find('.');
  const bool suspect = dot != std::string_view::npos && dot >= 1 && dot <= 3 && text[0] != '0' &&
                       text.size() == dot + 4 && text.back() == '0';
  if (!suspect) return std::nullopt;
  std::string digits = node.text;
  digits.erase(dot, 1);
  return Rejection{"W208",
                   "the point looks like a thousands separator, but is read as a decimal point",
                   "write " + digits + ", or leave out the zeros at the end"};
}

Rejection not_between_0_and_1(std::string_view text, double value) {
  std::string help;
  if (value > 1 && text.ends_with('%')) help = "a percentage is at most 100 %";
  if (value > 1 && value < 2 && !text.ends_with('%')) {
    help = fmt::format("did you mean {}?", shortest(value / 10));
  } else if (value >= 2 && value <= 100 && !text.ends_with('%')) {
    help = fmt::format("did you mean {} %?", shortest(value));
  }
  return {"E213", "must be between 0 and 1", help};
}

Format<double> from_0_to_1(const std::string& what) {
  Format<double> format;
  format.expected = what + " between 0 and 1 (or 0 % and 100 %)";
  format.parse = plain<double>([](std::string_view text) -> Parsed<double> {
    Parsed<double> parsed = parse_share(text);
    const auto* value = std::get_if<double>(&parsed);
    if (value != nullptr && (*value < 0 || *value > 1)) return not_between_0_and_1(text, *value);
    return parsed;
  });
  return format;
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (all.size() > 300) return all + ", ...";
    all += (all.empty() ? "" : ", ") + name;
  }
  return all;
}

/// Words that other YAML readers take for truth values: `no` for Norway is the usual victim.
std::optional<Rejection> ambiguous_word(const Node& node) {
  constexpr std::array<std::string_view, 8> words{"no", "yes", "on",   "off",
                                                  "n",  "y",   "true", "false"};
  std::string lower = node.text;
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (node.quoted || std::find(words.begin(), words.end(), lower) == words.end()) {
    return std::nullopt;
  }
  return Rejection{"W204", "other programs read this word as true or false",
                   "put it in quotes: \"" + node.text + "\""};
}

}  // namespace

Range at_least(double min) { return {min, std::numeric_limits<double>::infinity(), false}; }
Range above(double min) { return {min, std::numeric_limits<double>::infinity(), true}; }
Range between(double min, double max) { return {min, max, false}; }

Format<std::int64_t> whole_number(std::int64_t min, std::int64_t max) {
  return {fmt::format("a whole number from {} to {}", min, max),
          plain<std::int64_t>([min, max](std::string_view text) -> Parsed<std::int64_t> {
            Parsed<std::int64_t> parsed = parse_whole(text);
            if (auto* refusal = std::get_if<Rejection>(&parsed)) {
              if (refusal->code == "E211")
                refusal->reason = fmt::format("must be at least {}", min);
              if (refusal->code == "E212") refusal->reason = fmt::format("largest allowed {}", max);
              return parsed;
            }
            const std::int64_t value = std::get<std::int64_t>(parsed);
            if (value < min) return Rejection{"E211", fmt::format("must be at least {}", min), ""};
            if (value > max) return Rejection{"E212", fmt::format("largest allowed {}", max), ""};
            return value;
          })};
}

Format<double> real(Range range) {
  Format<double> format = bounded<double>("a number", "", range, parse_number, same);
  format.remark = thousands_dot;
  return format;
}

Format<double> probability() { return from_0_to_1("a probability"); }
Format<double> share() { return from_0_to_1("a share"); }
Format<double> share(Range range) {
  return bounded<double>("a share", "", range, parse_share, same);
}

Format<Duration> duration(Range range) {
  return bounded<Duration>("a duration", "days", range, parse_duration,
                           [](Duration d) { return d.count(); });
}

Format<Rate> rate(Range range) {
  return bounded<Rate>("a rate", "/day", range, parse_rate, [](Rate r) { return r.per_day; });
}

Format<double> measure(std::string unit, Range range) {
  const std::string range_part = range_text(range, unit);
  const std::string what = range_part.empty() ? "a number of " + unit : "a number";
  return bounded<double>(
      what, unit, range, [unit](std::string_view text) { return parse_measure(text, unit); }, same);
}

Format<double> hours(Range range) { return measure("h", range); }
Format<double> hours_per_week(Range range) { return measure("h/week", range); }
Format<double> per_hour(Range range) { return measure("/h", range); }
Format<double> persons_per_month(Range range) { return measure("persons/month", range); }

Format<std::int64_t> count(std::string noun, std::int64_t min, std::int64_t max) {
  return {fmt::format("a whole number of {} from {} to {}", noun, min, max),
          plain<std::int64_t>([noun, min, max](std::string_view text) -> Parsed<std::int64_t> {
            Parsed<std::int64_t> parsed = parse_count(text, noun);
            const auto* value = std::get_if<std::int64_t>(&parsed);
            if (value == nullptr) return parsed;
            if (*value < min)
              return Rejection{"E211", fmt::format("must be at least {} {}", min, noun), ""};
            if (*value > max)
              return Rejection{"E212", fmt::format("largest allowed {} {}", max, noun), ""};
            return parsed;
          })};
}

Format<StatedMoney> money(Per per, bool negative) {
  constexpr std::array<std::string_view, 6> units{"kr",      "kr/year", "kr/month",
                                                  "kr/week", "kr/day",  "kr/hour"};
  const std::string unit{units[static_cast<std::size_t>(per)]};
  return {fmt::format("an amount in {} with its price year", unit),
          plain<StatedMoney>([per, negative, unit](std::string_view text) -> Parsed<StatedMoney> {
            Parsed<StatedMoney> parsed = parse_money(text);
            const auto* amount = std::get_if<StatedMoney>(&parsed);
            if (amount == nullptr) return parsed;
            if (amount->per != per) {
              return Rejection{"E219", "the unit must be " + unit,
                               "write e.g. 1 000 " + unit + " @2019"};
            }
            if (amount->ore < 0 && !negative)
              return Rejection{"E211", "must be at least 0 " + unit, ""};
            return parsed;
          })};
}

Format<Date> date() { return {"a date", plain<Date>(parse_date)}; }
Format<bool> truth() { return {"true or false", plain<bool>(parse_truth)}; }

Format<std::string> text() {
  Format<std::string> format;
  format.expected = "text";
  format.parse = [](const Node& node) -> Parsed<std::string> {
    if (node.kind != Node::Kind::scalar || node.text.empty()) return Rejection{"E203", "", ""};
    return node.text;
  };
  format.remark = ambiguous_word;
  return format;
}

Format<std::size_t> one_of(std::string what, std::vector<std::string> names, std::string code) {
  const bool fixed = code == "E303";
  return {what,
          [names = std::move(names), code = std::move(code),
           fixed](const Node& node) -> Parsed<std::size_t> {
            if (node.kind != Node::Kind::scalar) return Rejection{"E203", "", ""};
            const auto found = std::find(names.begin(), names.end(), node.text);
            if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
            const std::optional<std::string> meant = nearest(node.text, names);
            const std::string all = (fixed ? "one of: " : "defined ones: ") + listed(names);
            return Rejection{code, all, meant ? "did you mean " + *meant + "?" : ""};
          }};
}

}  // namespace fotfeste
