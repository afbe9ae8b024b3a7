#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "fotfeste/scenario/quantity.hpp"

namespace fotfeste {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Length of the digits at the start of `text`.
std::size_t digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

std::string replaced(std::string_view text, char from, char to) {
  std::string result{text};
  std::replace(result.begin(), result.end(), from, to);
  return result;
}

std::string without(std::string_view text, char unwanted) {
  std::string result{text};
  result.erase(std::remove(result.begin(), result.end(), unwanted), result.end());
  return result;
}

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

bool is_not_finite(std::string_view text) {
  std::string_view rest = without_sign(text);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  const std::string word = lower(rest);
  return word == "nan" || word == "inf" || word == "infinity";
}

bool only(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool has_base_prefix(std::string_view text) {
  const std::string rest = lower(without_sign(text));
  if (rest.size() < 3 || rest[0] != '0') return false;
  const std::string_view body = std::string_view{rest}.substr(2);
  return (rest[1] == 'x' && only(body, "0123456789abcdef_")) ||
         ((rest[1] == 'b' || rest[1] == 'o') && only(body, "01234567_"));
}

/// 1 000 or 12 345 678.9: groups of three after the first.
bool is_grouped(std::string_view text) {
  std::string_view rest = without_sign(text);
  const std::size_t first = digits(rest);
  if (first < 1 || first > 3) return false;
  rest.remove_prefix(first);
  if (!rest.starts_with(' ')) return false;
  while (rest.starts_with(' ')) {
    if (digits(rest.substr(1)) != 3) return false;
    rest.remove_prefix(4);
  }
  return rest.empty() || (rest[0] == '.' && digits(rest.substr(1)) == rest.size() - 1);
}

Rejection not_a_number(std::string_view text) {
  if (is_not_finite(text)) return {"E205", "must be finite", "leave the key out for no limit"};
  if (has_base_prefix(text)) return {"E207", "decimal numbers only", "write it in decimal digits"};
  if (only(without_sign(text), "0123456789_.")) {
    const std::string plain = without(text, '_');
    if (plain.size() != text.size()) {
      return {"E208", "no separators between digits", "write " + plain};
    }
  }
  if (is_grouped(text)) {
    return {"E208", "spaces between thousands only before a unit", "write " + without(text, ' ')};
  }
  const auto commas = std::count(text.begin(), text.end(), ',');
  if (commas > 0 && only(without_sign(text), "0123456789,") && digits(without_sign(text)) > 0) {
    const bool decimal = commas == 1 && text.back() != ',';
    const std::string point = replaced(text, ',', '.');
    return {"E209", decimal ? "use a point: " + point : "no commas in numbers",
            decimal ? "" : "write " + without(text, ',')};
  }
  if (text.starts_with('+')) return {"E203", "no plus sign", "write it without the +"};
  return {"E203", "", "write the number with digits, e.g. 50"};
}

/// The parts of -12.5e-3, as far as `text` is written so.
struct Written {
  std::string_view whole;
  std::string_view fraction;
  std::string_view exponent;  ///< with its sign
  bool complete = false;      ///< nothing is left over
};

Written written(std::string_view text) {
  Written parts;
  std::string_view rest = text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  parts.whole = rest.substr(0, digits(rest));
  rest.remove_prefix(parts.whole.size());
  if (parts.whole.empty()) return parts;
  if (rest.starts_with('.')) {
    parts.fraction = rest.substr(1, digits(rest.substr(1)));
    if (parts.fraction.empty()) return parts;
    rest.remove_prefix(1 + parts.fraction.size());
  }
  if (rest.starts_with('e') || rest.starts_with('E')) {
    const std::string_view signed_digits = rest.substr(1);
    const std::size_t n = digits(without_sign(signed_digits));
    if (n == 0) return parts;
    parts.exponent = signed_digits;
    rest = without_sign(signed_digits).substr(n);
  }
  parts.complete = rest.empty();
  return parts;
}

/// Whether a number outside the range of double lies too near zero; else it is too large.
bool is_tiny(const Written& parts) {
  std::int64_t exponent = 0;
  const std::string_view digits_of = without_sign(parts.exponent);
  const auto read =
      std::from_chars(digits_of.data(), digits_of.data() + digits_of.size(), exponent);
  if (read.ec == std::errc::result_out_of_range) exponent = std::int64_t{1} << 40;
  if (parts.exponent.starts_with('-')) exponent = -exponent;
  const bool below_one = parts.whole == "0";
  const std::size_t zeros = std::min(parts.fraction.find_first_not_of('0'), parts.fraction.size());
  const auto size = static_cast<std::int64_t>(below_one ? zeros : parts.whole.size());
  return exponent + (below_one ? -size : size) < 0;
}

}  // namespace

Parsed<double> parse_number(std::string_view text) {
  const Written parts = written(text);
  if (!parts.complete) return not_a_number(text);
  if (parts.whole.size() > 1 && parts.whole[0] == '0') {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t first = std::min(text.find_first_not_of('0', sign), text.size());
    std::string plain{text.substr(first)};
    if (plain.empty() || !is_digit(plain[0])) plain.insert(0, "0");
    return Rejection{"E207", "leading zero", "write " + std::string(sign, '-') + plain};
  }
  double number = 0;
  const std::from_chars_result read =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec == std::errc::result_out_of_range) {
    if (is_tiny(parts)) return Rejection{"E206", "too small to be told from 0", "write 0"};
    return Rejection{"E212", "too large for a number", ""};
  }
  if (number == 0 && std::signbit(number)) return Rejection{"E207", "minus zero", "write 0"};
  return number;
}

Parsed<std::int64_t> parse_whole(std::string_view text) {
  const Parsed<double> number = parse_number(text);
  if (const auto* refusal = std::get_if<Rejection>(&number)) {
    if (refusal->code != "E206") return *refusal;
    return Rejection{"E203", "not a whole number", ""};
  }
  if (text.find_first_of(".eE") != std::string_view::npos) {
    const double value = std::get<double>(number);
    const bool whole = value == std::trunc(value) && std::abs(value) < 1e15;
    return Rejection{"E203", "not a whole number", whole ? "write " + shortest(value) : ""};
  }
  std::int64_t whole = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (read.ec == std::errc{}) return whole;
  return Rejection{text.starts_with('-') ? "E211" : "E212", "too large for a whole number", ""};
}

Parsed<double> parse_share(std::string_view text) {
  if (!text.ends_with('%')) return parse_number(text);
  const std::string_view number = text.substr(0, text.size() - 1);
  if (!number.ends_with(' ')) {
    return Rejection{"E203", "a space is missing before %", "write " + std::string{number} + " %"};
  }
  const std::string_view percent = number.substr(0, number.size() - 1);
  Parsed<double> parsed = parse_number(percent);
  if (std::holds_alternative<Rejection>(parsed)) return parsed;
  if (percent.find_first_of("eE") != std::string_view::npos) {
    return Rejection{"E203", "no exponent before %", ""};
  }
  return parse_number(std::string{percent} + "e-2");  // exact: 20 % is the number 0.2
}

std::string shortest(double number) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
  return {buffer, end.ptr};
}

}  // namespace fotfeste
