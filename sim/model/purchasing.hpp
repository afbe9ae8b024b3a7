#pragma once

#include <vector>

#include "fotfeste/model/providers.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// What a region buys from providers, and what its buyers know.
class Purchasing {
 public:
  Purchasing(int region, StreamKey key) : region_(region), key_(key) {}

  void adopt(const World& world);
  /// The role has so many filled positions from now on; who buys beside it learns from it.
  void set_staff(RoleId role, int filled, Tick now);
  /// Share of their hours that the position's provider has for the work; 1 for own staff [1].
  [[nodiscard]] double hours(RoleId role, std::uint32_t position, Tick now) const;
  /// Paid for the role over its usual cost, the mean of its providers; 1 for own staff [1].
  [[nodiscard]] double price(RoleId role, Tick now) const;
  /// What job development by the position is worth beside the worker's own quality; 1 for own
  /// staff [1].
  [[nodiscard]] double quality(RoleId role, std::uint32_t position, Tick now) const;

 private:
  [[nodiscard]] bool has_prices(RoleId role) const;
  [[nodiscard]] Bid contractor(RoleId role, std::uint32_t provider, Tick now) const;

  const World* world_ = nullptr;
  int region_;
  StreamKey key_;
  std::vector<int> filled_;                 ///< positions, one per role
  std::vector<PurchaseCompetence> buyers_;  ///< one per role
};

}  // namespace fotfeste
