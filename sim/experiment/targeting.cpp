#include "fotfeste/experiment/targeting.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {

Concentration concentration(std::span<const Served> people) {
  std::vector<Served> ranked(people.begin(), people.end());
  std::sort(ranked.begin(), ranked.end(),
            [](const Served& a, const Served& b) { return a.need < b.need; });
  double all_time = 0;
  for (const Served& person : ranked) all_time += person.time;
  Concentration sums;
  double below = 0;
  for (std::size_t first = 0; first < ranked.size();) {
    std::size_t behind = first;
    double time = 0;
    double service = 0;
    for (; behind < ranked.size() && ranked[behind].need == ranked[first].need; ++behind) {
      time += ranked[behind].time;
      service += ranked[behind].service;
    }
    const double rank = (below + time / 2) / all_time;
    sums.ranked += service * (2 * rank - 1);
    sums.service += service;
    below += time;
    first = behind;
  }
  return sums;
}

/// Contacts over the severity of illness; only where the scenario asks.
void count_targeting(const StudyView& view, Tally& tally) {
  if (!view.world.people.tells_targeting) return;
  std::vector<Served> people;
  for (const PersonOutcome& person : view.outcome.people) {
    const double there = view.years_there(person);
    if (!StudyView::is_client(person) || there <= 0) continue;
    const double contacts = std::accumulate(person.completed.begin(), person.completed.end(), 0.0);
    people.push_back({static_cast<double>(person.severity), there, contacts});
  }
  const Concentration spread = concentration(people);
  tally.mean({"contacts.targeting", "concentration of contacts on severe illness, -1 to 1",
              Unit::number, Section::contacts},
             spread.ranked, spread.service, static_cast<std::int64_t>(people.size()));
}

}  // namespace fotfeste
