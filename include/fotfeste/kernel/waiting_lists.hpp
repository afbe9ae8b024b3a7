#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Waiting lists of many servers in one pool of nodes. A list is ordered by (rank, key, entity,
/// kind, stamp), so the order never depends on insertion history. Adding at either end of a rank
/// costs O(1), elsewhere one step for each item of the rank that comes later.
class WaitingLists {
 public:
  struct Item {
    Tick key;              ///< order within the rank: smaller is served first (may be negative)
    Tick since;            ///< when it was added
    std::uint32_t entity;  ///< whose
    std::uint32_t stamp;   ///< the owner's mark, to tell a stale item
    std::uint8_t kind;
    std::uint8_t rank;  ///< 0 or 1; 0 before 1
  };

  explicit WaitingLists(std::size_t lists) : lists_(lists) {}

  std::size_t add_list();  ///< index of a new empty list
  void push(std::size_t list, const Item& item);
  [[nodiscard]] bool empty(std::size_t list) const { return lists_[list].size == 0; }
  [[nodiscard]] std::size_t size(std::size_t list) const { return lists_[list].size; }
  [[nodiscard]] const Item& front(std::size_t list) const {  ///< REQUIRES !empty(list)
    return nodes_[first_of(lists_[list]).first].item;
  }
  void pop_front(std::size_t list);  ///< REQUIRES !empty(list)

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  struct Node {
    Item item;
    std::uint32_t before;
    std::uint32_t behind;  ///< also links the free nodes
  };
  struct Ends {
    std::uint32_t first = none;
    std::uint32_t last = none;
  };
  struct List {
    std::array<Ends, 2> of_rank;
    std::uint32_t size = 0;
  };

  [[nodiscard]] static const Ends& first_of(const List& list) {
    return list.of_rank[list.of_rank[0].first == none ? 1 : 0];
  }
  [[nodiscard]] std::uint32_t node_for(const Item& item);
  [[nodiscard]] std::uint32_t last_not_after(const Ends& ends, const Item& item) const;

  std::vector<Node> nodes_;
  std::vector<List> lists_;
  std::uint32_t free_ = none;
};

}  // namespace fotfeste
