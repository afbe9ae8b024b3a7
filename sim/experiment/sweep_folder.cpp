#include "fotfeste/experiment/sweep_folder.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>

#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/store/canonical.hpp"
#include "fotfeste/store/csv.hpp"
#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/experiment/sweep_json.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool has_store(const fs::path& folder) {
  std::error_code failed;
  return fs::exists(folder / "manifest.json", failed) ||
         fs::exists(folder / "catalogue.sqlite", failed);
}

/// A store is begun in an empty folder only: other people's files stay apart.
void require_empty(const fs::path& folder) {
  std::error_code failed;
  if (!fs::exists(folder, failed)) return;
  const bool is_folder = fs::is_directory(folder, failed);
  if (is_folder) {
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
      const std::string name = entry.path().filename().string();
      if (name == "lock" || name == "manifest.json.unfinished") continue;  // begun, and killed
      throw StoreError(
          StoreFault::other_study,
          folder.string() + " holds something that is not a sweep; name another folder with --out");
    }
    return;
  }
  throw StoreError(StoreFault::other_study, folder.string() + " is a file, not a folder");
}

/// Which parts of the descriptions are not the same.
std::string what_differs(const std::string& theirs, const std::string& ours) {
  const auto old_json = nlohmann::ordered_json::parse(theirs, nullptr, false);
  const auto new_json = nlohmann::ordered_json::parse(ours);
  std::string names;
  for (const auto& [name, value] : new_json.items()) {
    if (old_json.is_object() && old_json.contains(name) && old_json[name] == value) continue;
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

[[noreturn]] void refuse_other_study(const fs::path& folder, const StudyId& there,
                                     const std::string& ours) {
  throw StoreError(
      StoreFault::other_study,
      fmt::format("{} holds another study, {} (what differs: {}); nothing was overwritten: name "
                  "another folder with --out; --reuse {} takes over the points that are the same",
                  folder.string(), there.name, what_differs(text_in(folder / sweep_file), ours),
                  shell_word(folder.string())));
}

void write_where_it_differs(const fs::path& path, const std::string& text) {
  if (text_in(path) != text) write_durably(path, text);
}

Store open_or_create(const fs::path& folder, const StudyId& study, const std::string& json) {
  if (!has_store(folder)) {
    require_empty(folder);
    return Store::create(folder, study);
  }
  Store store = Store::open(folder);
  if (store.study() != study) refuse_other_study(folder, store.study(), json);
  return store;
}

std::string points_csv(const SweepDescription& about) {
  std::vector<std::string> head{"point", "unit"};
  for (const SweepFactor& factor : about.factors) head.push_back(csv_text(factor.name));
  for (const SweepFactor& factor : about.factors)
    head.push_back(csv_text("number of " + factor.name));
  std::string table = csv_line(head);
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    std::vector<std::string> cells{std::to_string(point), csv_text(about.units[point])};
    for (const std::string& text : about.texts[point]) cells.push_back(csv_text(text));
    for (const double number : about.numbers[point]) cells.push_back(exact(number));
    table += csv_line(cells);
  }
  return table;
}

/// Files beside the store that say what the study is.
std::vector<fs::path> papers_in(const fs::path& folder, const SweepDescription& about) {
  std::vector<fs::path> papers{sweep_file, "study.yaml"};
  for (const std::string& name : about.scenarios) papers.push_back("scenario." + name + ".yaml");
  std::erase_if(papers, [&](const fs::path& paper) {
    std::error_code failed;
    return !fs::exists(folder / paper, failed);
  });
  return papers;
}

/// Digests of the units that are done there, by key.
std::map<std::string, std::string> done_in(const Store& store) {
  std::map<std::string, std::string> done;
  for (const UnitEntry& entry : store.units()) {
    if (!entry.failure) done.emplace(entry.id.key, entry.id.digest);
  }
  return done;
}

void put_all(const Store& part, Store& into) {
  for (const UnitEntry& entry : part.units()) into.put(part.read(entry.id.key));
}

}  // namespace

std::string checked_sweep_text(const fs::path& folder, const StudyId& study) {
  const fs::path path = folder / sweep_file;
  std::error_code failed;
  if (!fs::exists(path, failed)) {
    throw StoreError(StoreFault::no_store,
                     path.string() + " is not there; start the same sweep again, which writes it");
  }
  std::string text = text_in(path);
  if (sha256(text) == study.digest) return text;
  throw StoreError(
      StoreFault::wrong_checksum,
      path.string() + " is not what was written; start the same sweep again, which writes it anew");
}

Store open_sweep_folder(const Sweep& sweep, const fs::path& folder) {
  const std::string json = sweep_json(sweep);
  Store store = open_or_create(folder, {sweep.study().name, sha256(json)}, json);
  write_where_it_differs(folder / sweep_file, json);
  write_where_it_differs(folder / "study.yaml", sweep.study().text);
  for (const Scenario& scenario : sweep.study().scenarios) {
    write_where_it_differs(folder / ("scenario." + scenario.name + ".yaml"),
                           to_yaml(scenario.document));
  }
  return store;
}

std::size_t reuse_units(const Sweep& sweep, const std::vector<std::size_t>& units,
                        const std::vector<fs::path>& folders, Store& into) {
  const auto has = [](const std::map<std::string, std::string>& done, const UnitId& id) {
    const auto found = done.find(id.key);
    return found != done.end() && found->second == id.digest;
  };
  std::size_t reused = 0;
  for (const fs::path& folder : folders) {
    const Store other = Store::open_to_read(folder);
    const auto there = done_in(other);
    const auto here = done_in(into);
    for (const std::size_t unit : units) {
      const UnitId& id = sweep.units()[unit].id;
      if (!has(there, id) || has(here, id)) continue;
      into.put(other.read(id.key));
      ++reused;
    }
  }
  return reused;
}

void merge_sweeps(const fs::path& into, const std::vector<fs::path>& parts) {
  std::optional<Store> whole;
  for (const fs::path& folder : parts) {
    const Store part = Store::open_to_read(folder);
    const std::string json = checked_sweep_text(folder, part.study());
    if (!whole) {
      whole = open_or_create(into, part.study(), json);
      for (const fs::path& paper : papers_in(folder, parsed_sweep(json, folder / sweep_file))) {
        write_where_it_differs(into / paper, text_in(folder / paper));
      }
    }
    if (whole->study() != part.study()) refuse_other_study(into, whole->study(), json);
    put_all(part, *whole);
  }
  export_sweep(*whole, into);
}

void export_sweep(const Store& store, const fs::path& folder) {
  const std::string text = checked_sweep_text(folder, store.study());
  write_durably(folder / "points.csv", points_csv(parsed_sweep(text, folder / sweep_file)));
  write_durably(folder / "results.csv", results_csv(store));
  write_durably(folder / "failures.csv", failures_csv(store));
}

}  // namespace fotfeste
