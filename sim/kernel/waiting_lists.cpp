#include "fotfeste/kernel/waiting_lists.hpp"

#include <tuple>

namespace fotfeste {
namespace {

bool comes_before(const WaitingLists::Item& a, const WaitingLists::Item& b) {
  return std::tie(a.key, a.entity, a.kind, a.stamp, a.since) <
         std::tie(b.key, b.entity, b.kind, b.stamp, b.since);
}

}  // namespace

std::size_t WaitingLists::add_list() {
  lists_.emplace_back();
  return lists_.size() - 1;
}

void WaitingLists::push(std::size_t list, const Item& item) {
  const std::uint32_t node = node_for(item);
  Ends& ends = lists_[list].of_rank[item.rank];
  const std::uint32_t before = last_not_after(ends, item);
  const std::uint32_t behind = before == none ? ends.first : nodes_[before].behind;
  nodes_[node].before = before;
  nodes_[node].behind = behind;
  (before == none ? ends.first : nodes_[before].behind) = node;
  (behind == none ? ends.last : nodes_[behind].before) = node;
  ++lists_[list].size;
}

void WaitingLists::pop_front(std::size_t list) {
  List& from = lists_[list];
  Ends& ends = from.of_rank[from.of_rank[0].first == none ? 1 : 0];
  const std::uint32_t node = ends.first;
  ends.first = nodes_[node].behind;
  (ends.first == none ? ends.last : nodes_[ends.first].before) = none;
  nodes_[node].behind = free_;
  free_ = node;
  --from.size;
}

std::uint32_t WaitingLists::node_for(const Item& item) {
  if (free_ == none) {
    nodes_.push_back({item, none, none});
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }
  const std::uint32_t node = free_;
  free_ = nodes_[node].behind;
  nodes_[node].item = item;
  return node;
}

/// The item behind which `item` belongs, `none` if it belongs first.
std::uint32_t WaitingLists::last_not_after(const Ends& ends, const Item& item) const {
  if (ends.first == none || comes_before(item, nodes_[ends.first].item)) return none;
  std::uint32_t node = ends.last;
  while (comes_before(item, nodes_[node].item)) node = nodes_[node].before;
  return node;
}

}  // namespace fotfeste
