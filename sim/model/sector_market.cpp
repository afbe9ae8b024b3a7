#include "fotfeste/model/sector_market.hpp"

#include <algorithm>

namespace fotfeste {

SectorMarket::SectorMarket(std::span<const Sector> sectors, std::size_t firms)
    : levels_(std::max<std::size_t>(1, sectors.size()), 1), first_{0} {
  double share = 0;
  for (const Sector& sector : sectors) {
    share += sector.share;
    first_.push_back(static_cast<std::uint32_t>(share * static_cast<double>(firms) + 0.5));
  }
  first_.resize(levels_.size() + 1);
  first_.back() = static_cast<std::uint32_t>(firms);
}

void SectorMarket::set_sizes(std::span<const double> sizes) {
  before_.assign(1, 0);
  for (const double size : sizes) before_.push_back(before_.back() + size);
}

void SectorMarket::set_all(double level) { std::fill(levels_.begin(), levels_.end(), level); }
void SectorMarket::set(SectorId sector, double level) { levels_[sector] = level; }

SectorId SectorMarket::sector_of(std::uint32_t firm) const {
  if (levels_.size() == 1) return 0;
  const auto next = std::upper_bound(first_.begin() + 1, first_.end() - 1, firm);
  return static_cast<SectorId>(next - first_.begin() - 1);
}

double SectorMarket::weight(std::size_t sector) const {
  return static_cast<double>(first_[sector + 1] - first_[sector]) * levels_[sector];
}

double SectorMarket::mean() const {
  if (levels_.size() == 1) return levels_[0];
  double sum = 0;
  for (std::size_t sector = 0; sector < levels_.size(); ++sector) sum += weight(sector);
  return sum / first_.back();
}

std::uint32_t SectorMarket::part_of(std::size_t sector, double share) const {
  return static_cast<std::uint32_t>(share * (first_[sector + 1] - first_[sector]) + 0.5);
}

bool SectorMarket::is_among(std::uint32_t firm, SectorId sector, double share) const {
  const SectorId own = sector_of(firm);
  if (sector != every_sector && sector != own) return false;
  return firm - first_[own] < part_of(own, share);
}

int SectorMarket::among(SectorId sector, double share) const {
  std::uint32_t firms = 0;
  for (std::size_t each = 0; each < levels_.size(); ++each) {
    if (sector == every_sector || sector == each) firms += part_of(each, share);
  }
  return static_cast<int>(firms);
}

std::uint32_t SectorMarket::any(SectorId sector, double u) const {
  if (sector == every_sector) return between(0, first_.back(), u);
  return between(first_[sector], first_[sector + 1U], u);
}

std::uint32_t SectorMarket::between(std::uint32_t first, std::uint32_t last, double u) const {
  if (before_.empty()) return first + static_cast<std::uint32_t>(u * (last - first));
  const double size = before_[first] + u * (before_[last] - before_[first]);
  const auto next = std::upper_bound(before_.begin() + first + 1, before_.begin() + last, size);
  return static_cast<std::uint32_t>(next - before_.begin() - 1);
}

std::uint32_t SectorMarket::hiring(double u) const {
  if (levels_.size() == 1) return any(0, u);
  double left = u * mean() * first_.back();
  std::size_t sector = 0;
  while (sector + 1 < levels_.size() && left >= weight(sector)) left -= weight(sector++);
  const double within = std::min(left / weight(sector), 1 - 1e-12);
  return any(static_cast<SectorId>(sector), within);
}

}  // namespace fotfeste
