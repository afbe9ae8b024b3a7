#include <algorithm>
#include <optional>
#include <set>

#include "fotfeste/scenario/variant.hpp"
#include "sim/scenario/line_amounts.hpp"

namespace fotfeste {
namespace {

bool is_sheltered(const World& world, const Line& line) {
  if (line.pathway == nothing) return false;
  const std::vector<Phase>& phases = world.pathways[line.pathway].phases;
  return std::any_of(phases.begin(), phases.end(),
                     [](const Phase& phase) { return phase.activity == Activity::sheltered; });
}

/// The amount of the year with what comes or goes within it.
Nok money_in(const Line& line, int year) {
  Nok money = amount_in(line.money, year);
  for (const Supplement& supplement : line.money.supplements) {
    if (supplement.from.year == year) money += supplement.amount;
  }
  return money;
}

std::set<int> years_of(const Line& line) {
  std::set<int> years;
  for (const YearAmount& entry : line.money.amounts) years.insert(entry.year);
  for (const Supplement& supplement : line.money.supplements) years.insert(supplement.from.year);
  return years;
}

bool takes_from(const Line& base, const Line* other) {
  if (other == nullptr) return true;
  std::set<int> years = years_of(base);
  years.merge(years_of(*other));
  return std::any_of(years.begin(), years.end(),
                     [&](int year) { return money_in(*other, year) < money_in(base, year); });
}

template <class Part>
const Part* named(const std::vector<Part>& parts, const std::string& name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

bool takes_from_shelter(const World& base, const World& other) {
  return std::any_of(base.lines.begin(), base.lines.end(), [&](const Line& line) {
    return is_sheltered(base, line) && takes_from(line, named(other.lines, line.name));
  });
}

/// From the start of a pathway until it turns to employers: the phases before the first one with
/// an offer, and the delay of that one. Absent where it never does.
std::optional<Duration> delay_of(const Pathway& pathway) {
  Duration delay{0};
  for (const Phase& phase : pathway.phases) {
    if (phase.offer != Offer::none) return delay + phase.contact.delay;
    if (!phase.duration) return std::nullopt;
    delay += *phase.duration;
  }
  return std::nullopt;
}

/// The delays of the pathways on which the people of a trial start, where there is one.
std::set<Duration> delays_at_entry(const World& world) {
  std::set<Duration> delays;
  for (const Allocation& allocation : world.allocation) {
    if (allocation.pathway == nothing) continue;
    if (const auto delay = delay_of(world.pathways[allocation.pathway])) delays.insert(*delay);
  }
  return delays;
}

bool changes_delay(const World& base, const World& other) {
  const std::set<Duration> before = delays_at_entry(base);
  const std::set<Duration> after = delays_at_entry(other);
  if (!before.empty() && !after.empty() && before != after) return true;
  return std::any_of(base.pathways.begin(), base.pathways.end(), [&](const Pathway& pathway) {
    const Pathway* then = named(other.pathways, pathway.name);
    return then != nullptr && delay_of(pathway) != delay_of(*then);
  });
}

}  // namespace

std::vector<Variant> variants_beside(const Evidence& evidence,
                                     std::span<const World* const> worlds) {
  const World& base = *worlds.front();
  const auto any = [&](bool (*holds)(const World&, const World&)) {
    return std::any_of(worlds.begin(), worlds.end(),
                       [&](const World* world) { return holds(base, *world); });
  };
  std::vector<Variant> all;
  if (any(takes_from_shelter)) all.push_back(neutral_shelter());
  if (any(changes_delay)) {
    for (Variant& strength : rush_strengths()) all.push_back(std::move(strength));
  }
  all.push_back(without_assumptions(evidence));
  return all;
}

}  // namespace fotfeste
