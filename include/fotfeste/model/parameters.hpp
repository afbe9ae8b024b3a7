#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "fotfeste/units/rate.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Every number of the mechanisms, one value for all trials and groups. Each stands under the same
/// name in scenarios/evidence/ with unit, range, source and grade; "null" is the value that means
/// no effect (the name of another field: the value of that field). Shares, probabilities and levels
/// lie in 0 to 1.
struct Parameters {
  // Job finding
  Rate own_search_rate{};          ///< chances that a person meets by own search [/month]
  double own_search_severity = 0;  ///< fall in own chances per unit of severity [log], null 0
  double opening_per_contact = 0;  ///< openings per employer contact, for a typical client [1]
  double opening_severity = 0;     ///< fall in openings per unit of severity [log], null 0
  double frailty_sd = 0;           ///< spread of luck between people who look alike [log], null 0
  double index_capability = 0;     ///< rise in chances with capability [log], null 0
  double index_attachment = 0;  ///< rise in chances with attachment to working life [log], null 0
  double index_discouragement = 0;  ///< fall in chances per unit of discouragement [log], null 0
  double index_exponent_developed = 0;  ///< weight of readiness when staff find the opening [1]
  double accept_strained = 0;  ///< acceptance of people whose health is strained [factor], null 1
  double match_threshold = 0;  ///< poorest match that a person accepts [level], null 0
  double match_logit_own = 0;  ///< mean match of a job found alone [logit]
  /// rise in match with trust, for a job that staff found [logit], null 0
  double match_logit_trust = 0;
  double match_scale = 0;  ///< spread of match [logit]
  /// loss of match when client and employer have two desks [logit], null 0
  double match_split_loss = 0;
  /// employers that a worker weighs for one contact [employers], null 1
  double employers_considered = 0;
  double skill_new_worker = 0;  ///< skill of a new worker [share], null 1
  double skill_spread = 0;      ///< spread of quality between workers [log], null 0
  Duration skill_time{};        ///< time for a new worker to become skilled, e-fold [days]
  double search_effort = 0;     ///< extra own chances at full search effort [1], null 0
  double preferred_base = 0;    ///< chance that a staff-made job is a preferred one [probability]
  double preferred_trust = 0;   ///< rise in that chance with trust [probability], null 0
  double preferred_tried = 0;   ///< rise in that chance with employers tried [probability], null 0
  double preferred_own = 0;     ///< chance that a job found alone is a preferred one [probability]
  /// how much better a job must match if it is not preferred [1], null 0
  double match_threshold_other = 0;

  // Own search by activity
  double search_place_train = 0;  ///< own chances while staff develop jobs [factor], null 1
  double search_treatment = 0;    ///< own chances during treatment [factor], null 1
  double search_assessment = 0;   ///< own chances during assessment [factor], null 1
  double search_sheltered = 0;    ///< own chances in sheltered work [factor], null 1
  double search_placement = 0;    ///< own chances in a trial or placement [factor], null 1
  double search_not_wanting = 0;  ///< own chances of people who do not want work [factor], null 1

  // Capability, attachment, start values
  double capability_start = 0;  ///< capability at entry before severity [level]
  /// lower capability at entry per unit of severity [1], null 0
  double capability_start_severity = 0;
  double attachment_start = 0;       ///< attachment to working life at entry [level]
  double capability_level_none = 0;  ///< where capability drifts without activity [level]
  /// where capability drifts in follow-up at full effort [level], null capability_level_none
  double capability_level_followup = 0;
  /// where capability drifts in sheltered work [level], null capability_level_followup
  double capability_level_sheltered = 0;
  /// where capability drifts in an unpaid placement [level], null capability_level_followup
  double capability_level_placement = 0;
  /// where capability drifts in a job [level], null capability_level_followup
  double capability_level_job = 0;
  /// lower capability levels per unit of severity [1], null 0
  double capability_level_severity = 0;
  double attachment_level_none = 0;  ///< where attachment drifts without activity [level]
  /// where attachment drifts in follow-up at full effort [level], null attachment_level_none
  double attachment_level_followup = 0;
  /// where attachment drifts in sheltered work [level], null attachment_level_followup
  double attachment_level_sheltered = 0;
  /// where attachment drifts in an unpaid placement [level], null attachment_level_followup
  double attachment_level_placement = 0;
  double attachment_level_job = 0;  ///< where attachment drifts in a job [level]
  Duration capability_time{};       ///< time constant of capability [days]
  Duration attachment_time{};       ///< time constant of attachment [days]

