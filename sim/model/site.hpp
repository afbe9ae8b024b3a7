#pragma once

#include <cstdint>
#include <vector>

#include "fotfeste/model/fidelity.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// The pathways of the world as one region delivers them, and what was seen of those whose fidelity
/// it draws.
class Site {
 public:
  Site(int region, StreamKey key) : region_(region), key_(key) {}

  void adopt(const World& world);
  /// The role has so many positions from now on. Says whether a pathway is delivered otherwise
  /// than before. `begins`: growth is counted from here on.
  bool grow(RoleId role, int open, bool begins);

  [[nodiscard]] const std::vector<Pathway>& pathways() const { return pathways_; }
  /// Share of their hours that the role's staff have for clients [1].
  [[nodiscard]] double hours_delivered(RoleId role) const { return hours_delivered_[role]; }
  /// Employers here open more, or less, than elsewhere [1].
  [[nodiscard]] double luck() const { return luck_; }

  /// Where contacts in the pathway are counted; null where no fidelity is drawn.
  [[nodiscard]] Delivered* seen(PathwayId pathway);
  void forget_seen();
  /// Adds the stays and jobs of the run to the contacts seen, and puts all into the outcome.
  void report(RegionOutcome& outcome, Tick from);

 private:
  void deliver();
  [[nodiscard]] SiteLuck luck_with(PathwayId pathway) const;
  [[nodiscard]] double draw_luck() const;

  const World* world_ = nullptr;
  int region_;
  StreamKey key_;
  std::vector<Pathway> pathways_;
  std::vector<Fidelity> share_;  ///< delivered, one per pathway
  std::vector<Delivered> seen_;  ///< one per pathway
  std::vector<double> hours_delivered_;
  std::vector<int> open_;      ///< positions, one per role
  std::vector<int> founding_;  ///< positions that growth is counted from
  double luck_ = 1;
};

/// Stays, days and jobs of the pathway from `from` on, as the record of a run has them.
[[nodiscard]] Delivered seen_in_record(const RegionOutcome& outcome, PathwayId pathway, Tick from);

}  // namespace fotfeste
