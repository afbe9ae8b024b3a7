#pragma once

#include <string>

namespace fotfeste {

/// A word as it is typed in a shell, in quotes where it needs them.
[[nodiscard]] std::string shell_word(const std::string& word);

}  // namespace fotfeste
