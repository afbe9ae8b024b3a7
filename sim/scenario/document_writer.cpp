#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste {
namespace {

std::string double_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\x{:02X}", byte);
    } else {
      result += c;
    }
  }
  return result + '"';
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether a key reads back as itself without quotes. Words that YAML takes for nothing do not.
bool is_plain_key(std::string_view key) {
  constexpr std::string_view inner = "_-/.";
  if (key.empty() || !is_word_byte(key.front())) return false;
  const bool plain = std::all_of(key.begin(), key.end(), [inner](char c) {
    return is_word_byte(c) || inner.find(c) != std::string_view::npos;
  });
  return plain && key != "null" && key != "Null" && key != "NULL";
}

/// Whether plain text reads back as itself inside brackets.
bool is_plain_in_brackets(std::string_view text) {
  return text.find_first_of(",[]{}") == std::string_view::npos && !text.ends_with(':') &&
         text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  /// Writes `node` after "key:" or "-"; what needs lines of its own is indented by `indent` spaces.
  void after_colon(const Node& node, std::size_t indent) {
    if (node.kind == Node::Kind::mapping && !node.entries.empty()) {
      out_ += '\n';
      mapping(node, indent, indent);
    } else if (node.kind == Node::Kind::sequence && !node.items.empty()) {
      out_ += '\n';
      sequence(node, indent, indent);
    } else {
      out_ += ' ' + scalar(node) + '\n';
    }
  }

  /// The first entry stands `first` spaces to the right of what is written, the others `indent`.
  void mapping(const Node& node, std::size_t indent, std::size_t first) {
    for (const Entry& entry : node.entries) {
      out_.append(first, ' ');
      first = indent;
      out_ += (is_plain_key(entry.key) ? entry.key : double_quoted(entry.key)) + ":";
      after_colon(entry.value, indent + 2);
    }
  }

  void sequence(const Node& node, std::size_t indent, std::size_t first) {
    for (const Node& item : node.items) {
      out_.append(first, ' ');
      first = indent;
      out_ += "-";
      if (item.kind == Node::Kind::mapping && !item.entries.empty()) {
        mapping(item, indent + 2, 1);
      } else if (item.kind == Node::Kind::sequence && !item.items.empty()) {
        sequence(item, indent + 2, 1);
      } else {
        out_ += ' ' + scalar(item) + '\n';
      }
    }
  }

  static std::string scalar(const Node& node) {
    switch (node.kind) {
      case Node::Kind::empty:
        return "~";
      case Node::Kind::sequence:
        return "[]";
      case Node::Kind::mapping:
        return "{}";
      case Node::Kind::scalar:
        break;
    }
    return node.quoted ? double_quoted(node.text) : node.text;
  }

 private:
  std::string out_;
};

}  // namespace

std::string to_yaml_line(const Node& root) {
  if (root.items.empty() && root.entries.empty()) return Writer::scalar(root);
  const auto inside = [](const Node& node) {
    const bool quotes = node.kind == Node::Kind::scalar && !is_plain_in_brackets(node.text);
    return quotes ? double_quoted(node.text) : to_yaml_line(node);
  };
  std::string line;
  for (const Node& item : root.items) line += (line.empty() ? "" : ", ") + inside(item);
  if (root.kind == Node::Kind::sequence) return "[" + line + "]";
  for (const Entry& entry : root.entries) {
    line += (line.empty() ? "" : ", ");
    line += is_plain_key(entry.key) ? entry.key : double_quoted(entry.key);
    line += ": " + inside(entry.value);
  }
  return "{" + line + "}";
}

std::string to_yaml(const Node& root) {
  Writer writer;
  if (root.kind == Node::Kind::mapping && !root.entries.empty()) {
    writer.mapping(root, 0, 0);
  } else if (root.kind == Node::Kind::sequence && !root.items.empty()) {
    writer.sequence(root, 0, 0);
  } else {
    return Writer::scalar(root) + "\n";
  }
  return writer.take();
}

}  // namespace fotfeste
