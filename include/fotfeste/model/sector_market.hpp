#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fotfeste {

using SectorId = std::uint8_t;
constexpr SectorId every_sector = 255;

/// Firms that a shock or an agreement meets together, such as hotels or the state.
struct Sector {
  std::string name;
  double share = 1;  ///< of the firms of a region [1]
};

/// The labour market of a region, sector by sector. Firms stand in the order of their sectors, so
/// many in each as its share says. Within a sector they are all alike, or come up by their size.
class SectorMarket {
 public:
  SectorMarket() : SectorMarket({}, 1) {}
  SectorMarket(std::span<const Sector> sectors, std::size_t firms);

  /// One size per firm, above 0 and in any unit.
  void set_sizes(std::span<const double> sizes);
  void set_all(double level);
  void set(SectorId sector, double level);

  [[nodiscard]] SectorId sector_of(std::uint32_t firm) const;
  [[nodiscard]] double level_at(std::uint32_t firm) const { return levels_[sector_of(firm)]; }
  /// Over all firms: what somebody who looks everywhere meets.
  [[nodiscard]] double mean() const;

  /// For a uniform number: a firm that hires, as often from each sector as its firms and its level
  /// say.
  [[nodiscard]] std::uint32_t hiring(double u) const;
  /// For a uniform number: any firm of the sector, or of `every_sector`, by size.
  [[nodiscard]] std::uint32_t any(SectorId sector, double u) const;
  /// Whether the firm is one of a `share` of the sector's, always the same ones [1].
  [[nodiscard]] bool is_among(std::uint32_t firm, SectorId sector, double share) const;
  /// How many those are [firms].
  [[nodiscard]] int among(SectorId sector, double share) const;

 private:
  [[nodiscard]] double weight(std::size_t sector) const;
  [[nodiscard]] std::uint32_t part_of(std::size_t sector, double share) const;
  [[nodiscard]] std::uint32_t between(std::uint32_t first, std::uint32_t last, double u) const;

  std::vector<double> levels_;        ///< 1 = Norway 2019
  std::vector<std::uint32_t> first_;  ///< one more than there are sectors
  std::vector<double> before_;        ///< size of all firms before each; empty: all alike
};

}  // namespace fotfeste
