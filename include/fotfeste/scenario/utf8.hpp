#pragma once

#include <cstddef>
#include <string_view>

namespace fotfeste {

/// One character of a UTF-8 text, or one byte that is not part of any.
struct Character {
  char32_t code = 0;       ///< code point; of an invalid byte its value
  std::size_t length = 1;  ///< [bytes]
  bool valid = false;      ///< well-formed: shortest form, no surrogate, at most U+10FFFF
};

/// The character at byte `at`; REQUIRES at < text.size().
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// Characters in `text`, an invalid byte counting as one.
[[nodiscard]] std::size_t length_in_characters(std::string_view text);

/// Whether the character does not show, ends a line, or changes the direction of writing.
[[nodiscard]] bool is_unprintable(char32_t code);

}  // namespace fotfeste
