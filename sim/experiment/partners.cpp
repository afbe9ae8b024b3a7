#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr Tick year = 365 * ticks_per_day;
constexpr Tick held = 90 * ticks_per_day;  ///< a job that lasts so long succeeded

/// What people whom staff brought were to a firm in the last year and in the year before.
struct Firm {
  bool partner = false;
  bool was_partner = false;
  bool failed = false;  ///< a job there ended as a blow in these two years
};

/// From the first contract of each job to the end of the last one.
struct Stay {
  Tick start = 0;
  Tick end = 0;
  std::uint32_t employer = 0;
  bool blow = false;
};

std::vector<Stay> stays_brought_by_staff(const RegionOutcome& outcome) {
  std::vector<Stay> stays;
  std::vector<std::size_t> open(outcome.people.size());
  std::vector<std::uint32_t> next_job(outcome.people.size(), 0);
  for (const JobSpell& spell : outcome.jobs) {
    if (spell.channel != Channel::developed) continue;
    if (spell.job >= next_job[spell.person]) {
      next_job[spell.person] = spell.job + 1;
      open[spell.person] = stays.size();
      stays.push_back({.start = spell.start, .employer = spell.employer});
    }
    Stay& stay = stays[open[spell.person]];
    stay.end = spell.end;
    stay.blow = spell.blow;
  }
  return stays;
}

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"employers." + key, title, unit, Section::services};
}

std::vector<Firm> firms_of(const StudyView& view, const std::vector<Stay>& stays) {
  const Tick now = view.window.horizon;
  std::vector<Firm> firms(static_cast<std::size_t>(view.world.market.employers));
  for (const Stay& stay : stays) {
    Firm& firm = firms[stay.employer];
    const bool succeeded = stay.end - stay.start >= held;
    if (succeeded && stay.start >= now - year) firm.partner = true;
    if (succeeded && stay.start >= now - 2 * year && stay.start < now - year) {
      firm.was_partner = true;
    }
    if (stay.blow && stay.end >= now - 2 * year) firm.failed = true;
  }
  return firms;
}

/// Of those whom staff brought from the decision on, the share with the tenth of a region's firms
/// that took most.
void count_concentration(const StudyView& view, const std::vector<Stay>& stays, Tally& tally) {
  std::vector<int> taken(static_cast<std::size_t>(view.world.market.employers));
  for (const Stay& stay : stays) taken[stay.employer] += stay.start >= view.window.decision ? 1 : 0;
  std::sort(taken.begin(), taken.end(), std::greater<>{});
  const auto tenth = taken.begin() + static_cast<std::ptrdiff_t>((taken.size() + 9) / 10);
  tally.mean(
      figure("concentration", "brought by staff: share taken by the tenth of firms that took most",
             Unit::share),
      std::accumulate(taken.begin(), tenth, 0), std::accumulate(taken.begin(), taken.end(), 0));
}

}  // namespace

/// At the end of the run, in each region.
void count_partners(const StudyView& view, Tally& tally) {
  if (!view.world.market.tells_partners) return;
  const std::vector<Stay> stays = stays_brought_by_staff(view.outcome);
  count_concentration(view, stays, tally);
  double active = 0;
  double kept[2] = {0, 0};
  double before[2] = {0, 0};
  for (const Firm& firm : firms_of(view, stays)) {
    active += firm.partner ? 1 : 0;
    if (!firm.was_partner) continue;
    before[firm.failed] += 1;
    kept[firm.failed] += firm.partner ? 1 : 0;
  }
  tally.total(figure("partners", "firms that were partners in the last year", Unit::number),
              active);
  const std::string lost = "share of last year's partners lost, ";
  tally.mean(figure("partners_lost.no_failure", lost + "where no job failed", Unit::share),
             before[0] - kept[0], before[0]);
  tally.mean(figure("partners_lost.failure", lost + "where a job failed", Unit::share),
             before[1] - kept[1], before[1]);
}

}  // namespace fotfeste
