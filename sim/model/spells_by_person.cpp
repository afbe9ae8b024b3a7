#include "fotfeste/model/spells_by_person.hpp"

namespace fotfeste {

SpellsByPerson::SpellsByPerson(const RegionOutcome& region)
    : first_(region.people.size() + 1, 0), spells_(region.jobs.size()) {
  for (const JobSpell& spell : region.jobs) ++first_[spell.person + 1];
  for (std::size_t person = 0; person < region.people.size(); ++person) {
    first_[person + 1] += first_[person];
  }
  std::vector<std::size_t> place = first_;
  for (const JobSpell& spell : region.jobs) spells_[place[spell.person]++] = spell;
}

std::span<const JobSpell> SpellsByPerson::of(std::size_t person) const {
  return std::span(spells_).subspan(first_[person], first_[person + 1] - first_[person]);
}

}  // namespace fotfeste
