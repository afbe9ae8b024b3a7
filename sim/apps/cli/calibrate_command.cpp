#include <fmt/format.h>

#include <filesystem>

#include "fotfeste/experiment/calibration.hpp"
#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/report/calibration_report.hpp"
#include "fotfeste/report/result_folder.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

/// A new folder: a calibration takes long enough not to be lost to a name.
fs::path free_folder(const Options& options) {
  const fs::path folder = options.out.empty() ? fs::path{"out/calibration"} : fs::path{options.out};
  std::error_code failed;
  if (fs::exists(folder, failed)) {
    throw FileError("error E403: " + folder.string() +
                    " is already there; name another folder with --out");
  }
  return folder;
}

}  // namespace

ExitCode calibrate_parameters(const Options& options) {
  const fs::path folder = free_folder(options);
  const CalibrationStudy study = load_calibration(options.scenarios.front(), shipped_scenarios());
  const CalibrationPlan plan{.seed = options.seed,
                             .threads = options.threads == 0 ? usable_cores() : options.threads,
                             .evaluations = options.evaluations,
                             .design = options.design};
  ProgressLine line(fmt::format("fitting {} parameters to {} studies", study.parameters.size(),
                                study.studies.size()),
                    options.quiet);
  const CalibrationResult result =
      calibrate(study, plan, stop_requested(), [&](const Progress& p) { line.show(p); });
  const UntilWritten until_written;
  const std::string text = calibration_text(result);
  write_result_folder(folder, {{"calibration.txt", text},
                               {"calibrated.yaml", calibrated_yaml(result, study.title)},
                               {"posterior.csv", posterior_csv(result)},
                               {"identification.csv", identification_csv(result)}});
  print(text + "\nResult folder: " + folder.string() + "\n");
  return success;
}

}  // namespace fotfeste
