#include "fotfeste/model/budget_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

namespace fotfeste {
namespace {

constexpr std::int64_t steps = 1'000'000;
/// More units than anything has; what costs nothing is never scarce.
constexpr std::int64_t plenty = 1'000'000'000;

std::int64_t steps_of(double share) { return std::llround(share * static_cast<double>(steps)); }

}  // namespace

BudgetLine::BudgetLine(LineId line, Buys buys, LineMoney regional, const Calendar& calendar,
                       const Discounting& discounting)
    : line_(line),
      buys_(buys),
      money_(std::move(regional)),
      calendar_(calendar),
      discounting_(discounting),
      claims_(calendar) {
  check(money_);
  price_ = {money_.unit_cost, scaled(money_.unit_cost, steps_of(money_.vacant_share), steps)};
}

void BudgetLine::adopt(LineMoney regional) {
  check(regional);
  money_ = std::move(regional);
  price_ = {money_.unit_cost, scaled(money_.unit_cost, steps_of(money_.vacant_share), steps)};
}

void BudgetLine::begin_year(int year) {
  if (opened_ && year != year_ + 1) {
    throw std::logic_error("line " + std::to_string(line_) + ": year " + std::to_string(year) +
                           " opened after " + std::to_string(year_));
  }
  year_ = year;
  year_end_ = calendar_.start_of_year(year + 1);
  paid_before_ = vacant_before_ = 0;
  spent_before_ = {};
  claims_.forget_before(year);
}

/// What was to come before the first period belongs to the past.
void BudgetLine::skip_supplements(Tick start) {
  const auto& all = money_.supplements;
  const auto is_past = [&](const Supplement& s) { return calendar_.tick_of(s.from) < start; };
  while (next_supplement_ < all.size() && is_past(all[next_supplement_])) ++next_supplement_;
}

void BudgetLine::open_year(Tick start) {
  if (opened_ && start != now_) throw std::logic_error("a budget period opened late or early");
  if (!opened_) skip_supplements(start);
  now_ = period_start_ = start;
  const int year = calendar_.year_of(start);
  if (!opened_ || year != year_) {
    begin_year(year);
    part_of_year_ = scaled(amount_of(year), rest_of_year(), ticks_of_year(year));
  }
  opened_ = true;
  supplements_ = {};
  apply_supplements(start);
  for (UnitMeter* meter : {&paid_, &vacant_, &occupied_}) meter->reset();
  released_ = 0;
  commitments_ = refused_ = 0;
}

Tick BudgetLine::next_supplement(Tick now) const {
  for (std::size_t entry = next_supplement_; entry < money_.supplements.size(); ++entry) {
    const Tick from = calendar_.tick_of(money_.supplements[entry].from);
    if (from >= year_end_) return never;
    if (from > now) return from;
  }
  return never;
}

void BudgetLine::apply_supplements(Tick now) {
  for (; next_supplement_ < money_.supplements.size(); ++next_supplement_) {
    const Supplement& supplement = money_.supplements[next_supplement_];
    if (calendar_.tick_of(supplement.from) > now) return;
    supplements_ += supplement.amount;
  }
}

void BudgetLine::advance(Tick now) {
  if (now == now_) return;
  if (now < now_) throw std::logic_error("money cannot go back in time");
  const Tick span = now - now_;
  const double factor = discounting_.mean_factor(now_, now);
  for (UnitMeter* meter : {&paid_, &vacant_, &occupied_}) meter->count(span, factor);
  if (buys_ == Buys::commitments) claims_.use(year_, paid_.units * span);
  now_ = now;
}

Nok BudgetLine::amount_of(int year) const {
  Nok amount = money_.amounts.front().amount;
  for (const YearAmount& entry : money_.amounts) {
    if (entry.year <= year) amount = entry.amount;
  }
  return amount;
}

Nok BudgetLine::available() const { return part_of_year_ + supplements_ + carried_in_; }

/// Unit-ticks of this year that are used up or have a claim.
std::int64_t BudgetLine::claimed_ticks() const {
  const std::int64_t present = paid_.units + vacant_.units;
  const std::int64_t to_come =
      buys_ == Buys::commitments ? claims_.in(year_) : present * rest_of_year();
  return paid_before_ + paid_.ticks + to_come;
}

std::int64_t BudgetLine::spare_ticks() const {
  const std::int64_t most = price_.affordable(spent_before_ + available(),
                                              vacant_before_ + vacant_.ticks, ticks_of_year(year_));
  return most == never ? never : most - claimed_ticks();
}

/// Units that could be paid from now to 31 December beside the claims; below 0 when the claims are
/// too many.
int BudgetLine::spare_units() const {
  if (rest_of_year() == 0) return 0;
  const std::int64_t units = floor_quotient(spare_ticks(), rest_of_year());
  return static_cast<int>(std::clamp(units, -plenty, plenty));
}

Nok BudgetLine::free_money(Tick now) {
  advance(now);
  return spent_before_ + available() - cost_of(claimed_ticks(), vacant_before_ + vacant_.ticks);
}

int BudgetLine::openable_positions(Tick now) {
  advance(now);
  const auto present = static_cast<int>(paid_.units + vacant_.units);
  const int this_year = std::max(spare_units(), -present);
  if (this_year < 0 || money_.unit_cost.ore == 0) return this_year;
  const std::int64_t next_year = amount_of(year_ + 1).ore / money_.unit_cost.ore - present;
  return static_cast<int>(std::clamp<std::int64_t>(next_year, 0, this_year));
}

void BudgetLine::set_positions(Tick now, int filled, int vacant) {
  advance(now);
  paid_.units = filled;
  vacant_.units = vacant;
}

int BudgetLine::affordable_places(Tick now) {
  advance(now);
  const std::int64_t places = paid_.units + spare_units();
  return static_cast<int>(std::clamp<std::int64_t>(places, 0, plenty));
}

void BudgetLine::set_places(Tick now, int bought, int occupied) {
  advance(now);
  paid_.units = bought;
  occupied_.units = occupied;
}

bool BudgetLine::later_years_pay(Tick from, Tick until) const {
  for (int year = year_ + 1; calendar_.start_of_year(year) < until; ++year) {
    const std::int64_t most = price_.affordable(amount_of(year), 0, ticks_of_year(year));
    if (most < claims_.in(year) + claims_.part_in(year, from, until)) return false;
  }
  return true;
}

bool BudgetLine::commit(Tick from, Tick until) {
  advance(from);
  if (spare_ticks() < claims_.part_in(year_, from, until) || !later_years_pay(from, until)) {
    ++refused_;
    return false;
  }
  ++commitments_;
  ++paid_.units;
  claims_.add(from, until, 1);
  return true;
}

void BudgetLine::end_commitment(Tick now, Tick from, Tick until) {
  if (from > now || paid_.units == 0) throw std::logic_error("no such commitment to end");
  advance(now);
  --paid_.units;
  if (now >= until) return;
  released_ += claims_.part_in(year_, now, until);
  claims_.add(now, until, -1);
}

Nok BudgetLine::cost_of(std::int64_t ticks, std::int64_t vacant_ticks) const {
  return price_.cost(ticks, vacant_ticks, ticks_of_year(year_));
}

Nok BudgetLine::outstanding() const {
  Nok sum;
  for (const auto& [year, ticks] : claims_.by_year()) {
    sum += price_.cost(ticks, 0, ticks_of_year(year));
  }
  return sum;
}

/// The elapsed part of the period's appropriation, or what was spent of it when that is more.
Nok BudgetLine::appropriation(Nok spent) const {
  const Nok to_come = scaled(amount_of(year_), rest_of_year(), ticks_of_year(year_));
  const Nok elapsed = std::max(part_of_year_ - to_come, Nok{0});
  return std::clamp(spent - carried_in_ - supplements_, elapsed, std::max(elapsed, part_of_year_));
}

Nok BudgetLine::spent() const {
  if (buys_ != Buys::posted) {
    return cost_of(paid_before_ + paid_.ticks, vacant_before_ + vacant_.ticks) - spent_before_;
  }
  return std::max(appropriation({0}) + supplements_ + carried_in_, Nok{0});
}

LineYear BudgetLine::row() const {
  LineYear row;
  row.line = line_;
  row.year = year_;
  row.spent = spent();
  row.appropriated = appropriation(row.spent) + supplements_;
  row.carried_in = carried_in_;
  row.committed = row.spent + cost_of(released_, 0);
  row.outstanding = outstanding();
  const Nok unspent = row.appropriated + carried_in_ - row.spent;
  row.overspent = std::max(Nok{0} - unspent, Nok{0});
  row.carried_out = std::max(unspent, Nok{0});
  if (now_ == year_end_) {
    const Nok most = scaled(row.appropriated, steps_of(money_.carry_over), steps);
    row.carried_out = std::min(row.carried_out, std::max(most, Nok{0}));
    row.lapsed = std::max(unspent, Nok{0}) - row.carried_out;
  }
  (buys_ == Buys::positions ? row.filled_days
   : buys_ == Buys::places  ? row.bought_days
                            : row.commitment_days) = paid_.days();
  row.vacant_days = vacant_.days();
  row.occupied_days = occupied_.days();
  row.commitments = commitments_;
  row.refused = refused_;
  return row;
}

LineYear BudgetLine::close_year(Tick end, Ledger& ledger) {
  if (end > year_end_) throw std::logic_error("a budget period ends with its year");
  apply_supplements(end - 1);
  advance(end);
  const LineYear closed = row();
  ensure_identity(closed);
  post(ledger, closed.spent);
  part_of_year_ = part_of_year_ + supplements_ - closed.appropriated;
  carried_in_ = closed.carried_out;
  paid_before_ += paid_.ticks;
  vacant_before_ += vacant_.ticks;
  spent_before_ += closed.spent;
  return closed;
}

AccountKind BudgetLine::account() const {
  switch (buys_) {
    case Buys::positions:
      return AccountKind::positions;
    case Buys::places:
      return AccountKind::places;
    case Buys::commitments:
      return money_.transfer ? AccountKind::subsidies : AccountKind::commitments;
    case Buys::posted:
      break;
  }
  return AccountKind::posted;
}

void BudgetLine::post(Ledger& ledger, Nok spent) const {
  if (buys_ == Buys::posted) {
    post_part(ledger, account(), spent, discounting_.mean_factor(period_start_, now_));
    return;
  }
  const Nok units = vacant_.ticks == 0 ? spent : std::min(spent, cost_of(paid_.ticks, 0));
  post_part(ledger, account(), units, paid_.factor());
  post_part(ledger, AccountKind::vacant_positions, spent - units, vacant_.factor());
}

void BudgetLine::post_part(Ledger& ledger, AccountKind kind, Nok amount, double factor) const {
  if (amount.ore == 0) return;
  const std::int64_t municipal = steps_of(money_.municipality_share);
  const std::array<std::int64_t, 2> weights = {steps - municipal, municipal};
  const std::vector<Nok> parts = split_by_largest_remainder(amount, weights);
  const std::array<Payer, 2> payers = {money_.payer, Payer::municipality};
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (parts[part].ore != 0) {
      ledger.post({kind, line_}, payers[part], year_, parts[part], factor);
    }
  }
}

}  // namespace fotfeste
