#pragma once

#include <cstdint>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/unit_meter.hpp"
#include "fotfeste/model/unit_price.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Positions that are there, or that are paid.
struct StaffCount {
  int filled = 0;
  int vacant = 0;
};

/// Of the positions there, those that so many clients need, filled ones first. As if whoever has
/// nobody left worked elsewhere.
[[nodiscard]] StaffCount needed(const StaffCount& there, int clients, double caseload);

/// Pays the positions of a role that no budget line pays, filled and vacant, pro rata at full cost.
class StaffAccount {
 public:
  StaffAccount(RoleId role, const StaffCost& cost, const Calendar& calendar,
               const Discounting& discounting);

  /// Told at every change; time must not go back (std::logic_error).
  void set_positions(Tick now, const StaffCount& paid);

  /// Posts what came since the last posting; REQUIRES that no 1 January lies between. For a warm-up
  /// pass a ledger that is thrown away. `price`: of a position over its full cost [1].
  void post(Tick end, Ledger& ledger, double price = 1);

 private:
  void advance(Tick now);

  RoleId role_;
  Payer payer_;
  UnitPrice price_;
  Calendar calendar_;
  Discounting discounting_;
  Tick now_ = 0;
  UnitMeter filled_;
  UnitMeter vacant_;
};

}  // namespace fotfeste