  // Trust, discouragement, drop-out
  double trust_start = 0;          ///< trust in a new contact person [level]
  double trust_gain = 0;           ///< rise of trust per hour together [/h], null 0
  Duration trust_half_life{};      ///< time for trust to halve without contact [days]
  double trust_missed = 0;         ///< trust lost when a meeting is missed [share], null 0
  double trust_carry_over = 0;     ///< trust that passes to a new contact person [share], null 1
  Rate disengage_rate{};           ///< drop-out of a person without trust [/month], null 0
  double disengage_trust_exp = 0;  ///< how steeply trust keeps people from dropping out [1], null 0
  double disengage_discouragement = 0;  ///< rise of drop-out with discouragement [1], null 0
  /// fall of drop-out at full integration with health [share], null 0
  double disengage_integration = 0;
  double disengage_severity = 0;  ///< rise of drop-out per unit of severity [log], null 0
  double discourage_blow = 0;  ///< discouragement after a job lost early or by conflict [1], null 0
  double discourage_end = 0;   ///< discouragement after any other job end [1], null 0
  double discourage_crisis = 0;  ///< discouragement after a crisis [1], null 0
  Duration discourage_time{};    ///< time constant of discouragement [days]
  double trust_blow = 0;         ///< trust lost when a staff-made job fails [share], null 0
  double effort_gain = 0;        ///< rise of search effort per hour of meeting [/h], null 0
  Duration effort_half_life{};   ///< time for search effort to halve [days]
  /// chance that a person without trust misses a meeting [probability], null 0
  double no_show = 0;

  // Problems and support in jobs
  Rate problem_rate{};          ///< problems that arise at work [/month], null 0
  double problem_match = 0;     ///< fewer problems with a better match [log], null 0
  double problem_severity = 0;  ///< more problems per unit of severity [log], null 0
  double problem_frailty = 0;   ///< fewer problems per unit of luck [log], null 0
  double problem_strained = 0;  ///< problems when health is strained [factor], null 1
  double problem_crisis = 0;    ///< problems in a crisis [factor], null 1
  double newness = 0;           ///< problems and quits in the first 90 days [factor], null 1
  double settled = 0;           ///< problems and quits after a year [factor], null 1
  Duration problem_visible{};   ///< mean time until a problem becomes visible [days]
  Duration patience{};          ///< mean patience of an employer of middling goodwill [days]
  Rate natural_solve{};         ///< problems that competent colleagues solve [/day], null 0
  /// chance that a client in full trust reveals a problem [probability], null 0
  double find_client = 0;
  double find_employer = 0;  ///< chance that the employer reveals a problem [probability], null 0
  double solve_latent = 0;   ///< chance that an early problem is solved [probability], null 0
  /// chance that a visible problem is solved in full trust [probability], null 0
  double solve_visible = 0;
  Duration response_retry{};  ///< wait before an unsolved problem is taken up again [days]
  double accommodation = 0;   ///< fewer new problems per problem solved [log], null 0
  double fired_share = 0;     ///< escalated problems that end in dismissal [share]
  double harm_blow = 0;       ///< chance that a failed job worsens health [probability], null 0
  /// early problems, quits and illness of an unprepared client [factor], null 1
  double rush_hazard_ratio = 0;
  double need = 0;           ///< preparation that a job by staff calls for [level]
  double need_spread = 0;    ///< spread of that need between people [1], null 0
  double rush_own_jobs = 0;  ///< share of the gap that acts in jobs found alone [share], null 0
  double newness_first_month = 0;  ///< more problems and quits in the first month [factor], null 1
  double stable_share = 0;         ///< jobs that are of a stable kind [share]
  double stable_factor = 0;        ///< problems, quits and layoffs in stable jobs [factor], null 1
  /// problems and quits in other jobs over preferred ones [factor], null 1
  double preferred_ratio = 0;

  // Other job ends, contracts
  Rate quit_rate{};            ///< quits of a job with middling match [/month], null 0
  double quit_match = 0;       ///< fewer quits with a better match [log], null 0
  Rate layoff_rate{};          ///< layoffs in a normal labour market [/month], null 0
  double permanent_share = 0;  ///< ordinary jobs that are permanent from the start [share], null 1
  Duration temporary_days{};   ///< mean length of a temporary contract [days]
  /// chance that a temporary contract is prolonged, middling match [probability]
  double convert_temporary = 0;
  double convert_trial = 0;  ///< chance that a trial leads to a hire, middling match [probability]
  /// chance that a placement leads to a hire, middling match [probability]
  double convert_placement = 0;
  /// chance that a subsidised job goes on without subsidy [probability]
  double convert_subsidy = 0;
  double opening_trial = 0;  ///< openings for a short trial over ordinary jobs [factor], null 1
  /// openings for an unpaid placement over ordinary jobs [factor], null 1
  double opening_placement = 0;
  /// openings for a subsidised job over ordinary jobs [factor], null 1
  double opening_subsidy = 0;
  Duration placement_days{};  ///< mean length of an unpaid placement [days]

