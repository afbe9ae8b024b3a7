#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/utf8.hpp"
#include "fotfeste/scenario/yaml_text.hpp"

namespace fotfeste {
namespace {

/// One step of a path: a key, or an index in a list.
struct Step {
  std::string key;
  std::optional<std::size_t> index;
  std::size_t at = 0;  ///< [bytes] into the option
};

/// The steps of `lines[2].places`, or nothing when it is not written so.
std::optional<std::vector<Step>> steps_of(std::string_view path) {
  std::vector<Step> steps;
  std::size_t at = 0;
  while (at < path.size()) {
    if (path[at] == '[') {
      Step step{{}, 0, at};
      const char* end = path.data() + path.size();
      const auto read = std::from_chars(path.data() + at + 1, end, *step.index);
      if (read.ec != std::errc{} || read.ptr == end || *read.ptr != ']' || steps.empty()) {
        return std::nullopt;
      }
      steps.push_back(step);
      at = static_cast<std::size_t>(read.ptr - path.data()) + 1;
      continue;
    }
    if (!steps.empty()) {
      if (path[at] != '.') return std::nullopt;
      ++at;
    }
    const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
    if (end == at) return std::nullopt;
    steps.push_back({std::string{path.substr(at, end - at)}, std::nullopt, at});
    at = end;
  }
  if (steps.empty() || path.ends_with('.')) return std::nullopt;
  return steps;
}

/// Lays one option on the tree.
class Option {
 public:
  Option(std::string_view text, Mark start, Problems& problems)
      : text_(text), start_(start), problems_(problems) {}

  void apply(Node& root) {
    const std::size_t equals = text_.find('=');
    if (equals == std::string_view::npos) {
      return refuse(0, "$", "expected key=value, found " + in_quotes(text_),
                    "e.g. --set horizon='5 years'");
    }
    const std::optional<std::vector<Step>> steps = steps_of(text_.substr(0, equals));
    if (!steps) {
      return refuse(
          0, "$",
          "expected a path such as lines[2].places, found " + in_quotes(text_.substr(0, equals)),
          "");
    }
    const YamlText yaml{text_.substr(equals + 1), mark(equals + 1)};
    if (!check_bytes(yaml, problems_)) return;
    std::optional<Node> value = parse_value(yaml, problems_);
    if (!value) return;
    if (value->kind == Node::Kind::empty) value->mark = yaml.origin;
    if (Node* place = find(root, *steps)) *place = std::move(*value);
  }

 private:
  [[nodiscard]] Mark mark(std::size_t at) const {
    Mark result = start_;
    result.column += static_cast<int>(length_in_characters(text_.substr(0, at)));
    return result;
  }

  void refuse(std::size_t at, std::string path, std::string message, std::string help) {
    problems_.add("E130", mark(at), std::move(path), std::move(message), std::move(help));
  }

  Node* find(Node& root, const std::vector<Step>& steps) {
    Node* node = &root;
    std::string path;
    for (const Step& step : steps) {
      Node* next = step.index ? item(*node, step) : entry(*node, step);
      if (next == nullptr) {
        refuse(
            step.at, path.empty() ? "$" : path,
            fmt::format("expected {}, found {}",
                        step.index ? "a list that is long enough" : "a mapping", describe(*node)),
            "items are counted from 0");
        return nullptr;
      }
      path += step.index ? "[" + std::to_string(*step.index) + "]"
                         : (path.empty() ? "" : ".") + step.key;
      node = next;
    }
    return node;
  }

  static Node* item(Node& node, const Step& step) {
    return *step.index < node.items.size() ? &node.items[*step.index] : nullptr;
  }

  Node* entry(Node& node, const Step& step) {
    if (node.kind == Node::Kind::empty)
      node = {Node::Kind::mapping, mark(step.at), {}, false, {}, {}};
    if (node.kind != Node::Kind::mapping) return nullptr;
    for (Entry& candidate : node.entries) {
      if (candidate.key != step.key) continue;
      candidate.key_mark = mark(step.at);
      return &candidate.value;
    }
    Node added;
    added.mark = mark(step.at);
    node.entries.push_back({step.key, added.mark, added});
    return &node.entries.back().value;
  }

  std::string_view text_;
  Mark start_;
  Problems& problems_;
};

}  // namespace

void overlay(Node& root, const std::vector<std::string>& options, Problems& problems) {
  std::string all;
  for (std::string option : options) {
    std::replace(option.begin(), option.end(), '\n', ' ');
    all += option + "\n";
  }
  const SourceId source = problems.sources().add(std::string{command_line_source}, std::move(all));
  for (std::size_t index = 0; index < options.size(); ++index) {
    const Mark start{source, static_cast<int>(index) + 1, 1};
    const std::string_view line = problems.sources().line(start);
    Option{line, start, problems}.apply(root);
  }
}

}  // namespace fotfeste
