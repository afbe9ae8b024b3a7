#include <fmt/format.h>

#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/report/sensitivity_report.hpp"
#include "fotfeste/report/sweep_report.hpp"
#include "sim/report/sensitivity_tables.hpp"

namespace fotfeste {
namespace {

std::string design_words(const SweepDesign& design) {
  switch (design.kind) {
    case DesignKind::grid:
      return "every combination of levels";
    case DesignKind::one_at_a_time:
      return "one factor moved at a time";
    case DesignKind::latin_hypercube:
      return "a Latin hypercube";
    case DesignKind::sobol_sequence:
      return "a Sobol' sequence";
    case DesignKind::morris:
      return "Morris' trajectories";
    case DesignKind::saltelli:
      break;
  }
  return "Saltelli's groups";
}

std::string plural(std::size_t n, const std::string& word) {
  return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
}

std::string gaps_text(const SensitivityReport& report, const std::string& folder) {
  if (report.gaps.empty()) return "";
  constexpr std::size_t most_named = 5;
  std::string text =
      fmt::format("  {} without results left out ({} failed, {} missing):\n",
                  plural(report.gaps.size(), "point"), report.failed, report.missing);
  for (std::size_t gap = 0; gap < report.gaps.size() && gap < most_named; ++gap) {
    text += "    " + report.about.units[report.gaps[gap]] + "\n";
  }
  if (report.gaps.size() > most_named) {
    text += fmt::format("    and {} more\n", report.gaps.size() - most_named);
  }
  return text +
         fmt::format("  The command that began the sweep runs them: fotfeste sweep {} --out {}\n",
                     shell_word(report.about.name), shell_word(folder));
}

std::string heading(const SensitivityReport& report) {
  const SweepDescription& about = report.about;
  return fmt::format(
      "{}\n  {} of {}, {}: {}; {} at each with the same people and luck; seed {}\n"
      "  From a model, not observed; true within the ranges of the study, all else as it is "
      "there.\n",
      about.title, plural(about.units.size(), "point"), plural(about.factors.size(), "factor"),
      design_words(about.design), fmt::format("{} done", report.done), replications_in_words(about),
      about.seed);
}

}  // namespace

std::string sensitivity_text(const SensitivityReport& report, const std::string& folder) {
  std::string text = heading(report) + gaps_text(report, folder);
  for (const OutputSensitivity& output : report.outputs) text += output_text(report.about, output);
  if (report.outputs_left_out > 0) {
    text += fmt::format("\n  {} left out: --measure KEY asks for one of them.\n",
                        plural(report.outputs_left_out, "output"));
  }
  text += decision_text(report);
  for (const SweepLosses& losses : report.losses) text += losses_text(report.about, losses);
  return text;
}

}  // namespace fotfeste