  // Employers
  double goodwill_loss = 0;     ///< goodwill lost when a staff-made job fails [share], null 0
  double goodwill_gain = 0;     ///< goodwill gained when a job holds 90 days [share], null 0
  Duration goodwill_time{};     ///< time constant of goodwill [days]
  double word_of_mouth = 0;     ///< goodwill that moves again, with all others [share], null 0
  double firm_size_spread = 0;  ///< spread of size between firms [log], null 0
  /// competence that a firm gains per followed-up client [share], null 0
  double competence_gain = 0;
  Duration competence_time{};  ///< time constant of a firm's competence [days]
  double grant_openings = 1;   ///< openings with a grant over those without [factor], null 1
  double grant_help = 1;       ///< problems that colleagues paid for solve [factor], null 1
  double provider_spread = 0;  ///< spread of quality between providers [log], null 0
  /// rise in the quality of what is bought when own staff do nearly all [share], null 0
  double purchase_learning = 0;
  double bid_price_spread = 0;  ///< spread of price between bids [log], null 0
  double bid_price_hours =
      0;  ///< fall in staff hours with a lower price, an elasticity [1], null 0
  Duration purchase_learning_time = days(365);  ///< time to learn to buy, e-fold [days]
  double fidelity_spread = 0;    ///< spread of what sites deliver of a principle [share], null 0
  double fidelity_common = 0;    ///< of that spread, what a site's principles share [share]
  double fidelity_drift = 0;     ///< lost of each principle when staff doubles [share], null 0
  Duration fidelity_delay{};     ///< search begins so much later where none is rapid [days], null 0
  double site_luck = 0;          ///< spread of employers' openness between sites [log], null 0
  double agreement_opening = 1;  ///< openings of firms with an agreement [factor], null 1
  double agreement_firms = 1;    ///< agreements that a position of an office keeps [employers]
  /// room for others lost when a firm's sick leave doubles [share], null 0
  double insider_crowding = 0;
  double absence_normal = 1;  ///< sick leave at which openings are as usual [share]
  double absence_spread = 0;  ///< spread of sick leave between firms [log], null 0

  // Health
  Rate worsen_stable{};        ///< worsening from stable to strained [/day]
  Rate worsen_strained{};      ///< worsening from strained to crisis [/day]
  double worsen_severity = 0;  ///< faster worsening per unit of severity [log], null 0
  Rate recover_strained{};     ///< recovery from strained to stable [/day]
  Rate recover_crisis{};       ///< recovery from crisis to strained [/day]
  /// better health in a well matched job, worse in a poor one [log], null 0
  double health_match = 0;
  /// chance that a contact with the health team helps [probability], null 0
  double coordination = 0;

  // Pension, exits, staff
  double pension_review = 0;  ///< disability pension at a review of a middling person [probability]
  double pension_capability = 0;  ///< fewer pensions with more capability [log], null 0
  double pension_strained = 0;    ///< pensions when health is strained [factor], null 1
  double pension_crisis = 0;      ///< pensions in a crisis [factor], null 1
  double pension_age = 0;         ///< more pensions per ten years of age [log], null 0
  /// pension at the end of the allowance of a middling person [probability], null 0
  double pension_clock_end = 0;
  double allowance_extension = 0;  ///< extension of the allowance after three years [probability]
  Rate other_exit{};               ///< people who leave the register for other reasons [/month]
  Rate worker_turnover{};          ///< positions that fall vacant [/year], null 0
  Duration recruitment_lag{};      ///< time from a vacancy to a new worker [days], null 0
  /// weight of prospects when staff choose whom to see [1], null 0
  double discretion_prospects = 0;
  double discretion_sight = 0;  ///< how well staff see a person's luck, correlation [share], null 0
  Duration openings_refill{};   ///< time for openings in a region to refill [days]
  double openings_free = 0;     ///< share of openings free in the base [share], null 1

