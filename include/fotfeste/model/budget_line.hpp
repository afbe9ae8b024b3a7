#pragma once

#include <cstdint>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/region_split.hpp"
#include "fotfeste/model/unit_meter.hpp"
#include "fotfeste/model/unit_price.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/model/year_claims.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// The money of one line in one region through its budget years.
///
/// Time must not go back. Between `open_year` and `close_year` each change of what the line pays is
/// told at its tick; spending is exact: position-, place- or commitment-ticks times the unit cost,
/// divided by the ticks of that calendar year and rounded to the øre once. "Affordable" means that
/// the cost rounded to the øre is there.
///
/// A period may end inside a calendar year (warm-up, horizon). Its appropriation is then that of
/// the elapsed part, or, when spending ran ahead of that, what was spent, up to the whole; what is
/// unspent is carried out whole, to the rest of the year. A period that begins inside a calendar
/// year has the rest of the year's appropriation. Supplements count whole, in the period in which
/// they come. So the periods of a year add up to the year.
class BudgetLine {
 public:
  /// `regional`: amounts of this region. Throws ParameterError.
  BudgetLine(LineId line, Buys buys, LineMoney regional, const Calendar& calendar,
             const Discounting& discounting);

  /// Begins the budget period from `start` to the next 1 January. What runs from before (positions,
  /// places, commitments) runs on and has first claim.
  void open_year(Tick start);

  /// From the next period on other amounts and prices hold: another policy for the same line.
  /// REQUIRES to be called where a period ends. Throws ParameterError.
  void adopt(LineMoney regional);

  /// The tick of the next supplement of this period after `now`; `never` when there is none.
  [[nodiscard]] Tick next_supplement(Tick now) const;
  /// Makes all supplements up to and including `now` available.
  void apply_supplements(Tick now);

  /// New positions that may be opened now: what remains this year covers them and all present ones,
  /// filled or vacant, at full cost to 31 December, and next year's amount covers twelve months of
  /// all. Below 0: so many of the present ones are too many for what remains this year (never more
  /// than there are).
  [[nodiscard]] int openable_positions(Tick now);
  void set_positions(Tick now, int filled, int vacant);

  /// Places in all that what remains this year pays from now to 31 December.
  [[nodiscard]] int affordable_places(Tick now);
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
  [[nodiscard]] Nok free_money(Tick now);

 private:
  void advance(Tick now);
  void begin_year(int year);
  void skip_supplements(Tick start);
  [[nodiscard]] Tick rest_of_year() const { return year_end_ - now_; }
  [[nodiscard]] Nok amount_of(int year) const;
  [[nodiscard]] Nok available() const;
  [[nodiscard]] std::int64_t claimed_ticks() const;
  [[nodiscard]] std::int64_t spare_ticks() const;
  [[nodiscard]] int spare_units() const;
  [[nodiscard]] Nok cost_of(std::int64_t ticks, std::int64_t vacant_ticks) const;
  [[nodiscard]] bool later_years_pay(Tick from, Tick until) const;
  [[nodiscard]] Nok outstanding() const;
  [[nodiscard]] Nok appropriation(Nok spent) const;
  [[nodiscard]] Nok spent() const;
  [[nodiscard]] LineYear row() const;
  void post(Ledger& ledger, Nok spent) const;
  void post_part(Ledger& ledger, AccountKind kind, Nok amount, double factor) const;
  [[nodiscard]] AccountKind account() const;

  LineId line_;
  Buys buys_;
  LineMoney money_;
  UnitPrice price_;
  Calendar calendar_;
  Discounting discounting_;

  bool opened_ = false;
  int year_ = 0;
  Tick year_end_ = 0;  ///< next 1 January
  Tick period_start_ = 0;
  Tick now_ = 0;
  Nok part_of_year_{};  ///< appropriation from the period's start to 31 December
  Nok supplements_{};   ///< of this period
  Nok carried_in_{};
  std::size_t next_supplement_ = 0;
  UnitMeter paid_;  ///< filled positions, bought places or running commitments
  UnitMeter vacant_;
  UnitMeter occupied_;
  std::int64_t paid_before_ = 0;  ///< unit-ticks of earlier periods of this calendar year
  std::int64_t vacant_before_ = 0;
  Nok spent_before_{};
  YearClaims claims_;          ///< planned commitment-ticks from now on
  std::int64_t released_ = 0;  ///< commitment-ticks of this period given back
  std::uint64_t commitments_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace fotfeste
