#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/scenario/problem.hpp"
#include "fotfeste/scenario/source.hpp"

namespace fotfeste {

struct Entry;

/// A value as written: text, a list, a mapping in file order, or nothing (`~`, `null`, left out).
struct Node {
  enum class Kind { empty, scalar, sequence, mapping };

  Kind kind = Kind::empty;
  Mark mark;
  std::string text;            ///< scalar: as written, without quotes
  bool quoted = false;         ///< scalar: quoted or a text block, so never a number
  std::vector<Node> items;     ///< sequence
  std::vector<Entry> entries;  ///< mapping

  /// The value at `key`, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Mark key_mark;
  Node value;
};

/// "a mapping", "a list", "nothing", or the text in quotes: for "found ...".
[[nodiscard]] std::string describe(const Node& node);

/// What one file may hold; more is an error before or while it is read.
inline constexpr std::uintmax_t largest_file = 4U << 20;  ///< [bytes]
inline constexpr std::size_t largest_scalar = 64U << 10;  ///< [bytes]
inline constexpr std::size_t deepest_nesting = 32;
inline constexpr std::size_t most_values = 200'000;

/// The tree written in `text`, which is called `name` in messages. Strict: one document of plain
/// mappings, lists and text in UTF-8; no aliases, tags, merge keys, directives or repeated keys.
/// Nothing when the text was refused; then `problems` says why.
[[nodiscard]] std::optional<Node> parse_document(std::string name, std::string text,
                                                 Problems& problems);

/// The same for the regular file at `path`.
[[nodiscard]] std::optional<Node> read_document(const std::filesystem::path& path,
                                                Problems& problems);

/// Finds a shipped scenario by its name ("today"), or nothing.
using FindScenario = std::function<std::optional<std::filesystem::path>(std::string_view name)>;

/// The tree at `path`, laid over its bases. `based_on: other.yaml` names a file beside the one that
/// says it, `based_on: today` also a shipped scenario; the key is gone from the result. Mappings
/// merge key by key (order of the base, new keys last), lists and text replace. Every value keeps
/// the mark of the file that wrote it.
[[nodiscard]] std::optional<Node> load_tree(const std::filesystem::path& path,
                                            const FindScenario& find, Problems& problems);

/// Lays `over` on `base` by the rule of `load_tree`.
void merge_into(Node& base, const Node& over);

/// Lays options such as `policy.every=14 days` or `lines[2].places=40` on the tree. The value is
/// read as YAML in one line (text, [list] or {mapping}); keys that do not exist are added, with a
/// mark on the command line, for the reader to accept or refuse.
void overlay(Node& root, const std::vector<std::string>& options, Problems& problems);

/// The tree as YAML in one line, as an option takes it: "{every: 7 days, hours: 0.5 h}".
[[nodiscard]] std::string to_yaml_line(const Node& root);

/// The tree as YAML, one way of writing for one tree: reading it back gives the same tree.
[[nodiscard]] std::string to_yaml(const Node& root);

}  // namespace fotfeste
