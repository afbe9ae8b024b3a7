#pragma once

#include <algorithm>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste::testing {

/// Whether two trees say the same, wherever they were written.
inline bool same_tree(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted) return false;
  const auto same_entry = [](const Entry& x, const Entry& y) {
    return x.key == y.key && same_tree(x.value, y.value);
  };
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_tree) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    same_entry);
}

}  // namespace fotfeste::testing
