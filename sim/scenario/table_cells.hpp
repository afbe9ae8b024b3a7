#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace fotfeste {

/// The cells of a line of a shipped table, none of which holds a comma.
[[nodiscard]] inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t start = 0; start <= line.size();) {
    const std::size_t end = std::min(line.find(',', start), line.size());
    cells.emplace_back(line.substr(start, end - start));
    start = end + 1;
  }
  return cells;
}

}  // namespace fotfeste
