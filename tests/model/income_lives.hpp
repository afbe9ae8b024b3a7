#pragma once

#include <random>
#include <vector>

#include "fotfeste/model/income.hpp"
#include "tests/model/benefit_rules.hpp"

// Lives whose income the tests work out.
namespace fotfeste::testing {

inline const Calendar calendar{{2019, 1, 1}};

inline Tick on(int year, int month = 1, int day = 1) {
  return calendar.tick_of({year, month, day});
}

inline JobSpell job_of(Tick start, Tick end, Contract contract, std::uint32_t job) {
  JobSpell spell;
  spell.start = start;
  spell.end = end;
  spell.contract = contract;
  spell.job = job;
  return spell;
}

/// Somebody with 2 G of each rule, paid 200 kr an hour.
inline Livelihood someone(Benefit at_entry, std::int64_t weekly_hours) {
  Livelihood life;
  life.at_entry = at_entry;
  life.yearly = {kroner(200'000), kroner(240'000), kroner(150'000), kroner(110'000), {}};
  life.weekly_hours = weekly_hours * 1000;
  life.hourly_wage = kroner(200);
  life.productivity = 0.6;
  return life;
}

inline IncomeBook book_of(const Economics& economics, const Livelihood& person, const Life& life,
                          Tick to = on(2021)) {
  return IncomeAccounts(economics, calendar, on(2019), to).book(person, life);
}

/// Somebody with any jobs and benefits.
struct RandomLife {
  Livelihood person;
  Life life;
  std::vector<JobSpell> jobs;
};

inline RandomLife random_life(std::mt19937_64& random) {
  const auto day = [&](int n) { return static_cast<Tick>(random() % static_cast<unsigned>(n)); };
  RandomLife one;
  one.person = someone(static_cast<Benefit>(random() % 3), 5 + day(32));
  one.life.entry = day(500) * ticks_per_day;
  if (random() % 3 == 0) one.life.pension = one.life.entry + day(900) * ticks_per_day;
  if (random() % 3 == 0) one.life.assistance = one.life.entry + day(900) * ticks_per_day;
  if (random() % 4 == 0) one.life.until = one.life.entry + day(1200) * ticks_per_day;
  Tick now = one.life.entry + day(100) * ticks_per_day;
  for (std::uint32_t job = 0; job < 5; ++job) {
    const Tick end = now + (1 + day(200)) * ticks_per_day;
    one.jobs.push_back(job_of(now, end, static_cast<Contract>(1 + random() % 5), job));
    now = end + day(2) * 50 * ticks_per_day;
  }
  return one;
}

}  // namespace fotfeste::testing
