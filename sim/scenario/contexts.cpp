#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "fotfeste/random/stream.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {
namespace {

/// Draws that belong to no replication.
constexpr std::uint64_t beside_replications = ~std::uint64_t{0};

/// One coordinate of a Latin hypercube: every stratum of [0, 1) once, in random order.
std::vector<double> strata(StreamKey key, std::uint32_t coordinate, std::size_t points) {
  std::vector<UniformPair> luck;
  for (std::uint32_t point = 0; point < points; ++point) {
    luck.push_back(uniform_pair(key, {coordinate, 0}, 0, point));
  }
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return luck[a].first < luck[b].first; });
  std::vector<double> places(points);
  for (std::size_t stratum = 0; stratum < points; ++stratum) {
    places[order[stratum]] =
        (static_cast<double>(stratum) + luck[order[stratum]].second) / static_cast<double>(points);
  }
  return places;
}

std::string setting(const ContextPrior& prior, double place) {
  const double number = prior.low + (prior.high - prior.low) * place;
  return fmt::format("{}={:.6g}{}{}", prior.key, number, prior.unit.empty() ? "" : " ", prior.unit);
}

Scenario with(const Scenario& scenario, const std::vector<std::string>& settings) {
  Scenario here = scenario;
  Problems problems;
  problems.sources() = scenario.sources;
  overlay(here.document, settings, problems);
  problems.throw_if_any();
  here.sources = problems.sources();
  return rebind(here, std::move(here.document));
}

}  // namespace

std::vector<Scenario> in_contexts(const Scenario& scenario, int points, std::uint64_t seed) {
  if (scenario.context.empty()) return {scenario};
  std::vector<std::vector<std::string>> settings(static_cast<std::size_t>(points));
  const StreamKey key = stream_key(seed, beside_replications);
  for (std::uint32_t n = 0; n < scenario.context.size(); ++n) {
    const std::vector<double> places = strata(key, n, settings.size());
    for (std::size_t point = 0; point < settings.size(); ++point) {
      settings[point].push_back(setting(scenario.context[n], places[point]));
    }
  }
  std::vector<Scenario> places;
  for (const auto& options : settings) places.push_back(with(scenario, options));
  return places;
}

Scenario in_middle_of_context(const Scenario& scenario) {
  std::vector<std::string> settings;
  for (const ContextPrior& prior : scenario.context) settings.push_back(setting(prior, 0.5));
  return with(scenario, settings);
}

}  // namespace fotfeste
