#include "fotfeste/experiment/fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

#include "fotfeste/experiment/reported.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/model/region.hpp"
#include "fotfeste/scenario/parameter_draws.hpp"

namespace fotfeste {
namespace {

/// Replications of a study that together have so many people in each arm.
int replications_for(const Scenario& study, std::int64_t people) {
  constexpr std::int64_t fewest = 5;
  constexpr std::int64_t in_a_system = 10'000;
  std::int64_t size = in_a_system;
  if (study.kind == Scenario::Kind::trial) {
    size = 1;
    for (const Arm& arm : study.arms) {
      size = std::max(size, std::int64_t{arm.world.people.people});
    }
  }
  return static_cast<int>(std::max(fewest, (people + size - 1) / size));
}

ParameterDraws as_draw(const CalibrationStudy& study, const std::vector<double>& numbers) {
  ParameterDraws draw{study.title, {}, {numbers}};
  for (const FreeParameter& free : study.parameters) {
    draw.parameters.push_back(*study.polish_studies.front().evidence.find(free.key));
  }
  return draw;
}

}  // namespace

std::vector<double> figures_as_published(const CalibrationStudy& study,
                                         const std::vector<double>& numbers,
                                         const ValidationPlan& plan,
                                         const std::atomic<bool>& cancel) {
  const ParameterDraws draw = as_draw(study, numbers);
  std::vector<double> figures;
  for (const Scenario& scenario : study.polish_studies) {
    ValidationPlan again = plan;
    again.replications = replications_for(scenario, study.polish_people);
    again.parameters = &draw;
    for (const Validated& row : validate(scenario, again, cancel, {})) {
      if (!row.published.fitted || row.is_contrast()) continue;
      figures.push_back(row.simulated.n > 0 ? row.simulated.mean
                                            : std::numeric_limits<double>::quiet_NaN());
    }
  }
  return figures;
}

double Target::standard_error() const {
  constexpr double intervals = 2 * 1.959963984540054;
  return (published.high - published.low) / intervals;
}

Fit::Fit(const CalibrationStudy& study, std::uint64_t seed, int threads)
    : study_(study), seed_(seed), threads_(threads) {
  for (const Scenario& scenario : study.studies) {
    if (scenario.world().people.regions != 1) {
      throw std::invalid_argument(scenario.name + " has more than one region");
    }
    const std::size_t first = targets_.size();
    for (const PublishedResult& published : scenario.published) {
      if (published.fitted && published.against.empty()) {
        targets_.push_back({scenario.name, published});
      }
    }
    if (targets_.size() == first) {
      throw std::invalid_argument(scenario.name + " has no figure to be fitted to");
    }
    for (const Arm& arm : scenario.arms) {
      Run run{&arm.world, {}};
      for (std::size_t n = first; n < targets_.size(); ++n) {
        const std::string& wanted = targets_[n].published.arm;
        if (wanted.empty() || wanted == arm.name) run.targets.push_back(n);
      }
      if (!run.targets.empty()) runs_.push_back(std::move(run));
    }
  }
}

std::vector<double> Fit::figures(const std::vector<double>& numbers,
                                 const std::atomic<bool>& cancel) const {
  std::vector<double> found(targets_.size(), std::numeric_limits<double>::quiet_NaN());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t n = next.fetch_add(1); n < runs_.size(); n = next.fetch_add(1)) {
      if (cancel.load()) return;
      World world = *runs_[n].world;
      for (std::size_t p = 0; p < numbers.size(); ++p) {
        const FreeParameter& free = study_.parameters[p];
        set_parameter(world.parameters, free.key, free.unit, numbers[p]);
      }
      const RegionOutcome outcome = Region(world, 0, stream_key(seed_, 0)).finish();
      const StudyPeople people(world, outcome);
      for (const std::size_t target : runs_[n].targets) {
        const std::optional<double> figure = people.figure(targets_[target].published);
        if (figure) found[target] = *figure;
      }
    }
  };
  std::vector<std::thread> helpers;
  for (int thread = 1; thread < threads_; ++thread) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
  if (cancel.load()) throw Cancelled{};
  return found;
}

double Fit::misfit(const std::vector<double>& figures) const {
  double sum = 0;
  for (std::size_t n = 0; n < targets_.size(); ++n) {
    const double miss = (figures[n] - targets_[n].published.value) / targets_[n].standard_error();
    sum += std::isnan(miss) ? 100 : miss * miss;
  }
  return sum;
}

}  // namespace fotfeste
