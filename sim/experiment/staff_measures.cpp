#include <algorithm>
#include <numeric>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr const char* task_keys[task_count] = {"intake",       "meeting",  "employer_contact",
                                               "coordination", "response", "administration",
                                               "agreement"};
constexpr const char* task_titles[task_count] = {"first meetings",
                                                 "meetings",
                                                 "employer contacts",
                                                 "meetings with the health team",
                                                 "answers to problems",
                                                 "administration",
                                                 "agreements of three parties"};

/// Agreements are told where they are made.
bool is_told(const World& world, std::size_t task) {
  if (task != static_cast<std::size_t>(Task::agreement)) return true;
  return std::any_of(world.pathways.begin(), world.pathways.end(), [](const Pathway& pathway) {
    return std::any_of(pathway.phases.begin(), pathway.phases.end(),
                       [](const Phase& phase) { return phase.contact.agreement.planned(); });
  });
}

Measure staff(const std::string& key, const std::string& title, Unit unit) {
  return {"staff." + key, title, unit, Section::staff};
}

void count_tasks(const World& world, const Role& role, const StaffOutcome& used, Tally& tally) {
  for (std::size_t task = 0; task < task_count; ++task) {
    if (!is_told(world, task)) continue;
    const std::string key = role.name + "." + task_keys[task];
    const std::string title = role.name + ": " + task_titles[task];
    const auto done = static_cast<double>(used.done[task]);
    tally.total(staff("done." + key, title + " done", Unit::number), done);
    tally.total(staff("hours." + key, title + ", hours", Unit::hours), used.hours[task]);
    tally.mean(staff("wait." + key, title + ", mean wait", Unit::days), used.wait_days[task], done);
  }
}

void count_contacts(const Role& role, const StaffOutcome& used, Tally& tally) {
  const auto write = [&](const char* key, const char* title, std::uint64_t n) {
    tally.total(staff(key + role.name, role.name + title, Unit::number), static_cast<double>(n));
  };
  write("contacts_planned.", ": meetings planned", used.meetings_planned);
  write("contacts_done.", ": contacts of all kinds done", used.contacts_done);
  write("contacts_missed.", ": meetings missed for want of time", used.meetings_missed);
}

void count_role(const StudyView& view, std::size_t index, Tally& tally) {
  const Role& role = view.world.roles[index];
  const StaffOutcome used =
      index < view.outcome.staff.size() ? view.outcome.staff[index] : StaffOutcome{};
  const double length = to_days(view.window.horizon - view.window.decision);
  const double busy = std::accumulate(used.hours.begin(), used.hours.end(), 0.0);
  const double waits = std::accumulate(used.wait_days.begin(), used.wait_days.end(), 0.0);
  const auto served =
      static_cast<double>(std::accumulate(used.done.begin(), used.done.end(), std::uint64_t{0}));
  tally.total(staff("filled." + role.name, role.name + ": positions filled, mean", Unit::positions),
              used.filled_days / length);
  tally.mean(staff("vacant." + role.name, role.name + ": share of positions vacant", Unit::share),
             used.vacant_days, used.filled_days + used.vacant_days);
  tally.mean(staff("utilisation." + role.name, role.name + ": share of hours in use", Unit::share),
             busy, used.hours_capacity);
  tally.mean(staff("wait." + role.name, role.name + ": mean wait of a task", Unit::days), waits,
             served);
  tally.total(staff("left." + role.name, role.name + ": workers who left", Unit::number),
              static_cast<double>(used.left));
  tally.total(staff("hired." + role.name, role.name + ": workers hired", Unit::number),
              static_cast<double>(used.hired));
  count_contacts(role, used, tally);
  if (role.training.planned()) {
    tally.total(staff("training." + role.name, role.name + ": hours on courses", Unit::hours),
                used.training_hours);
  }
  count_tasks(view.world, role, used, tally);
}

}  // namespace

void count_staff(const StudyView& view, Tally& tally) {
  for (std::size_t index = 0; index < view.world.roles.size(); ++index) {
    count_role(view, index, tally);
  }
}

}  // namespace fotfeste
