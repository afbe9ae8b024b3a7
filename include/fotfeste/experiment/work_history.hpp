#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/outcome.hpp"

namespace fotfeste {

/// A stretch of time, start included, end not.
struct Span {
  Tick start = 0;
  Tick end = 0;
};

/// Ticks that the spans share with [from, to).
[[nodiscard]] Tick overlap(std::span<const Span> spans, Tick from, Tick to);

/// Days that the spans share with [from, to), each worth its value on the decision date [d].
[[nodiscard]] double discounted_days(const Discounting& discounting, std::span<const Span> spans,
                                     Tick from, Tick to);

/// Whether one of the spans holds the instant.
[[nodiscard]] bool covers(std::span<const Span> spans, Tick t);

/// What each person of a region worked, spell by spell in order of time. Contracts of one job
/// that follow each other without a gap are one spell: a temporary contract made permanent is one
/// job.
class WorkHistory {
 public:
  explicit WorkHistory(const RegionOutcome& outcome);

  /// Spells of ordinary work (temporary or permanent).
  [[nodiscard]] std::span<const Span> ordinary(std::size_t person) const;
  /// Spells of subsidised contracts.
  [[nodiscard]] std::span<const Span> subsidised(std::size_t person) const;

 private:
  struct Column {
    std::vector<std::uint32_t> first;  ///< one per person and one behind the last
    std::vector<Span> spans;
  };
  static Column column(const RegionOutcome& outcome, bool (*counts)(Contract));

  Column ordinary_;
  Column subsidised_;
};

}  // namespace fotfeste
