#pragma once

#include <yaml-cpp/mark.h>

#include <algorithm>

#include "fotfeste/scenario/utf8.hpp"
#include "fotfeste/scenario/yaml_text.hpp"

namespace fotfeste {

/// Turns yaml-cpp's marks (bytes, from 0) into ours (characters, from 1). Marks mostly move
/// forward, so the last one is where counting starts.
class Positions {
 public:
  explicit Positions(const YamlText& yaml) : yaml_(yaml) {}

  /// Byte of the text at which yaml-cpp's mark stands.
  std::size_t byte_of(const YAML::Mark& mark) {
    go_to_line(mark.line);
    const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
    return std::min(line_start_ + column, yaml_.text.size());
  }

  Mark mark_of(const YAML::Mark& mark) {
    const std::size_t at = byte_of(mark);
    if (at < counted_to_) restart_line();
    characters_ +=
        static_cast<int>(length_in_characters(yaml_.text.substr(counted_to_, at - counted_to_)));
    counted_to_ = at;
    Mark result = yaml_.origin;
    result.line += line_;
    result.column = (line_ == 0 ? yaml_.origin.column : 1) + characters_;
    return result;
  }

 private:
  void go_to_line(int line) {
    if (line < line_) {
      line_ = 0;
      line_start_ = 0;
      restart_line();
    }
    while (line_ < line) {
      const std::size_t end = yaml_.text.find('\n', line_start_);
      if (end == std::string_view::npos) return;
      line_start_ = end + 1;
      ++line_;
      restart_line();
    }
  }
  void restart_line() {
    counted_to_ = line_start_;
    characters_ = 0;
  }

  const YamlText& yaml_;
  int line_ = 0;
  std::size_t line_start_ = 0;
  std::size_t counted_to_ = 0;
  int characters_ = 0;
};

}  // namespace fotfeste
