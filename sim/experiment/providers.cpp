#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr double fewest_clients = 10;

/// People whom a provider served, and those of them who began ordinary work meanwhile.
struct Provider {
  double served = 0;
  double began_work = 0;
};

std::vector<Provider> providers_of(const StudyView& view, RoleId role) {
  std::vector<Provider> providers(static_cast<std::size_t>(view.world.roles[role].providers));
  for (const PathwaySpell& stay : view.outcome.pathways) {
    if (stay.provider == 0 || stay.served < view.window.decision) continue;
    if (view.world.pathways[stay.pathway].phases.front().role != role) continue;
    Provider& provider = providers[stay.provider - 1U];
    ++provider.served;
    const auto work = view.work.ordinary(stay.person);
    provider.began_work += std::any_of(work.begin(), work.end(),
                                       [&](const Span& job) {
                                         return job.start >= stay.served && job.start < stay.end;
                                       })
                               ? 1
                               : 0;
  }
  std::erase_if(providers, [](const Provider& p) { return p.served < fewest_clients; });
  return providers;
}

void count_role(const StudyView& view, RoleId role, Tally& tally) {
  const std::vector<Provider> all = providers_of(view, role);
  double best = 0;
  double worst = 1;
  for (const Provider& provider : all) {
    best = std::max(best, provider.began_work / provider.served);
    worst = std::min(worst, provider.began_work / provider.served);
  }
  const double seen = all.empty() ? 0 : 1;
  const std::string& name = view.world.roles[role].name;
  const std::string title = name + ": began ordinary work, with the ";
  tally.mean({"providers.best." + name, title + "best provider of a region", Unit::share,
              Section::services},
             best * seen, seen);
  tally.mean({"providers.worst." + name, title + "worst provider of a region", Unit::share,
              Section::services},
             worst * seen, seen);
  if (!view.world.roles[role].price_weight) return;
  const StaffOutcome& staff = view.outcome.staff[role];
  tally.mean({"providers.price." + name, name + ": price paid over the usual one, at the end",
              Unit::share, Section::services},
             staff.price, 1);
  tally.mean({"providers.hours." + name, name + ": share of the agreed hours worked", Unit::share,
              Section::services},
             staff.hours_capacity, staff.filled_days / 7 * view.world.roles[role].direct_hours);
}

}  // namespace

void count_providers(const StudyView& view, Tally& tally) {
  for (std::size_t role = 0; role < view.world.roles.size(); ++role) {
    if (view.world.roles[role].providers > 0) count_role(view, static_cast<RoleId>(role), tally);
  }
}

}  // namespace fotfeste
