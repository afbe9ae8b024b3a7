#include "sim/scenario/leaves.hpp"

namespace fotfeste {
namespace {

void collect(const Node& node, const std::string& key, std::vector<Leaf>& leaves) {
  if (node.kind == Node::Kind::scalar) leaves.push_back({key, &node});
  for (std::size_t index = 0; index < node.items.size(); ++index) {
    collect(node.items[index], key + "[" + std::to_string(index) + "]", leaves);
  }
  for (const Entry& entry : node.entries) {
    collect(entry.value, key.empty() ? entry.key : key + "." + entry.key, leaves);
  }
}

}  // namespace

std::vector<Leaf> leaves_of(const Node& root) {
  std::vector<Leaf> leaves;
  collect(root, "", leaves);
  return leaves;
}

}  // namespace fotfeste
