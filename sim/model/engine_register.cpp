#include <algorithm>
#include <numeric>

#include "fotfeste/model/pension_review.hpp"
#include "fotfeste/random/distributions.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

double Engine::months_in_register(const Client& c) const {
  const Tick running = c.in_register ? now_ - c.register_since : 0;
  return to_days(c.allowance + running) / days_per_month;
}

/// Three months in ordinary work: out of the register, and off the list of an adviser.
void Engine::leave_register(Client& c) {
  if (!world_->system || !c.in_register) return;
  c.allowance += now_ - c.register_since;
  c.in_register = false;
  --month_.in_register;
  ++month_.exits_work;
  tell(c, {.what = What::left_register});
  if (c.pathway == world_->fallback && c.pathway != nothing) {
    end_pathway(c, PathwayEnd::left_list);
  }
}

void Engine::return_to_register(Client& c) {
  if (!world_->system || c.on_pension) return;
  if (!c.in_register) {
    c.in_register = true;
    c.register_since = now_;
    ++month_.in_register;
    ++month_.returned;
    tell(c, {.what = What::returned});
  }
  if (c.review_restarts) set_after(c, Timer::review, to_delay(p_->pension_review_interval));
}

/// Skipped in paid work; the interval runs on.
void Engine::on_review(Client& c) {
  set_after(c, Timer::review, to_delay(p_->pension_review_interval));
  if (c.in_paid_work() || !c.in_register) return;
  const ReviewSetting who{.capability = drift_now(c).capability,
                          .health = c.health,
                          .age_at_entry = c.age,
                          .months = months_in_register(c),
                          .extended = c.extended,
                          .assistance = c.assistance};
  const double chance = pension_probability(*p_, who);
  tell(c, {.what = What::reviewed, .amount = chance});
  if (draw(c, Purpose::benefit_review) < chance) return grant_pension(c);
  const AllowanceEnd end = allowance_end(who);
  if (end == AllowanceEnd::none) return;
  if (end == AllowanceEnd::first &&
      draw(c, Purpose::allowance_extension) < p_->allowance_extension) {
    c.extended = true;
    tell(c, {.what = What::allowance_extended});
    return;
  }
  c.assistance = true;
  record(c).social_assistance = true;
  record(c).assistance_from = now_;
  tell(c, {.what = What::social_assistance});
}

/// An exit from the register; the person stays in the world, may work, and may get a lasting place.
void Engine::grant_pension(Client& c) {
  c.in_register = false;
  c.on_pension = true;
  --month_.in_register;
  ++month_.exits_pension;
  ++month_.on_pension;
  record(c).pension = now_;
  tell(c, {.what = What::pensioned});
  cancel(c, Timer::review);
  if (c.in_job()) {
    stop_activity(c);
    refresh_health(c);
  }
  c.after_assessment = nothing;
  if (c.pathway != nothing) end_pathway(c, PathwayEnd::out);
  look_ahead(c);
  pensioners_waiting_.push_back(c.index);
  fill_pensioner_places();
}

/// Death, moving, other income: not from ordinary work.
void Engine::on_other_exit(Client& c) {
  if (!c.in_ordinary_work()) return leave_world(c);
  set_after(c, Timer::other_exit,
            to_delay(days(exponential(draw(c, Purpose::other_exit)) / p_->other_exit.per_day)));
}

void Engine::on_retirement(Client& c) { leave_world(c); }

void Engine::leave_world(Client& c) {
  const bool retires = c.due[static_cast<std::size_t>(Timer::retirement)] == never;
  if (c.in_register) {
    --month_.in_register;
    ++month_.exits_other;
  }
  if (c.on_pension && c.of_register) --month_.on_pension;
  c.in_register = false;
  record(c).gone = now_;
  stop_activity(c);
  c.after_assessment = nothing;
  if (c.pathway != nothing) end_pathway(c, PathwayEnd::out);
  c.activity = Activity::out;
  c.due.fill(never);
  tell(c, {.what = What::left_world, .number = retires ? 1 : 0});
  if (c.on_pension) fill_pensioner_places();
}

/// For good: a job, where there is one, ends without another.
void Engine::stop_activity(Client& c) {
  if (c.in_job()) {
    close_spell(c, JobEnd::left_world, false);
    leave_job_clocks(c);
  }
  settle_drift(c);
  c.activity = Activity::none;
  c.job.contract = Contract::none;
}

/// The counts of this moment and the flows since the last.
void Engine::count_month() {
  if (reporting_) {
    RegisterMonth& month = outcome_.months.emplace_back(month_);
    month.at = now_;
    count_staff(month);
  }
  month_.entered = month_.returned = 0;
  month_.exits_work = month_.exits_pension = month_.exits_other = 0;
}

void Engine::count_staff(RegisterMonth& month) {
  for (Worker& w : workers_) count_position_time(w);
  for (std::size_t role = 0; role < teams_.size(); ++role) {
    const auto& list = teams_[role].waiting;
    month.waiting_for.push_back(static_cast<std::uint32_t>(
        std::count_if(list.begin(), list.end(), [this](const Team::Waiting& place) {
          const Client& c = clients_[place.client];
          return c.of_register && c.waiting_number == place.number;
        })));
    const StaffOutcome& staff = outcome_.staff[role];
    month.hours.push_back(std::accumulate(staff.hours.begin(), staff.hours.end(), 0.0));
    month.hours_capacity.push_back(staff.hours_capacity);
  }
}

}  // namespace fotfeste
