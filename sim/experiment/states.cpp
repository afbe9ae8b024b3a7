#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

Measure state(const std::string& key, const std::string& title) {
  return {"states." + key, title + ", at the end, 0 to 1", Unit::number, Section::population};
}

double people_at_the_end(const StudyView& view) {
  const auto& people = view.outcome.people;
  return static_cast<double>(
      std::count_if(people.begin(), people.end(), [&](const PersonOutcome& person) {
        return person.entry <= view.window.horizon && person.gone > view.window.horizon;
      }));
}

}  // namespace

/// Where people and employers stand when the run ends: what its mechanisms have moved.
void count_states(const StudyView& view, Tally& tally) {
  const RegionOutcome& outcome = view.outcome;
  const double people = people_at_the_end(view);
  const double firms = view.world.market.employers;
  tally.mean(state("capability", "capability of people, mean"), outcome.mean_capability * people,
             people);
  tally.mean(state("attachment", "attachment to working life, mean"),
             outcome.mean_attachment * people, people);
  tally.mean(state("goodwill", "goodwill of employers, mean"), outcome.mean_goodwill * firms,
             firms);
  tally.mean(state("competence", "employers' competence in support, mean"),
             outcome.mean_competence * firms, firms);
}

}  // namespace fotfeste
