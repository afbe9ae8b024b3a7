#pragma once

#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/entitlement.hpp"
#include "fotfeste/model/income_book.hpp"

namespace fotfeste {

/// Benefits, wages, taxes and the value of work, as pure accounting after a run.
///
/// A yearly amount is divided by the days of its calendar year; a week has 7 days. Within a
/// calendar year each client's benefit, wage and work is added up exactly and rounded to the øre
/// once; taxes and contribution are shares of these amounts, rounded once. Trials and placements
/// are unpaid and leave the benefit whole.
class IncomeAccounts {
 public:
  /// Counts `from`..`to`: end of the warm-up to horizon. `economics` must outlive this.
  IncomeAccounts(const Economics& economics, const Calendar& calendar, Tick from, Tick to);

  /// One client's amounts by calendar year.
  [[nodiscard]] IncomeBook book(const Livelihood& livelihood, const Life& life) const;

 private:
  const Economics* economics_;
  Calendar calendar_;
  Discounting discounting_;
  Tick from_;
  Tick to_;
};

}  // namespace fotfeste
