#pragma once

#include <cstddef>
#include <vector>

namespace fotfeste {

/// A 4-ary heap of unsigned numbers, smallest first. Four children share a cache line or two, so a
/// level costs about one memory touch, and there are half as many levels as in a binary heap.
///
/// Behind the numbers stand four of the greatest: every group of children is read whole, and who is
/// least is computed, not branched upon (a wrong guess costs more than a level).
template <class Key>
class QuadHeap {
 public:
  void reserve(std::size_t n) { keys_.reserve(n + padding); }
  [[nodiscard]] bool empty() const { return keys_.size() == padding; }
  [[nodiscard]] std::size_t size() const { return keys_.size() - padding; }
  [[nodiscard]] const Key& top() const { return keys_.front(); }  ///< REQUIRES !empty()

  void put(Key key) {
    const std::size_t hole = size();
    keys_.push_back(greatest);
    rise(hole, key);
  }

  void pop() {  ///< REQUIRES !empty()
    const std::size_t n = size() - 1;
    const Key last = keys_[n];
    keys_[n] = greatest;
    keys_.pop_back();
    if (n > 0) sink(last);
  }

 private:
  static constexpr std::size_t padding = 4;
  static constexpr Key greatest = ~Key{0};

  /// Puts `key`, which comes from the bottom, in place of the top: the hole sinks to the bottom
  /// without asking where `key` belongs, and `key` rises from there, most often by nothing.
  void sink(Key key) {
    Key* const keys = keys_.data();
    const std::size_t n = size();
    std::size_t hole = 0;
    for (std::size_t first = 1; first < n; first = 4 * hole + 1) {
      const std::size_t least = first + least_of_four(keys + first);
      keys[hole] = keys[least];
      hole = least;
    }
    rise(hole, key);
  }

  void rise(std::size_t hole, Key key) {
    Key* const keys = keys_.data();
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 4;
      if (!(key < keys[parent])) break;
      keys[hole] = keys[parent];
      hole = parent;
    }
    keys[hole] = key;
  }

  /// The first of the least of four.
  static std::size_t least_of_four(const Key* keys) {
    const std::size_t left = keys[1] < keys[0];
    const std::size_t right = 2 + std::size_t{keys[3] < keys[2]};
    const std::size_t is_right = keys[right] < keys[left];
    return left + is_right * (right - left);
  }

  std::vector<Key> keys_ = std::vector<Key>(padding, greatest);
};

}  // namespace fotfeste
