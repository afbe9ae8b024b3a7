#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <utility>

#include "fotfeste/scenario/yaml_text.hpp"
#include "sim/scenario/tree_builder.hpp"

namespace fotfeste {
namespace {

/// The code and words for an error of yaml-cpp that nothing else explains.
Finding from_library(const YAML::Exception& error) {
  const std::string_view message = error.msg;
  const auto says = [message](std::string_view part) {
    return message.find(part) != std::string_view::npos;
  };
  if (says("alias") || says("anchor")) {
    return {"E117", 0, "expected a value, found an anchor or alias: aliases are not supported",
            "use based_on: to share values; put text that starts with & or * in quotes"};
  }
  if (says("tag")) {
    return {"E116", 0, "expected a value, found a tag: tags are not supported",
            "put text that starts with ! in quotes"};
  }
  if (says("bad file")) {
    return {"E120", 0,
            fmt::format("expected at most {} levels, found more: nested deeper than {}",
                        deepest_nesting, deepest_nesting),
            ""};
  }
  return {"E111", 0, fmt::format("expected YAML, found something else: {}", printable(message)),
          "check the indentation and the colons of this line and the one above"};
}

/// Whether a better reason than this code may be found by looking at quotes and brackets.
bool is_vague(const std::string& code) { return code == "E111" || code == "E125"; }

}  // namespace

std::optional<Node> parse_value(const YamlText& yaml, Problems& problems) {
  const std::size_t errors_before = problems.error_count();
  const std::optional<Finding> cause = explain_failure(yaml.text);
  if (cause && cause->code == "E120") {  // before yaml-cpp spends memory on it
    problems.add(cause->code, mark_at(yaml, cause->at), "$", cause->message, cause->help);
    return std::nullopt;
  }
  // The end mark makes yaml-cpp 0.7 notice a quote that is still open at the end of the text.
  std::string ended{yaml.text};
  if (!ended.ends_with('\n')) ended += '\n';
  ended += "...\n";
  std::istringstream stream{std::move(ended)};
  TreeBuilder builder{yaml, problems};
  Stop fault{"E111",
             {},
             "$",
             "expected the end of the text, found more that belongs to nothing",
             "check the indentation"};
  try {
    YAML::Parser parser{stream};
    parser.HandleNextDocument(builder);  // once: with stray indicators 0.7 never ends a second call
    const bool consumed = !parser;
    if (consumed && problems.error_count() == errors_before) return builder.take_root();
    if (consumed) return std::nullopt;
    fault.mark = builder.last_mark();
  } catch (const Stop& stop) {
    fault = stop;
  } catch (const YAML::Exception& error) {
    const Finding found = from_library(error);
    fault = {found.code, Positions{yaml}.mark_of(error.mark), "$", found.message, found.help};
  }
  if (cause && is_vague(fault.code)) {
    fault = {cause->code, mark_at(yaml, cause->at), "$", cause->message, cause->help};
  }
  problems.add(fault.code, fault.mark, fault.path, fault.message, fault.help);
  return std::nullopt;
}

}  // namespace fotfeste
