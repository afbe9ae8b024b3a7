#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "fotfeste/units/rate.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Every number of the mechanisms, one value for all trials and groups. The values stand in scenarios/evidence/,
/// each with unit, range, source and grade; "null" below is the value that means no effect.
struct Parameters {
  // Job finding
  Rate own_search_rate{};  ///< [/month]
  double own_search_severity = 0;  ///< [log/unit s], null 0
  double opening_per_contact = 0;  ///< [log-intensity]
  double opening_severity = 0;  ///< [log/unit s], null 0
  double frailty_sd = 0;  ///< [log], null 0
  double index_capability = 0;  ///< [1], null 0
  double index_attachment = 0;  ///< [1], null 0
  double index_discouragement = 0;  ///< [1], null 0
  double index_exponent_developed = 0;  ///< [1]
  double accept_strained = 0;  ///< [1], null 1
  double match_threshold = 0;  ///< [1], null 0
  double match_logit_own = 0;  ///< [1]
  double match_logit_trust = 0;  ///< [1], null 0
  double match_scale = 0;  ///< [1]
  double match_split_loss = 0;  ///< [logit], null 0
  double employers_considered = 0;  ///< [1], null 1
  double skill_new_worker = 0;  ///< [1], null 1
  double skill_spread = 0;  ///< [log], null 0
  Duration skill_time{};  ///< [d]
  double search_effort = 0;  ///< [1], null 0
  double preferred_base = 0;  ///< [probability]
  double preferred_trust = 0;  ///< [probability], null 0
  double preferred_tried = 0;  ///< [probability], null 0
  double preferred_own = 0;  ///< [probability]
  double match_threshold_other = 0;  ///< [match], null 0

  // Search factor by activity σ
  double search_place_train = 0;  ///< [1], null 1
  double search_treatment = 0;  ///< [1], null 1
  double search_assessment = 0;  ///< [1], null 1
  double search_sheltered = 0;  ///< [1], null 1
  double search_placement = 0;  ///< [1], null 1
  double search_not_wanting = 0;  ///< [1], null 1

  // Capability, attachment, start values
  double capability_start = 0;  ///< [1]
  double capability_start_severity = 0;  ///< [1], null 0
  double attachment_start = 0;  ///< [1]
  double capability_level_none = 0;  ///< [1]
  double capability_level_followup = 0;  ///< [1], null = none
  double capability_level_sheltered = 0;  ///< [1], null = follow-up
  double capability_level_placement = 0;  ///< [1], null = follow-up
  double capability_level_job = 0;  ///< [1], null = follow-up
  double capability_level_severity = 0;  ///< [/unit s], null 0
  double attachment_level_none = 0;  ///< [1]
  double attachment_level_followup = 0;  ///< [1], null = none
  double attachment_level_sheltered = 0;  ///< [1], null = follow-up
  double attachment_level_placement = 0;  ///< [1], null = follow-up
  double attachment_level_job = 0;  ///< [1]
  Duration capability_time{};  ///< [d]
  Duration attachment_time{};  ///< [d]

  // Trust, discouragement, drop-out
  double trust_start = 0;  ///< [1]
  double trust_gain = 0;  ///< [/h], null 0
  Duration trust_half_life{};  ///< [d]
  double trust_missed = 0;  ///< [share], null 0
  double trust_carry_over = 0;  ///< [share], null 1
  Rate disengage_rate{};  ///< [/month], null 0
  double disengage_trust_exp = 0;  ///< [1], null 0
  double disengage_discouragement = 0;  ///< [1], null 0
  double disengage_integration = 0;  ///< [share], null 0
  double disengage_severity = 0;  ///< [log/unit s], null 0
  double discourage_blow = 0;  ///< [1], null 0
  double discourage_end = 0;  ///< [1], null 0
  double discourage_crisis = 0;  ///< [1], null 0
  Duration discourage_time{};  ///< [d]
  double trust_blow = 0;  ///< [share], null 0
  double effort_gain = 0;  ///< [/h], null 0
  Duration effort_half_life{};  ///< [d]
  double no_show = 0;  ///< [probability at trust 0], null 0

  // Problems and support in jobs
  Rate problem_rate{};  ///< [/month], null 0
  double problem_match = 0;  ///< [1], null 0
  double problem_severity = 0;  ///< [log/unit s], null 0
  double problem_frailty = 0;  ///< [log/sd], null 0
  double problem_strained = 0;  ///< [factor], null 1
  double problem_crisis = 0;  ///< [factor], null 1
  double newness = 0;  ///< [factor], null 1
  double settled = 0;  ///< [factor], null 1
  Duration problem_visible{};  ///< [d]
  Duration patience{};  ///< [d at goodwill .5]
  Rate natural_solve{};  ///< [/d at competence 1], null 0
  double find_client = 0;  ///< [1], null 0
  double find_employer = 0;  ///< [1], null 0
  double solve_latent = 0;  ///< [1], null 0
  double solve_visible = 0;  ///< [1], null 0
  Duration response_retry{};  ///< [d]
  double accommodation = 0;  ///< [log/solved], null 0
  double fired_share = 0;  ///< [1]
  double harm_blow = 0;  ///< [probability], null 0
  double rush_hazard_ratio = 0;  ///< [factor], null 1
  double need = 0;  ///< [1]
  double need_spread = 0;  ///< [1], null 0
  double rush_own_jobs = 0;  ///< [share], null 0
  double newness_first_month = 0;  ///< [factor], null 1
  double stable_share = 0;  ///< [share]
  double stable_factor = 0;  ///< [factor], null 1
  double preferred_ratio = 0;  ///< [factor], null 1

