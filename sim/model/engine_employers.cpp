#include <algorithm>

#include "fotfeste/model/agreements.hpp"
#include "fotfeste/model/insiders.hpp"
#include "fotfeste/model/region_split.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

std::uint32_t Engine::any_employer(Client& c) {
  const double u = draw(c, Purpose::employer_pick);
  return static_cast<std::uint32_t>(u * static_cast<double>(employers_.size()));
}

/// Whose opening a person finds alone.
std::uint32_t Engine::hiring_employer(Client& c) {
  return market_.hiring(draw(c, Purpose::employer_pick));
}

/// Whom staff may turn to in the phase.
std::uint32_t Engine::contacted_employer(Client& c) {
  const SectorId sector = phase_of(c).sector;
  return sector == every_sector ? any_employer(c)
                                : market_.any(sector, draw(c, Purpose::employer_pick));
}

/// The one most willing of those considered.
std::uint32_t Engine::best_employer(Client& c) {
  const int considered = std::max(1, static_cast<int>(p_->employers_considered + 0.5));
  const auto willing = [this](std::uint32_t employer) {
    return employers_[employer].goodwill(*p_, now_) * openness(employer);
  };
  std::uint32_t best = contacted_employer(c);
  for (int more = 1; more < considered; ++more) {
    const std::uint32_t other = contacted_employer(c);
    if (willing(other) > willing(best)) best = other;
  }
  return best;
}

/// What a firm's own sick leave and its agreement make of its openings.
double Engine::openness(std::uint32_t employer) const {
  const std::uint8_t agreement = agreement_of(employer);
  const double promised = agreement == nothing || is_filled(agreement)
                              ? 1
                              : agreement_factor(*p_, kept(world_->market.agreements[agreement]));
  return promised * room_at(employer);
}

double Engine::room_at(std::uint32_t employer) const {
  if (world_->market.absence.empty()) return 1;
  const Entity who{employer, static_cast<std::uint32_t>(region_) << 8 | 32U};
  const double u = uniform(key_, who, static_cast<std::uint32_t>(Purpose::firm_absence), 0);
  return room_for_others(*p_, absence_at(world_->market.absence, now_), own_absence(*p_, u));
}

/// The first that the firm has today.
std::uint8_t Engine::agreement_of(std::uint32_t employer) const {
  const auto& all = world_->market.agreements;
  const auto has = [&](const Agreement& agreement) {
    return agreement.holds(now_) && market_.is_among(employer, agreement.sector, agreement.share);
  };
  const auto found = std::find_if(all.begin(), all.end(), has);
  return found == all.end() ? nothing : static_cast<std::uint8_t>(found - all.begin());
}

/// Whether this year's quota has been hired; whatever the quota of the country, each region has its
/// part.
bool Engine::is_filled(std::size_t agreement) const {
  const auto& quota = world_->market.agreements[agreement].quota;
  if (!quota) return false;
  const auto parts =
      split_whole(*quota, region_weights(world_->region_key, world_->people.regions));
  return agreement_hires_[agreement].in(calendar_.year_of(now_)) >=
         parts[static_cast<std::size_t>(region_)];
}

/// As far as the positions of its office that are filled reach.
double Engine::kept(const Agreement& agreement) const {
  if (agreement.office == nothing) return 1;
  const auto& positions = teams_[agreement.office].positions;
  const auto filled = std::count_if(positions.begin(), positions.end(), [this](std::uint32_t w) {
    return workers_[w].filled && !workers_[w].closed;
  });
  return kept_by(*p_, static_cast<int>(filled), market_.among(agreement.sector, agreement.share));
}

/// A job for ordinary work begins: it fills the quota of its agreement.
void Engine::count_hire(const Client& c) {
  const std::uint8_t agreement = outcome_.jobs[c.job.spell].agreement;
  if (agreement != nothing) agreement_hires_[agreement].add(calendar_.year_of(now_));
}

double Engine::mean_room() const {
  double sum = 0;
  for (std::uint32_t employer = 0; employer < employers_.size(); ++employer) {
    sum += room_at(employer);
  }
  return sum / static_cast<double>(employers_.size());
}

}  // namespace fotfeste
