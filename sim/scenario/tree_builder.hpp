#pragma once

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fotfeste/scenario/utf8.hpp"
#include "sim/scenario/positions.hpp"

namespace fotfeste {

/// Reading ends here, because of this.
struct Stop {
  std::string code;
  Mark mark;
  std::string path;
  std::string message;
  std::string help;
};

/// Builds the tree from yaml-cpp's events and refuses everything that is not plain YAML.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const YamlText& yaml, Problems& problems)
      : yaml_(yaml), problems_(problems), positions_(yaml) {}

  Node take_root() { return std::move(root_); }
  [[nodiscard]] Mark last_mark() const { return last_mark_; }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check_properties(mark, "", anchor);
    if (expects_key())
      stop("E125", last_mark_, "expected a key, found nothing: keys must be plain text");
    Node node;
    node.mark = last_mark_;
    const bool elsewhere = !frames_.empty() && key_mark().line != node.mark.line;
    if (elsewhere) node.mark = key_mark();
    accept(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    last_mark_ = positions_.mark_of(mark);
    stop_at_alias();
  }

  void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
    last_mark_ = positions_.mark_of(mark);
    stop_at_alias();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_properties(mark, tag, anchor);
    Node node;
    node.kind = Node::Kind::scalar;
    node.mark = last_mark_;
    node.text = value;
    const char first = first_byte(mark);
    node.quoted = tag == "!" || value.find('\n') != std::string::npos;
    check_text(node, first == '"' || first == '\'');
    if (expects_key()) return accept_key(node, mark);
    accept(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Node::Kind::sequence);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Node::Kind::mapping);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    Node node;
    std::unordered_map<std::string, int> lines;  // of the keys so far
    std::string key;
    Mark key_mark;
    bool has_key = false;
    bool repeated = false;
  };

  [[nodiscard]] bool expects_key() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::mapping &&
           !frames_.back().has_key;
  }
  [[nodiscard]] Mark key_mark() const {
    const Frame& top = frames_.back();
    return top.node.kind == Node::Kind::mapping ? top.key_mark : last_mark_;
  }
  [[nodiscard]] char first_byte(const YAML::Mark& mark) {
    const std::size_t at = positions_.byte_of(mark);
    return at < yaml_.text.size() ? yaml_.text[at] : '\0';
  }

  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Frame& frame : frames_) {
      if (frame.node.kind == Node::Kind::sequence) {
        path += "[" + std::to_string(frame.node.items.size()) + "]";
      } else if (frame.has_key) {
        path += (path.empty() ? "" : ".") + frame.key;
      }
    }
    return path.empty() ? "$" : path;
  }

  [[noreturn]] void stop(std::string code, Mark mark, std::string message, std::string help = {}) {
    throw Stop{std::move(code), mark, path(), std::move(message), std::move(help)};
  }
  [[noreturn]] void stop_at_alias() {
    stop("E117", last_mark_,
         "expected a value, found an anchor or alias: aliases are not supported",
         "use based_on: to share values; put text that starts with & or * in quotes");
  }

  void check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    last_mark_ = positions_.mark_of(mark);
    if (anchor != 0) stop_at_alias();
    const bool tagged = !tag.empty() && tag != "?" && tag != "!";
    if (tagged || first_byte(mark) == '!') {
      stop("E116", last_mark_, "expected a value, found a tag: tags are not supported",
           "put text that starts with ! in quotes");
    }
  }

  void check_text(const Node& node, bool in_quotes) {
    if (node.text.size() > largest_scalar) {
      stop("E124", node.mark,
           fmt::format("expected text of at most {} KiB, found {} bytes", largest_scalar >> 10,
                       node.text.size()));
    }
    for (std::size_t at = 0; at < node.text.size();) {
      const Character character = character_at(node.text, at);
      if (!in_quotes && character.code == 0xA0) {
        stop("E108", node.mark,
             "expected ordinary spaces, found a no-break space in " + in_quotes_text(node),
             "type the space again");
      }
      const bool control =
          character.code < 0x20 && character.code != '\n' && character.code != '\t';
      if (control || !character.valid || character.code == 0x7F) {
        stop("E106", node.mark,
             "expected text, found a control character in " + in_quotes_text(node), "delete it");
      }
      at += character.length;
    }
  }
  static std::string in_quotes_text(const Node& node) { return fotfeste::in_quotes(node.text); }

  void accept_key(const Node& key, const YAML::Mark& mark) {
    Frame& top = frames_.back();
    const bool merge = key.text == "<<" && !key.quoted;
    if (merge)
      stop("E118", key.mark, "expected a key, found <<: merge keys are not supported",
           "use based_on:");
    const bool explicit_key = follows_question_mark(positions_.byte_of(mark));
    if (explicit_key || key.text.empty() || key.text.find('\n') != std::string::npos) {
      stop("E125", key.mark,
           "expected a key in plain text on one line, found another kind of key: "
           "keys must be plain text");
    }
    check_colon(key, positions_.byte_of(mark));
    top.key = key.text;
    top.key_mark = key.mark;
    top.has_key = true;
    const auto [first, is_new] = top.lines.emplace(key.text, key.mark.line);
    top.repeated = !is_new;
    if (top.repeated) {
      problems_.add(
          "E113", key.mark, path(),
          fmt::format("expected each key once, found {} again: key repeated, first at line {}",
                      fotfeste::in_quotes(key.text), first->second),
          "keep one of them", static_cast<int>(length_in_characters(key.text)));
    }
  }

  /// yaml-cpp takes a line without a colon for a key without a value.
  void check_colon(const Node& key, std::size_t at) {
    const std::size_t end = std::min(end_of_key(key, at), yaml_.text.size());
    const std::size_t next = std::min(yaml_.text.find_first_not_of(" \t", end), yaml_.text.size());
    if (next < yaml_.text.size() && yaml_.text[next] == ':') return;
    const std::size_t colon = key.text.find(':');
    if (colon != std::string::npos && !key.quoted) {
      Mark mark = key.mark;
      mark.column += static_cast<int>(length_in_characters(key.text.substr(0, colon)));
      stop("E112", mark, "expected a space after ':', found none", "put a space after ':'");
    }
    stop("E111", key.mark,
         "expected key: value, found " + fotfeste::in_quotes(key.text) + " without a colon",
         "write a colon and a space after the key");
  }

  [[nodiscard]] std::size_t end_of_key(const Node& key, std::size_t at) const {
    if (!key.quoted || at >= yaml_.text.size()) return at + key.text.size();
    const char mark = yaml_.text[at];
    for (++at; at < yaml_.text.size() && yaml_.text[at] != mark; ++at) {
      if (mark == '"' && yaml_.text[at] == '\\') ++at;
    }
    const bool doubled = mark == '\'' && at + 1 < yaml_.text.size() && yaml_.text[at + 1] == mark;
    return doubled ? end_of_key(key, at + 1) : at + 1;
  }

  [[nodiscard]] bool follows_question_mark(std::size_t at) const {
    while (at > 0 && yaml_.text[at - 1] == ' ') --at;
    if (at == 0 || yaml_.text[at - 1] != '?') return false;
    return at == 1 ||
           std::string_view{" \n[{,-"}.find(yaml_.text[at - 2]) != std::string_view::npos;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            Node::Kind kind) {
    check_properties(mark, tag, anchor);
    if (expects_key()) {
      stop("E125", last_mark_,
           "expected a key in plain text, found a list or a mapping: keys must be plain text");
    }
    if (frames_.size() >= deepest_nesting) {
      stop("E120", last_mark_,
           fmt::format("expected at most {} levels, found more: nested deeper than {}",
                       deepest_nesting, deepest_nesting));
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.mark = last_mark_;
    frames_.push_back(std::move(frame));
  }

  void close() {
    Node node = std::move(frames_.back().node);
    frames_.pop_back();
    accept(std::move(node));
  }

  void accept(Node node) {
    if (++values_ > most_values) {
      stop("E122", node.mark, fmt::format("expected at most {} values, found more", most_values),
           "split the file");
    }
    if (frames_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& top = frames_.back();
    if (top.node.kind == Node::Kind::sequence) {
      top.node.items.push_back(std::move(node));
      return;
    }
    if (!top.repeated) top.node.entries.push_back({top.key, top.key_mark, std::move(node)});
    top.has_key = false;
  }

  const YamlText& yaml_;
  Problems& problems_;
  Positions positions_;
  Node root_;
  std::vector<Frame> frames_;
  Mark last_mark_;
  std::size_t values_ = 0;
};

}  // namespace fotfeste
