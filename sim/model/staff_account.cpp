#include "fotfeste/model/staff_account.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace fotfeste {

StaffCount needed(const StaffCount& there, int clients, double caseload) {
  const int wanted = static_cast<int>(std::ceil(clients / caseload));
  const int filled = std::min(there.filled, wanted);
  return {filled, std::min(there.vacant, wanted - filled)};
}

StaffAccount::StaffAccount(RoleId role, const StaffCost& cost, const Calendar& calendar,
                           const Discounting& discounting)
    : role_(role), payer_(cost.payer), calendar_(calendar), discounting_(discounting) {
  const Nok full = full_cost(cost);
  price_ = {full, scaled(full, std::llround(cost.vacant_share * 1e6), 1'000'000)};
}

void StaffAccount::advance(Tick now) {
  if (now < now_) throw std::logic_error("money cannot go back in time");
  const double factor = discounting_.mean_factor(now_, now);
  for (UnitMeter* meter : {&filled_, &vacant_}) meter->count(now - now_, factor);
  now_ = now;
}

void StaffAccount::set_positions(Tick now, const StaffCount& paid) {
  advance(now);
  filled_.units = paid.filled;
  vacant_.units = paid.vacant;
}

void StaffAccount::post(Tick end, Ledger& ledger, double price) {
  advance(end);
  const int year = calendar_.year_of(end - 1);
  const Tick ticks = ticks_of_year(year);
  const std::int64_t millionths = std::llround(price * 1e6);
  const auto post_part = [&](AccountKind kind, Nok full, double factor) {
    const Nok amount = millionths == 1'000'000 ? full : scaled(full, millionths, 1'000'000);
    if (amount.ore != 0) ledger.post({kind, role_}, payer_, year, amount, factor);
  };
  post_part(AccountKind::staff, price_.cost(filled_.ticks, 0, ticks), filled_.factor());
  post_part(AccountKind::vacant_staff, price_.cost(0, vacant_.ticks, ticks), vacant_.factor());
  filled_.reset();
  vacant_.reset();
}

}  // namespace fotfeste
