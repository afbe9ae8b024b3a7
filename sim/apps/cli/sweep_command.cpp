#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/sweep_folder.hpp"
#include "fotfeste/experiment/sweep_results.hpp"
#include "fotfeste/experiment/sweep_run.hpp"
#include "fotfeste/report/sweep_report.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/cli/page_file.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/sweep_setup.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

Sweep sweep_of(const Options& options) {
  SweepStudy study =
      load_sweep(options.scenarios.front(), {options.study_seed, options.study_replications});
  for (const Scenario& scenario : study.scenarios) tell_warnings(scenario, options.quiet);
  return Sweep(std::move(study), FOTFESTE_VERSION);
}

fs::path folder_for(const Options& options, const Sweep& sweep) {
  if (!options.out.empty()) return options.out;
  return usual_folder(sweep.study(), options.part, options.parts);
}

std::string extent(const Sweep& sweep, std::size_t units) {
  const int replications = sweep.study().replications;
  const std::string points =
      fmt::format("sweeping {}, {} point{}, ", sweep.study().name, units, units == 1 ? "" : "s");
  if (sweep.study().precision) return points + "as many replications at each as it takes";
  return fmt::format("{}{} replication{} at each", points, replications,
                     replications == 1 ? "" : "s");
}

void reuse(const Sweep& sweep, const std::vector<std::size_t>& units, Store& store,
           const Options& options) {
  if (options.reuse.empty()) return;
  const std::size_t reused =
      reuse_units(sweep, units, {options.reuse.begin(), options.reuse.end()}, store);
  if (reused > 0 && options.quiet) return;
  tell(fmt::format("{} of {} points taken over{}\n", reused, units.size(),
                   reused > 0 ? ""
                              : "; a point is the same only where scenarios, values, seed, "
                                "replications, outputs and the program's version are"));
}

bool run_all(const Sweep& sweep, const std::vector<std::size_t>& units, Store& store,
             const Options& options) {
  ProgressLine line(extent(sweep, units.size()), options.quiet);
  const int threads = options.threads == 0 ? usable_cores() : options.threads;
  return run_units(sweep, units, store,
                   {threads, stop_requested(), [&](const Progress& p) { line.show(p); }});
}

/// The first lines of each failure; the number of them.
std::size_t tell_failures(const Store& store) {
  constexpr std::size_t most_told = 20;
  std::size_t failures = 0;
  for (const UnitEntry& unit : store.units()) {
    if (!unit.failure || ++failures > most_told) continue;
    const std::string& message = unit.failure->message;
    tell(fmt::format("error: the point {} failed: {}{}  to see it alone: {}\n", unit.id.key,
                     message, message.ends_with('\n') ? "" : "\n", unit.failure->command));
  }
  if (failures > most_told) tell(fmt::format("error: and {} more\n", failures - most_told));
  return failures;
}

ExitCode finish(const Store& store, const fs::path& folder, const Options& options) {
  const UntilWritten until_written;
  export_sweep(store, folder);
  const SweepResults results = read_sweep(store, folder);
  print(sweep_text(results, folder.string(), options.verbose));
  print("Result folder: " + folder.string() + "\n");
  if (options.report) {
    write_page(folder / "report.html", {page_of_sweep(folder, results)}, options.language);
  }
  const std::size_t failures = tell_failures(store);
  return failures == 0 ? success : run_failed;
}

}  // namespace

ExitCode sweep_study(const Options& options) {
  const Sweep sweep = sweep_of(options);
  const std::vector<std::size_t> units = units_of_part(sweep, options.part, options.parts);
  const fs::path folder = folder_for(options, sweep);
  Store store = open_sweep_folder(sweep, folder);
  reuse(sweep, units, store, options);
  if (!run_all(sweep, units, store, options)) {
    tell(fmt::format("stopped; {} of {} points are kept in {}: continue with the same command\n",
                     store.units().size(), units.size(), folder.string()));
    return terminated;
  }
  return finish(store, folder, options);
}

ExitCode tell_sweep_status(const Options& options) {
  const fs::path folder = options.scenarios.front();
  const StoreStatus status = store_status(folder);
  const SweepDescription about = read_sweep_description(folder);
  const std::set<std::string> units(about.units.begin(), about.units.end());
  print(fmt::format("{} ({}): {} of {} points are done\n", about.title, about.name,
                    status.acknowledged, units.size()));
  try {
    tell_failures(Store::open_to_read(folder));
  } catch (const StoreError& e) {
    if (e.is_damage()) throw;
    print(std::string{e.what()} + "\n");  // who is at work there, or that it can only be read
  }
  return success;
}

ExitCode merge_parts(const Options& options) {
  const fs::path folder = options.scenarios.front();
  merge_sweeps(folder, {options.scenarios.begin() + 1, options.scenarios.end()});
  return finish(Store::open(folder), folder, options);
}

}  // namespace fotfeste
