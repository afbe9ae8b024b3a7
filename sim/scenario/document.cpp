#include "fotfeste/scenario/document.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/yaml_text.hpp"

namespace fotfeste {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// UTF-16 and UTF-32 betray themselves by their byte order mark, or by a zero beside the first
/// letter.
std::string_view wide_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
  if (text.size() < 4) return {};
  const bool even = text[0] == '\0' && text[2] == '\0';
  const bool odd = text[1] == '\0' && text[3] == '\0';
  if (even && text[1] == '\0') return "UTF-32";
  if (odd && text[2] == '\0') return "UTF-32";
  return even != odd ? "UTF-16" : "";
}

/// A problem with a whole text, none of whose lines can be shown.
void refuse_text(Problems& problems, std::string code, const std::string& name, std::string message,
                 std::string help) {
  const SourceId source = problems.sources().add(name, "");
  problems.add(std::move(code), {source, 1, 1}, "$", std::move(message), std::move(help));
}

/// Whether anything but comments and document marks is written.
bool has_content(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::size_t first = line.find_first_not_of(" \t\r");
    const bool mark = line.starts_with("---") || line.starts_with("...");
    if (first != std::string_view::npos && line[first] != '#' && !mark) return true;
    start = end + 1;
  }
  return false;
}

void refuse_root(const Node& root, std::string_view text, Problems& problems) {
  if (root.kind == Node::Kind::empty && !has_content(text)) {
    problems.add("E101", {root.mark.source, 1, 1}, "$",
                 "expected a mapping of keys to values, found nothing: file is empty",
                 "start from a shipped scenario: based_on: today");
    return;
  }
  const auto cause = root.kind == Node::Kind::scalar ? explain_failure(text) : std::nullopt;
  if (cause && cause->code == "E112") {
    problems.add(cause->code, mark_at({text, {root.mark.source, 1, 1}}, cause->at), "$",
                 cause->message, cause->help);
    return;
  }
  problems.add("E102", root.mark, "$",
               "expected a mapping of keys to values, found " + describe(root), "write key: value");
}

/// " (did you mean today.yaml?)", from the names beside the file.
std::string nearest_file(const std::filesystem::path& path) {
  std::vector<std::string> names;
  std::error_code failed;
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  for (std::filesystem::directory_iterator entry{folder, failed}, end; !failed && entry != end;
       entry.increment(failed)) {
    names.push_back(entry->path().filename().string());
    if (names.size() > 10'000) break;
  }
  std::sort(names.begin(), names.end());
  const auto meant = nearest(path.filename().string(), names);
  return meant ? "did you mean " + (path.parent_path() / *meant).string() + "?" : "";
}

}  // namespace

std::optional<Node> parse_document(std::string name, std::string text, Problems& problems) {
  if (text.size() > largest_file) {
    refuse_text(
        problems, "E121", name,
        fmt::format("expected at most {} MiB, found {} bytes", largest_file >> 20, text.size()),
        "split the file, and use based_on:");
    return std::nullopt;
  }
  if (const std::string_view encoding = wide_encoding(text); !encoding.empty()) {
    refuse_text(problems, "E104", name,
                fmt::format("expected UTF-8 text, found {0}: file is {0}", encoding),
                "save as UTF-8");
    return std::nullopt;
  }
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  const SourceId source = problems.sources().add(std::move(name), std::move(text));
  const YamlText yaml{problems.sources().text(source), {source, 1, 1}};
  if (!check_bytes(yaml, problems)) return std::nullopt;
  std::optional<Node> root = parse_value(yaml, problems);
  if (root && root->kind != Node::Kind::mapping) {
    root->mark.source = source;
    refuse_root(*root, yaml.text, problems);
    return std::nullopt;
  }
  return root;
}

std::optional<Node> read_document(const std::filesystem::path& path, Problems& problems) {
  const std::string name = path.string();
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    problems.add_unread("E128", name, fmt::format("cannot be read: {}", std::strerror(errno)),
                        nearest_file(path));
    return std::nullopt;
  }
  if (!S_ISREG(status.st_mode)) {
    problems.add_unread(
        "E127", name,
        fmt::format("expected a regular file, found {}",
                    S_ISDIR(status.st_mode) ? "a directory" : "a device or a pipe"));
    return std::nullopt;
  }
  const auto size = static_cast<std::uintmax_t>(status.st_size);
  if (size > largest_file) {
    refuse_text(problems, "E121", name,
                fmt::format("expected at most {} MiB, found {} bytes", largest_file >> 20, size),
                "split the file, and use based_on:");
    return std::nullopt;
  }
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  std::string text(static_cast<std::size_t>(size) + 1, '\0');
  if (file) file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file && file.gcount() == 0 && size > 0) {
    problems.add_unread("E128", name, fmt::format("cannot be read: {}", std::strerror(errno)));
    return std::nullopt;
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  return parse_document(name, std::move(text), problems);
}

}  // namespace fotfeste
