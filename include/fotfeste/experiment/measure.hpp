#pragma once

#include <string>

namespace fotfeste {

/// What a figure counts. Shares are kept as 0-1 and printed as per cent; money is kept in kroner.
enum class Unit {
  share,
  months,
  hours,
  days,
  years,
  persons,
  positions,
  number,
  per_person_year,
  per_100_person_years,
  kroner,
};

/// Which table a figure belongs to.
enum class Section {
  entrants,    ///< people who entered, by months since entry
  population,  ///< everybody, from the decision on
  contacts,
  staff,
  services,  ///< pathways and lines: who is served, who waits, who is refused
  money,     ///< the ledger
  lines,     ///< one row per line and budget year
  flows,     ///< people who entered: from the first pathway to where they stand later
  survival,  ///< people who entered, month by month since entry: what came first
  series,    ///< the register by calendar month
};

/// One named figure of a replication. `key` and `group` together are unique.
struct Measure {
  std::string key;    ///< stable, for files: entrants.ever.12m
  std::string title;  ///< for people: had ordinary work within 12 months
  Unit unit = Unit::number;
  Section section = Section::population;
  std::string group = {};  ///< empty: everybody
  bool adds_up = false;    ///< a total over people or money, 0 where there is nothing to count
};

[[nodiscard]] std::string to_string(Unit unit);
[[nodiscard]] std::string to_string(Section section);

}  // namespace fotfeste
