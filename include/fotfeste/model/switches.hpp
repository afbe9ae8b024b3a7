#pragma once

#include <array>

namespace fotfeste {

struct World;

/// Which mechanisms act; all by default. What "off" means stands beside each.
struct Switches {
  bool health = true;           ///< off: everyone stays stable
  bool drift = true;            ///< off: capability and attachment stay at their start
  bool trust = true;            ///< off: one half wherever it is read
  bool effort = true;           ///< off: one half
  bool discouragement = true;   ///< off: zero
  bool problems = true;         ///< off: none arise
  bool rush = true;             ///< off: no rush factor
  bool employers = true;        ///< off: goodwill and competence stay at their base
  bool disengagement = true;    ///< off: nobody disengages (discharge remains)
  bool preferred = true;        ///< off: preferred jobs last no longer and are not held out for
  bool first_months = true;     ///< off: the first month and stable jobs are like others
  bool no_shows = true;         ///< off: none
  bool openings = true;         ///< off: unlimited
  bool job_development = true;  ///< off: no contact with an employer opens a job
  bool support_at_work = true;  ///< off: follow-up in a job solves no problem
  bool staff_time = true;       ///< off: tasks take a worker no time, so that none waits

  // What a world may add; off: as if it had not.
  bool fidelity = true;               ///< off: sites deliver the design, with no luck of their own
  bool fidelity_drift = true;         ///< off: a site that grows delivers as before
  bool placement_purpose = true;      ///< off: unstated
  bool adaptive_contact = true;       ///< off: the same interval whatever the need
  bool three_party_agreement = true;  ///< off: none is made
  bool benefits_counselling = true;   ///< off: nobody is counselled
  bool health_team = true;            ///< off: never short of time
  bool disclosure = true;             ///< off: who tells meets what others meet
  bool certificate = true;            ///< off: one opens no job
  bool subsidies = true;              ///< off: those of the catalogue are ordinary offers
  bool grants = true;                 ///< off: none is given
  bool countable_first = true;        ///< off: earliest due
  bool staff_training = true;         ///< off: no courses
  bool providers = true;              ///< off: who sells is like own staff
  bool firm_agreements = true;        ///< off: firms with one are like others
  bool insiders = true;               ///< off: sick leave takes no room
  bool word_of_mouth = true;          ///< off: employers hear nothing from one another
};

struct Mechanism {
  const char* name;  ///< of its switch in a scenario
  const char* what;  ///< it does, for people
  bool Switches::*on;
  bool (*is_used)(const World&) = nullptr;  ///< by the world; null: every world has it
};

// Whether a world makes use of what it may add.
[[nodiscard]] bool has_fidelity(const World& world);
[[nodiscard]] bool has_purposes(const World& world);
[[nodiscard]] bool has_adaptive_contact(const World& world);
[[nodiscard]] bool has_three_party_agreements(const World& world);
[[nodiscard]] bool has_counselling(const World& world);
[[nodiscard]] bool has_health_team_hours(const World& world);
[[nodiscard]] bool has_disclosure(const World& world);
[[nodiscard]] bool has_certificates(const World& world);
[[nodiscard]] bool has_granted_jobs(const World& world);
[[nodiscard]] bool has_grants(const World& world);
[[nodiscard]] bool has_countable_first(const World& world);
[[nodiscard]] bool has_courses(const World& world);
[[nodiscard]] bool has_providers(const World& world);
[[nodiscard]] bool has_firm_agreements(const World& world);
[[nodiscard]] bool has_absence(const World& world);
[[nodiscard]] bool has_word_of_mouth(const World& world);

/// Every switch, in the order of the struct.
constexpr std::array<Mechanism, 33> mechanisms{{
    {"health", "health changes, and changes with work", &Switches::health},
    {"drift", "activities move capability and attachment to work", &Switches::drift},
    {"trust", "trust grows with contact", &Switches::trust},
    {"effort", "meetings lift the effort of own search", &Switches::effort},
    {"discouragement", "lost jobs and crises discourage", &Switches::discouragement},
    {"problems", "problems arise in jobs", &Switches::problems},
    {"rush", "jobs that come too early cost more", &Switches::rush},
    {"employers", "employers gain and lose goodwill and competence", &Switches::employers},
    {"disengagement", "people drop out of follow-up", &Switches::disengagement},
    {"preferred", "preferred jobs last longer", &Switches::preferred},
    {"first_months", "new jobs are at risk, some are stable", &Switches::first_months},
    {"no_shows", "people miss meetings", &Switches::no_shows},
    {"openings", "openings are taken and refill", &Switches::openings},
    {"job_development", "staff open jobs with employers", &Switches::job_development},
    {"support_at_work", "follow-up in jobs solves problems", &Switches::support_at_work},
    {"staff_time", "contacts take staff time and wait for it", &Switches::staff_time},
    {"fidelity", "sites deliver a share of the design", &Switches::fidelity, has_fidelity},
    {"fidelity_drift", "sites that grow lose fidelity", &Switches::fidelity_drift, has_fidelity},
    {"placement_purpose", "placements are for something said beforehand",
     &Switches::placement_purpose, has_purposes},
    {"adaptive_contact", "contact at work follows need", &Switches::adaptive_contact,
     has_adaptive_contact},
    {"three_party_agreement", "three parties agree who does what", &Switches::three_party_agreement,
     has_three_party_agreements},
    {"benefits_counselling", "counselling on benefits wakes the wish to work",
     &Switches::benefits_counselling, has_counselling},
    {"health_team", "the health team runs out of hours", &Switches::health_team,
     has_health_team_hours},
    {"disclosure", "telling of health closes doors and brings help", &Switches::disclosure,
     has_disclosure},
    {"certificate", "a certificate opens jobs", &Switches::certificate, has_certificates},
    {"subsidies", "wage subsidies open jobs", &Switches::subsidies, has_granted_jobs},
    {"grants", "grants open jobs and pay for help", &Switches::grants, has_grants},
    {"countable_first", "what is counted is done first", &Switches::countable_first,
     has_countable_first},
    {"staff_training", "courses take time and teach", &Switches::staff_training, has_courses},
    {"providers", "those who sell follow-up differ", &Switches::providers, has_providers},
    {"firm_agreements", "firms keep promises to hire", &Switches::firm_agreements,
     has_firm_agreements},
    {"insiders", "sick leave at firms takes room", &Switches::insiders, has_absence},
    {"word_of_mouth", "employers hear of one another's experience", &Switches::word_of_mouth,
     has_word_of_mouth},
}};

}  // namespace fotfeste
