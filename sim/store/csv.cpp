#include "fotfeste/store/csv.hpp"

#include <fmt/core.h>

#include <cmath>

namespace fotfeste {

std::string csv_text(std::string_view text) {
  std::string cell(text);
  if (!cell.empty() &&
      std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos) {
    cell.insert(0, "'");
  }
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string exact(double value) { return std::isnan(value) ? "nan" : fmt::format("{}", value); }

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cell > 0) line += ',';
    line += cells[cell];
  }
  return line + "\n";
}

}  // namespace fotfeste
