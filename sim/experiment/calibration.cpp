#include "fotfeste/experiment/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <nlopt.hpp>
#include <numeric>

#include "fotfeste/experiment/polish.hpp"
#include "sim/experiment/posterior.hpp"

namespace fotfeste {
namespace {

/// One calibration while it runs.
class Search {
 public:
  Search(const CalibrationStudy& study, const CalibrationPlan& plan,
         const std::atomic<bool>& cancel, const std::function<void(const Progress&)>& progress)
      : study_(study),
        fit_(study, plan.seed, plan.threads),
        ranges_(study.parameters),
        plan_(plan),
        cancel_(cancel),
        progress_(progress) {}

  [[nodiscard]] const Fit& fit() const { return fit_; }
  [[nodiscard]] const Ranges& ranges() const { return ranges_; }

  std::vector<double> figures_at(const std::vector<double>& places) {
    auto figures = fit_.figures(ranges_.numbers(places), cancel_);
    tell_progress();
    return figures;
  }

  /// The places and the figures there; without polish those of the search.
  Polished polished(std::vector<double> places) {
    if (study_.polish_steps == 0) return {places, figures_at(places)};
    return polish(
        fit_.targets(), [this](const std::vector<double>& there) { return as_published(there); },
        std::move(places), study_.polish_steps);
  }

  /// Figures to be shown beside those of `polished`.
  std::vector<double> figures_to_show(const std::vector<double>& places) {
    return study_.polish_steps == 0 ? figures_at(places) : as_published(places);
  }

  std::vector<double> best_places() {
    std::vector<double> places = ranges_.centre();
    if (plan_.evaluations == 0) return places;
    const auto n = static_cast<unsigned>(places.size());
    nlopt::opt optimiser(nlopt::LN_SBPLX, n);
    optimiser.set_lower_bounds(0.0);
    optimiser.set_upper_bounds(1.0);
    optimiser.set_initial_step(0.1);
    optimiser.set_maxeval(plan_.evaluations);
    optimiser.set_min_objective(&Search::objective, this);
    double least = 0;
    try {
      optimiser.optimize(places, least);
    } catch (const nlopt::forced_stop&) {
      std::rethrow_exception(stopped_by_);
    } catch (const nlopt::roundoff_limited&) {
      return best_;
    }
    return best_;
  }

 private:
  std::vector<double> as_published(const std::vector<double>& places) {
    constexpr int places_of_context = 20;
    auto figures = figures_as_published(
        study_, ranges_.numbers(places),
        {.seed = plan_.seed, .places = places_of_context, .threads = plan_.threads}, cancel_);
    tell_progress();
    return figures;
  }

  void tell_progress() {
    ++done_;
    const int a_step = static_cast<int>(study_.parameters.size()) + 1;
    const int total = plan_.evaluations + plan_.design + 2 + study_.polish_steps * a_step;
    if (progress_) progress_({std::min(done_, total), total});
  }

  static double objective(const std::vector<double>& places, std::vector<double>&, void* self) {
    return static_cast<Search*>(self)->score(places);
  }

  /// An exception must not pass through the C code of the optimiser.
  double score(const std::vector<double>& places) {
    try {
      const double sum = fit_.misfit(figures_at(places)) + ranges_.penalty(places);
      if (best_.empty() || sum < least_) {
        best_ = places;
        least_ = sum;
      }
      return sum;
    } catch (...) {
      stopped_by_ = std::current_exception();
      throw nlopt::forced_stop();
    }
  }

