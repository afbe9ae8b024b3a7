#pragma once

#include <optional>

#include "fotfeste/model/discounting.hpp"
#include "fotfeste/units/money.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What a programme adds, in months of ordinary work. `extra` is the paired difference over the
/// whole population: that queues push others back is inside.
struct ExtraWork {
  double gross = 0;                  ///< by people whom the line served [months]
  double extra = 0;                  ///< scenario - base, everybody [months]
  std::optional<double> deadweight;  ///< 1 - extra / gross [1]; absent when nobody worked
  double net = 0;                    ///< extra (1 - displacement) [months]
};

/// `with` and `without`: months in ordinary work of the whole population in the scenario and in the
/// base. Throws ParameterError when `displacement` is no share.
[[nodiscard]] ExtraWork extra_work(double gross, double with, double without, double displacement);

/// Months from `from` to `to`, worth what they are on the decision date.
[[nodiscard]] double discounted_months(const Discounting& discounting, Tick from, Tick to);

/// Client slots of a specialist that the price of one place-year pays [slots]:
/// place-year / (full cost of a specialist / caseload). Throws ParameterError when cost or caseload
/// is not positive.
[[nodiscard]] double slots_per_place(Nok place_year, Nok specialist_year, double caseload);

}  // namespace fotfeste
