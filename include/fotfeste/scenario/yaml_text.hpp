#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/problem.hpp"

namespace fotfeste {

/// A text within a source, of which it begins at `origin`.
struct YamlText {
  std::string_view text;
  Mark origin;
};

/// What is wrong at one place of a text.
struct Finding {
  std::string code;
  std::size_t at = 0;  ///< [bytes] into the text
  std::string message;
  std::string help;
};

/// Mark of byte `at` of the text.
[[nodiscard]] Mark mark_at(const YamlText& yaml, std::size_t at);

/// Checks what no YAML library checks: UTF-8, control characters, line ends, tabs and no-break
/// spaces in the indentation, directives, and that there is one document. At most one problem of
/// each kind. True when all is well.
[[nodiscard]] bool check_bytes(const YamlText& yaml, Problems& problems);

/// Says why a text that is not YAML is not, when the cause can be pointed at: a quote or a bracket
/// that is never closed, brackets too deep, a stray indicator, a colon without a space.
[[nodiscard]] std::optional<Finding> explain_failure(std::string_view text);

/// The tree of any value, or nothing after a problem.
[[nodiscard]] std::optional<Node> parse_value(const YamlText& yaml, Problems& problems);

}  // namespace fotfeste
