#include <algorithm>
#include <utility>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

/// A column of the register, by calendar month.
struct Column {
  const char* key;
  const char* title;
  std::uint32_t RegisterMonth::*member;
};

constexpr Column columns[] = {
    {"in_register", "in the register", &RegisterMonth::in_register},
    {"in_ordinary_work", "in ordinary work", &RegisterMonth::in_ordinary_work},
    {"in_subsidised_work", "in subsidised work", &RegisterMonth::in_subsidised_work},
    {"in_unpaid_job", "in a trial or placement", &RegisterMonth::in_unpaid_job},
    {"on_pension", "on disability pension from the register", &RegisterMonth::on_pension},
    {"waiting", "waiting for a worker", &RegisterMonth::waiting},
    {"entered", "entered in the month before", &RegisterMonth::entered},
    {"returned", "returned in the month before", &RegisterMonth::returned},
    {"exits_work", "left for work in the month before", &RegisterMonth::exits_work},
    {"exits_pension", "left for a pension in the month before", &RegisterMonth::exits_pension},
    {"exits_other", "left otherwise in the month before", &RegisterMonth::exits_other},
};

Measure series(const std::string& key, const std::string& title, Tick at, const StudyView& view) {
  const std::string date = to_string(view.window.calendar.date_of(at));
  return {"series." + key + "." + date, title, Unit::persons, Section::series};
}

std::vector<const RegisterMonth*> months_in_window(const StudyView& view) {
  std::vector<const RegisterMonth*> found;
  for (const Tick at : view.window.months()) {
    const auto month = std::lower_bound(view.outcome.months.begin(), view.outcome.months.end(), at,
                                        [](const RegisterMonth& m, Tick t) { return m.at < t; });
    const bool there = month != view.outcome.months.end() && month->at == at;
    found.push_back(there ? &*month : nullptr);
  }
  return found;
}

std::uint32_t in_pathway(const RegisterMonth& month, std::size_t pathway) {
  return pathway < month.in_pathway.size() ? month.in_pathway[pathway] : 0;
}

void write_month(const StudyView& view, Tick at, const RegisterMonth& m, Tally& tally) {
  for (const Column& column : columns) {
    tally.total(series(column.key, column.title, at, view), m.*column.member);
  }
  for (std::size_t pathway = 0; pathway < view.world.pathways.size(); ++pathway) {
    const std::string& name = view.world.pathways[pathway].name;
    tally.total(series("in_pathway." + name, "in " + name, at, view), in_pathway(m, pathway));
  }
}

/// A month and the one before it.
struct Step {
  Tick at;
  const RegisterMonth& month;
  const RegisterMonth& before;
};

/// What the role has used, or had, in between.
double gained(const Step& step, std::size_t role, std::vector<double> RegisterMonth::*hours) {
  const auto so_far = [&](const RegisterMonth& m) {
    return role < (m.*hours).size() ? (m.*hours)[role] : 0;
  };
  return so_far(step.month) - so_far(step.before);
}

void write_roles(const StudyView& view, const Step& step, Tally& tally) {
  for (std::size_t role = 0; role < view.world.roles.size(); ++role) {
    const std::string& name = view.world.roles[role].name;
    const bool is_known = role < step.month.waiting_for.size();
    tally.total(series("waiting_for." + name, "waiting for: " + name, step.at, view),
                is_known ? step.month.waiting_for[role] : 0);
    Measure use = series("staff_use." + name, name + ": share of hours in use in the month before",
                         step.at, view);
    use.unit = Unit::share;
    tally.mean(std::move(use), gained(step, role, &RegisterMonth::hours),
               gained(step, role, &RegisterMonth::hours_capacity));
  }
}

/// Flows as shares: of the register a month, and of all who left.
void write_shares(const std::vector<const RegisterMonth*>& all, Tally& tally) {
  double stock = 0;
  double work = 0;
  double pension = 0;
  double exits = 0;
  for (const RegisterMonth* month : all) {
    if (month == nullptr) continue;
    stock += month->in_register;
    work += month->exits_work;
    pension += month->exits_pension;
    exits += static_cast<double>(month->exits_work) + month->exits_pension + month->exits_other;
  }
  const auto write = [&](const char* key, const char* title, double sum, double weight) {
    tally.mean({std::string("register.") + key, title, Unit::share, Section::population}, sum,
               weight);
  };
  write("exit_share", "leave the register a month, share of the register", exits, stock);
  write("exits_to_work", "of those who leave: to work", work, exits);
  write("exits_to_pension", "of those who leave: to a pension", pension, exits);
  tally.total({"register.stock", "people in the register, mean over months", Unit::persons,
               Section::population},
              all.empty() ? 0 : stock / static_cast<double>(all.size()));
}

}  // namespace

/// The register on the first day of each month from the decision on; systems only.
void count_register(const StudyView& view, Tally& tally) {
  if (!view.world.system) return;
  const auto all = months_in_window(view);
  write_shares(all, tally);
  const std::vector<Tick> at = view.window.months();
  const RegisterMonth nothing_yet;
  const RegisterMonth* before = &nothing_yet;
  for (std::size_t n = 0; n < at.size(); ++n) {
    const RegisterMonth& month = all[n] == nullptr ? nothing_yet : *all[n];
    write_month(view, at[n], month, tally);
    write_roles(view, {at[n], month, *before}, tally);
    before = &month;
  }
}

}  // namespace fotfeste
