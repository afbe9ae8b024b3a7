#include "fotfeste/report/sweep_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/report/number_text.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_points_in_full = 30;

/// The numbers of a row that are numbers.
std::vector<double> defined(const Eigen::MatrixXd& figures, std::size_t row) {
  std::vector<double> numbers;
  for (Eigen::Index column = 0; column < figures.cols(); ++column) {
    const double number = figures(static_cast<Eigen::Index>(row), column);
    if (!std::isnan(number)) numbers.push_back(number);
  }
  return numbers;
}

std::string level(const std::vector<double>& numbers, Unit unit) {
  if (numbers.empty()) return "-";
  const auto interval = mean_interval(numbers);
  return with_unit(moments_of(numbers).mean, unit) +
         (interval ? " " + interval_text(*interval, unit) : "");
}

/// Outputs to be shown: those asked for, or the first of each kind when all are kept.
std::vector<std::size_t> shown_outputs(const SweepDescription& about, bool everything) {
  constexpr std::size_t most = 12;
  std::vector<std::size_t> shown;
  for (std::size_t output = 0; output < about.outputs.size(); ++output) {
    const Measure& measure = about.outputs[output];
    const bool is_headline = measure.key.starts_with("population.months.") ||
                             measure.key.starts_with("entrants.ever.") ||
                             measure.key == "population.crises";
    if (everything || about.outputs.size() <= most || (is_headline && measure.group.empty())) {
      shown.push_back(output);
    }
  }
  return shown;
}

std::string title_of(const Measure& output) {
  return output.title + (output.group.empty() ? "" : ", " + output.group) + "  [" + output.key +
         "]";
}

/// How a point is told: by its factors, or by its number where they would fill the line.
struct PointNames {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
};

PointNames point_names(const SweepDescription& about) {
  constexpr std::size_t widest = 60;
  PointNames names{{}, about.texts};
  std::size_t width = 0;
  for (std::size_t factor = 0; factor < about.factors.size(); ++factor) {
    names.head.push_back(about.factors[factor].name);
    std::size_t column = shown_width(names.head.back());
    for (const auto& texts : about.texts) column = std::max(column, shown_width(texts[factor]));
    width += column;
  }
  if (width <= widest) return names;
  names = {{"point"}, {}};
  for (std::size_t point = 0; point < about.texts.size(); ++point) {
    names.rows.push_back({std::to_string(point)});
  }
  return names;
}

/// Arms after the first have two columns: the level, and the difference from the first.
TextTable every_point(const SweepResults& results, std::size_t output) {
  const SweepDescription& about = results.about;
  const Measure& measure = about.outputs[output];
  const PointNames names = point_names(about);
  TextTable table{title_of(measure), names.head, {}, false, {}};
  for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
    table.head.push_back(about.arms[arm]);
    if (arm > 0) table.head.push_back("difference");
  }
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    std::vector<std::string> row = names.rows[point];
    const bool failed = results.states[point] == PointState::failed;
    for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
      const Eigen::MatrixXd& figures = results.figures[arm][output];
      row.push_back(failed ? "failed" : level(defined(figures, point), measure.unit));
      if (arm == 0) continue;
      const Eigen::MatrixXd gap = figures - results.figures.front()[output];
      row.push_back(failed ? ""
                           : difference_text(paired_difference(defined(gap, point)), measure.unit));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string range_text(std::vector<double> means, Unit unit) {
  std::erase_if(means, [](double mean) { return std::isnan(mean); });
  if (means.empty()) return "-";
  const auto [low, high] = std::minmax_element(means.begin(), means.end());
  return with_unit(*low, unit) + " to " + with_unit(*high, unit);
}

TextTable ranges(const SweepResults& results, const std::vector<std::size_t>& outputs) {
  const SweepDescription& about = results.about;
  TextTable table{"Range of the means over the points", {"figure"}, {}, false, {}};
  for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
    table.head.push_back(about.arms[arm]);
    if (arm > 0) table.head.push_back("difference");
  }
  for (const std::size_t output : outputs) {
    const Unit unit = about.outputs[output].unit;
    std::vector<std::string> row{title_of(about.outputs[output])};
    for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
      row.push_back(range_text(results.means(arm, output), unit));
      if (arm > 0) row.push_back(range_text(results.mean_differences(arm, output), unit));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string heading(const SweepResults& results) {
  const SweepDescription& about = results.about;
  return fmt::format(
      "{}\n  {} of {} points done, {} failed; {} at each with the same people and luck; seed {}\n",
      about.title, results.count(PointState::done), about.units.size(),
      results.count(PointState::failed), replications_in_words(about), about.seed);
}

}  // namespace

std::string replications_in_words(const SweepDescription& about) {
  if (about.least_replications < about.replications) {
    return fmt::format("{} to {} replications, as many as the precision took,",
                       about.least_replications, about.replications);
  }
  return fmt::format("{} replication{}", about.replications, about.replications == 1 ? "" : "s");
}

std::string sweep_text(const SweepResults& results, const std::string& folder, bool everything) {
  std::string text = heading(results);
  const std::vector<std::size_t> outputs = shown_outputs(results.about, everything);
  if (results.about.units.size() > most_points_in_full) {
    text += text_of(ranges(results, outputs));
    return text + "\nWhat moves them: fotfeste sensitivity " + folder + "\n";
  }
  for (const std::size_t output : outputs) text += text_of(every_point(results, output));
  return text + "\n  Intervals are of 95 %, chance only. Points are told in " + folder +
         "/points.csv.\n";
}

}  // namespace fotfeste
