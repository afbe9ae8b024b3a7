#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste {

/// A text in a tree and the key path that leads to it: "arms.ips.allocation.ips", "levels[0].from".
struct Leaf {
  std::string key;
  const Node* node;
};

/// All texts of the tree in its order. The pointers live as long as `root`.
std::vector<Leaf> leaves_of(const Node& root);

}  // namespace fotfeste
