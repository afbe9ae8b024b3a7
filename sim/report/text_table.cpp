#include "sim/report/text_table.hpp"

#include <algorithm>

#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

std::vector<std::size_t> widths_of(const TextTable& table) {
  std::vector<std::size_t> widths(table.head.size(), 0);
  const auto widen = [&](const std::vector<std::string>& row) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], shown_width(row[column]));
    }
  };
  widen(table.head);
  for (const auto& row : table.rows) widen(row);
  return widths;
}

std::string line_of(const std::vector<std::string>& row, const std::vector<std::size_t>& widths,
                    bool last_left) {
  std::string line = " ";
  for (std::size_t column = 0; column < row.size(); ++column) {
    const bool left = column == 0 || (last_left && column + 1 == row.size());
    line += column == 0 ? " " : "   ";
    line += left ? padded(row[column], widths[column]) : padded_left(row[column], widths[column]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string text_of(const TextTable& table) {
  if (table.rows.empty()) return "";
  const auto widths = widths_of(table);
  std::string text = "\n" + table.title + "\n" + line_of(table.head, widths, table.last_left);
  for (const auto& row : table.rows) text += line_of(row, widths, table.last_left);
  if (!table.note.empty()) text += "  (" + table.note + ")\n";
  return text;
}

}  // namespace fotfeste
