#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "fotfeste/experiment/sensitivity.hpp"
#include "fotfeste/store/canonical.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/page_file.hpp"
#include "sim/apps/cli/run_folder.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::optional<SensitivityReport> sensitivity_of(const SweepResults& results) {
  try {
    return sensitivity_report(results, {});
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

PageResult page_of_run(const fs::path& folder) {
  try {
    return page_result(folder.string(), run_folder_files(folder));
  } catch (const std::invalid_argument& why) {
    throw FileError("error E403: " + folder.string() + ": " + why.what());
  }
}

PageResult page_of(const fs::path& folder) {
  std::error_code failed;
  const bool is_sweep = fs::exists(folder / "sweep.json", failed);
  return is_sweep ? page_of_sweep(folder, read_sweep(folder)) : page_of_run(folder);
}

}  // namespace

PageResult page_of_sweep(const fs::path& folder, const SweepResults& results) {
  return page_result(
      {folder.string(), text_in(folder / "study.yaml"), &results, sensitivity_of(results)});
}

void write_page(const fs::path& file, const std::vector<PageResult>& results,
                const std::string& language) {
  write_durably(file, html_page(results, {language, FOTFESTE_VERSION}));
  print("Report: " + file.string() + "\n");
}

ExitCode write_report(const Options& options) {
  std::vector<PageResult> results;
  for (const std::string& folder : options.scenarios) results.push_back(page_of(folder));
  const UntilWritten until_written;
  write_page(options.out.empty() ? fs::path{options.scenarios.front()} / "report.html"
                                 : fs::path{options.out},
             results, options.language);
  return success;
}

}  // namespace fotfeste
