#include "sim/model/firms.hpp"

#include <algorithm>

#include "fotfeste/model/insiders.hpp"
#include "fotfeste/model/purpose.hpp"
#include "fotfeste/model/region_split.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/luck_space.hpp"

namespace fotfeste {

void Firms::adopt(const World& world, std::size_t firms) {
  world_ = &world;
  number_ = firms;
  market_ = SectorMarket(world.market.sectors, firms);
  if (world.parameters.firm_size_spread > 0) draw_sizes();
  filled_.resize(world.roles.size(), 0);
  hired_.resize(world.market.agreements.size());
  quota_.clear();
  const auto weights = region_weights(world.region_key, world.people.regions);
  for (const Agreement& agreement : world.market.agreements) {
    quota_.push_back(agreement.quota
                         ? split_whole(*agreement.quota, weights)[static_cast<std::size_t>(region_)]
                         : -1);
  }
}

void Firms::draw_sizes() {
  std::vector<double> sizes;
  for (std::uint32_t firm = 0; firm < number_; ++firm) {
    const double u = uniform(key_, entity_in(region_, LuckSpace::firms, firm),
                             static_cast<std::uint32_t>(Purpose::firm_size), 0);
    sizes.push_back(
        portable::exp(world_->parameters.firm_size_spread * portable::normal_quantile(u)));
  }
  market_.set_sizes(sizes);
}

void Firms::set_market(const MarketStep& step) {
  const auto& only = step.regions;
  if (!only.empty() && std::find(only.begin(), only.end(), region_) == only.end()) return;
  if (step.sector == every_sector) return market_.set_all(step.level);
  market_.set(step.sector, step.level);
}

std::uint32_t Firms::contacted(const Phase& phase, double u) const {
  return market_.any(phase.sector, u);
}

double Firms::openness(std::uint32_t firm, Tick now, int year) const {
  return promised(firm, now, year) * room_at(firm, now);
}

std::uint8_t Firms::agreement_of(std::uint32_t firm, Tick now) const {
  const auto& all = world_->market.agreements;
  const auto has = [&](const Agreement& agreement) {
    return agreement.holds(now) && market_.is_among(firm, agreement.sector, agreement.share);
  };
  const auto found = std::find_if(all.begin(), all.end(), has);
  return found == all.end() ? nothing : static_cast<std::uint8_t>(found - all.begin());
}

/// As far as the office reaches, until the year's quota has been hired.
double Firms::promised(std::uint32_t firm, Tick now, int year) const {
  if (!world_->switches.firm_agreements) return 1;
  const std::uint8_t id = agreement_of(firm, now);
  if (id == nothing || (quota_[id] >= 0 && hired_[id].in(year) >= quota_[id])) return 1;
  const Agreement& agreement = world_->market.agreements[id];
  if (!complies(firm, agreement)) return 1;
  const Parameters& p = world_->parameters;
  const double kept =
      agreement.office == nothing
          ? 1
          : kept_by(p, filled_[agreement.office], market_.among(agreement.sector, agreement.share));
  return agreement_factor(p, kept);
}

bool Firms::complies(std::uint32_t firm, const Agreement& agreement) const {
  return uniform(key_, entity_in(region_, LuckSpace::firms, firm),
                 static_cast<std::uint32_t>(Purpose::firm_complies), 0) < agreement.complies;
}

void Firms::count_hire(const JobSpell& spell, int year) {
  if (spell.agreement == nothing || spell.channel != Channel::developed) return;
  hired_[spell.agreement].add(year);
}

double Firms::room_at(std::uint32_t firm, Tick now) const {
  const auto& steps = world_->market.absence;
  if (steps.empty() || !world_->switches.insiders) return 1;
  const double u = uniform(key_, entity_in(region_, LuckSpace::firms, firm),
                           static_cast<std::uint32_t>(Purpose::firm_absence), 0);
  const Parameters& p = world_->parameters;
  return room_for_others(p, absence_at(steps, now), own_absence(p, u));
}

double Firms::mean_room(Tick now) const {
  if (world_->market.absence.empty()) return 1;
  double sum = 0;
  for (std::uint32_t firm = 0; firm < number_; ++firm) sum += room_at(firm, now);
  return sum / static_cast<double>(number_);
}

}  // namespace fotfeste
