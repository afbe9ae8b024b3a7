#pragma once

#include "fotfeste/model/region.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste::testing {

constexpr double far_away_days = 1e9;

/// Parameters under which nothing happens to anybody: every rate and gain is zero, every factor
/// one, every level constant, every time constant endless. A limit switches on what it is about.
inline Parameters still_parameters() {
  Parameters p;
  p.recover_strained = p.recover_crisis = per_day(1);  // everybody is stable
  p.accept_strained = 1;
  p.match_scale = 0.3;
  p.employers_considered = 1;
  p.skill_new_worker = 1;
  p.preferred_own = 1;
  p.preferred_cap = p.conversion_cap = 1;
  p.preferred_ratio = p.stable_factor = p.rush_hazard_ratio = 1;
  p.newness = p.newness_first_month = p.settled = 1;
  p.problem_strained = p.problem_crisis = 1;
  p.problem_open_conversion = p.patience_subsidised = p.split_find_employer = 1;
  p.placement_problem = p.trial_attachment = p.disengage_in_job = 1;
  p.search_place_train = p.search_treatment = p.search_assessment = 1;
  p.search_sheltered = p.search_placement = p.search_not_wanting = 1;
  p.opening_trial = p.opening_placement = p.opening_subsidy = 1;
  p.no_show_strained = p.no_show_in_job = p.no_show_hours = p.no_show_crisis = 1;
  p.permanent_share = 1;
  p.openings_free = 1;
  p.preferred_tried_scale = 1;
  p.employer_goodwill_low = p.employer_goodwill_high = 0.5;
  p.employer_competence_low = p.employer_competence_high = 0.5;
  p.pension_strained = p.pension_crisis = p.pension_search = 1;
  for (Duration Parameters::*const field :
       {&Parameters::skill_time,      &Parameters::capability_time,
        &Parameters::attachment_time, &Parameters::trust_half_life,
        &Parameters::discourage_time, &Parameters::effort_half_life,
        &Parameters::problem_visible, &Parameters::patience,
        &Parameters::response_retry,  &Parameters::temporary_days,
        &Parameters::placement_days,  &Parameters::goodwill_time,
        &Parameters::competence_time, &Parameters::openings_refill,
        &Parameters::referral_first,  &Parameters::referral_next,
        &Parameters::referral_retry,  &Parameters::trial_days,
        &Parameters::subsidised_days, &Parameters::pension_review_interval}) {
    p.*field = days(far_away_days);
  }
  return p;
}

/// One group of alike people, one firm, no staff, no pathway, everybody there from day 0.
inline World tiny_world(int people, Duration horizon) {
  World world;
  world.name = "tiny";
  world.parameters = still_parameters();
  world.groups.resize(1);
  world.market.employers = 1;
  world.people.people = people;
  world.horizon = horizon;
  return world;
}

/// Adds a role of `positions` workers and everybody's pathway through it: one phase without end.
inline ContactPolicy& add_follow_up(World& world, int positions, double hours_per_week) {
  Role role;
  role.name = "worker";
  role.direct_hours = hours_per_week;
  role.caseload = 1;
  role.starts_skilled = true;
  role.positions = {{.positions = positions, .recruited = false}};
  world.roles = {role};
  Pathway pathway;
  pathway.name = "followed";
  pathway.phases.resize(1);
  pathway.phases[0].activity = Activity::follow_up;
  pathway.phases[0].role = 0;
  pathway.can_be_left = false;
  world.pathways = {pathway};
  world.allocation = {{0, 1}};
  return world.pathways[0].phases[0].contact;
}

/// So many hours a week that a task takes no time.
constexpr double endless_hours = 1e9;

inline RegionOutcome run(const World& world, std::uint64_t seed = 1,
                         std::uint64_t replication = 0) {
  return Region(world, 0, stream_key(seed, replication)).finish();
}

}  // namespace fotfeste::testing
