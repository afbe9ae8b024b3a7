#pragma once

#include <string_view>

namespace fotfeste {

/// Results, to stdout. Throws FileError when they cannot be written.
void print(std::string_view text);

/// Everything else, to stderr: problems, progress. Failing is no error.
void tell(std::string_view text);

/// Writes out what is left of the results. Throws FileError when it cannot be written.
void finish_printing();

/// Whether stderr is a terminal.
[[nodiscard]] bool is_terminal();

}  // namespace fotfeste
