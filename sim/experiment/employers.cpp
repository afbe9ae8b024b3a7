#include <algorithm>
#include <set>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr std::uint32_t no_job = ~std::uint32_t{0};

Measure employers(const std::string& key, const std::string& title, Unit unit) {
  return {"employers." + key, title, unit, Section::services};
}

/// The first ordinary contract of each job that began from the decision on.
std::vector<const JobSpell*> hires(const StudyView& view) {
  std::vector<const JobSpell*> hires;
  std::vector<std::uint32_t> counted(view.outcome.people.size(), no_job);
  for (const JobSpell& spell : view.outcome.jobs) {
    if (!is_ordinary(spell.contract) || counted[spell.person] == spell.job) continue;
    counted[spell.person] = spell.job;
    if (spell.start >= view.window.decision) hires.push_back(&spell);
  }
  return hires;
}

void count_sector(const StudyView& view, SectorId sector, Tally& tally) {
  const auto all = hires(view);
  const auto here = [sector](const JobSpell* spell) { return spell->sector == sector; };
  const auto lost = [&](const JobSpell& spell) {
    return spell.sector == sector && spell.why == JobEnd::layoff &&
           spell.end >= view.window.decision;
  };
  const std::string& name = view.world.market.sectors[sector].name;
  tally.total(employers("hires." + name, name + ": hired, ordinary work", Unit::number),
              static_cast<double>(std::count_if(all.begin(), all.end(), here)));
  tally.total(
      employers("layoffs." + name, name + ": laid off", Unit::number),
      static_cast<double>(std::count_if(view.outcome.jobs.begin(), view.outcome.jobs.end(), lost)));
}

/// Of the firms with the agreement, those that took somebody whom staff brought.
void count_hiring_firms(const StudyView& view, std::size_t index, Tally& tally) {
  const Agreement& agreement = view.world.market.agreements[index];
  std::set<std::uint32_t> hiring;
  for (const JobSpell* spell : hires(view)) {
    if (spell->agreement == index && spell->channel == Channel::developed) {
      hiring.insert(spell->employer);
    }
  }
  const auto& market = view.world.market;
  const SectorMarket firms(market.sectors, static_cast<std::size_t>(market.employers));
  tally.mean(employers("hiring_firms." + agreement.name,
                       agreement.name + ": share of firms with it that hired anybody brought",
                       Unit::share),
             static_cast<double>(hiring.size()), firms.among(agreement.sector, agreement.share));
}

void count_agreement(const StudyView& view, std::size_t index, Tally& tally) {
  const Agreement& agreement = view.world.market.agreements[index];
  const auto all = hires(view);
  const auto hired =
      static_cast<double>(std::count_if(all.begin(), all.end(), [index](const JobSpell* spell) {
        return spell->agreement == index && spell->channel == Channel::developed;
      }));
  const std::string& name = agreement.name;
  tally.total(employers("agreed_hires." + name,
                        name + ": brought by staff and hired under the agreement", Unit::number),
              hired);
  count_hiring_firms(view, index, tally);
  if (!agreement.quota) return;
  const Tick until = agreement.until ? to_ticks(*agreement.until) : view.window.horizon;
  const Tick from = std::max(to_ticks(agreement.from), view.window.decision);
  const double years = to_days(std::min(until, view.window.horizon) - from) / days_per_year;
  tally.mean(employers("of_quota." + name, name + ": share of the quota hired", Unit::share), hired,
             years * *agreement.quota / view.world.people.regions);
}

}  // namespace

void count_employers(const StudyView& view, Tally& tally) {
  for (std::size_t sector = 0; sector < view.world.market.sectors.size(); ++sector) {
    count_sector(view, static_cast<SectorId>(sector), tally);
  }
  for (std::size_t index = 0; index < view.world.market.agreements.size(); ++index) {
    count_agreement(view, index, tally);
  }
  if (view.world.market.absence.empty()) return;
  tally.mean(employers("room", "room for others beside own sick leave, at the end", Unit::share),
             view.outcome.mean_room, 1);
}

}  // namespace fotfeste
