#include "fotfeste/experiment/sweep_results.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/experiment/sweep_json.hpp"

namespace fotfeste {
namespace {

constexpr double nothing_there = std::numeric_limits<double>::quiet_NaN();

/// Puts a unit's columns into the rows of its points.
class Filling {
 public:
  explicit Filling(SweepResults& results) : results_(results) {
    const SweepDescription& about = results.about;
    for (std::size_t point = 0; point < about.units.size(); ++point) {
      points_[about.units[point]].push_back(point);
    }
    const auto rows = static_cast<Eigen::Index>(about.units.size());
    const Eigen::MatrixXd empty =
        Eigen::MatrixXd::Constant(rows, about.least_replications, nothing_there);
    results.states.assign(about.units.size(), PointState::missing);
    results.figures.assign(about.arms.size(),
                           std::vector<Eigen::MatrixXd>(about.outputs.size(), empty));
  }

  void add(const UnitResult& unit) {
    make_room_for(unit);
    for (const std::size_t point : points_[unit.id.key]) {
      results_.states[point] = unit.failure ? PointState::failed : PointState::done;
      if (!unit.failure) fill(point, unit.columns);
    }
  }

 private:
  void make_room_for(const UnitResult& unit) {
    if (unit.columns.empty()) return;
    const auto wanted = static_cast<Eigen::Index>(unit.columns.begin()->second.size());
    for (auto& outputs : results_.figures) {
      for (Eigen::MatrixXd& figures : outputs) {
        const Eigen::Index there = figures.cols();
        if (wanted <= there) continue;
        figures.conservativeResize(Eigen::NoChange, wanted);
        figures.rightCols(wanted - there).setConstant(nothing_there);
      }
    }
  }

  void fill(std::size_t point, const Columns& columns) {
    const SweepDescription& about = results_.about;
    for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
      for (std::size_t output = 0; output < about.outputs.size(); ++output) {
        const auto column = columns.find(column_of(about.arms[arm], about.outputs[output]));
        if (column == columns.end()) continue;
        Eigen::MatrixXd& figures = results_.figures[arm][output];
        for (std::size_t r = 0; r < column->second.size(); ++r) {
          figures(static_cast<Eigen::Index>(point), static_cast<Eigen::Index>(r)) =
              column->second[r];
        }
      }
    }
  }

  SweepResults& results_;
  std::map<std::string, std::vector<std::size_t>> points_;
};

std::vector<double> row_means(const Eigen::MatrixXd& figures) {
  std::vector<double> means;
  for (Eigen::Index row = 0; row < figures.rows(); ++row) {
    double sum = 0;
    int n = 0;
    for (Eigen::Index column = 0; column < figures.cols(); ++column) {
      if (std::isnan(figures(row, column))) continue;
      sum += figures(row, column);
      ++n;
    }
    means.push_back(n == 0 ? nothing_there : sum / n);
  }
  return means;
}

}  // namespace

std::size_t SweepResults::count(PointState state) const {
  return static_cast<std::size_t>(std::count(states.begin(), states.end(), state));
}

std::optional<std::size_t> SweepResults::arm(std::string_view name) const {
  const auto found = std::find(about.arms.begin(), about.arms.end(), name);
  if (found == about.arms.end()) return std::nullopt;
  return static_cast<std::size_t>(found - about.arms.begin());
}

std::optional<std::size_t> SweepResults::output(std::string_view name) const {
  const auto found = std::find_if(about.outputs.begin(), about.outputs.end(),
                                  [&](const Measure& m) { return name_of(m) == name; });
  if (found == about.outputs.end()) return std::nullopt;
  return static_cast<std::size_t>(found - about.outputs.begin());
}

std::vector<double> SweepResults::means(std::size_t arm, std::size_t output) const {
  return row_means(figures[arm][output]);
}

std::vector<double> SweepResults::mean_differences(std::size_t arm, std::size_t output) const {
  return row_means(figures[arm][output] - figures.front()[output]);
}

SweepDescription read_sweep_description(const std::filesystem::path& folder) {
  const StudyId study = store_status(folder).study;
  return parsed_sweep(checked_sweep_text(folder, study), folder / sweep_file);
}

SweepResults read_sweep(const std::filesystem::path& folder) {
  return read_sweep(Store::open_to_read(folder), folder);
}

SweepResults read_sweep(const Store& store, const std::filesystem::path& folder) {
  SweepResults results;
  results.about = parsed_sweep(checked_sweep_text(folder, store.study()), folder / sweep_file);
  Filling filling(results);
  for (const UnitEntry& entry : store.units()) filling.add(store.read(entry.id.key));
  return results;
}

}  // namespace fotfeste
