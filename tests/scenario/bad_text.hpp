#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "fotfeste/scenario/reader.hpp"

namespace fotfeste::testing {

/// A text that must be refused: with this code, at this place, and in these words.
struct BadText {
  const char* name;
  std::string text;
  std::string code;
  int line;
  int column;
  std::string words;  ///< a part of what the user reads
};

inline std::ostream& operator<<(std::ostream& out, const BadText& bad) { return out << bad.name; }

inline std::string all_texts(const std::vector<Problem>& problems) {
  std::string all;
  for (const Problem& problem : problems) all += to_string(problem);
  return all;
}

/// Errors of reading `text` as a document.
inline std::vector<Problem> syntax_errors(const std::string& text) {
  Problems problems;
  const std::optional<Node> root = parse_document("bad.yaml", text, problems);
  if (root.has_value() == problems.has_errors()) {
    throw std::logic_error("a tree with errors, or neither");
  }
  return problems.errors();
}

}  // namespace fotfeste::testing
