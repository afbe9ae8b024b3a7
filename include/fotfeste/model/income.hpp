#pragma once

#include <span>

#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/income_book.hpp"
#include "fotfeste/model/livelihood.hpp"
#include "fotfeste/model/outcome.hpp"

namespace fotfeste {

/// What a run says about one person's income.
struct Life {
  Tick entry = 0;
  Tick until = never;              ///< the ledger follows to age 67
  Tick pension = never;            ///< disability pension from
  Tick assistance = never;         ///< social assistance instead of the allowance from
  std::span<const JobSpell> jobs;  ///< of this person, in order of time
};

/// Leaving the register stops no payment. An allowance that another exit takes along ends at the
/// allowance limit.
[[nodiscard]] Life life_of(const Economics& economics, const PersonOutcome& person,
                           std::span<const JobSpell> jobs);

/// The benefit that the person has a right to at `t`, before what work takes of it.
[[nodiscard]] Benefit benefit_at(const Livelihood& livelihood, const Life& life, Tick t);

/// Whether some of a benefit is paid at `t`, beside the work that the person then does.
[[nodiscard]] bool receives_benefit(const Economics& economics, const Livelihood& livelihood,
                                    const Life& life, Tick t);

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
