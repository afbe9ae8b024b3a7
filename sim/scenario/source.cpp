#include "fotfeste/scenario/source.hpp"

#include <utility>

namespace fotfeste {

SourceId Sources::add(std::string name, std::string text) {
  Source source{std::move(name), std::move(text), {0}};
  for (std::size_t at = 0; at < source.text.size(); ++at) {
    if (source.text[at] == '\n') source.line_starts.push_back(at + 1);
  }
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size() - 1);
}

std::string_view Sources::line(Mark mark) const {
  const Source& source = sources_[mark.source];
  const auto index = static_cast<std::size_t>(mark.line) - 1;
  if (mark.line < 1 || index >= source.line_starts.size()) return {};
  std::string_view rest = std::string_view{source.text}.substr(source.line_starts[index]);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

std::string Sources::place(Mark mark) const {
  if (from_command_line(mark)) return std::string{command_line_source};
  return name(mark.source) + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

}  // namespace fotfeste
