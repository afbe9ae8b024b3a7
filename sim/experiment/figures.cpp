#include "fotfeste/experiment/figures.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/model/region.hpp"
#include "fotfeste/scenario/nearest.hpp"

namespace fotfeste {
namespace {

/// The world with hardly anybody in it.
World nearly_empty(World world) {
  constexpr int people_in_a_region = 10;
  world.people.stock = std::min(world.people.stock, people_in_a_region * world.people.regions);
  world.people.people = std::min(world.people.people, people_in_a_region);
  world.people.entrants_per_month = 0;
  world.people.pensioners = 0;
  return world;
}

}  // namespace

std::string name_of(const Measure& measure) {
  return measure.group.empty() ? measure.key : measure.key + " [" + measure.group + "]";
}

std::vector<Measure> figures_of(const World& world) {
  const World small = nearly_empty(world);
  return measure(small, Region(small, 0, stream_key(1, 0)).finish()).measures;
}

std::vector<std::string> figure_keys(const World& world) {
  std::vector<std::string> keys;
  for (const Measure& measure : figures_of(world)) keys.push_back(name_of(measure));
  return keys;
}

Measure named_figure(const World& world, const std::string& key) {
  std::vector<std::string> keys;
  for (const Measure& measure : figures_of(world)) {
    if (!measure.group.empty()) continue;
    if (measure.key == key) return measure;
    keys.push_back(measure.key);
  }
  const std::optional<std::string> meant = nearest(key, keys);
  throw std::invalid_argument("there is no figure of the name " + key +
                              (meant ? "; did you mean " + *meant + "?" : ""));
}

}  // namespace fotfeste
