#include "fotfeste/model/region.hpp"

#include "sim/model/engine.hpp"

namespace fotfeste {

Region::Region(const World& world, int region, StreamKey key)
    : engine_(std::make_unique<Engine>(world, region, key)) {}

Region::Region(const Region& other) : engine_(std::make_unique<Engine>(*other.engine_)) {
  engine_->reserve();
}

Region::Region(Region&&) noexcept = default;

Region& Region::operator=(const Region& other) {
  *this = Region(other);
  return *this;
}

Region& Region::operator=(Region&&) noexcept = default;
Region::~Region() = default;

void Region::run_until(Tick t) { engine_->run_until(t); }
void Region::adopt(const World& world) { engine_->adopt(world); }
RegionOutcome Region::finish() { return engine_->finish(); }
Tick Region::now() const { return engine_->now(); }

void Region::observe(std::uint32_t person, std::function<void(const Happening&)> listener) {
  engine_->observe(person, std::move(listener));
}

}  // namespace fotfeste
