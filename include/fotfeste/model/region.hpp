#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "fotfeste/model/happening.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

class Engine;

/// One region of a world in one replication. Nothing crosses a region, so that regions may be run
/// one after the other or side by side with the same result. Copyable: a run is branched by
/// copying, and each branch goes on by itself.
class Region {
 public:
  /// `world` must outlive the region; 0 <= region < world.people.regions.
  Region(const World& world, int region, StreamKey key);
  Region(const Region& other);
  Region(Region&&) noexcept;
  Region& operator=(const Region& other);
  Region& operator=(Region&&) noexcept;
  ~Region();

  /// Handles everything that happens before `t`, at most the horizon.
  void run_until(Tick t);

  /// From now on `world` holds: another policy for the same people. Roles, pathways, lines and
  /// groups must stand in the same order; new ones may be appended. Throws std::invalid_argument
  /// otherwise.
  void adopt(const World& world);

  /// Runs to the horizon and closes the books. The region is used up.
  [[nodiscard]] RegionOutcome finish();

  /// Tells `listener` whatever happens to the person with this index, from now on.
  void observe(std::uint32_t person, std::function<void(const Happening&)> listener);

  [[nodiscard]] Tick now() const;

 private:
  std::unique_ptr<Engine> engine_;
};

}  // namespace fotfeste
