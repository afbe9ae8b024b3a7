#include <vector>

#include "fotfeste/scenario/yaml_text.hpp"

namespace fotfeste {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Walks over the text the way a YAML scanner does, only to see which quotes and brackets are open.
class Outline {
 public:
  explicit Outline(std::string_view text) : text_(text) {}

  std::optional<Finding> first_fault() {
    while (at_ < text_.size() && !fault_) step();
    if (!fault_ && !brackets_.empty()) {
      const std::size_t open = brackets_.back();
      report("E110", open,
             std::string{"expected a closing bracket, found none: '"} + text_[open] +
                 "' opened here is not closed",
             std::string{"close it with "} + closing(text_[open]));
    }
    return fault_;
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  [[nodiscard]] bool ends_word(char c) const {
    const bool flow_end =
        !brackets_.empty() && std::string_view{",[]{}"}.find(c) != std::string_view::npos;
    return c == '\n' || is_space(c) || flow_end;
  }
  static char closing(char open) { return open == '[' ? ']' : '}'; }

  void report(std::string code, std::size_t at, std::string message, std::string help) {
    fault_ = Finding{std::move(code), at, std::move(message), std::move(help)};
  }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      line_start_ = at_ + 1;
      token_start_ = true;
      ++at_;
    } else if (is_space(c)) {
      ++at_;
    } else if (c == '#' && (at_ == 0 || is_space(text_[at_ - 1]) || text_[at_ - 1] == '\n')) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == ':' && (ends_word(peek(1)) || after_quote_)) {
      token_start_ = true;
      ++at_;
    } else if (!brackets_.empty() && (c == ',' || c == ']' || c == '}')) {
      flow_end(c);
    } else if (token_start_) {
      token(c);
    } else {
      ++at_;
    }
    after_quote_ = (c == '"' || c == '\'') && !token_start_ && after_quote_next_;
    after_quote_next_ = false;
  }

  void token(char c) {
    if ((c == '-' || c == '?') && ends_word(peek(1))) {
      entry_column_ = at_ - line_start_;
      ++at_;
      return;
    }
    if (c == '"' || c == '\'') return quote(c);
    if (c == '[' || c == '{') {
      if (brackets_.size() == deepest_nesting) {
        report("E120", at_,
               "expected at most " + std::to_string(deepest_nesting) +
                   " levels, found more: nested deeper than " + std::to_string(deepest_nesting),
               "");
      }
      brackets_.push_back(at_++);
      return;
    }
    if (c == ']' || c == '}' || c == ',') {
      report("E115", at_,
             std::string{"expected a key or a value, found '"} + c + "': unexpected '" + c + "'",
             "delete it, or put the text in quotes");
      return;
    }
    if ((c == '|' || c == '>') && brackets_.empty()) return text_block();
    entry_column_ = at_ - line_start_;
    token_start_ = false;
    ++at_;
  }

  void quote(char mark) {
    const std::size_t open = at_;
    entry_column_ = at_ - line_start_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (mark == '"' && text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == mark) {
        if (mark == '"' || peek(1) != mark) break;
        ++at_;
      }
    }
    if (at_ >= text_.size()) {
      report("E109", open,
             "expected a closing quote, found none: the quote opened here is never closed",
             std::string{"close it with "} + mark);
      return;
    }
    ++at_;
    token_start_ = false;
    after_quote_next_ = true;
  }

  void flow_end(char c) {
    ++at_;
    token_start_ = c == ',';
    if (c == ',') return;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    if (closing(text_[open]) != c) {
      report("E110", open,
             std::string{"expected '"} + closing(text_[open]) + "', found '" + c + "': '" +
                 text_[open] + "' opened here is not closed",
             "close the brackets in the order they were opened");
    }
  }

  /// Skips the lines of a text block, which are deeper than the entry it belongs to.
  void text_block() {
    at_ = std::min(text_.find('\n', at_), text_.size());
    while (at_ < text_.size()) {
      const std::size_t start = at_ + 1;
      const std::size_t first = std::min(text_.find_first_not_of(' ', start), text_.size());
      const bool blank = first < text_.size() && (text_[first] == '\n' || text_[first] == '\r');
      if (!blank && first - start <= entry_column_) return;
      at_ = std::min(text_.find('\n', start), text_.size());
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::size_t entry_column_ = 0;
  bool token_start_ = true;
  bool after_quote_ = false;
  bool after_quote_next_ = false;
  std::vector<std::size_t> brackets_;
  std::optional<Finding> fault_;
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// The first line that begins like `capacity:5`.
std::optional<Finding> colon_without_space(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::size_t at = text.find_first_not_of(' ', start);
    while (at < end && text[at] == '-' && at + 1 < end && text[at + 1] == ' ') {
      at = text.find_first_not_of(' ', at + 1);
    }
    const std::size_t word = at;
    while (at < end && is_word(text[at])) ++at;
    const bool colon = at < end && at > word && text[at] == ':';
    if (colon && at + 1 < end && !is_space(text[at + 1]) && text[at + 1] != '/') {
      return Finding{"E112", at, "expected a space after ':', found none", "put a space after ':'"};
    }
    start = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Finding> explain_failure(std::string_view text) {
  std::optional<Finding> fault = Outline{text}.first_fault();
  return fault ? fault : colon_without_space(text);
}

}  // namespace fotfeste
