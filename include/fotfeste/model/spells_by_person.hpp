#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "fotfeste/model/outcome.hpp"

namespace fotfeste {

/// The contracts of a region's run, put together by person.
class SpellsByPerson {
 public:
  explicit SpellsByPerson(const RegionOutcome& region);

  /// In order of time. REQUIRES an index into the region's people.
  [[nodiscard]] std::span<const JobSpell> of(std::size_t person) const;

 private:
  std::vector<std::size_t> first_;  ///< one per person and one more: index into `spells_`
  std::vector<JobSpell> spells_;
};

}  // namespace fotfeste
