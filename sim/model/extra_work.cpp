#include "fotfeste/model/extra_work.hpp"

#include "fotfeste/units/error.hpp"

namespace fotfeste {

ExtraWork extra_work(double gross, double with, double without, double displacement) {
  require_share("displacement", displacement);
  ExtraWork work;
  work.gross = gross;
  work.extra = with - without;
  if (gross > 0) work.deadweight = 1 - work.extra / gross;
  work.net = work.extra * (1 - displacement);
  return work;
}

double discounted_months(const Discounting& discounting, Tick from, Tick to) {
  return to_days(to - from) * discounting.mean_factor(from, to) / days_per_month;
}

double slots_per_place(Nok place_year, Nok specialist_year, double caseload) {
  require_positive("specialist_year [øre]", static_cast<double>(specialist_year.ore));
  require_positive("caseload", caseload);
  return static_cast<double>(place_year.ore) * caseload / static_cast<double>(specialist_year.ore);
}

}  // namespace fotfeste
