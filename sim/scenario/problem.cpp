#include "fotfeste/scenario/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "fotfeste/scenario/utf8.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_reported = 50;
constexpr std::size_t most_kept = 500;
constexpr std::size_t longest_line_shown = 100;  // [characters]

std::string escaped(Character character) {
  if (!character.valid || character.code < 0x80) {
    return fmt::format("\\x{:02X}", static_cast<unsigned>(character.code));
  }
  return fmt::format("\\u{:04X}", static_cast<unsigned>(character.code));
}

std::string shown(std::string_view text, std::size_t at, Character character) {
  if (!character.valid || is_unprintable(character.code)) return escaped(character);
  return std::string{text.substr(at, character.length)};
}

struct Excerpt {
  std::string line;
  int caret = 1;
};

/// The part of `line` around `column` that fits a terminal.
Excerpt excerpt(std::string_view line, int column) {
  const auto target = static_cast<std::size_t>(std::max(column, 1)) - 1;
  const std::size_t first = target < longest_line_shown ? 0 : target - longest_line_shown / 2;
  Excerpt result;
  if (first > 0) result.line = "…";
  std::size_t index = 0;
  std::size_t at = 0;
  bool placed = false;
  for (; at < line.size() && index < first + longest_line_shown; ++index) {
    const Character character = character_at(line, at);
    if (index == target) {
      result.caret = static_cast<int>(length_in_characters(result.line)) + 1;
      placed = true;
    }
    if (index >= first) {
      const bool tab = character.code == '\t';
      result.line += tab ? std::string{" "} : shown(line, at, character);
    }
    at += character.length;
  }
  if (!placed) result.caret = static_cast<int>(length_in_characters(result.line)) + 1;
  if (at < line.size()) result.line += "…";
  return result;
}

std::vector<Problem> first_sorted(std::vector<Problem> problems, std::size_t most) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  if (problems.size() > most) problems.resize(most);
  return problems;
}

std::string joined(const std::vector<Problem>& problems) {
  std::string all;
  for (const Problem& problem : first_sorted(problems, most_reported)) all += to_string(problem);
  if (problems.size() > most_reported) {
    all += fmt::format("... and more: only the first {} problems are shown\n", most_reported);
  }
  return all;
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  const bool cut = length_in_characters(text) > limit;
  const std::size_t most = cut ? limit - 1 : limit;
  std::string result;
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size() && index < most; ++index) {
    const Character character = character_at(text, at);
    result += shown(text, at, character);
    at += character.length;
  }
  return cut ? result + "…" : result;
}

std::string in_quotes(std::string_view text) { return '"' + printable(text) + '"'; }

std::string to_string(const Problem& problem) {
  const std::string_view kind = problem.is_warning() ? "warning" : "error";
  const std::string path = problem.path.empty() ? "" : problem.path + ": ";
  if (problem.line == 0) {
    const std::string help = problem.help.empty() ? "" : "  help: " + problem.help + "\n";
    return fmt::format("{}: {} {}: {}{}\n{}", problem.file, kind, problem.code, path,
                       problem.message, help);
  }
  std::string result = fmt::format("{}:{}:{}: {} {}: {}{}\n", problem.file, problem.line,
                                   problem.column, kind, problem.code, path, problem.message);
  const std::size_t margin = std::max<std::size_t>(5, std::to_string(problem.line).size() + 1);
  result += fmt::format("{:>{}} | {}\n", problem.line, margin, problem.source_line);
  const auto indent = static_cast<std::size_t>(problem.caret - 1);
  result += fmt::format("{:>{}} | {:>{}}{:^>{}}\n", "", margin, "", indent, "", problem.width);
  if (!problem.help.empty()) result += "  help: " + problem.help + "\n";
  return result;
}

ScenarioError::ScenarioError(std::vector<Problem> problems)
    : std::runtime_error(joined(problems)),
      problems_(first_sorted(std::move(problems), most_reported)) {}

void Problems::add(std::string code, Mark mark, std::string path, std::string message,
                   std::string help, int width) {
  const bool warning = code.starts_with('W');
  if (!warning) ++errors_;
  if (problems_.size() >= most_kept) return;
  Excerpt shown_line = excerpt(sources_.line(mark), mark.column);
  const int rest = static_cast<int>(length_in_characters(shown_line.line)) - shown_line.caret + 1;
  problems_.push_back({std::move(code), printable(sources_.name(mark.source)), mark.line,
                       mark.column, printable(path, 200), std::move(message), std::move(help),
                       std::move(shown_line.line), shown_line.caret,
                       std::clamp(width, 1, std::max(rest, 1))});
}

void Problems::add_unread(std::string code, std::string file, std::string message,
                          std::string help) {
  ++errors_;
  problems_.push_back({std::move(code),
                       printable(file, 200),
                       0,
                       0,
                       {},
                       std::move(message),
                       std::move(help),
                       {},
                       1,
                       1});
}

std::vector<Problem> Problems::errors() const {
  std::vector<Problem> chosen;
  std::copy_if(problems_.begin(), problems_.end(), std::back_inserter(chosen),
               [](const Problem& problem) { return !problem.is_warning(); });
  return first_sorted(std::move(chosen), most_kept);
}

std::vector<Problem> Problems::warnings() const {
  std::vector<Problem> chosen;
  std::copy_if(problems_.begin(), problems_.end(), std::back_inserter(chosen),
               [](const Problem& problem) { return problem.is_warning(); });
  return first_sorted(std::move(chosen), most_kept);
}

void Problems::throw_if_any() const {
  if (has_errors()) throw ScenarioError(errors());
}

}  // namespace fotfeste
