#include "sim/model/purchasing.hpp"

#include "fotfeste/model/purpose.hpp"
#include "sim/model/luck_space.hpp"

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

bool Purchasing::has_prices(RoleId role) const {
  const Role& bought = world_->roles[role];
  return bought.providers > 0 && bought.price_weight && world_->switches.providers;
}

/// Who won the tender that runs.
Bid Purchasing::contractor(RoleId role, std::uint32_t provider, Tick now) const {
  const Role& bought = world_->roles[role];
  const Entity who = entity_in(region_, LuckSpace::positions | role, provider);
  const auto n = static_cast<std::uint32_t>(bought.bids);
  const std::uint32_t contract = contract_at(now, to_ticks(bought.contract));
  const auto luck = [&](Purpose purpose, std::uint32_t bid) {
    return uniform(key_, who, static_cast<std::uint32_t>(purpose), contract * n + bid);
  };
  std::vector<Bid> bids;
  for (std::uint32_t bid = 0; bid < n; ++bid) {
    bids.push_back({luck(Purpose::provider, bid), luck(Purpose::provider_price, bid)});
  }
  return winner(bids, bought.price_weight.value_or(0));
}

double Purchasing::quality(RoleId role, std::uint32_t position, Tick now) const {
  const Role& bought = world_->roles[role];
  if (bought.providers == 0 || !world_->switches.providers) return 1;
  const Bid bid = contractor(role, provider_of(position, bought.providers), now);
  const Parameters& p = world_->parameters;
  return provider_quality(p, bid.quality) * (1 + p.purchase_learning * buyers_[role].at(p, now));
}

double Purchasing::hours(RoleId role, std::uint32_t position, Tick now) const {
  if (!has_prices(role)) return 1;
  const Bid bid = contractor(role, provider_of(position, world_->roles[role].providers), now);
  return hours_at(world_->parameters, bid_price(world_->parameters, bid));
}

double Purchasing::price(RoleId role, Tick now) const {
  if (!has_prices(role)) return 1;
  const auto n = static_cast<std::uint32_t>(world_->roles[role].providers);
  double sum = 0;
  for (std::uint32_t provider = 0; provider < n; ++provider) {
    sum += bid_price(world_->parameters, contractor(role, provider, now));
  }
  return sum / n;
}

}  // namespace fotfeste
