#include "sim/model/employers.hpp"

#include <algorithm>

#include "fotfeste/model/purpose.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/luck_space.hpp"

namespace fotfeste {

Employers::Employers(const World& world, int region, StreamKey key) : world_(&world) {
  for (int id = 0; id < world.market.employers; ++id) {
    const Entity who = entity_in(region, LuckSpace::firms, static_cast<std::uint32_t>(id));
    employers_.emplace_back(
        world.parameters, uniform(key, who, static_cast<std::uint32_t>(Purpose::base_goodwill), 0),
        uniform(key, who, static_cast<std::uint32_t>(Purpose::base_competence), 0));
  }
}

double Employers::goodwill(std::uint32_t employer, Tick now) const {
  const double own = employers_[employer].goodwill(world_->parameters, now);
  return heard_ == 0 ? own : std::clamp(own + heard(now), 0.0, 1.0);
}

double Employers::competence(std::uint32_t employer, Tick now) const {
  return employers_[employer].competence(world_->parameters, now);
}

double Employers::mean_goodwill(Tick now) const {
  double sum = 0;
  for (std::uint32_t id = 0; id < employers_.size(); ++id) sum += goodwill(id, now);
  return sum / static_cast<double>(std::max<std::size_t>(1, employers_.size()));
}

double Employers::mean_competence(Tick now) const {
  double sum = 0;
  for (std::uint32_t id = 0; id < employers_.size(); ++id) sum += competence(id, now);
  return sum / static_cast<double>(std::max<std::size_t>(1, employers_.size()));
}

void Employers::gain(std::uint32_t employer, Tick now, double goodwill_share,
                     double competence_share) {
  if (!world_->switches.employers) return;
  spread(employers_[employer].gain(world_->parameters, now, goodwill_share, competence_share), now);
}

void Employers::lose_goodwill(std::uint32_t employer, Tick now) {
  if (!world_->switches.employers) return;
  spread(employers_[employer].lose_goodwill(world_->parameters, now), now);
}

double Employers::heard(Tick now) const {
  const double time = world_->parameters.goodwill_time.count();
  return heard_ * portable::exp(-to_days(now - since_) / time);
}

void Employers::spread(double change, Tick now) {
  const double passed_on = world_->parameters.word_of_mouth * change;
  if (passed_on == 0 || !world_->switches.word_of_mouth) return;
  heard_ = heard(now) + passed_on / static_cast<double>(employers_.size());
  since_ = now;
}

}  // namespace fotfeste
