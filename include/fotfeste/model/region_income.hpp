#pragma once

#include <vector>

#include "fotfeste/model/income_book.hpp"
#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/livelihood.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// What the person lives on. The pensioners beside the register have the middle income and hours of
/// their group.
[[nodiscard]] Livelihood livelihood_of(const World& world, const PersonOutcome& person);

/// The books of all people of a region: one entry per group of the world, and a last one for the
/// pensioners beside the register. Counts from the end of the warm-up to the horizon.
[[nodiscard]] std::vector<IncomeBook> income_by_group(const World& world,
                                                      const RegionOutcome& region);

/// Posts the income of all people of the region.
void post_income(const World& world, const RegionOutcome& region, Ledger& ledger);

}  // namespace fotfeste
