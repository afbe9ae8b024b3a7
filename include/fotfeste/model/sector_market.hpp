#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fotfeste {

using SectorId = std::uint8_t;

/// Firms that a shock or an agreement meets together, such as hotels or the state.
struct Sector {
  std::string name;
  double share = 1;  ///< of the firms of a region [1]
};

/// The labour market of a region, sector by sector. Firms stand in the order of their sectors, so
/// many in each as its share says; without sectors they are all alike.
class SectorMarket {
 public:
  SectorMarket() : SectorMarket({}, 1) {}
  SectorMarket(std::span<const Sector> sectors, std::size_t firms);

  void set_all(double level);
  void set(SectorId sector, double level);

  [[nodiscard]] SectorId sector_of(std::uint32_t firm) const;
  [[nodiscard]] double level_at(std::uint32_t firm) const { return levels_[sector_of(firm)]; }
  /// Over all firms: what somebody who looks everywhere meets.
  [[nodiscard]] double mean() const;

  /// For a uniform number: a firm that hires, as often from each sector as its firms and its level
  /// say.
  [[nodiscard]] std::uint32_t hiring(double u) const;
  /// For a uniform number: any firm of the sector, all alike.
  [[nodiscard]] std::uint32_t any(SectorId sector, double u) const;
  /// Firms before those of the sector; after the last sector: all firms.
  [[nodiscard]] std::uint32_t first(std::size_t sector) const { return first_[sector]; }

 private:
  [[nodiscard]] double weight(std::size_t sector) const;

  std::vector<double> levels_;        ///< 1 = Norway 2019
  std::vector<std::uint32_t> first_;  ///< one more than there are sectors
};

}  // namespace fotfeste
