#pragma once

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/room_table.hpp"
#include "tests/architecture/source_tree.hpp"

namespace fotfeste::testing {

/// A line of code that does not belong in a room.
struct Rule {
  std::string what;             ///< regular expression, searched in each line without its comment
  std::set<std::string> rooms;  ///< where the rule holds; with `except`, where it does not
  bool except = false;
  std::string why;

  [[nodiscard]] bool holds_in(const std::string& room) const {
    return rooms.contains(room) != except;
  }
};

/// What sim/README.md says below its table.
inline const std::vector<Rule>& rules_of_the_house() {
  static const std::set<std::string> core{"units", "random", "kernel", "policy", "model"};
  static const std::vector<Rule> rules{
      {R"(#\s*include\s*[<"]yaml-cpp/(node|yaml\.h))",
       {},
       true,
       "yaml-cpp only through its events"},
      {R"(#\s*include\s*[<"]yaml-cpp/)", {"scenario"}, true, "YAML is read in scenario"},
      {R"(#\s*include\s*<CLI/)", {"apps"}, true, "command lines are for apps"},
      {R"(#\s*include\s*<(thread|future)>)", {"experiment"}, true, "threads live in experiment"},
      {R"(#\s*include\s*<(mutex|condition_variable|atomic|stop_token)>)", core, false,
       "the core knows no threads"},
      {R"(#\s*include\s*<(fstream|filesystem)>)", core, false, "the core knows no files"},
      {R"(#\s*include\s*<iostream>|std::(cout|cerr|clog)\b)",
       {"apps"},
       true,
       "printing is for apps"},
      {R"(std::(quick_|_)?exit\()", {"apps"}, true, "a run never owns the process"},
      {R"(\b(system|steady|high_resolution)_clock\b)", core, false, "the core knows no wall clock"},
      {R"(_distribution<)", core, false, "other numbers on other machines"},
      {R"(\bstd::(exp|exp2|expm1|log|log2|log10|log1p|pow|sin|cos|tan|erf|erfc|tgamma|lgamma)\()",
       core, false, "other bits on other machines; use fotfeste::portable"},
      {R"(\bstd::(ranges::|views::|bit_cast|format\()|include\s*<(ranges|format|source_location)>)",
       core, false, "not in the C++20 of Debian's emscripten"},
  };
  return rules;
}

inline std::string without_comment(const std::string& line) {
  return line.substr(0, line.find("//"));
}

/// Lines of `file`, which stands in `room`, that break one of `rules`.
inline Problems problems_in_lines(const std::vector<Rule>& rules, const std::string& room,
                                  const SourceFile& file) {
  Problems problems;
  const std::vector<std::string> lines = lines_of(file.text);
  for (const Rule& rule : rules) {
    if (!rule.holds_in(room)) continue;
    const std::regex what(rule.what);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (!std::regex_search(without_comment(lines[at]), what)) continue;
      problems.push_back(file.path + ":" + std::to_string(at + 1) + ": " + lines[at] + " (" +
                         rule.why + ")");
    }
  }
  return problems;
}

constexpr std::size_t longest_file = 300;  ///< [lines]

inline Problems problems_in_length(const SourceFile& file) {
  const std::size_t n = lines_of(file.text).size();
  if (n <= longest_file) return {};
  return {file.path + ": " + std::to_string(n) + " lines; at most " + std::to_string(longest_file)};
}

}  // namespace fotfeste::testing