  const CalibrationStudy& study_;
  Fit fit_;
  Ranges ranges_;
  const CalibrationPlan& plan_;
  const std::atomic<bool>& cancel_;
  const std::function<void(const Progress&)>& progress_;
  int done_ = 0;
  std::vector<double> best_;
  double least_ = 0;
  std::exception_ptr stopped_by_;
};

CalibrationDesign run_design(Search& search, const CalibrationPlan& plan,
                             std::vector<double> middle) {
  const StreamKey key = stream_key(plan.seed, calibration_replication);
  const auto coordinates = static_cast<Eigen::Index>(middle.size());
  // The whole design lies within the ranges: near a bound its middle moves inside.
  for (double& place : middle) place = std::clamp(place, plan.width / 2, 1 - plan.width / 2);
  CalibrationDesign design{
      std::move(middle), plan.width / 2, Eigen::MatrixXd(plan.design, coordinates),
      Eigen::MatrixXd(plan.design, static_cast<Eigen::Index>(search.fit().targets().size()))};
  for (Eigen::Index p = 0; p < coordinates; ++p) {
    const auto who = static_cast<std::uint32_t>(p);
    std::vector<std::uint32_t> order(static_cast<std::size_t>(plan.design));
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return calibration_luck(key, CalibrationLuck::design_order, who, a) <
             calibration_luck(key, CalibrationLuck::design_order, who, b);
    });
    for (std::size_t run = 0; run < order.size(); ++run) {
      const double stratum =
          order[run] + calibration_luck(key, CalibrationLuck::design_place, who, order[run]);
      design.points(static_cast<Eigen::Index>(run), p) = 2 * stratum / plan.design - 1;
    }
  }
  for (Eigen::Index run = 0; run < plan.design; ++run) {
    const auto figures = search.figures_at(places_of(design, design.points.row(run).transpose()));
    for (std::size_t n = 0; n < figures.size(); ++n) {
      const double published = search.fit().targets()[n].published.value;
      design.figures(run, static_cast<Eigen::Index>(n)) =
          std::isnan(figures[n]) ? published : figures[n];
    }
  }
  return design;
}

ParameterFound described(const FreeParameter& parameter, double best,
                         const std::vector<std::vector<double>>& posterior, std::size_t p,
                         double sd_before) {
  double sum = 0;
  double squares = 0;
  for (const auto& draw : posterior) sum += draw[p];
  const double mean = sum / static_cast<double>(posterior.size());
  for (const auto& draw : posterior) squares += (draw[p] - mean) * (draw[p] - mean);
  const double sd = std::sqrt(squares / static_cast<double>(posterior.size() - 1));
  return {parameter, best, mean, sd, 1 - sd * sd / (sd_before * sd_before)};
}

}  // namespace

CalibrationResult calibrate(const CalibrationStudy& study, const CalibrationPlan& plan,
                            const std::atomic<bool>& cancel,
                            const std::function<void(const Progress&)>& progress) {
  Search search(study, plan, cancel, progress);
  const Ranges& ranges = search.ranges();
  const std::vector<double> at_start = search.figures_to_show(ranges.centre());
  const auto [best, at_best] = search.polished(search.best_places());
  const CalibrationDesign design = run_design(search, plan, best);
  const Posterior posterior(search.fit(), ranges, design);
  CalibrationResult result;
  result.misfit_start = search.fit().misfit(at_start);
  result.misfit_best = search.fit().misfit(at_best);
  for (const Eigen::VectorXd& draw : posterior.draws(plan.seed, plan.draws)) {
    result.posterior.push_back(ranges.numbers(places_of(design, draw)));
  }
  const std::vector<double> numbers = ranges.numbers(best);
  for (std::size_t p = 0; p < numbers.size(); ++p) {
    const FreeParameter& free = study.parameters[p];
    const double before = posterior.prior_sd(p);
    ParameterFound& found = result.parameters.emplace_back(
        described(free, numbers[p], result.posterior, p, before * (free.high - free.low)));
    found.pulls = posterior.pulls(p);
  }
  for (std::size_t n = 0; n < at_best.size(); ++n) {
    result.targets.push_back(
        {search.fit().targets()[n], at_start[n], at_best[n], posterior.emulators()[n].r2()});
  }
  return result;
}

}  // namespace fotfeste
