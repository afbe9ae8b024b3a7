#include "sim/report/checklists.hpp"

namespace fotfeste {

Checklist cheers(const RunFacts& f) {
  return {
      "CHEERS 2022",
      "Husereau and others, Value in Health 25, 2022",
      {
          {"1", "Title", ""},
          {"2", "Abstract", ""},
          {"3", "Background and objectives", ""},
          {"4", "Health economic analysis plan", ""},
          {"5", "Study population", f.people},
          {"6", "Setting and location", f.people + " " + f.time},
          {"7", "Comparators", f.question + " " + f.differences},
          {"8", "Perspective",
           "Three from one run: programme, public purse and social; each adds up by payer."},
          {"9", "Time horizon", f.time},
          {"10", "Discount rate", f.money + " Undiscounted figures stand first."},
          {"11", "Selection of outcomes",
           "Months in ordinary work, with hours and full-time equivalents; subsidised work apart; "
           "crises, lost jobs and pensions as harm."},
          {"12", "Measurement of outcomes",
           "Simulated, day by day, over the whole population from the decision on; entrants by "
           "months since entry."},
          {"13", "Valuation of outcomes",
           "Production at wage with contribution times productivity, less displacement; health, "
           "leisure and dignity are not priced."},
          {"14", "Measurement and valuation of resources and costs",
           "Hours of staff, places, subsidies and benefits booked to the øre by payer, at the "
           "prices in the resolved scenarios."},
          {"15", "Currency, price date and conversion", f.money},
          {"16", "Rationale and description of model",
           "Discrete events, because caseload effects come out of queues. See STRESS-DES 2."},
          {"17", "Analytics and assumptions", f.interval + " " + f.assumptions},
          {"18", "Characterizing heterogeneity", "Figures by group stand beside those for all."},
          {"19", "Characterizing distributional effects",
           "Who loses a service, by group; use of staff by group."},
          {"20", "Characterizing uncertainty",
           f.repeated + " " + f.interval + " " + f.alternatives},
          {"21", "Approach to engagement with those affected", ""},
          {"22", "Study parameters",
           "Range, source and grade of every value by fotfeste explain; resolved scenarios in this "
           "report."},
          {"23", "Summary of main results", "The first section of this report."},
          {"24", "Effect of uncertainty", f.alternatives},
          {"25", "Effect of engagement with those affected", ""},
          {"26", "Findings, limitations, generalizability, current knowledge", ""},
          {"27", "Source of funding", ""},
          {"28", "Conflicts of interest", ""},
      }};
}

}  // namespace fotfeste
