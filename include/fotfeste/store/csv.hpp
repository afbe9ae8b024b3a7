#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fotfeste {

/// Text as one cell: quoted where it must be. A text that a spreadsheet would take for a formula
/// (it begins with = + - @, a tab or a line end) gets a ' before it. Numbers do not pass here.
[[nodiscard]] std::string csv_text(std::string_view text);

/// Shortest text that reads back as the same number; no locale acts on it. What is not a number is
/// "nan", whatever its sign, which differs between processors.
[[nodiscard]] std::string exact(double value);

/// Cells that are ready, as one line.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace fotfeste
