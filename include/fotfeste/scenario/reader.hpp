#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/format.hpp"
#include "fotfeste/scenario/problem.hpp"

namespace fotfeste {

/// A place in the tree from which typed values are read by key. Problems are collected, not thrown:
/// a value that is missing or wrong is reported and read as T{}, so that all are found at once.
/// A key that nobody asked for is an error; it is reported when the visit of its mapping ends.
///
///     read_tree(root, problems, [&](Reader& in) {
///       world.horizon = in.require("horizon", duration(above(0)));
///       in.each("groups", [&](Reader& group) { ... group.name() ... });
///     });
///     problems.throw_if_any();
class Reader {
 public:
  using Visit = std::function<void(Reader&)>;

  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The value at `key`; missing is E201.
  template <class T>
  T require(std::string_view key, const Format<T>& format) {
    return convert(required(key, format.expected), key, format).value_or(T{});
  }
  /// The value at `key`, or nothing when the key is not there (or its value was refused).
  template <class T>
  std::optional<T> optional(std::string_view key, const Format<T>& format) {
    return convert(asked(key), key, format);
  }
  /// A list of values.
  template <class T>
  std::vector<T> require_list(std::string_view key, const Format<T>& format) {
    std::vector<T> all;
    each(key, [&](Reader& item) { all.push_back(item.value(format)); });
    return all;
  }
  template <class T>
  std::vector<T> optional_list(std::string_view key, const Format<T>& format) {
    return has(key) ? require_list(key, format) : std::vector<T>{};
  }
  /// This place itself as a value: an item of a list, or an entry of a table.
  template <class T>
  T value(const Format<T>& format) {
    return convert(node_, {}, format).value_or(T{});
  }

  /// Visits the mapping at `key`; missing is E201. True when there is a mapping.
  bool within(std::string_view key, const Visit& visit);
  /// The same, but missing is no error.
  bool optional_within(std::string_view key, const Visit& visit);
  /// Visits the items of the list, or the entries of the mapping, at `key`; missing is E201.
  /// The number of items.
  std::size_t each(std::string_view key, const Visit& visit);
  std::size_t optional_each(std::string_view key, const Visit& visit);

  /// Whether the key is there with a value; asking makes the key known.
  [[nodiscard]] bool has(std::string_view key);
  /// The node at `key` or null; asking makes the key known.
  [[nodiscard]] const Node* find(std::string_view key) { return asked(key); }
  /// Keys that are right here, though nobody asked for them in this scenario.
  void also_known(const std::vector<std::string>& keys);

  [[nodiscard]] const std::string& name() const {
    return place_.name;
  }  ///< own key, or index in a list
  [[nodiscard]] const std::string& path() const { return place_.path; }
  [[nodiscard]] const Node& node() const { return *node_; }
  [[nodiscard]] Problems& problems();

  /// Reports a problem with the value at `key` (at this place itself when there is none).
  void report(std::string_view key, std::string code, std::string message, std::string help = {});

 private:
  struct Session;  // shared by all readers of one tree: problems, and which keys belong where

  struct Place {
    std::string path;     // groups.young.share, lines[2]
    std::string pattern;  // groups.*.share, lines[]: the same for all items
    std::string name;
  };
  Reader(Session& session, const Node* node, Place place);
  friend void read_tree(const Node& root, Problems& problems, const Visit& visit);

  const Node* asked(std::string_view key);
  const Node* required(std::string_view key, std::string_view expected);
  void visit_child(const Node& child, Place place, const Visit& visit);
  bool visit_mapping(const Node* node, std::string_view key, const Visit& visit);
  std::size_t visit_items(const Node* node, std::string_view key, const Visit& visit);
  void refuse(const Node& node, std::string_view key, std::string_view expected,
              const Rejection& refusal);
  void refuse_as_mapping(const Node& node, std::string_view key);
  void missing(std::string_view key, std::string_view expected);
  void finish();
  [[nodiscard]] std::string path_of(std::string_view key) const;

  template <class T>
  std::optional<T> convert(const Node* node, std::string_view key, const Format<T>& format) {
    if (node == nullptr) return std::nullopt;
    if (node->kind == Node::Kind::empty) {
      missing(key, format.expected);
      return std::nullopt;
    }
    Parsed<T> parsed = format.parse(*node);
    if (const auto* refusal = std::get_if<Rejection>(&parsed)) {
      refuse(*node, key, format.expected, *refusal);
      return std::nullopt;
    }
    if (format.remark) {
      if (const auto warning = format.remark(*node)) refuse(*node, key, format.expected, *warning);
    }
    return std::get<T>(std::move(parsed));
  }

  Session& session_;
  const Node* node_;
  Place place_;
  std::vector<std::string> known_;
  bool complained_ = false;  // that keys were asked of something that has none
};

/// Visits the root of a tree and then reports every key that nobody asked for, with the nearest key
/// that is valid there, or the place where the key belongs.
void read_tree(const Node& root, Problems& problems, const Reader::Visit& visit);

}  // namespace fotfeste
