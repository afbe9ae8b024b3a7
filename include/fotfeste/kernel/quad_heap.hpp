#pragma once

#include <cstddef>
#include <vector>

namespace fotfeste {

/// A 4-ary heap of plain values, smallest first. Four children share a cache line or two, so a
/// level costs about one memory touch, and there are half as many levels as in a binary heap.
template <class Key>
class QuadHeap {
 public:
  void reserve(std::size_t n) { keys_.reserve(n); }
  [[nodiscard]] bool empty() const { return keys_.empty(); }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] const Key& top() const { return keys_.front(); }  ///< REQUIRES !empty()

  void put(Key key) {
    std::size_t hole = keys_.size();
    keys_.push_back(key);
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 4;
      if (!(key < keys_[parent])) break;
      keys_[hole] = keys_[parent];
      hole = parent;
    }
    keys_[hole] = key;
  }

  void pop() {  ///< REQUIRES !empty()
    const Key last = keys_.back();
    keys_.pop_back();
    if (!keys_.empty()) sink(last);
  }

 private:
  /// Puts `key` in place of the top.
  void sink(Key key) {
    Key* const keys = keys_.data();
    const std::size_t n = keys_.size();
    std::size_t hole = 0;
    for (std::size_t first = 1; first < n; first = 4 * hole + 1) {
      const std::size_t least = first + 4 <= n ? least_of_four(first) : least_of_few(first, n);
      if (!(keys[least] < key)) break;
      keys[hole] = keys[least];
      hole = least;
    }
    keys[hole] = key;
  }

  /// A tournament of three comparisons whose outcomes are data, not branches.
  [[nodiscard]] std::size_t least_of_four(std::size_t first) const {
    const Key* const keys = keys_.data() + first;
    const std::size_t left = keys[1] < keys[0] ? 1 : 0;
    const std::size_t right = keys[3] < keys[2] ? 3 : 2;
    return first + (keys[right] < keys[left] ? right : left);
  }

  [[nodiscard]] std::size_t least_of_few(std::size_t first, std::size_t end) const {
    std::size_t least = first;
    for (std::size_t child = first + 1; child < end; ++child) {
      if (keys_[child] < keys_[least]) least = child;
    }
    return least;
  }

  std::vector<Key> keys_;
};

}  // namespace fotfeste
