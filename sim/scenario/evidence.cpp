#include "fotfeste/scenario/evidence.hpp"

#include <algorithm>
#include <utility>

#include "fotfeste/scenario/reader.hpp"

namespace fotfeste {
namespace {

/// Whether `pattern` with `*` for single names fits `key`.
bool fits(std::string_view pattern, std::string_view key) {
  while (true) {
    const std::size_t pattern_end = pattern.find('.');
    const std::size_t key_end = key.find('.');
    const std::string_view wanted = pattern.substr(0, pattern_end);
    if (wanted != "*" && wanted != key.substr(0, key_end)) return false;
    if (pattern_end == std::string_view::npos || key_end == std::string_view::npos) {
      return pattern_end == key_end;
    }
    pattern.remove_prefix(pattern_end + 1);
    key.remove_prefix(key_end + 1);
  }
}

EvidenceEntry read_entry(Reader& in) {
  EvidenceEntry entry;
  entry.key = in.name();
  entry.meaning = in.require("meaning", text());
  entry.unit = in.require("unit", text());
  entry.low = in.require("low", real());
  entry.central = in.require("central", real());
  entry.high = in.require("high", real());
  entry.no_effect = in.optional("no_effect", text()).value_or("");
  entry.source = in.require("source", text());
  const std::vector<std::pair<std::string, char>> grades{
      {"A", 'A'}, {"B", 'B'}, {"C", 'C'}, {"D", 'D'}};
  entry.grade = in.require("grade", choice("a grade from A to D", grades));
  if (const Node* central = in.find("central")) entry.mark = central->mark;
  if (entry.low > entry.central || entry.central > entry.high) {
    in.report("central", "E301", "must lie between low and high");
  }
  return entry;
}

std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed)) {
    if (file.path().extension() == ".yaml") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Evidence Evidence::load(const std::filesystem::path& folder, Problems& problems) {
  Evidence evidence;
  const auto files = yaml_files(folder);
  if (files.empty()) {
    problems.add_unread("E128", folder.string(), "there is no evidence here",
                        "the folder evidence/ belongs beside the shipped scenarios");
  }
  for (const auto& file : files) {
    const std::optional<Node> root = read_document(file, problems);
    if (!root) continue;
    read_tree(*root, problems, [&](Reader& in) {
      for (const Entry& entry : in.node().entries) {
        if (std::any_of(evidence.entries_.begin(), evidence.entries_.end(),
                        [&](const EvidenceEntry& known) { return known.key == entry.key; })) {
          in.report(entry.key, "E113", "the evidence for this value already stands elsewhere");
        }
        in.within(entry.key, [&](Reader& item) { evidence.entries_.push_back(read_entry(item)); });
      }
    });
  }
  return evidence;
}

const EvidenceEntry* Evidence::find(std::string_view key) const {
  const auto pick = [&](auto matches) -> const EvidenceEntry* {
    const auto found = std::find_if(entries_.begin(), entries_.end(), matches);
    return found == entries_.end() ? nullptr : &*found;
  };
  const EvidenceEntry* exact = pick([&](const EvidenceEntry& e) { return e.key == key; });
  return exact != nullptr ? exact : pick([&](const EvidenceEntry& e) { return fits(e.key, key); });
}

std::optional<double> Evidence::no_effect(const EvidenceEntry& entry) const {
  if (entry.no_effect.empty()) return std::nullopt;
  const Parsed<double> number = parse_number(entry.no_effect);
  if (const double* value = std::get_if<double>(&number)) return *value;
  const EvidenceEntry* other = find(entry.no_effect);
  return other == nullptr ? std::nullopt : std::optional{other->central};
}

}  // namespace fotfeste
