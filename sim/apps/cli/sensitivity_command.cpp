#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "fotfeste/experiment/sensitivity.hpp"
#include "fotfeste/report/sensitivity_report.hpp"
#include "fotfeste/store/canonical.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

/// Makes the folder where there is none, and removes the tables of an earlier question from it.
void make_room(const fs::path& folder) {
  try {
    fs::create_directories(folder);
    for (const std::string& name : sensitivity_file_names()) fs::remove(folder / name);
  } catch (const fs::filesystem_error& why) {
    throw FileError(
        fmt::format("error: no tables can be written to {}: {}; name another folder with --out",
                    folder.string(), why.code().message()));
  }
}

/// Writes the tables that there are. Other files stay.
void write_tables(const fs::path& folder, const SensitivityReport& report) {
  make_room(folder);
  for (const ResultFile& file : sensitivity_files(report)) {
    write_durably(folder / file.name, file.content);
  }
}

SensitivityReport answer(const SweepResults& results, const SensitivityQuestion& question) {
  try {
    return sensitivity_report(results, question);
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
}

}  // namespace

ExitCode tell_sensitivity(const Options& options) {
  const fs::path folder = options.scenarios.front();
  const SensitivityReport report = answer(read_sweep(folder), options.sensitivity);
  const fs::path tables = options.out.empty() ? folder / "analysis" : fs::path{options.out};
  const UntilWritten until_written;
  write_tables(tables, report);
  switch (options.format) {
    case OutputFormat::csv:
      print(sensitivity_csv(report));
      return success;
    case OutputFormat::json:
      print(sensitivity_json(report));
      return success;
    case OutputFormat::text:
      break;
  }
  print(sensitivity_text(report, folder.string()));
  print("\nTables: " + tables.string() + "\n");
  return success;
}

}  // namespace fotfeste
