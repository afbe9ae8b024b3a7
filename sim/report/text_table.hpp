#pragma once

#include <string>
#include <vector>

namespace fotfeste {

/// Rows of cells, written in columns as wide as their widest cell; the first column is set to the
/// left, the others to the right, the last to the left again where `last_left`.
struct TextTable {
  std::string title;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  bool last_left = true;
  std::string note = {};  ///< below the rows
};

/// The table with a blank line before it and its note below; empty when there are no rows.
[[nodiscard]] std::string text_of(const TextTable& table);

}  // namespace fotfeste
