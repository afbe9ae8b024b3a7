#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view base_key = "based_on";

fs::path identity(const fs::path& path) {
  std::error_code failed;
  fs::path canonical = fs::weakly_canonical(path, failed);
  return failed ? path : canonical;
}

/// Reads a file and then its bases, remembering the way down to see a circle.
class BaseChain {
 public:
  BaseChain(const FindScenario& find, Problems& problems) : find_(find), problems_(problems) {}

  std::optional<Node> load(const fs::path& path) {
    std::optional<Node> tree = read_document(path, problems_);
    if (!tree) return std::nullopt;
    const auto named = std::find_if(tree->entries.begin(), tree->entries.end(),
                                    [](const Entry& entry) { return entry.key == base_key; });
    if (named == tree->entries.end()) return tree;
    const Node base_name = std::move(named->value);
    tree->entries.erase(named);
    way_.push_back(identity(path));
    const std::optional<fs::path> base_path = find_base(base_name, path);
    std::optional<Node> base = base_path ? load(*base_path) : std::nullopt;
    way_.pop_back();
    if (!base) return std::nullopt;
    base->mark = tree->mark;
    merge_into(*base, *tree);
    return base;
  }

 private:
  void refuse(const Node& name, std::string code, std::string message, std::string help) {
    problems_.add(std::move(code), name.mark, std::string{base_key}, std::move(message),
                  std::move(help), static_cast<int>(std::max<std::size_t>(name.text.size(), 1)));
  }

  [[nodiscard]] bool on_the_way(const fs::path& path) const {
    return std::find(way_.begin(), way_.end(), identity(path)) != way_.end();
  }

  /// A name without a folder is looked for beside the file first, then among the shipped ones. A
  /// shipped scenario may be shadowed by a file of the same name that is based on it.
  std::optional<fs::path> find_base(const Node& name, const fs::path& from) {
    if (name.kind != Node::Kind::scalar || name.text.empty()) {
      refuse(name, "E203", "expected the name of a scenario, found " + describe(name), "");
      return std::nullopt;
    }
    std::optional<fs::path> circular;
    for (const fs::path& candidate : candidates(name.text, from)) {
      std::error_code failed;
      if (!fs::exists(candidate, failed)) continue;
      if (!on_the_way(candidate)) return candidate;
      circular = candidate;
    }
    if (circular) {
      refuse(name, "E129",
             fmt::format("expected another scenario, found {}: based_on goes in a circle",
                         in_quotes(circular->string())),
             "a base must not lead back to the file that is based on it");
    } else {
      refuse(name, "E128",
             fmt::format("expected the name of a scenario, found {}: no such file beside this one, "
                         "and no shipped scenario of that name",
                         in_quotes(name.text)),
             "fotfeste scenarios lists the shipped ones");
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<fs::path> candidates(const std::string& name,
                                                 const fs::path& from) const {
    const fs::path beside = from.parent_path() / name;
    std::vector<fs::path> all{beside};
    if (beside.extension() != ".yaml") all.push_back(beside.string() + ".yaml");
    if (find_) {
      if (const std::optional<fs::path> shipped = find_(name)) all.push_back(*shipped);
    }
    return all;
  }

  const FindScenario& find_;
  Problems& problems_;
  std::vector<fs::path> way_;
};

}  // namespace

void merge_into(Node& base, const Node& over) {
  if (base.kind != Node::Kind::mapping || over.kind != Node::Kind::mapping) {
    base = over;
    return;
  }
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t index = 0; index < base.entries.size(); ++index) {
    places.emplace(base.entries[index].key, index);
  }
  std::vector<const Entry*> added;
  for (const Entry& entry : over.entries) {
    const auto place = places.find(entry.key);
    if (place == places.end()) {
      added.push_back(&entry);
      continue;
    }
    Entry& target = base.entries[place->second];
    target.key_mark = entry.key_mark;
    merge_into(target.value, entry.value);
  }
  for (const Entry* entry : added) base.entries.push_back(*entry);
}

std::optional<Node> load_tree(const std::filesystem::path& path, const FindScenario& find,
                              Problems& problems) {
  return BaseChain{find, problems}.load(path);
}

}  // namespace fotfeste
