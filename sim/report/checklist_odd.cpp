#include "sim/report/checklists.hpp"

namespace fotfeste {

Checklist odd(const RunFacts& f) {
  return {
      "ODD",
      "Grimm and others, Journal of Artificial Societies and Social Simulation 23(2), 2020",
      {
          {"1", "Purpose and patterns",
           f.question +
               " Patterns: levels and contrasts of published trials, flows of the Norwegian "
               "register, signs of phenomena known from the field."},
          {"2", "Entities, state variables and scales",
           "Clients (group, severity, health, capability, attachment, trust, effort, pathway, job, "
           "benefit), jobs, employers (goodwill, competence), positions, lines, regions. Time is "
           "continuous. " +
               f.people + " " + f.time},
          {"3", "Process overview and scheduling",
           "The earliest event is taken; at one instant clients, then staff, then what concerns "
           "all. Contacts, drift, health, finding and keeping of jobs, register, money."},
          {"4.1", "Basic principles",
           "Support in ordinary work early, because training in shelter lengthens the distance to "
           "work, but not before trust and preparedness carry. Staff time decides."},
          {"4.2", "Emergence",
           "Employment, waits, missed contacts and cost come out of queues and encounters; no "
           "programme has an effect size."},
          {"4.3", "Adaptation",
           "People search more or less with trust, health and discouragement; staff serve by their "
           "discipline; firms open or close with experience."},
          {"4.4", "Objectives", "Nobody maximises; staff follow the contact policy."},
          {"4.5", "Learning", "Staff gain experience, firms goodwill and competence."},
          {"4.6", "Prediction", "None."},
          {"4.7", "Sensing",
           "A contact policy sees what a caseworker sees, never the hidden traits or the future."},
          {"4.8", "Interaction",
           "Through staff time, openings, employers' goodwill and budget lines."},
          {"4.9", "Stochasticity", f.repeated + " " + f.interval},
          {"4.10", "Collectives", "Regions and offices; nothing crosses a region."},
          {"4.11", "Observation", "Figures and their denominators stand in the tables."},
          {"5", "Initialization",
           f.time + " The warm-up runs under the base; alternatives begin from its copy."},
          {"6", "Input data", "The resolved scenarios; nothing is read while it runs."},
          {"7", "Submodels",
           "One file per mechanism in sim/model, named in sim/model/README.md, with its evidence "
           "in "
           "scenarios/evidence."},
      }};
}

}  // namespace fotfeste
