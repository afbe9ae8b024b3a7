#pragma once

#include <vector>

#include "fotfeste/model/agreements.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/sector_market.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// The firms of a region beside their goodwill: the market of their sector, their size, their
/// agreements, and the room that their own sick leave leaves.
class Firms {
 public:
  Firms(int region, StreamKey key) : region_(region), key_(key) {}

  /// What the world says of so many firms holds from now on; levels are 1 until a step says
  /// otherwise.
  void adopt(const World& world, std::size_t firms);
  void set_market(const MarketStep& step);
  void set_staff(RoleId role, int filled) { filled_[role] = filled; }

  [[nodiscard]] const SectorMarket& market() const { return market_; }
  /// For a uniform number: one that staff may turn to in the phase.
  [[nodiscard]] std::uint32_t contacted(const Phase& phase, double u) const;
  /// What its agreement and its own sick leave make of a firm's openings [1].
  [[nodiscard]] double openness(std::uint32_t firm, Tick now, int year) const;
  [[nodiscard]] double mean_room(Tick now) const;

  /// The first agreement that the firm has at the time, or `nothing`.
  [[nodiscard]] std::uint8_t agreement_of(std::uint32_t firm, Tick now) const;
  /// Ordinary work with a firm begins; it fills a quota if staff brought the person.
  void count_hire(const JobSpell& spell, int year);

  /// Whether the firm acts on the agreement that it has.
  [[nodiscard]] bool complies(std::uint32_t firm, const Agreement& agreement) const;

 private:
  void draw_sizes();
  [[nodiscard]] double promised(std::uint32_t firm, Tick now, int year) const;
  [[nodiscard]] double room_at(std::uint32_t firm, Tick now) const;

  const World* world_ = nullptr;
  int region_;
  StreamKey key_;
  std::size_t number_ = 0;  ///< of firms
  SectorMarket market_;
  std::vector<int> filled_;       ///< positions, one per role
  std::vector<YearCount> hired_;  ///< one per agreement
  std::vector<int> quota_;        ///< this region's part, one per agreement; below 0: none
};

}  // namespace fotfeste
