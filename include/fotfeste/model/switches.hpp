#pragma once

#include <array>

namespace fotfeste {

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
};

struct Mechanism {
  const char* name;  ///< of its switch in a scenario
  const char* what;  ///< it does, for people
  bool Switches::*on;
};

/// Every switch, in the order of the struct.
constexpr std::array<Mechanism, 16> mechanisms{{
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
}};

}  // namespace fotfeste