  // What a placement is for
  /// openings for a placement that is meant to end in a hire [factor], null 1
  double purpose_hire_openings = 1;
  double purpose_hire_conversion = 1;  ///< hires after it [factor], null 1
  double purpose_hire_length = 1;      ///< its length [factor], null 1
  /// hires after a placement that tests what somebody can do [factor], null 1
  double purpose_test_conversion = 1;
  double purpose_test_length = 1;          ///< its length [factor], null 1
  double purpose_activity_conversion = 1;  ///< hires after one meant as activity [factor], null 1
  double purpose_activity_length = 1;      ///< its length [factor], null 1

  /// problems at work while an agreement of three parties holds [factor], null 1
  double agreement_problems = 1;

  // Benefits counselling
  double counselling_effort = 0;  ///< rise of search effort per hour [/h], null 0
  double counselling_wish = 0;    ///< rate at which people come to want work [/h], null 0

  // Disclosure
  /// openings of who tells employers of their health, without goodwill [factor], null 1
  double disclosure_openings = 1;
  double disclosure_help = 1;  ///< problems that colleagues solve for them [factor], null 1

  // Education and its certificate
  double search_education = 1;      ///< own chances during education [factor], null 1
  double certificate_jobs = 0;      ///< openings of the kind that asks for it [share], null 0
  double certificate_openings = 1;  ///< openings of that kind with it [factor], null 1

  /// openings for each contact by a fully trained worker, over an untrained one [share], null 0
  double training_skill = 0;

  // Fixed numbers inside the rules
  Duration referral_first{};    ///< mean time in ordinary follow-up to the first measure [days]
  Duration referral_next{};     ///< mean time in ordinary follow-up between measures [days]
  Duration referral_retry{};    ///< time to the next try when every line refused [days]
  double assessment_share = 0;  ///< first referrals that pass an assessment phase [share], null 0
  double patience_subsidised = 0;      ///< patience of an employer with a subsidy [factor], null 1
  double problem_open_conversion = 0;  ///< prolongation while a problem is visible [factor], null 1
  double trial_attachment = 0;  ///< attachment level in a trial over that in a job [factor], null 1
  double placement_problem = 0;  ///< problems in a placement [factor], null 1
  /// what the employer reveals when desks are split [factor], null 1
  double split_find_employer = 0;
  /// part of a problem response that hangs on trust [share], null 0
  double response_trust_share = 0;
  /// goodwill of a meeting at work over that of 90 days held [share], null 0
  double goodwill_per_contact = 0;
  double health_match_neutral = 0;   ///< match at which work leaves health alone [level]
  double gap_cap = 0;                ///< largest gap of preparation [1], null 0
  double no_show_strained = 0;       ///< no-shows when health is strained [factor], null 1
  double no_show_crisis = 0;         ///< no-shows in a crisis, and at most [probability]
  double no_show_in_job = 0;         ///< no-shows in a job [factor], null 1
  double no_show_hours = 0;          ///< hours that a no-show costs, of the meeting [share]
  double disengage_in_job = 0;       ///< drop-out while in a job [factor], null 1
  double preferred_tried_scale = 0;  ///< employer contacts that make choice, e-fold [contacts]
  /// trust lost when another worker of a pool comes, of what a change costs [share], null 0
  double pool_trust_loss = 0;
  /// time that one unit of prospect is worth in the order of tasks [days], null 0
  Duration discretion_scale{};
  double intake_hours = 0;              ///< length of an intake [h]
  double response_hours = 0;            ///< length of a problem response [h]
  double employer_goodwill_low = 0;     ///< lowest base goodwill [level]
  double employer_goodwill_high = 0;    ///< highest base goodwill [level]
  double employer_competence_low = 0;   ///< lowest base competence [level]
  double employer_competence_high = 0;  ///< highest base competence [level]
  double conversion_cap = 0;   ///< largest chance that a contract is prolonged [probability]
  double preferred_cap = 0;    ///< largest chance that a staff-made job is preferred [probability]
  Duration trial_days{};       ///< length of a trial [days]
  Duration subsidised_days{};  ///< length of a subsidised contract [days]
  Duration pension_review_interval{};  ///< time between benefit reviews [days]
  double pension_search = 0;           ///< own chances on disability pension [factor]
};

/// Where a parameter lives: its key in YAML and the member it fills.
struct ParameterField {
  std::string_view key;
  std::variant<double Parameters::*, Rate Parameters::*, Duration Parameters::*> member;
};

/// All parameters, in the order of the struct.
[[nodiscard]] std::span<const ParameterField> parameter_fields();

}  // namespace fotfeste
