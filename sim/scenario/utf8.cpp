#include "fotfeste/scenario/utf8.hpp"

namespace fotfeste {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

std::size_t length_from_lead(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

char32_t smallest_of_length(std::size_t length) {
  return length == 2 ? 0x80 : length == 3 ? 0x800 : length == 4 ? 0x10000 : 0;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const Character invalid{lead, 1, false};
  const std::size_t length = length_from_lead(lead);
  if (length == 0) return invalid;
  if (length == 1) return {lead, 1, true};
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t next = 1; next < length; ++next) {
    const unsigned byte = byte_at(text, at + next);
    if ((byte & 0xC0U) != 0x80U) return invalid;
    code = (code << 6) | (byte & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (code < smallest_of_length(length) || surrogate || code > 0x10FFFF) return invalid;
  return {code, length, true};
}

std::size_t length_in_characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) at += character_at(text, at).length;
  return n;
}

bool is_unprintable(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code <= 0xA0)) return true;
  if (code == 0xAD || code == 0x61C || code == 0xFEFF) return true;
  if (code >= 0x2028 && code <= 0x202F) return true;
  if (code >= 0x200B && code <= 0x200F) return true;
  if (code >= 0x2060 && code <= 0x206F) return true;
  return code == 0xFFFE || code == 0xFFFF;
}

}  // namespace fotfeste
