#include "sim/model/purchasing.hpp"

#include "fotfeste/model/purpose.hpp"

namespace fotfeste {

void Purchasing::adopt(const World& world) {
  world_ = &world;
  filled_.resize(world.roles.size(), 0);
  buyers_.resize(world.roles.size());
}

void Purchasing::set_staff(RoleId role, int filled, Tick now) {
  filled_[role] = filled;
  for (std::size_t bought = 0; bought < world_->roles.size(); ++bought) {
    const RoleId own = world_->roles[bought].learns_from;
    if (own == nothing || (own != role && bought != role)) continue;
    buyers_[bought].set_staff(world_->parameters, now, filled_[own], filled_[bought]);
  }
}

double Purchasing::quality(RoleId role, std::uint32_t position, Tick now) const {
  const Role& bought = world_->roles[role];
  if (bought.providers == 0 || !world_->switches.providers) return 1;
  const Entity provider{provider_of(position, bought.providers),
                        static_cast<std::uint32_t>(region_) << 8 | 128U | role};
  const auto n = static_cast<std::uint32_t>(bought.bids);
  const std::uint32_t contract = contract_at(now, to_ticks(bought.contract));
  std::vector<double> bids;
  for (std::uint32_t bid = 0; bid < n; ++bid) {
    bids.push_back(
        uniform(key_, provider, static_cast<std::uint32_t>(Purpose::provider), contract * n + bid));
  }
  const Parameters& p = world_->parameters;
  return provider_quality(p, bids) * (1 + p.purchase_learning * buyers_[role].at(p, now));
}

}  // namespace fotfeste
