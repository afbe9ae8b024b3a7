#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "fotfeste/random/stream.hpp"
#include "fotfeste/scenario/quantity.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "sim/scenario/leaves.hpp"

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

/// `digits` are those that count.
std::string setting(const std::string& key, double number, int digits, const std::string& unit) {
  return fmt::format("{}={:.{}g}{}{}", key, number, digits, unit.empty() ? "" : " ", unit);
}

/// The number that a scenario has at a key, in the unit; 0 where it says nothing of it.
double number_at(const Node& document, const std::string& key, const std::string& unit) {
  for (const Leaf& leaf : leaves_of(document)) {
    if (leaf.key != key) continue;
    const Parsed<Measured> parsed = parse_measured(leaf.node->text);
    const auto* measured = std::get_if<Measured>(&parsed);
    return measured != nullptr && measured->unit == unit ? measured->number : 0;
  }
  return 0;
}

/// Gives the key of the prior its number, and what it loses to the rest.
void lay(const ContextPrior& prior, double place, Node& document, Problems& problems) {
  const double before = number_at(document, prior.key, prior.unit);
  const double number = prior.low + (prior.high - prior.low) * place;
  overlay(document, {setting(prior.key, number, 6, prior.unit)}, problems);
  if (prior.rest.empty()) return;
  const double lost = before - number_at(document, prior.key, prior.unit);
  const double rest = number_at(document, prior.rest, prior.unit) + lost;
  overlay(document, {setting(prior.rest, rest, 12, prior.unit)}, problems);
}

/// The scenario with each of its priors at a place between low (0) and high (1).
Scenario with(const Scenario& scenario, const std::vector<double>& places) {
  Scenario here = scenario;
  Problems problems;
  problems.sources() = scenario.sources;
  for (std::size_t n = 0; n < places.size(); ++n) {
    lay(scenario.context[n], places[n], here.document, problems);
  }
  problems.throw_if_any();
  here.sources = problems.sources();
  return rebind(here, std::move(here.document));
}

}  // namespace

std::vector<Scenario> in_contexts(const Scenario& scenario, int points, std::uint64_t seed) {
  if (scenario.context.empty()) return {scenario};
  std::vector<std::vector<double>> points_in_cube(static_cast<std::size_t>(points));
  const StreamKey key = stream_key(seed, beside_replications);
  for (std::uint32_t n = 0; n < scenario.context.size(); ++n) {
    const std::vector<double> along = strata(key, n, points_in_cube.size());
    for (std::size_t point = 0; point < along.size(); ++point) {
      points_in_cube[point].push_back(along[point]);
    }
  }
  std::vector<Scenario> places;
  for (const auto& point : points_in_cube) places.push_back(with(scenario, point));
  return places;
}

Scenario in_middle_of_context(const Scenario& scenario) {
  return with(scenario, std::vector<double>(scenario.context.size(), 0.5));
}

}  // namespace fotfeste
