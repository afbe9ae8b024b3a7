#include <algorithm>
#include <cmath>

#include "fotfeste/model/discounting.hpp"
#include "sim/model/engine.hpp"
#include "sim/model/global_event.hpp"

namespace fotfeste {
namespace {

constexpr int no_limit = 1 << 28;

Nok priced(double hours, Nok per_hour) {
  return {std::llround(hours * static_cast<double>(per_hour.ore))};
}

Discounting discounting_of(const World& world, const Calendar& calendar) {
  return {world.economics.discount_rate, calendar.tick_of(world.economics.decision)};
}

}  // namespace

LineMoney Engine::regional_money(LineId line) const {
  const auto weights = region_weights(world_->region_key, world_->people.regions);
  const Line& national = world_->lines[line];
  return split_money(national.money, weights, national.reach)[static_cast<std::size_t>(region_)];
}

void Engine::add_line(LineId line) {
  lines_.push_back({BudgetLine(line, world_->lines[line].buys, regional_money(line), calendar_,
                               discounting_of(*world_, calendar_))});
}

void Engine::open_lines() {
  for (std::size_t line = 0; line < world_->lines.size(); ++line)
    add_line(static_cast<LineId>(line));
  open_year();
}

/// New money: positions are opened or given up, places bought. What runs from before has first
/// claim.
void Engine::open_year() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto line = static_cast<LineId>(i);
    lines_[i].money.open_year(now_);
    spend_supplements(line);
  }
  fill_pensioner_places();
}

void Engine::on_supplement(LineId line) {
  spend_supplements(line);
  fill_pensioner_places();
}

/// Those of today, before the next one is awaited.
void Engine::spend_supplements(LineId line) {
  lines_[line].money.apply_supplements(now_);
  staff_line(line);
  const Tick next = lines_[line].money.next_supplement(now_);
  if (next < horizon_) globals_.put(next, global_id(Global::supplement, line));
}

/// What the line's money employs and buys from now on.
void Engine::staff_line(LineId id) {
  const Line& line = world_->lines[id];
  LineState& state = lines_[id];
  const bool first_day = now_ == 0;
  state.limit = no_limit;
  if (line.places) {
    const auto weights =
        weights_in(calendar_.year_of(now_),
                   region_weights(world_->region_key, world_->people.regions), line.reach);
    state.limit = split_whole(*line.places, weights)[static_cast<std::size_t>(region_)];
  }
  switch (line.buys) {
    case Buys::positions: {
      const int open = teams_[line.role].open - teams_[line.role].surplus;
      set_positions(line.role, std::max(0, open + state.money.openable_positions(now_)),
                    !first_day);
      return positions_changed(line.role);
    }
    case Buys::places:
      state.limit = std::min(state.limit, state.money.affordable_places(now_));
      places_changed(id);
      break;
    case Buys::commitments:
      if (!line.places && line.role != nothing) state.limit = state.money.affordable_places(now_);
      break;
    case Buys::posted:
      break;
  }
  if (line.role == nothing || state.limit == no_limit) return;
  const double people = std::max(state.limit, state.in_use);
  set_positions(line.role, static_cast<int>(std::ceil(people / world_->roles[line.role].caseload)),
                false);
}

/// Tells whoever pays the role how many positions there are, filled and vacant.
void Engine::positions_changed(RoleId role) {
  const Role& kind = world_->roles[role];
  StaffCount there;
  for (const std::uint32_t index : teams_[role].positions) {
    if (workers_[index].closed) continue;
    ++(workers_[index].filled ? there.filled : there.vacant);
  }
  firms_.set_staff(role, there.filled);
  purchasing_.set_staff(role, there.filled, now_);
  if (staff_accounts_[role]) {
    staff_accounts_[role]->set_positions(
        now_, kind.paid_by_use ? needed(there, teams_[role].followed, kind.caseload) : there);
  }
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (world_->lines[i].buys == Buys::positions && world_->lines[i].role == role) {
      lines_[i].money.set_positions(now_, there.filled, there.vacant);
    }
  }
}

/// Roles that no line pays are paid at full cost beside the lines.
void Engine::open_staff_accounts() {
  staff_accounts_.assign(world_->roles.size(), std::nullopt);
  for (std::size_t i = 0; i < world_->economics.staff.size() && i < world_->roles.size(); ++i) {
    const auto role = static_cast<RoleId>(i);
    const auto pays = [role](const Line& line) { return line.role == role; };
    if (std::any_of(world_->lines.begin(), world_->lines.end(), pays)) continue;
    staff_accounts_[i].emplace(role, world_->economics.staff[i], calendar_,
                               discounting_of(*world_, calendar_));
    positions_changed(role);
  }
}

void Engine::places_changed(LineId id) {
  if (world_->lines[id].buys != Buys::places) return;
  LineState& state = lines_[id];
  state.money.set_places(now_, std::max(state.limit, state.in_use), state.in_use);
}

/// The books of the year up to now. What the warm-up spent is thrown away.
void Engine::close_year() {
  Ledger thrown_away;
  Ledger& ledger = reporting_ ? outcome_.ledger : thrown_away;
  for (LineState& line : lines_) {
    const LineYear row = line.money.close_year(now_, ledger);
    if (reporting_) outcome_.lines.push_back(row);
  }
  for (std::size_t role = 0; role < staff_accounts_.size(); ++role) {
    auto& account = staff_accounts_[role];
    if (account) account->post(now_, ledger, purchasing_.price(static_cast<RoleId>(role), now_));
  }
  post_hours(ledger);
}

/// Hours of the health team and of employers, which no line pays.
void Engine::post_hours(Ledger& ledger) {
  const Economics& e = world_->economics;
  const int year = calendar_.year_of(std::max<Tick>(0, now_ - 1));
  const Discounting discounting = discounting_of(*world_, calendar_);
  const Tick from = std::max<Tick>(0, std::max(calendar_.start_of_year(year), warm_up_));
  const double factor = discounting.mean_factor(std::min(from, now_), now_);
  ledger.post({AccountKind::health_hours, 0}, Payer::health_service, year,
              priced(health_hours_, e.health_hour), factor);
  ledger.post({AccountKind::employer_hours, 0}, Payer::employer, year,
              priced(employer_hours_, e.employer_hour), factor);
  health_hours_ = 0;
  employer_hours_ = 0;
}

/// Once, on the first day of the job; the hours are the employer's.
void Engine::pay_grant(const Client& c) {
  const Grant& grant = world_->economics.grants[c.job.grant];
  outcome_.jobs[c.job.spell].grant = c.job.grant;
  employer_hours_ += grant.hours;
  if (!reporting_) return;
  outcome_.ledger.post({AccountKind::grants, 0}, grant.payer, calendar_.year_of(now_),
                       paid_by(grant), discounting_of(*world_, calendar_).factor(now_));
}

}  // namespace fotfeste
