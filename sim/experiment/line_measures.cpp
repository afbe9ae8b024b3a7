#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr const char* reason_keys[refusal_count] = {"money", "capacity", "eligibility"};
constexpr const char* reason_titles[refusal_count] = {
    "refused for want of money", "refused for want of room", "refused as not eligible"};

double kept_or_lapsed(const LineYear& row) {
  return static_cast<double>((row.lapsed + row.carried_out).ore);
}

void write_year(const std::string& line, int year, const LineYear& row, Tally& tally) {
  const std::string end = "." + line + "." + std::to_string(year);
  const std::string title = line + " " + std::to_string(year) + ": ";
  const auto write = [&](const char* key, const char* words, double ore) {
    tally.total({std::string("lines.") + key + end, title + words, Unit::kroner, Section::lines},
                ore);
  };
  const auto amount = [](Nok nok) { return static_cast<double>(nok.ore); };
  write("appropriated", "appropriated", amount(row.appropriated));
  write("carried_in", "carried in", amount(row.carried_in));
  write("committed", "committed", amount(row.committed));
  write("spent", "spent", amount(row.spent));
  write("unspent", "unspent", kept_or_lapsed(row));
  write("overspent", "overspent", amount(row.overspent));
}

/// Places or commitments in use, mean over the budget year.
double in_use(const StudyView& view, int year, const LineYear& row) {
  const Tick length = view.window.year_end(year) - view.window.year_start(year);
  return length <= 0 ? 0 : (row.occupied_days + row.commitment_days) / to_days(length);
}

void write_in_use(const std::string& line, int year, double places, Tally& tally) {
  tally.total({"lines.in_use." + line + "." + std::to_string(year),
               line + " " + std::to_string(year) + ": places or grants in use, mean", Unit::persons,
               Section::lines},
              places);
}

/// What a year in one place cost; of all lines, those that have places.
void write_cost_per_place(const std::string& line, int year, Nok spent, double places,
                          Tally& tally) {
  tally.mean({"lines.cost_per_place." + line + "." + std::to_string(year),
              line + " " + std::to_string(year) + ": spent for each place or grant in use",
              Unit::kroner, Section::lines},
             static_cast<double>(spent.ore), places);
}

/// The same figures over all lines, under the name `all`.
void write_all_lines(const StudyView& view, int year, Tally& tally) {
  LineYear all;
  double places = 0;
  Nok on_places{};
  for (const LineYear& row : view.outcome.lines) {
    if (row.year != year) continue;
    all.appropriated += row.appropriated;
    all.carried_in += row.carried_in;
    all.committed += row.committed;
    all.spent += row.spent;
    all.lapsed += row.lapsed;
    all.carried_out += row.carried_out;
    all.overspent += row.overspent;
    const double here = in_use(view, year, row);
    places += here;
    if (here > 0) on_places += row.spent;
  }
  write_year("all", year, all, tally);
  write_in_use("all", year, places, tally);
  write_cost_per_place("all", year, on_places, places, tally);
}

void write_refusals(const StudyView& view, LineId line, int year, Tally& tally) {
  std::array<std::int64_t, refusal_count> persons{};
  for (const Refused& refused : view.outcome.refused) {
    if (refused.line != line || refused.year != year) continue;
    persons[static_cast<std::size_t>(refused.reason)] += refused.persons;
  }
  const std::string& name = view.world.lines[line].name;
  for (std::size_t reason = 0; reason < refusal_count; ++reason) {
    tally.total({std::string("lines.refused_") + reason_keys[reason] + "." + name + "." +
                     std::to_string(year),
                 name + " " + std::to_string(year) + ": " + reason_titles[reason], Unit::persons,
                 Section::lines},
                static_cast<double>(persons[reason]));
  }
}

/// Stays that a line paid for and that reached a worker, by the year in which they did.
std::vector<const PathwaySpell*> served_by(const StudyView& view, LineId line) {
  std::vector<const PathwaySpell*> served;
  for (const PathwaySpell& spell : view.outcome.pathways) {
    if (spell.line == line && spell.served != never && spell.served >= view.window.decision) {
      served.push_back(&spell);
    }
  }
  return served;
}

void write_served(const StudyView& view, LineId line, Tally& tally) {
  const std::string& name = view.world.lines[line].name;
  const auto served = served_by(view, line);
  for (const int year : view.window.years()) {
    const auto n = std::count_if(served.begin(), served.end(), [&](const PathwaySpell* spell) {
      return spell->served >= view.window.year_start(year) &&
             spell->served < view.window.year_end(year);
    });
    tally.total(
        {"lines.served." + name + "." + std::to_string(year),
         name + " " + std::to_string(year) + ": began to be served", Unit::persons, Section::lines},
        static_cast<double>(n));
  }
  const double years = to_days(view.window.horizon - view.window.decision) / days_per_year;
  GroupParts a_year(view.groups.size());
  for (const PathwaySpell* spell : served) {
    a_year.add(view.outcome.people[spell->person].group, 1 / years);
  }
  a_year.write_totals(tally,
                      {"services.served." + name, name + ": people a year who begin to be served",
                       Unit::persons, Section::services},
                      view.groups);
}

/// Months in ordinary work of everyone whom the line served, from their first day there on: the
/// gross figure, which says nothing about what the line added.
void write_gross(const StudyView& view, LineId line, Tally& tally) {
  std::vector<Tick> first(view.outcome.people.size(), never);
  for (const PathwaySpell* spell : served_by(view, line)) {
    first[spell->person] = std::min(first[spell->person], spell->served);
  }
  Tick worked = 0;
  for (std::size_t index = 0; index < first.size(); ++index) {
    if (first[index] == never) continue;
    worked += overlap(view.work.ordinary(index), first[index], view.window.horizon);
  }
  const std::string& name = view.world.lines[line].name;
  tally.total(
      {"services.gross_months." + name, name + ": months of ordinary work of those served, gross",
       Unit::months, Section::services},
      to_days(worked) / days_per_month);
}

void write_refused_groups(const StudyView& view, LineId line, Tally& tally) {
  const double years = to_days(view.window.horizon - view.window.decision) / days_per_year;
  GroupParts a_year(view.groups.size());
  for (const Refused& refused : view.outcome.refused) {
    if (refused.line != line || refused.year < view.window.first_year) continue;
    a_year.add(refused.group, refused.persons / years);
  }
  const std::string& name = view.world.lines[line].name;
  a_year.write_totals(
      tally,
      {"services.refused." + name, name + ": refusals a year", Unit::persons, Section::services},
      view.groups);
}

LineYear find(const StudyView& view, LineId line, int year) {
  for (const LineYear& row : view.outcome.lines) {
    if (row.line == line && row.year == year) return row;
  }
  return {};
}

}  // namespace

void count_lines(const StudyView& view, Tally& tally) {
  for (std::size_t index = 0; index < view.world.lines.size(); ++index) {
    const auto line = static_cast<LineId>(index);
    write_served(view, line, tally);
    write_gross(view, line, tally);
    write_refused_groups(view, line, tally);
    for (const int year : view.window.years()) {
      const LineYear row = find(view, line, year);
      const std::string& name = view.world.lines[index].name;
      const double places = in_use(view, year, row);
      write_year(name, year, row, tally);
      write_in_use(name, year, places, tally);
      write_cost_per_place(name, year, row.spent, places, tally);
      write_refusals(view, line, year, tally);
    }
  }
  for (const int year : view.window.years()) write_all_lines(view, year, tally);
}

}  // namespace fotfeste
