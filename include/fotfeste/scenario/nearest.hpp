#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fotfeste {

/// Edits between two words: insert, delete or replace a letter, or swap two neighbours (optimal
/// string alignment, after Damerau).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word among `words` that was probably meant: at most 2 edits away (1 for words of up to 3
/// letters), or one that `word` begins. The nearest wins, the earlier among equals.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& words);

}  // namespace fotfeste
