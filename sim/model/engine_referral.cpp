#include <algorithm>
#include <span>

#include "fotfeste/random/distributions.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr double unwilling_who_are_referred = 0.5;

}  // namespace

/// One clock a person, started with each stay in ordinary follow-up.
void Engine::arm_referral(Client& c) {
  if (!c.wants_work && draw(c, Purpose::unwilling_referral) >= unwilling_who_are_referred) {
    return;
  }
  const Duration mean = c.had_measure ? p_->referral_next : p_->referral_first;
  set_after(c, Timer::referral, to_delay(mean * exponential(draw(c, Purpose::referral_clock))));
}

void Engine::on_referral(Client& c) {
  if (c.pathway != world_->fallback || c.in_job()) return;
  if (!refer(c)) set_after(c, Timer::referral, to_delay(p_->referral_retry));
}

/// The first line of the order that the person may use, that has room and money.
bool Engine::refer(Client& c) {
  for (const LineId line : referral_order(c)) {
    if (!is_eligible(c, line)) {
      refuse(c, line, Refusal::eligibility);
    } else if (!has_room(line)) {
      refuse(c, line, Refusal::capacity);
    } else if (start_measure(c, line)) {
      return true;
    }
  }
  return false;
}

std::vector<LineId> Engine::referral_order(Client& c) {
  const Referral& referral = world_->referral;
  if (!referral.group_orders.empty()) return referral.group_orders[c.group];
  if (referral.orders.empty()) return order_by_weight(c);
  const auto pick = static_cast<std::size_t>(draw(c, Purpose::referral_choice) *
                                             static_cast<double>(referral.orders.size()));
  return referral.orders[pick];
}

/// All lines that the person may use, drawn without replacement by weight.
std::vector<LineId> Engine::order_by_weight(Client& c) {
  std::vector<LineId> order;
  std::vector<double> weights;
  order.reserve(world_->lines.size());
  weights.reserve(world_->lines.size());
  for (std::size_t i = 0; i < world_->lines.size(); ++i) {
    const auto line = static_cast<LineId>(i);
    if (world_->lines[i].referral_weight <= 0 || !is_eligible(c, line)) continue;
    order.push_back(line);
    weights.push_back(world_->lines[i].referral_weight);
  }
  for (std::size_t drawn = 0; drawn < order.size(); ++drawn) {  // and the rest, in its order
    const std::span<const double> left = std::span(weights).subspan(drawn);
    const std::size_t pick = drawn + weighted_choice(draw(c, Purpose::referral_choice), left);
    const auto bring_forward = [&](auto from) {
      std::rotate(from + drawn, from + pick, from + pick + 1);
    };
    bring_forward(order.begin());
    bring_forward(weights.begin());
  }
  return order;
}

bool Engine::is_eligible(const Client& c, LineId id) const {
  const Line& line = world_->lines[id];
  if (line.pensioners != c.on_pension) return false;
  if (line.only_willing && !c.wants_work) return false;
  if (!line.reach.everywhere() && !line.reach.is_in(region_, calendar_.year_of(now_))) return false;
  return line.groups.empty() || line.groups[c.group];
}

bool Engine::has_room(LineId id) {
  const Line& line = world_->lines[id];
  if (lines_[id].in_use >= lines_[id].limit) return false;
  return line.buys != Buys::positions || line.role == nothing ||
         free_position(line.role) != nullptr;
}

Tick Engine::planned_end(LineId id, Tick from) const {
  const Pathway& pathway = world_->pathways[world_->lines[id].pathway];
  if (pathway.limit) return after(from, to_delay(*pathway.limit));
  Tick until = from;
  for (const Phase& phase : pathway.phases) {
    if (!phase.duration) return after(from, to_delay(years(1)));
    until = after(until, to_delay(*phase.duration));
  }
  return until;
}

/// Takes the place, or says that the money is out.
bool Engine::take_place(Client& c, LineId id) {
  LineState& state = lines_[id];
  if (world_->lines[id].buys == Buys::commitments &&
      !state.money.commit(now_, planned_end(id, now_))) {
    refuse(c, id, Refusal::money);
    return false;
  }
  ++state.in_use;
  places_changed(id);
  return true;
}

void Engine::give_back_place(Client& c) {
  if (c.line == nothing) return;
  const LineId line = c.line;
  c.line = nothing;
  --lines_[line].in_use;
  if (world_->lines[line].buys == Buys::commitments) {
    lines_[line].money.end_commitment(now_, c.pathway_start, planned_end(line, c.pathway_start));
  }
  places_changed(line);
  if (world_->lines[line].pensioners) fill_pensioner_places();
}

/// From ordinary follow-up into the line's pathway; a first measure may wait for an assessment.
bool Engine::start_measure(Client& c, LineId line) {
  const LineId assessment = world_->referral.assessment;
  if (assessment != nothing && !c.had_measure && world_->lines[line].assessment_first &&
      draw(c, Purpose::assessment) < p_->assessment_share) {
    if (!has_room(assessment)) {
      refuse(c, assessment, Refusal::capacity);
    } else if (take_place(c, assessment)) {
      c.had_measure = true;
      end_pathway(c, PathwayEnd::referred);
      c.after_assessment = line;
      start_pathway(c, world_->lines[assessment].pathway, assessment);
      return true;
    }
  }
  if (!take_place(c, line)) return false;
  c.had_measure = true;
  end_pathway(c, PathwayEnd::referred);
  start_pathway(c, world_->lines[line].pathway, line);
  return true;
}

/// To the measure that was chosen before, if it still has room; else back, and another try soon.
void Engine::after_assessment(Client& c) {
  const LineId line = c.after_assessment;
  c.after_assessment = nothing;
  if (!has_room(line)) {
    refuse(c, line, Refusal::capacity);
  } else if (take_place(c, line)) {
    return start_pathway(c, world_->lines[line].pathway, line);
  }
  start_pathway(c, world_->fallback, nothing);
  set_after(c, Timer::referral, to_delay(p_->referral_retry));
}

void Engine::refuse(const Client& c, LineId line, Refusal reason) {
  tell(c, {.what = What::refused, .refusal = reason, .line = line});
  if (!reporting_) return;
  const int year = calendar_.year_of(now_);
  for (Refused& row : outcome_.refused) {
    if (row.year == year && row.line == line && row.group == c.group && row.reason == reason) {
      ++row.persons;
      return;
    }
  }
  outcome_.refused.push_back(
      {.year = year, .line = line, .group = c.group, .reason = reason, .persons = 1});
}

/// A lasting place that is free goes to the pensioner who has waited longest.
void Engine::fill_pensioner_places() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto line = static_cast<LineId>(i);
    if (!world_->lines[i].pensioners) continue;
    while (has_room(line) && !pensioners_waiting_.empty()) {
      Client& c = clients_[pensioners_waiting_.front()];
      pensioners_waiting_.pop_front();
      if (c.gone() || c.in_job() || c.pathway != nothing || !is_eligible(c, line)) continue;
      if (take_place(c, line)) start_pathway(c, world_->lines[line].pathway, line);
    }
  }
}

}  // namespace fotfeste
