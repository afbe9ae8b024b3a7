#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace fotfeste {

/// A text that values come from: a scenario file, one of its bases, or the command line.
using SourceId = std::uint32_t;

/// Where something was written.
struct Mark {
  SourceId source = 0;
  int line = 1;    ///< from 1
  int column = 1;  ///< from 1 [code points]
};

/// Name of the source that holds the `--set` options, one a line.
inline constexpr std::string_view command_line_source = "--set";

/// The texts of one scenario, kept so that every message can show the line it speaks of.
/// Views stay valid as long as the object lives.
class Sources {
 public:
  SourceId add(std::string name, std::string text);

  [[nodiscard]] const std::string& name(SourceId source) const { return sources_[source].name; }
  [[nodiscard]] std::string_view text(SourceId source) const { return sources_[source].text; }
  /// The line of `mark` without its line end; empty past the end of the text.
  [[nodiscard]] std::string_view line(Mark mark) const;
  [[nodiscard]] bool from_command_line(Mark mark) const {
    return name(mark.source) == command_line_source;
  }
  /// "scenarios/today.yaml:12:15", or "--set".
  [[nodiscard]] std::string place(Mark mark) const;

 private:
  struct Source {
    std::string name;
    std::string text;
    std::vector<std::size_t> line_starts;
  };
  std::deque<Source> sources_;
};

}  // namespace fotfeste
