#include "fotfeste/scenario/nearest.hpp"

#include <algorithm>

namespace fotfeste {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before(width);
  std::vector<std::size_t> previous(width);
  std::vector<std::size_t> current(width);
  for (std::size_t col = 0; col < width; ++col) current[col] = col;
  for (std::size_t row = 1; row <= a.size(); ++row) {
    before.swap(previous);
    previous.swap(current);
    current[0] = row;
    for (std::size_t col = 1; col < width; ++col) {
      const std::size_t replace = previous[col - 1] + (a[row - 1] == b[col - 1] ? 0 : 1);
      current[col] = std::min({previous[col] + 1, current[col - 1] + 1, replace});
      const bool swapped =
          row > 1 && col > 1 && a[row - 1] == b[col - 2] && a[row - 2] == b[col - 1];
      if (swapped) current[col] = std::min(current[col], before[col - 2] + 1);
    }
  }
  return current[b.size()];
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& words) {
  const std::size_t most = word.size() <= 3 ? 1 : 2;
  std::size_t best = most + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : words) {
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (std::max(word.size(), candidate.size()) - shorter >= best) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best && distance < candidate.size()) {
      best = distance;
      found = candidate;
    }
  }
  if (found || word.size() < 3) return found;
  for (const std::string& candidate : words) {
    if (candidate.starts_with(word)) return candidate;
  }
  return std::nullopt;
}

}  // namespace fotfeste
