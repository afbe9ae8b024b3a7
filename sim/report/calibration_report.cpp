#include "fotfeste/report/calibration_report.hpp"

#include <fmt/format.h>

#include "fotfeste/experiment/reported.hpp"
#include "fotfeste/report/number_text.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

std::string number(double x) { return fmt::format("{:.4g}", x); }

TextTable target_table(const CalibrationResult& result) {
  TextTable table{
      "Figures", {"", "published", "at the start", "fitted", "z", "emulated"}, {}, true};
  for (const TargetFound& found : result.targets) {
    const Target& target = found.target;
    const Unit unit = unit_of(target.published.outcome);
    const double miss = (found.best - target.published.value) / target.standard_error();
    table.rows.push_back({target.study + ": " + target.published.name,
                          with_unit(target.published.value, unit), with_unit(found.start, unit),
                          with_unit(found.best, unit), fmt::format("{:+.1f}", miss),
                          fmt::format("{:.0f} %", 100 * found.emulated_r2)});
  }
  return table;
}

TextTable parameter_table(const CalibrationResult& result) {
  TextTable table{
      "Parameters", {"", "before", "fitted", "posterior mean", "sd", "identified"}, {}, true};
  for (const ParameterFound& found : result.parameters) {
    const FreeParameter& free = found.parameter;
    const std::string unit = free.unit == "1" ? "" : " [" + free.unit + "]";
    table.rows.push_back({free.key + unit, number(free.central), number(found.best),
                          number(found.mean), number(found.sd),
                          fmt::format("{:.0f} %", 100 * found.identified)});
  }
  return table;
}

/// To three digits, as a scenario writes it.
std::string rounded(const FreeParameter& free, double value) {
  return csv_text(written(free, std::stod(fmt::format("{:.3g}", value))));
}

/// How many figures lie inside their bands.
int inside(const CalibrationResult& result, double TargetFound::*figure) {
  int n = 0;
  for (const TargetFound& found : result.targets) {
    const PublishedResult& published = found.target.published;
    n += published.low <= found.*figure && found.*figure <= published.high ? 1 : 0;
  }
  return n;
}

}  // namespace

std::string calibration_text(const CalibrationResult& result) {
  std::string text = fmt::format("Sum of squared misses {:.1f} at the start, {:.1f} fitted\n",
                                 result.misfit_start, result.misfit_best);
  text += fmt::format("Of {} figures {} inside their bands at the start, {} fitted\n",
                      result.targets.size(), inside(result, &TargetFound::start),
                      inside(result, &TargetFound::best));
  text += text_of(target_table(result)) + text_of(parameter_table(result));
  return text +
         "\nemulated: share of a figure's variance that its emulator foretells, leaving one out.\n"
         "identified: share of the prior's variance that the figures take away; about 0 % means "
         "that they say nothing of it.\n";
}

std::string calibrated_yaml(const CalibrationResult& result, const std::string& title) {
  std::string text = "# " + title + ": the best values found.\nparameters:\n";
  for (const ParameterFound& found : result.parameters) {
    text += fmt::format("  {}: {}\n", found.parameter.key, written(found.parameter, found.best));
  }
  return text;
}

std::string posterior_csv(const CalibrationResult& result) {
  std::vector<std::string> head;
  for (const ParameterFound& found : result.parameters) {
    head.push_back(csv_text(found.parameter.key));
  }
  std::string text = csv_line(head);
  for (const std::vector<double>& draw : result.posterior) {
    std::vector<std::string> cells;
    for (std::size_t p = 0; p < draw.size(); ++p) {
      cells.push_back(csv_text(written(result.parameters[p].parameter, draw[p])));
    }
    text += csv_line(cells);
  }
  return text;
}

std::string identification_csv(const CalibrationResult& result) {
  std::string text =
      csv_line({"parameter", "mean", "sd", "identified", "study", "figure", "published", "pull"});
  for (const ParameterFound& found : result.parameters) {
    for (std::size_t n = 0; n < result.targets.size(); ++n) {
      const Target& target = result.targets[n].target;
      text +=
          csv_line({csv_text(found.parameter.key), rounded(found.parameter, found.mean),
                    rounded(found.parameter, found.sd), fmt::format("{:.2f}", found.identified),
                    csv_text(target.study), csv_text(target.published.name),
                    csv_text(with_unit(target.published.value, unit_of(target.published.outcome))),
                    fmt::format("{:+.2f}", found.pulls[n])});
    }
  }
  return text;
}

}  // namespace fotfeste
