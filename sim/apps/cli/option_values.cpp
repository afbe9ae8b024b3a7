#include "sim/apps/cli/option_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "fotfeste/scenario/problem.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

std::optional<std::uint64_t> whole_number_in(const std::string& text) {
  std::uint64_t n = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, n);
  if (failed != std::errc{} || stop != end) return std::nullopt;
  return n;
}

}  // namespace

std::string single_value(const TypedValues& typed, const std::string& name) {
  const auto found = typed.find(name);
  if (found == typed.end() || found->second.empty()) return {};
  const std::vector<std::string>& values = found->second;
  const auto other = std::find_if(values.begin(), values.end(),
                                  [&](const std::string& v) { return v != values.front(); });
  if (other != values.end()) {
    throw UsageError(fmt::format("error E402: --{} is given twice, with {} and {}", name,
                                 in_quotes(values.front()), in_quotes(*other)));
  }
  if (values.front().empty()) throw UsageError(fmt::format("error: --{} needs a value", name));
  return values.front();
}

std::vector<std::string> all_values(const TypedValues& typed, const std::string& name) {
  const auto found = typed.find(name);
  return found == typed.end() ? std::vector<std::string>{} : found->second;
}

std::uint64_t whole_value(const TypedValues& typed, const std::string& name,
                          const WholeRange& range, std::uint64_t otherwise) {
  const std::string text = single_value(typed, name);
  if (text.empty()) return otherwise;
  const auto n = whole_number_in(text);
  if (n && range.min <= *n && *n <= range.max) return *n;
  throw UsageError(fmt::format("error {}: --{}: expected a whole number from {} to {}, found {}",
                               range.code, name, range.min, range.max, in_quotes(text)));
}

std::string time_in_words(const std::string& typed) {
  static const std::map<char, std::string> units{
      {'d', "days"}, {'w', "weeks"}, {'m', "months"}, {'y', "years"}};
  if (typed.size() < 2) return typed;
  const auto unit = units.find(typed.back());
  const std::string number = typed.substr(0, typed.size() - 1);
  const bool is_short =
      unit != units.end() && number.find_first_not_of("0123456789. ") == std::string::npos;
  return is_short ? number + (number.ends_with(' ') ? "" : " ") + unit->second : typed;
}

}  // namespace fotfeste
