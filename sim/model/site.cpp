#include "sim/model/site.hpp"

#include <algorithm>

#include "fotfeste/model/purpose.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/luck_space.hpp"

namespace fotfeste {

void Site::adopt(const World& world) {
  world_ = &world;
  open_.resize(world.roles.size(), 0);
  founding_.resize(world.roles.size(), 0);
  share_.resize(world.pathways.size());
  seen_.resize(world.pathways.size());
  deliver();
}

SiteLuck Site::luck_with(PathwayId pathway) const {
  SiteLuck luck{};
  for (std::uint32_t n = 0; n < luck.size(); ++n) {
    luck[n] = portable::normal_quantile(
        uniform(key_, entity_in(region_, LuckSpace::region_and_sites, pathway),
                static_cast<std::uint32_t>(Purpose::site_fidelity), n));
  }
  return luck;
}

double Site::draw_luck() const {
  const double sd = world_->parameters.site_luck;
  const double z =
      portable::normal_quantile(uniform(key_, entity_in(region_, LuckSpace::region_and_sites, 0),
                                        static_cast<std::uint32_t>(Purpose::site_luck), 0));
  return portable::exp(sd * z - sd * sd / 2);
}

void Site::deliver() {
  const Parameters& p = world_->parameters;
  pathways_ = world_->pathways;
  hours_delivered_.assign(world_->roles.size(), 1);
  luck_ = 1;
  for (std::size_t id = 0; id < pathways_.size(); ++id) {
    Pathway& pathway = pathways_[id];
    if (!world_->switches.fidelity) pathway.fidelity.reset();
    if (!pathway.fidelity) continue;
    const RoleId role = pathway.phases.front().role;
    const bool drifts = world_->switches.fidelity_drift && founding_[role] > 0;
    const double growth = drifts ? static_cast<double>(open_[role]) / founding_[role] : 1;
    share_[id] = delivered(p, *pathway.fidelity, luck_with(static_cast<PathwayId>(id)), growth);
    pathway = as_delivered(p, pathway, share_[id]);
    hours_delivered_[role] =
        std::min(hours_delivered_[role], fotfeste::hours_delivered(share_[id]));
    luck_ = draw_luck();
  }
}

bool Site::grow(RoleId role, int open, bool begins) {
  open_[role] = open;
  if (begins || founding_[role] == 0) founding_[role] = open;
  const auto uses = [role](const Pathway& pathway) {
    return pathway.fidelity && pathway.phases.front().role == role;
  };
  if (std::none_of(pathways_.begin(), pathways_.end(), uses)) return false;
  deliver();
  return true;
}

Delivered* Site::seen(PathwayId pathway) {
  return world_->pathways[pathway].fidelity ? &seen_[pathway] : nullptr;
}

void Site::forget_seen() { std::fill(seen_.begin(), seen_.end(), Delivered{}); }

void Site::report(RegionOutcome& outcome, Tick from) {
  for (std::size_t id = 0; id < pathways_.size(); ++id) {
    if (!pathways_[id].fidelity) continue;
    const auto pathway = static_cast<PathwayId>(id);
    seen_[id].add(seen_in_record(outcome, pathway, from));
    outcome.fidelity.push_back({pathway, share_[id], seen_[id]});
  }
}

}  // namespace fotfeste
