#include "fotfeste/report/dependence_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_figures = 6;
/// Less than this share of a standard error is not told.
constexpr double least_pull = 0.1;

std::string figure_text(const PairedDifference& figure, const Dependence& found) {
  if (found.compares) return extent_text(figure, found.measure.unit);
  const std::string level = with_unit(figure.mean, found.measure.unit);
  return figure.interval ? level + " " + interval_text(*figure.interval, found.measure.unit)
                         : level;
}

}  // namespace

std::string identification_text(const Identification& found) {
  if (found.pulls.empty()) {
    return "\nNo published figure was used to find it: it stands on its source alone.\n";
  }
  std::string text = fmt::format(
      "\nPublished figures take away {:.0f} % of what was open before them and leave {} (sd {}).\n",
      100 * std::max(0., found.identified), found.mean, found.sd);
  TextTable table{"Figures that it moves most", {"", "published", "moved by"}, {}, false};
  table.note =
      "standard errors of the published figure, when the value rises by a standard deviation of "
      "its range";
  for (const Pull& pull : found.pulls) {
    if (table.rows.size() == most_figures || std::abs(pull.standard_errors) < least_pull) break;
    table.rows.push_back({pull.study + ": " + pull.figure, pull.published,
                          fmt::format("{:+.1f}", pull.standard_errors)});
  }
  return text + (table.rows.empty() ? "It moves none of them by a tenth of a standard error.\n"
                                    : text_of(table));
}

std::string dependence_text(const Dependence& found, const EvidenceEntry& entry,
                            const std::string& now) {
  TextTable table{fmt::format("How much depends on it: {}{}; {} replications",
                              found.compares ? "the difference in " : "", found.measure.title,
                              found.replications),
                  {"", "value", ""},
                  {},
                  true};
  table.rows.push_back({"low", written(entry, entry.low), figure_text(found.figures[0], found)});
  table.rows.push_back({"as it is", now, figure_text(found.figures[1], found)});
  table.rows.push_back({"high", written(entry, entry.high), figure_text(found.figures[2], found)});
  table.rows.push_back({"low to high", "", difference_text(found.low_to_high, found.measure.unit)});
  return text_of(table);
}

}  // namespace fotfeste
