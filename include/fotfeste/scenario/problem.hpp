#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/scenario/source.hpp"

namespace fotfeste {

/// One thing wrong with a scenario: where it stands, what was expected, and a way out.
struct Problem {
  std::string code;     ///< "E203"; "W204" is a warning, which refuses nothing
  std::string file;     ///< as the user named it, or "--set"
  int line = 1;         ///< from 1
  int column = 1;       ///< from 1 [code points]
  std::string path;     ///< "sites[2].capacity", list items counted from 0; "$" is the whole file
  std::string message;  ///< "expected a whole number, found "fifty""
  std::string help;     ///< what to write instead; may be empty
  std::string source_line;  ///< the line as written, made safe to print
  int caret = 1;            ///< column of the caret under `source_line`
  int width = 1;            ///< carets

  [[nodiscard]] bool is_warning() const { return code.starts_with('W'); }
};

/// The problem as the user reads it: "file:line:column: error E203: path: message", the line, a
/// caret under the value, and the help; each on its own line, the last one ended.
[[nodiscard]] std::string to_string(const Problem& problem);

/// `text` fit for a terminal: control bytes, invalid UTF-8 and characters that change the writing
/// direction become escapes such as \x1B or \u202E, and what is longer than `limit` characters ends
/// in an ellipsis.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = 80);
/// `printable` in double quotes, for "found ...".
[[nodiscard]] std::string in_quotes(std::string_view text);

/// A scenario that cannot be used, with everything that is wrong with it (at most 50 problems),
/// sorted by file and line. `what()` is all of them as the user reads them.
class ScenarioError : public std::runtime_error {
 public:
  explicit ScenarioError(std::vector<Problem> problems);
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// What was found wrong so far, and the texts it was found in. Reading goes on after a problem, so
/// that all are reported at once. Not copied: readers hold on to it.
class Problems {
 public:
  Problems() = default;
  Problems(const Problems&) = delete;
  Problems& operator=(const Problems&) = delete;

  [[nodiscard]] Sources& sources() { return sources_; }
  [[nodiscard]] const Sources& sources() const { return sources_; }

  /// A problem at `mark`, `width` characters wide. A `code` that starts with W is a warning.
  void add(std::string code, Mark mark, std::string path, std::string message,
           std::string help = {}, int width = 1);
  /// A problem with a file that could not be read, so that no line can be shown.
  void add_unread(std::string code, std::string file, std::string message, std::string help = {});

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] std::vector<Problem> errors() const;    ///< sorted by file, line and column
  [[nodiscard]] std::vector<Problem> warnings() const;  ///< sorted by file, line and column

  /// Throws ScenarioError with all errors when there is one.
  void throw_if_any() const;

 private:
  Sources sources_;
  std::vector<Problem> problems_;
  std::size_t errors_ = 0;
};

}  // namespace fotfeste
