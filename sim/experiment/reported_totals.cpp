#include "fotfeste/experiment/reported.hpp"
#include "fotfeste/model/perspectives.hpp"

// Figures of all people together.

namespace fotfeste {

Unit unit_of(Reported outcome) {
  switch (kind_of(outcome)) {
    case ReportedKind::time:
      return Unit::days;
    case ReportedKind::hours:
      return Unit::hours;
    case ReportedKind::money:
      return Unit::kroner;
    default:
      return Unit::share;
  }
}

std::optional<double> StudyPeople::money_a_person(Reported outcome) const {
  if (outcome_.people.empty()) return std::nullopt;
  const Perspectives sums = perspectives(outcome_.ledger, social_shares(world_.economics));
  const Nok amount = outcome == Reported::programme_cost ? sums.programme.exact
                     : outcome == Reported::purse_gain
                         ? sums.programme.exact - sums.public_purse.exact
                         : sums.production.exact;
  return static_cast<double>(amount.ore) / 100 / static_cast<double>(outcome_.people.size());
}

std::optional<double> StudyPeople::flow(const PublishedResult& result) const {
  double present = 0;
  double work = 0;
  double pension = 0;
  double other = 0;
  for (const RegisterMonth& month : outcome_.months) {
    if (month.at <= to_ticks(world_.warm_up + result.at)) continue;
    present += month.in_register;
    work += month.exits_work;
    pension += month.exits_pension;
    other += month.exits_other;
  }
  const double left = work + pension + other;
  const double whole = result.outcome == Reported::exits ? present : left;
  const double part = result.outcome == Reported::exits           ? left
                      : result.outcome == Reported::exits_to_work ? work
                                                                  : pension;
  return whole > 0 ? std::optional{part / whole} : std::nullopt;
}

}  // namespace fotfeste