  // Other job ends, contracts
  Rate quit_rate{};  ///< [/month], null 0
  double quit_match = 0;  ///< [1], null 0
  Rate layoff_rate{};  ///< [/month], null 0
  double permanent_share = 0;  ///< [1], null 1
  Duration temporary_days{};  ///< [d]
  double convert_temporary = 0;  ///< [probability at match .5]
  double convert_trial = 0;  ///< [probability at match .5]
  double convert_placement = 0;  ///< [probability at match .5]
  double convert_subsidy = 0;  ///< [probability at match .5]
  double opening_trial = 0;  ///< [factor], null 1
  double opening_placement = 0;  ///< [factor], null 1
  double opening_subsidy = 0;  ///< [factor], null 1
  Duration placement_days{};  ///< [d]

  // Employers
  double goodwill_loss = 0;  ///< [share], null 0
  double goodwill_gain = 0;  ///< [share], null 0
  Duration goodwill_time{};  ///< [d]
  double competence_gain = 0;  ///< [share/contact], null 0
  Duration competence_time{};  ///< [d]

  // Health
  Rate worsen_stable{};  ///< [/d]
  Rate worsen_strained{};  ///< [/d]
  double worsen_severity = 0;  ///< [log/unit s], null 0
  Rate recover_strained{};  ///< [/d]
  Rate recover_crisis{};  ///< [/d]
  double health_match = 0;  ///< [log/unit m], null 0
  double coordination = 0;  ///< [probability at integration 1], null 0

  // Pension, exits, staff
  double pension_review = 0;  ///< [probability per review]
  double pension_capability = 0;  ///< [1], null 0
  double pension_strained = 0;  ///< [factor], null 1
  double pension_crisis = 0;  ///< [factor], null 1
  double pension_age = 0;  ///< [/10 y], null 0
  double pension_clock_end = 0;  ///< [probability], null 0
  double aap_extension = 0;  ///< [probability]
  Rate other_exit{};  ///< [/month]
  Rate worker_turnover{};  ///< [/year], null 0
  Duration recruitment_lag{};  ///< [d], null 0
  double discretion_prospects = 0;  ///< [1], null 0
  double discretion_sight = 0;  ///< [correlation], null 0
  Duration openings_refill{};  ///< [d]
  double openings_free = 0;  ///< [share], null 1

  // Fixed numbers inside the rules
  Duration referral_first{};  ///< mean time in ordinary follow-up to the first measure [d]
  Duration referral_next{};  ///< mean time in ordinary follow-up between measures [d]
  Duration referral_retry{};  ///< time to the next try when every eligible line refused [d]
  double assessment_share = 0;  ///< share of first referrals that pass an assessment phase [1], null 0
  double patience_subsidised = 0;  ///< employer patience in a subsidised job, factor [1], null 1
  double problem_open_conversion = 0;  ///< conversion while a problem is visible, factor [1], null 1
  double trial_attachment = 0;  ///< attachment level in a trial, share of the level in a job [1], null 1
  double placement_problem = 0;  ///< problem rate in a placement, factor [1], null 1
  double split_find_employer = 0;  ///< employer-side detection when desks are split, factor [1], null 1
  double response_trust_share = 0;  ///< share of a problem response that depends on trust [1], null 0
  double goodwill_per_contact = 0;  ///< goodwill gain of a meeting in a job, share of goodwill_gain [1], null 0
  double health_match_neutral = 0;  ///< match at which work leaves health alone [1]
  Duration rush_days{};  ///< time after the start in which rush acts [d]
  double gap_cap = 0;  ///< largest preparedness gap [1], null 0
  double no_show_strained = 0;  ///< no-show probability when strained, factor [1], null 1
  double no_show_crisis = 0;  ///< no-show probability in a crisis [1]
  double no_show_in_job = 0;  ///< no-show probability in a job, factor [1], null 1
  double no_show_hours = 0;  ///< hours a no-show costs, share of the meeting [1]
  double disengage_in_job = 0;  ///< disengagement in a job, factor [1], null 1
  double preferred_tried_scale = 0;  ///< employer contacts that make choice, e-fold [contacts]
  double pool_trust_loss = 0;  ///< trust lost at a pool contact with another worker, share of (1 - carry-over) [1], null 0
  Duration discretion_scale{};  ///< weight of one unit of prospect in the task order [d], null 0
  double intake_hours = 0;  ///< length of an intake [h]
  double response_hours = 0;  ///< length of a problem response [h]
  double employer_goodwill_low = 0;  ///< lowest base goodwill, uniform [1]
  double employer_goodwill_high = 0;  ///< highest base goodwill, uniform [1]
  double employer_competence_low = 0;  ///< lowest base competence, uniform [1]
  double employer_competence_high = 0;  ///< highest base competence, uniform [1]
  double conversion_cap = 0;  ///< largest probability that a contract is prolonged [1]
  double preferred_cap = 0;  ///< largest probability that a staff-made job is preferred [1]
  Duration trial_days{};  ///< length of a trial [d]
  Duration subsidised_days{};  ///< length of a subsidised contract [d]
  Duration pension_review_interval{};  ///< time between benefit reviews [d]
  double pension_search = 0;  ///< own search on disability pension, factor [1]
};

/// Where a parameter lives: its key in YAML and the member it fills.
struct ParameterField {
  std::string_view key;
  std::variant<double Parameters::*, Rate Parameters::*, Duration Parameters::*> member;
};

/// All parameters, in the order of the struct.
[[nodiscard]] std::span<const ParameterField> parameter_fields();

}  // namespace fotfeste
