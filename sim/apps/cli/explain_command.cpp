#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "fotfeste/report/number_text.hpp"
#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/explain.hpp"
#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/explain_why.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

using Values = std::vector<ExplainedValue>;

std::string evidence_text(const EvidenceEntry& e) {
  const std::string meaning = e.meaning.substr(0, e.meaning.find_last_not_of(". \n") + 1);
  return fmt::format("    {}: {}{} ({} to {}); grade {}; {}\n", meaning, exact(e.central),
                     e.unit == "1" ? "" : " " + e.unit, exact(e.low), exact(e.high), e.grade,
                     e.source);
}

std::string text_of(const Values& values) {
  std::string text;
  for (const ExplainedValue& v : values) {
    text += fmt::format("{}: {}   [{}]\n", v.key, printable(v.value, 200), v.place);
    if (v.evidence != nullptr) text += evidence_text(*v.evidence);
  }
  return text;
}

std::string csv_of(const Values& values) {
  std::string text = csv_line(
      {"key", "value", "place", "unit", "low", "central", "high", "grade", "source", "meaning"});
  for (const ExplainedValue& v : values) {
    std::vector<std::string> cells{csv_text(v.key), csv_text(v.value), csv_text(v.place)};
    if (const EvidenceEntry* e = v.evidence) {
      cells.insert(cells.end(),
                   {csv_text(e->unit), exact(e->low), exact(e->central), exact(e->high),
                    std::string{e->grade}, csv_text(e->source), csv_text(e->meaning)});
    } else {
      cells.resize(10);
    }
    text += csv_line(cells);
  }
  return text;
}

std::string json_of(const Values& values) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const ExplainedValue& v : values) {
    nlohmann::ordered_json one{{"key", v.key}, {"value", v.value}, {"place", v.place}};
    if (const EvidenceEntry* e = v.evidence) {
      one["evidence"] = {{"meaning", e->meaning}, {"unit", e->unit},
                         {"low", e->low},         {"central", e->central},
                         {"high", e->high},       {"grade", std::string{e->grade}},
                         {"source", e->source}};
    }
    all.push_back(std::move(one));
  }
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// A place from the folder of the shipped scenarios on, or from the working directory.
std::string shortened(const std::string& place, const ScenarioLibrary& library) {
  namespace fs = std::filesystem;
  std::vector<fs::path> roots;
  for (const fs::path& folder : library.folders()) roots.push_back(folder.parent_path());
  std::error_code failed;
  roots.push_back(fs::current_path(failed));
  for (const fs::path& root : roots) {
    const std::string start = (root / "").string();
    if (root.is_absolute() && place.starts_with(start)) return place.substr(start.size());
  }
  return place;
}

/// Throws UsageError with the key that was probably meant.
[[noreturn]] void refuse_key(const Scenario& scenario, const std::string& key) {
  std::vector<std::string> keys;
  for (const ExplainedValue& v : explain(scenario)) {
    for (std::size_t end = v.key.find('.'); end != std::string::npos;
         end = v.key.find('.', end + 1)) {
      keys.push_back(v.key.substr(0, end));
    }
    keys.push_back(v.key);
    keys.push_back(v.key.substr(v.key.rfind('.') + 1));
  }
  const auto meant = nearest(key, keys);
  throw UsageError(fmt::format("error: {} says nothing at {}{}", scenario.name, printable(key),
                               meant ? "; did you mean " + *meant + "?" : ""));
}

}  // namespace

ExitCode explain_scenario(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  const Scenario scenario = loaded(options.scenarios.front(), options, library);
  Values values = explain(scenario, options.key);
  if (values.empty()) refuse_key(scenario, options.key);
  const std::string why = options.why ? why_it_matters(options, values) : "";
  for (ExplainedValue& value : values) value.place = shortened(value.place, library);
  switch (options.format) {
    case OutputFormat::text:
      print(text_of(values) + why);
      break;
    case OutputFormat::csv:
      print(csv_of(values));
      break;
    case OutputFormat::json:
      print(json_of(values));
      break;
  }
  return success;
}

ExitCode tell_differences(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  const Scenario base = loaded(options.scenarios.front(), options, library);
  const Scenario other = loaded(options.scenarios.back(), options, library);
  const auto sentences = differences(base, other);
  if (sentences.empty()) print("no difference\n");
  for (const std::string& sentence : sentences) print(sentence + "\n");
  return success;
}

}  // namespace fotfeste
