#include <fmt/format.h>

#include <set>

#include "fotfeste/scenario/utf8.hpp"
#include "fotfeste/scenario/yaml_text.hpp"

namespace fotfeste {
namespace {

constexpr char32_t no_break_space = 0xA0;

/// Collects findings, the first of each code.
class Findings {
 public:
  Findings(const YamlText& yaml, Problems& problems) : yaml_(yaml), problems_(problems) {}

  void add(const std::string& code, std::size_t at, const std::string& message,
           const std::string& help) {
    if (!seen_.insert(code).second) return;
    problems_.add(code, mark_at(yaml_, at), "$", message, help);
  }
  [[nodiscard]] bool none() const { return seen_.empty(); }

 private:
  const YamlText& yaml_;
  Problems& problems_;
  std::set<std::string> seen_;
};

bool is_control(char32_t code) {
  if (code == '\t' || code == '\n' || code == '\r') return false;
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
         code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

void check_characters(std::string_view text, Findings& findings) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!character.valid) {
      findings.add("E103", at,
                   fmt::format("expected UTF-8 text, found byte 0x{:02X}: not UTF-8",
                               static_cast<unsigned>(character.code)),
                   "save the file as UTF-8");
    } else if (is_control(character.code)) {
      findings.add("E106", at,
                   fmt::format("expected text, found the control character 0x{:02X}",
                               static_cast<unsigned>(character.code)),
                   "delete it");
    } else if (character.code == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) {
      findings.add("E107", at, "expected lines that end in LF, found CR alone: old-Mac line ends",
                   "save the file with Unix line ends");
    }
    at += character.length;
  }
}

void check_indentation(std::string_view line, std::size_t start, Findings& findings) {
  for (std::size_t at = 0; at < line.size();) {
    const Character character = character_at(line, at);
    const bool tab = character.code == '\t';
    if (tab && line.find_first_not_of(" \t\r") == std::string_view::npos) return;
    if (tab || character.code == no_break_space) {
      findings.add("E108", start + at,
                   fmt::format("expected spaces, found a {}: {} used for indentation",
                               tab ? "tab" : "no-break space", tab ? "tab" : "no-break space"),
                   "use spaces");
      return;
    }
    if (character.code != ' ') return;
    at += character.length;
  }
}

/// `---` or `...` at the start of a line, and nothing joined to it.
bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  return line.size() == 3 || std::string_view{" \t\r"}.find(line[3]) != std::string_view::npos;
}

bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos || line[first] == '#';
}

/// Follows the lines of a file and sees where its one document starts and ends.
class DocumentBorders {
 public:
  explicit DocumentBorders(Findings& findings) : findings_(findings) {}

  void line(std::string_view line, std::size_t start) {
    if (is_blank(line)) return;
    const bool opens = is_marker(line, "---");
    const bool closes = is_marker(line, "...");
    if (ended_ || (opens && begun_)) {
      findings_.add("E114", start, "expected the end of the file, found more: only one document",
                    "write one scenario per file");
    } else if (!begun_ && line[0] == '%') {
      findings_.add("E119", start, "expected a key, found a directive: directives are not allowed",
                    "delete the line");
    }
    if (closes) ended_ = true;
    if (line[0] != '%') begun_ = true;
  }

 private:
  Findings& findings_;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace

Mark mark_at(const YamlText& yaml, std::size_t at) {
  Mark mark = yaml.origin;
  std::size_t line_start = 0;
  for (std::size_t end = yaml.text.find('\n'); end < at; end = yaml.text.find('\n', line_start)) {
    line_start = end + 1;
    ++mark.line;
    mark.column = 1;
  }
  mark.column +=
      static_cast<int>(length_in_characters(yaml.text.substr(line_start, at - line_start)));
  return mark;
}

bool check_bytes(const YamlText& yaml, Problems& problems) {
  Findings findings{yaml, problems};
  check_characters(yaml.text, findings);
  DocumentBorders borders{findings};
  for (std::size_t start = 0; start < yaml.text.size();) {
    const std::size_t end = std::min(yaml.text.find('\n', start), yaml.text.size());
    const std::string_view line = yaml.text.substr(start, end - start);
    check_indentation(line, start, findings);
    borders.line(line, start);
    start = end + 1;
  }
  return findings.none();
}

}  // namespace fotfeste
