#include "sim/report/checklists.hpp"

namespace fotfeste {

Checklist stress_des(const RunFacts& f) {
  return {
      "STRESS-DES",
      "Monks, Currie, Onggo, Robinson, Kunc and Taylor, Journal of Simulation 13, 2019",
      {
          {"1.1", "Purpose of the model", f.question},
          {"1.2", "Model outputs",
           "Ever, point and steady ordinary work by months since entry; months of ordinary and "
           "subsidised work of the whole population; health crises, lost jobs, pensions; contacts, "
           "waits and use of staff; services begun and refused; money by account, payer and line. "
           "Defined in the table of figures, with denominators."},
          {"1.3", "Experimentation aims", f.differences},
          {"2.1", "Base model overview diagram", ""},
          {"2.2", "Base model logic",
           "Discrete events: planned contacts become tasks in the queues of staff positions; "
           "trust, "
           "capability and health move between them; jobs are found by own search or through "
           "staff, kept, or lost; reviews grant pensions; budget lines open and close places and "
           "positions. Mechanism by mechanism in sim/model/README.md of the program's sources."},
          {"2.3", "Scenario logic", f.differences},
          {"2.4", "Algorithms",
           "Competing exponential clocks thinned where rates move; staff serve tasks by a stated "
           "discipline; openings are shared by all who search in a region."},
          {"2.5.1", "Entities",
           "Clients, jobs, employers, staff positions, budget lines, regions."},
          {"2.5.2", "Activities",
           "Meetings, contacts with employers, coordination, answers to problems, administration; "
           "phases of pathways; work, sheltered work, placements, education."},
          {"2.5.3", "Resources", "Hours of staff by role; places; money by line and budget year."},
          {"2.5.4", "Queues",
           "Tasks of each position by their discipline; waiting lists of roles and lines, first "
           "come first served unless the scenario says otherwise."},
          {"2.5.5", "Entry and exit points",
           "Entry to the register; exit to lasting work, disability pension, other reasons, age "
           "67. Everybody stays in the accounts to the horizon."},
          {"3.1", "Data sources",
           "Each value has a unit, range, source and grade in scenarios/evidence of the program, "
           "printed by fotfeste explain."},
          {"3.2", "Pre-processing",
           "Parameters fitted to published trials and the Norwegian register by fotfeste "
           "calibrate; the fit and what it leaves open stand in scenarios/calibration and "
           "scenarios/parameters."},
          {"3.3", "Input parameters", "All of them in the resolved scenarios of this report."},
          {"3.4", "Assumptions", f.assumptions + " " + f.alternatives},
          {"4.1", "Initialisation", f.time + " " + f.people},
          {"4.2", "Run length", f.time},
          {"4.3", "Estimation approach", f.repeated + " " + f.interval},
          {"5.1", "Software or programming language", f.identity + " C++20."},
          {"5.2", "Random sampling",
           "Philox 4x32-10, keyed by seed, replication, entity, purpose and count, so that no "
           "number depends on the order of events; inversion with the program's own elementary "
           "functions. The same bytes on every machine."},
          {"5.3", "Model execution",
           "Event list with ties broken by phase, entity and timer; replications and regions in "
           "parallel, results independent of the number of threads."},
          {"5.4", "System specification", ""},
          {"6.1", "Computer model sharing statement", "Apache-2.0. Made by: " + f.command},
      }};
}

}  // namespace fotfeste
