#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Waiting lists of many servers in one pool of nodes. A list is ordered by (rank, key, entity, kind), so the order
/// never depends on insertion history; adding in key order costs O(1).
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

  explicit WaitingLists(std::size_t lists);

  std::size_t add_list();  ///< index of a new empty list
  void push(std::size_t list, const Item& item);
  [[nodiscard]] bool empty(std::size_t list) const;
  [[nodiscard]] std::size_t size(std::size_t list) const;
  [[nodiscard]] const Item& front(std::size_t list) const;  ///< REQUIRES !empty(list)
  void pop_front(std::size_t list);
};

}  // namespace fotfeste
