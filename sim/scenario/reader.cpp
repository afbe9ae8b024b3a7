#include "fotfeste/scenario/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/utf8.hpp"

namespace fotfeste {
namespace {

struct UnknownKey {
  Mark mark;
  std::string key;
  std::string path;
  std::vector<std::string> valid_here;
};

std::string joined_path(const std::string& path, std::string_view key) {
  if (key.empty()) return path;
  return path.empty() ? std::string{key} : path + "." + std::string{key};
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

/// Characters of the value as it stands in the file, for the carets.
int width_of(const Node& node) {
  if (node.kind != Node::Kind::scalar) return 1;
  return static_cast<int>(std::min<std::size_t>(length_in_characters(node.text), 200)) +
         (node.quoted ? 2 : 0);
}

/// `capacity:5`, which YAML reads as one text.
bool lacks_space_after_colon(const Node& node) {
  if (node.kind != Node::Kind::scalar || node.quoted) return false;
  const std::size_t colon = node.text.find(':');
  return colon != std::string::npos && colon > 0 && colon + 1 < node.text.size() &&
         node.text.find(' ') > colon;
}

}  // namespace

struct Reader::Session {
  Problems& problems;
  std::map<std::string, std::set<std::string>, std::less<>> homes;  // where a key belongs
  std::vector<UnknownKey> unknown;

  void report_unknown() {
    for (const UnknownKey& found : unknown) {
      std::string help;
      if (const auto meant = nearest(found.key, found.valid_here)) {
        help = "did you mean " + *meant + "?";
      }
      if (const auto home = homes.find(found.key); home != homes.end()) {
        const std::string& under = *home->second.begin();
        help += (help.empty() ? "" : " Or: ") + found.key +
                (under.empty() ? " belongs at the top level" : " belongs under " + under);
      }
      if (help.empty()) help = "keys that are valid here: " + listed(found.valid_here);
      problems.add(
          "E202", found.mark, found.path,
          "expected a key that is known here, found " + in_quotes(found.key) + ": unknown key",
          help, static_cast<int>(length_in_characters(found.key)));
    }
  }
};

Reader::Reader(Session& session, const Node* node, Place place)
    : session_(session), node_(node), place_(std::move(place)) {}

Problems& Reader::problems() { return session_.problems; }

std::string Reader::path_of(std::string_view key) const {
  const std::string path = joined_path(place_.path, key);
  return path.empty() ? "$" : path;
}

const Node* Reader::asked(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
    known_.emplace_back(key);
    session_.homes[std::string{key}].insert(place_.pattern);
  }
  if (node_->kind != Node::Kind::mapping && !complained_) {
    complained_ = true;
    refuse_as_mapping(*node_, {});
  }
  return node_->find(key);
}

void Reader::also_known(const std::vector<std::string>& keys) {
  for (const std::string& key : keys) asked(key);
}

bool Reader::has(std::string_view key) {
  const Node* node = asked(key);
  return node != nullptr && node->kind != Node::Kind::empty;
}

const Node* Reader::required(std::string_view key, std::string_view expected) {
  const Node* node = asked(key);
  if (node == nullptr && !complained_) missing(key, expected);
  return node;
}

void Reader::missing(std::string_view key, std::string_view expected) {
  const Node* node = key.empty() ? node_ : node_->find(key);
  const bool left_empty = node != nullptr && node->kind == Node::Kind::empty;
  const Mark mark = left_empty ? node->mark : node_->mark;
  const std::string reason =
      left_empty
          ? "value missing"
          : fmt::format("required key missing in the mapping at {}:{}", mark.line, mark.column);
  problems().add("E201", mark, path_of(key),
                 fmt::format("expected {}, found nothing: {}", expected, reason));
}

void Reader::refuse(const Node& node, std::string_view key, std::string_view expected,
                    const Rejection& refusal) {
  std::string message = fmt::format("expected {}, found {}", expected, describe(node));
  if (!refusal.reason.empty()) message += ": " + refusal.reason;
  problems().add(refusal.code, node.mark, path_of(key), std::move(message), refusal.help,
                 width_of(node));
}

void Reader::report(std::string_view key, std::string code, std::string message, std::string help) {
  const Node* node = key.empty() ? node_ : node_->find(key);
  if (node == nullptr) node = node_;
  problems().add(std::move(code), node->mark, path_of(key), std::move(message), std::move(help),
                 width_of(*node));
}

void Reader::visit_child(const Node& child, Place place, const Visit& visit) {
  Reader reader{session_, &child, std::move(place)};
  visit(reader);
  reader.finish();
}

void Reader::refuse_as_mapping(const Node& node, std::string_view key) {
  if (node.kind == Node::Kind::empty) return missing(key, "a mapping");
  const bool no_space = lacks_space_after_colon(node);
  refuse(node, key, "a mapping",
         {no_space ? "E112" : "E203", "", no_space ? "put a space after ':'" : ""});
}

bool Reader::visit_mapping(const Node* node, std::string_view key, const Visit& visit) {
  if (node == nullptr) return false;
  if (node->kind != Node::Kind::mapping) {
    refuse_as_mapping(*node, key);
    return false;
  }
  visit_child(*node,
              {joined_path(place_.path, key), joined_path(place_.pattern, key), std::string{key}},
              visit);
  return true;
}

std::size_t Reader::visit_items(const Node* node, std::string_view key, const Visit& visit) {
  if (node == nullptr) return 0;
  if (node->kind == Node::Kind::empty) {
    missing(key, "a list or a mapping");
    return 0;
  }
  if (node->kind == Node::Kind::scalar) {
    refuse(*node, key, "a list or a mapping", {"E203", "", ""});
    return 0;
  }
  const std::string path = joined_path(place_.path, key);
  const std::string pattern = joined_path(place_.pattern, key);
  for (std::size_t index = 0; index < node->items.size(); ++index) {
    const std::string number = std::to_string(index);
    visit_child(node->items[index], {path + "[" + number + "]", pattern + "[]", number}, visit);
  }
  for (const Entry& entry : node->entries) {
    visit_child(entry.value, {joined_path(path, entry.key), joined_path(pattern, "*"), entry.key},
                visit);
  }
  return node->items.size() + node->entries.size();
}

bool Reader::within(std::string_view key, const Visit& visit) {
  return visit_mapping(required(key, "a mapping"), key, visit);
}

bool Reader::optional_within(std::string_view key, const Visit& visit) {
  return visit_mapping(asked(key), key, visit);
}

std::size_t Reader::each(std::string_view key, const Visit& visit) {
  return visit_items(required(key, "a list or a mapping"), key, visit);
}

std::size_t Reader::optional_each(std::string_view key, const Visit& visit) {
  return visit_items(asked(key), key, visit);
}

void Reader::finish() {
  for (const Entry& entry : node_->entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    session_.unknown.push_back({entry.key_mark, entry.key, path_of(entry.key), known_});
  }
}

void read_tree(const Node& root, Problems& problems, const Reader::Visit& visit) {
  Reader::Session session{problems, {}, {}};
  Reader reader{session, &root, {}};
  visit(reader);
  reader.finish();
  session.report_unknown();
}

}  // namespace fotfeste
