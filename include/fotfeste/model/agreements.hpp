#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/sector_market.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Firms that have promised to take people from the register, from a day on: all of a sector or a
/// part of them. They open more often to whom staff bring:
///
///     factor = 1 + (agreement_opening - 1) * kept
///
/// where the firm complies, and until staff have brought as many as the year's quota. Who looks for
/// work alone meets them as others and fills no quota.
struct Agreement {
  std::string name;
  Duration from{0};  ///< since the start [d]
  std::optional<Duration> until;
  SectorId sector = every_sector;  ///< `every_sector`: of all
  double share = 1;                ///< of those firms [1]
  double complies = 1;             ///< share of those with it that act on it [1]
  std::optional<int> quota;        ///< hires a year that were promised, all regions [persons]
  RoleId office = nothing;         ///< staff that keeps it; `nothing`: it keeps itself

  [[nodiscard]] bool holds(Tick now) const;
};

/// Share of an agreement that an office keeps: a position looks after `agreement_firms` firms [1].
[[nodiscard]] double kept_by(const Parameters& p, int positions, int firms);

/// How much more a firm with the agreement opens [1].
///
/// Values and sources: scenarios/evidence/agreements.yaml
[[nodiscard]] double agreement_factor(const Parameters& p, double kept);

/// Hires under an agreement, year by year.
struct YearCount {
  int year = 0;
  int count = 0;

  [[nodiscard]] int in(int this_year) const { return year == this_year ? count : 0; }
  void add(int this_year) {
    count = in(this_year) + 1;
    year = this_year;
  }
};

}  // namespace fotfeste
