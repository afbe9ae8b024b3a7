#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

struct Told {
  double people = 0;
  double in_work = 0;  ///< ever in ordinary work
  double problems = 0;
  double by_colleagues = 0;  ///< of them
};

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"disclosure." + key, title, unit, Section::population};
}

void write(const Told& these, const std::string& who, const std::string& title, Tally& tally) {
  tally.mean(figure("ever_in_work." + who, title + ": ever in ordinary work", Unit::share),
             these.in_work, these.people, static_cast<std::int64_t>(these.people));
  tally.mean(figure("solved_by_colleagues." + who,
                    title + ": share of problems at work that colleagues solve", Unit::share),
             these.by_colleagues, these.problems);
}

}  // namespace

/// Entrants who tell employers of their health and those who do not; only where some group tells.
void count_disclosure(const StudyView& view, Tally& tally) {
  const auto& groups = view.world.groups;
  if (std::none_of(groups.begin(), groups.end(), [](const Group& g) { return g.tells > 0; })) {
    return;
  }
  Told telling;
  Told silent;
  for (const PersonOutcome& person : view.outcome.people) {
    if (!view.is_entrant(person)) continue;
    Told& these = person.tells ? telling : silent;
    ++these.people;
    these.in_work += person.first_ordinary != never ? 1 : 0;
    these.problems += person.problems;
    these.by_colleagues += person.solved_by_colleagues;
  }
  write(telling, "telling", "who tell employers of their health", tally);
  write(silent, "silent", "who do not tell", tally);
}

}  // namespace fotfeste
