#include "sim/experiment/posterior.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

std::vector<double> places_of(const CalibrationDesign& design, const Eigen::VectorXd& point) {
  std::vector<double> places;
  for (std::size_t p = 0; p < design.middle.size(); ++p) {
    const double place = design.middle[p] + design.half_width * point(static_cast<Eigen::Index>(p));
    places.push_back(std::clamp(place, 0., 1.));
  }
  return places;
}

Posterior::Posterior(const Fit& fit, const Ranges& ranges, const CalibrationDesign& design)
    : fit_(fit), ranges_(ranges), design_(design) {
  for (Eigen::Index n = 0; n < design.figures.cols(); ++n) {
    emulators_.emplace_back(design.points, design.figures.col(n));
  }
}

double Posterior::log_density(const Eigen::VectorXd& point) const {
  if ((point.array().abs() > 1).any()) return -1e300;
  double sum = ranges_.penalty(places_of(design_, point));
  for (std::size_t n = 0; n < emulators_.size(); ++n) {
    const Target& target = fit_.targets()[n];
    const double sd = std::hypot(target.standard_error(), emulators_[n].residual_sd());
    const double miss = (emulators_[n](point) - target.published.value) / sd;
    sum += miss * miss;
  }
  return -sum / 2;
}

double Posterior::prior_sd(std::size_t p) const {
  constexpr int steps = 400;
  double mass = 0;
  double first = 0;
  double second = 0;
  std::vector<double> places = ranges_.centre();
  for (int step = 0; step < steps; ++step) {
    places[p] = design_.middle[p] + design_.half_width * (2 * (step + 0.5) / steps - 1);
    const double density = std::exp(-ranges_.penalty(places) / 2);
    mass += density;
    first += density * places[p];
    second += density * places[p] * places[p];
  }
  const double mean = first / mass;
  return std::sqrt(second / mass - mean * mean);
}

std::vector<double> Posterior::pulls(std::size_t p) const {
  const auto place = static_cast<Eigen::Index>(p);
  const double step = prior_sd(p) / design_.half_width;
  Eigen::VectorXd point = Eigen::VectorXd::Zero(design_.points.cols());
  std::vector<double> all;
  for (std::size_t n = 0; n < emulators_.size(); ++n) {
    point(place) = step;
    const double above = emulators_[n](point);
    point(place) = -step;
    const double below = emulators_[n](point);
    all.push_back((above - below) / 2 / fit_.targets()[n].standard_error());
  }
  return all;
}

std::vector<Eigen::VectorXd> Posterior::draws(std::uint64_t seed, int count) const {
  constexpr std::uint32_t burn_in = 2'000;
  constexpr std::uint32_t sweeps_per_draw = 50;
  const StreamKey key = stream_key(seed, calibration_replication);
  const Eigen::Index coordinates = design_.points.cols();
  Eigen::VectorXd point = Eigen::VectorXd::Zero(coordinates);
  Eigen::VectorXd step = Eigen::VectorXd::Constant(coordinates, 0.5);
  double density = log_density(point);
  std::vector<Eigen::VectorXd> draws;
  const std::uint32_t sweeps = burn_in + sweeps_per_draw * static_cast<std::uint32_t>(count);
  for (std::uint32_t sweep = 0; sweep < sweeps; ++sweep) {
    for (Eigen::Index p = 0; p < coordinates; ++p) {
      const auto luck = [&](CalibrationLuck purpose) {
        return calibration_luck(key, purpose, static_cast<std::uint32_t>(p), sweep);
      };
      Eigen::VectorXd proposal = point;
      proposal(p) += step(p) * portable::normal_quantile(luck(CalibrationLuck::chain_step));
      const double there = log_density(proposal);
      const bool taken = std::log(luck(CalibrationLuck::chain_accept)) < there - density;
      if (taken) {
        point = std::move(proposal);
        density = there;
      }
      if (sweep < burn_in) step(p) = std::clamp(step(p) * (taken ? 1.06 : 0.962), 0.01, 2.);
    }
    if (sweep >= burn_in && (sweep - burn_in) % sweeps_per_draw == 0) draws.push_back(point);
  }
  return draws;
}

}  // namespace fotfeste
