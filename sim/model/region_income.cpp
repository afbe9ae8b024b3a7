#include "fotfeste/model/region_income.hpp"

#include <cstddef>
#include <span>

#include "fotfeste/model/income.hpp"

namespace fotfeste {
namespace {

/// The spells of each person, in order of time.
struct SpellsByPerson {
  std::vector<std::size_t> first;  ///< one per person and one more: index into `spells`
  std::vector<JobSpell> spells;
};

SpellsByPerson by_person(const RegionOutcome& region) {
  SpellsByPerson sorted;
  sorted.first.assign(region.people.size() + 1, 0);
  for (const JobSpell& spell : region.jobs) ++sorted.first[spell.person + 1];
  for (std::size_t person = 0; person < region.people.size(); ++person) {
    sorted.first[person + 1] += sorted.first[person];
  }
  sorted.spells.resize(region.jobs.size());
  std::vector<std::size_t> place = sorted.first;
  for (const JobSpell& spell : region.jobs) sorted.spells[place[spell.person]++] = spell;
  return sorted;
}

Livelihood livelihood_of(const World& world, const PersonOutcome& person) {
  const GroupIncome& income = world.groups[person.group].income;
  if (!person.pensioner) return draw_livelihood(world.economics, income, person.benefit_luck);
  return livelihood_of(world.economics, income, Benefit::disability_pension, 0.5, 0.5);
}

}  // namespace

std::vector<IncomeBook> income_by_group(const World& world, const RegionOutcome& region) {
  const IncomeAccounts accounts(world.economics, Calendar(world.first_day), to_ticks(world.warm_up),
                                to_ticks(world.horizon));
  const SpellsByPerson jobs = by_person(region);
  std::vector<IncomeBook> books(world.groups.size() + 1);
  for (std::size_t index = 0; index < region.people.size(); ++index) {
    const PersonOutcome& person = region.people[index];
    const std::span spells(jobs.spells.data() + jobs.first[index],
                           jobs.first[index + 1] - jobs.first[index]);
    IncomeBook& book = person.pensioner ? books.back() : books[person.group];
    book += accounts.book(livelihood_of(world, person), life_of(world.economics, person, spells));
  }
  return books;
}

void post_income(const World& world, const RegionOutcome& region, Ledger& ledger) {
  for (const IncomeBook& book : income_by_group(world, region)) book.post(world.economics, ledger);
}

}  // namespace fotfeste
