#include <algorithm>
#include <array>
#include <numeric>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

struct Sex {
  double people = 0;
  double in_work = 0;  ///< ever in ordinary work
  double years = 0;
  double contacts = 0;
};

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"sex." + key, title, unit, Section::population};
}

void write(const Sex& these, const std::string& who, Tally& tally) {
  const auto persons = static_cast<std::int64_t>(these.people);
  tally.total(figure("people." + who, who, Unit::persons), these.people, persons);
  tally.mean(figure("ever_in_work." + who, who + ": ever in ordinary work", Unit::share),
             these.in_work, these.people, persons);
  tally.mean(figure("contacts." + who, who + ": contacts done", Unit::per_person_year),
             these.contacts, these.years, persons);
}

}  // namespace

/// Women and men in the population; only where a group says how many are women.
void count_sexes(const StudyView& view, Tally& tally) {
  const auto& groups = view.world.groups;
  if (std::none_of(groups.begin(), groups.end(),
                   [](const Group& g) { return g.women.has_value(); })) {
    return;
  }
  std::array<Sex, 2> sexes;  // men, women
  for (const PersonOutcome& person : view.outcome.people) {
    const double there = view.years_there(person);
    if (!StudyView::is_client(person) || there <= 0) continue;
    Sex& these = sexes[person.is_woman ? 1 : 0];
    ++these.people;
    these.in_work += person.first_ordinary != never ? 1 : 0;
    these.years += there;
    these.contacts += std::accumulate(person.completed.begin(), person.completed.end(), 0.0);
  }
  write(sexes[1], "women", tally);
  write(sexes[0], "men", tally);
}

}  // namespace fotfeste
