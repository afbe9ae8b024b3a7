#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Weights of the regions in integer parts: equal when `key` is empty. Throws ParameterError for a
/// negative share or when the number of shares is not `regions`.
[[nodiscard]] std::vector<std::int64_t> region_weights(const std::vector<double>& key, int regions);

/// National money by region; every amount and supplement adds up over the regions to the øre.
[[nodiscard]] std::vector<LineMoney> split_money(const LineMoney& national,
                                                 std::span<const std::int64_t> weights);

/// A whole number (places, persons, positions) by region, adding up.
[[nodiscard]] std::vector<int> split_whole(int n, std::span<const std::int64_t> weights);

/// The money of one line in one region through its budget years.
///
/// Time must not go back. Between `open_year` and `close_year` each change of what the line pays is
/// told at its tick; spending is exact: position-, place- or commitment-ticks times the unit cost,
/// divided by the ticks of that calendar year and rounded to the øre once. "Affordable" means that
/// the cost rounded to the øre is there.
///
/// A period may begin or end inside a calendar year (warm-up, horizon). Its appropriation is then
/// that of the part from its beginning to its end; when spending ran ahead of that, it is what was
/// spent, up to the whole. Supplements count whole, in the period in which they come.
class BudgetLine {
 public:
  /// `regional`: amounts of this region. Throws ParameterError.
  BudgetLine(LineId line, Buys buys, LineMoney regional, const Calendar& calendar,
             const Discounting& discounting);

  /// Begins the budget period from `start` to the next 1 January. What runs from before (positions,
  /// places, commitments) runs on and has first claim.
  void open_year(Tick start);

  /// The tick of the next supplement of this period after `now`; `never` when there is none.
  [[nodiscard]] Tick next_supplement(Tick now) const;
  /// Makes all supplements up to and including `now` available.
  void apply_supplements(Tick now);

  /// New positions that may be opened now: what remains this year covers them and all present ones,
  /// filled or vacant, at full cost to 31 December, and next year's amount covers twelve months of
  /// all. Below 0: so many of the present ones are too many for what remains this year (never more
  /// than there are).
  [[nodiscard]] int openable_positions(Tick now) const;
  void set_positions(Tick now, int filled, int vacant);

  /// Places in all that what remains this year pays from now to 31 December.
  [[nodiscard]] int affordable_places(Tick now) const;
  /// `bought` are paid for, occupied or not. After a cut people stay: buy max(affordable,
  /// occupied).
  void set_places(Tick now, int bought, int occupied);

  /// Commits one unit from `from` (now) for its planned time, if every calendar year that it
  /// touches can pay: this year with what is left beside earlier claims, later years with their
  /// amount beside the claims already made on them. Otherwise counts a refusal and returns false.
  [[nodiscard]] bool commit(Tick from, Tick until);
  /// Ends a commitment that was made for `from`..`until`; call it for each, also at its planned
  /// end. Releases the rest.
  void end_commitment(Tick now, Tick from, Tick until);

  /// Ends the budget period at `end` (next 1 January or earlier), posts the spending to the ledger
  /// under the line's accounts and payers, carries over what the rule allows and returns the row,
  /// whose identity holds to the øre (else std::logic_error). For a warm-up pass a ledger that is
  /// thrown away.
  LineYear close_year(Tick end, Ledger& ledger);

  [[nodiscard]] int year() const { return year_; }
  /// What nobody has a claim on this year [øre]; below 0: overspent if nothing ends.
  [[nodiscard]] Nok free_money(Tick now) const;

 private:
  /// Units of one kind that are paid, over time: ticks, and ticks weighted by the discount factor.
  struct Meter {
    std::int64_t units = 0;
    std::int64_t ticks = 0;
    double present_ticks = 0;
  };

  void advance(Tick now);
  [[nodiscard]] Nok amount_of(int year) const;
  [[nodiscard]] Nok available() const;
  [[nodiscard]] std::int64_t claimed_ticks(Tick now) const;
  [[nodiscard]] bool affordable(std::int64_t ticks) const;
  [[nodiscard]] std::int64_t spare_units(Tick now, std::int64_t claimed) const;
  [[nodiscard]] std::int64_t& later_claim(int year);
  [[nodiscard]] bool later_years_pay(Tick from, Tick until) const;
  [[nodiscard]] Nok spent_on_units() const;
  [[nodiscard]] Nok appropriation_at(Tick end, Nok spent) const;
  void post(Ledger& ledger, Nok spent, Nok vacant) const;
  [[nodiscard]] AccountKind account() const;

  LineId line_;
  Buys buys_;
  LineMoney money_;
  Nok vacant_cost_;
  Calendar calendar_;
  Discounting discounting_;

  int year_ = 0;
  Tick year_start_ = 0;  ///< 1 January
  Tick period_start_ = 0;
  Tick year_end_ = 0;  ///< next 1 January
  Tick now_ = 0;
  Nok part_of_year_{};  ///< appropriation from the period's start to 31 December
  Nok supplements_{};
  Nok carried_in_{};
  Meter paid_;  ///< filled positions, bought places or running commitments
  Meter vacant_;
  Meter occupied_;
  std::int64_t planned_ = 0;         ///< commitment-ticks planned from now to 31 December
  std::int64_t released_ = 0;        ///< commitment-ticks of this year given back
  std::vector<std::int64_t> later_;  ///< commitment-ticks planned in later years, the next first
  std::uint64_t commitments_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace fotfeste
