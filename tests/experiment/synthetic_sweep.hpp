#pragma once

#include <functional>
#include <string>
#include <vector>

#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/experiment/sweep_results.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste::testing {

/// An output at a point, for a replication.
using Law = std::function<double(const Point& numbers, std::uint32_t replication)>;

/// A law of the point alone.
template <typename Function>
Law sure(Function function) {
  return [function](const Point& numbers, std::uint32_t) { return function(numbers); };
}

/// Chance of standard deviation `sd` that no point shares with another.
inline double own_luck(const Point& numbers, std::uint32_t replication, double sd) {
  std::uint64_t entity = replication;
  for (const double number : numbers) {
    entity = entity * 1'000'003 + static_cast<std::uint64_t>(number * 1e9);
  }
  return normal(uniform(stream_key(9, 0), {static_cast<std::uint32_t>(entity % 4'000'000'007U), 0},
                        1, replication),
                0, sd);
}

/// A factor "a", "b", ... from 0 to 1.
inline SweepFactor number_factor(std::size_t place) {
  SweepFactor factor;
  factor.name = std::string(1, static_cast<char>('a' + place));
  factor.key = "some.key";
  factor.unit = "days";
  factor.law = UniformLaw{0, 1};
  factor.central = 0.5;
  return factor;
}

inline SweepFactor choice_factor(const std::string& name, const std::vector<std::string>& levels) {
  SweepFactor factor;
  factor.name = name;
  factor.kind = SweepFactor::Kind::choice;
  factor.law = ChoiceLaw{std::vector<double>(levels.size(), 1)};
  for (const std::string& level : levels) {
    factor.levels.push_back({level, static_cast<double>(factor.levels.size()), {}});
  }
  return factor;
}

inline std::vector<SweepFactor> number_factors(std::size_t n) {
  std::vector<SweepFactor> factors;
  for (std::size_t place = 0; place < n; ++place) factors.push_back(number_factor(place));
  return factors;
}

/// A sweep whose points are those of the real designs, and whose outputs are known laws.
class SyntheticSweep {
 public:
  SyntheticSweep(SweepDesign design, std::vector<SweepFactor> factors, int replications) {
    SweepStudy study;
    study.design = design;
    study.factors = std::move(factors);
    results_.about.name = "synthetic";
    results_.about.title = "A synthetic study";
    results_.about.design = design;
    results_.about.factors = study.factors;
    results_.about.replications = results_.about.least_replications = replications;
    results_.about.places = places_of(study);
    for (const Point& place : results_.about.places) add_point(place);
    results_.states.assign(results_.about.units.size(), PointState::done);
  }

  SyntheticSweep& arm(const std::string& name) {
    results_.about.arms.push_back(name);
    results_.figures.emplace_back();
    return *this;
  }

  /// An output of the arm named last; the same key of another arm is the same output.
  SyntheticSweep& output(const std::string& key, Unit unit, const Law& law) {
    if (!results_.output(key)) {
      results_.about.outputs.push_back(
          {key, "title of " + key, unit, Section::population, "", true});
    }
    const auto rows = static_cast<Eigen::Index>(results_.about.units.size());
    Eigen::MatrixXd figures(rows, results_.about.replications);
    for (Eigen::Index point = 0; point < rows; ++point) {
      const Point& numbers = results_.about.numbers[static_cast<std::size_t>(point)];
      for (Eigen::Index r = 0; r < figures.cols(); ++r) {
        figures(point, r) = law(numbers, static_cast<std::uint32_t>(r));
      }
    }
    results_.figures.back().push_back(std::move(figures));
    return *this;
  }

  SyntheticSweep& lose(std::size_t point, PointState state) {
    results_.states[point] = state;
    for (auto& outputs : results_.figures) {
      for (Eigen::MatrixXd& figures : outputs) {
        figures.row(static_cast<Eigen::Index>(point)).setConstant(std::nan(""));
      }
    }
    return *this;
  }

  [[nodiscard]] const SweepResults& results() const { return results_; }

 private:
  void add_point(const Point& place) {
    SweepDescription& about = results_.about;
    about.numbers.emplace_back();
    about.texts.emplace_back();
    std::string unit;
    for (std::size_t factor = 0; factor < place.size(); ++factor) {
      const FactorValue value = value_of(about.factors[factor], place[factor]);
      about.numbers.back().push_back(value.number);
      about.texts.back().push_back(value.text);
      unit += (factor == 0 ? "" : ", ") + about.factors[factor].name + " = " + value.text;
    }
    about.units.push_back(unit);
  }

  SweepResults results_;
};

}  // namespace fotfeste::testing
