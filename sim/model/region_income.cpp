#include "fotfeste/model/region_income.hpp"

#include <cstddef>

#include "fotfeste/model/income.hpp"
#include "fotfeste/model/spells_by_person.hpp"

namespace fotfeste {
Livelihood livelihood_of(const World& world, const PersonOutcome& person) {
  const GroupIncome& income = world.groups[person.group].income;
  if (!person.pensioner) return draw_livelihood(world.economics, income, person.benefit_luck);
  return livelihood_of(world.economics, income, Benefit::disability_pension, 0.5, 0.5);
}

std::vector<IncomeBook> income_by_group(const World& world, const RegionOutcome& region) {
  const IncomeAccounts accounts(world.economics, Calendar(world.first_day), to_ticks(world.warm_up),
                                to_ticks(world.horizon));
  const SpellsByPerson jobs(region);
  std::vector<IncomeBook> books(world.groups.size() + 1);
  for (std::size_t index = 0; index < region.people.size(); ++index) {
    const PersonOutcome& person = region.people[index];
    IncomeBook& book = person.pensioner ? books.back() : books[person.group];
    book += accounts.book(livelihood_of(world, person),
                          life_of(world.economics, person, jobs.of(index)));
  }
  return books;
}

void post_income(const World& world, const RegionOutcome& region, Ledger& ledger) {
  for (const IncomeBook& book : income_by_group(world, region)) book.post(world.economics, ledger);
}

}  // namespace fotfeste
