#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "fotfeste/report/data_report.hpp"
#include "fotfeste/store/digest.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/cli/run_folder.hpp"
#include "sim/apps/cli/study_request.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A finished run, as its folder tells it.
struct Run {
  fs::path folder;
  std::vector<ResultFile> files;
  Json manifest;
};

Run run_in(const fs::path& folder) {
  Run run{folder, run_folder_files(folder), {}};
  run.manifest = Json::parse(run.files.back().content);
  if (!run.manifest.contains("arguments")) {
    throw FileError("error E403: " + folder.string() +
                    " was made by a version that did not keep how it was called");
  }
  return run;
}

/// The call of the run, with the resolved scenarios of its folder in the place of those named.
Options call_of(const Run& run, const Options& asked) {
  const auto arguments = run.manifest.at("arguments").get<std::vector<std::string>>();
  std::vector<const char*> words{"fotfeste"};
  for (const std::string& argument : arguments) words.push_back(argument.c_str());
  Options options = read_options(static_cast<int>(words.size()), words.data());
  options.scenarios.clear();
  for (const ResultFile& file : run.files) {
    if (file.name.starts_with("scenario.resolved")) {
      options.scenarios.push_back((run.folder / file.name).string());
    }
  }
  options.settings.clear();
  options.move.clear();
  options.from_year.reset();
  const auto numbers = run.manifest.at("replications").get<std::vector<int>>();
  if (numbers.empty()) throw FileError("error: no replication of this run succeeded");
  options.first_replication = numbers.front();
  options.replications = numbers.back() - numbers.front() + 1;
  options.regions = run.manifest.at("regions_simulated").get<int>();
  options.threads = asked.threads;
  return options;
}

/// The names that the scenarios had, which their resolved files do not tell.
void name_as_then(StudySetup& setup, const Json& names) {
  if (setup.scenarios.size() == 1 && setup.scenarios.front().arms.size() > 1) return;
  for (std::size_t n = 0; n < setup.scenarios.size(); ++n) {
    Scenario& scenario = setup.scenarios[n];
    scenario.name = names.at(n);
    scenario.arms.front().name = scenario.arms.front().world.name = scenario.name;
  }
}

/// Where a table first says something else; empty where it says the same.
std::string first_difference(const std::string& name, const std::string& then,
                             const std::string& now) {
  std::istringstream old_lines(then);
  std::istringstream new_lines(now);
  std::string was;
  std::string is;
  for (int number = 1;; ++number) {
    const bool more_then = static_cast<bool>(std::getline(old_lines, was));
    const bool more_now = static_cast<bool>(std::getline(new_lines, is));
    if (!more_then && !more_now) return "";
    if (more_then && more_now && was == is) continue;
    return fmt::format("{}, line {}\n  was: {}\n  is:  {}\n", name, number,
                       more_then ? was : "(nothing)", more_now ? is : "(nothing)");
  }
}

/// The first table that differs, in the order of the folder.
std::string first_difference(const Run& run, const std::vector<ResultFile>& now) {
  for (const ResultFile& then : run.files) {
    for (const ResultFile& file : now) {
      if (file.name != then.name || !file.name.ends_with(".csv")) continue;
      const std::string difference = first_difference(file.name, then.content, file.content);
      if (!difference.empty()) return difference;
    }
  }
  return "figures of single replications, which no table shows\n";
}

StudyResult repeated(const StudySetup& setup, const Run& run, const Options& options) {
  ProgressLine line("doing " + run.folder.string() + " again", options.quiet);
  StudyResult result =
      run_study(setup.plan, stop_requested(), [&](const Progress& p) { line.show(p); });
  if (result.cancelled) throw Cancelled{};
  return result;
}

}  // namespace

ExitCode reproduce_run(const Options& options) {
  const Run run = run_in(options.scenarios.front());
  const Options call = call_of(run, options);
  StudySetup setup = set_up(call);
  name_as_then(setup, run.manifest.at("scenarios"));
  const StudyResult result = repeated(setup, run, options);
  const std::string digest = sha256(canonical_export(result));
  const std::string before = run.manifest.at("sha256").at("canonical export");
  if (digest == before) {
    print(fmt::format("SAME: {} replications of {} give the same bytes, sha256 {}\n",
                      result.replications.size(), run.folder.string(), digest));
    return success;
  }
  std::string text = "DIFFERENT: first in ";
  text += first_difference(run, result_files(result, reports_of(setup, result), {}));
  const std::string version = run.manifest.value("version", "");
  if (version != FOTFESTE_VERSION) {
    text += fmt::format("It was made by version {}, this is {}.\n", version, FOTFESTE_VERSION);
  }
  print(text);
  return run_failed;
}

}  // namespace fotfeste
