// Names of the scenarios and mechanisms that come with the program, in English.

export const scenarios = {
  "scenario.today": "today", "scenario.today-2026": "today’s policy in 2026", "scenario.county": "the county",
  "scenario.trial": "the trial", "scenario.aft-to-place-and-train": "place and train", "scenario.ips-doubled": "IPS doubled",
  "scenario.faster-clarification": "faster clarification", "scenario.no-measures": "advisers and no measures", "scenario.ips-as-delivered": "IPS as delivered",
  "scenario.ips-doubled-as-delivered": "IPS doubled, as delivered", "scenario.six-counties": "six counties", "scenario.pilot-counties": "a pilot in three of six counties",
  "scenario.place-and-train-for-a-room": "place and train for a room", "scenario.usual_care": "usual care", "scenario.ips": "IPS",
  "scenario.control": "control", "scenario.se": "supported employment", "scenario.aft": "AFT",
  "scenario.ordinary": "ordinary follow-up",

  "mechanism.agreement": "the agreement of three parties", "mechanism.agreements": "agreements with sectors", "mechanism.benefits": "benefits",
  "mechanism.benefits_counselling": "benefits counselling", "mechanism.certificate": "certificates", "mechanism.contracts": "contracts",
  "mechanism.disclosure": "disclosure", "mechanism.drift": "capability and attachment over time", "mechanism.economics": "economics",
  "mechanism.employer": "employers", "mechanism.engagement": "engagement and trust", "mechanism.fidelity": "fidelity",
  "mechanism.grant": "grants to employers", "mechanism.health": "health", "mechanism.insiders": "insiders",
  "mechanism.job_finding": "finding a job", "mechanism.job_keeping": "keeping a job", "mechanism.lines": "budget lines",
  "mechanism.match": "match", "mechanism.openings": "openings", "mechanism.pathways": "pathways",
  "mechanism.pension_review": "reviews for a pension", "mechanism.placement_purpose": "the purpose of placements", "mechanism.population": "the population",
  "mechanism.providers": "providers", "mechanism.referral": "referral", "mechanism.rush": "rush",
  "mechanism.staff": "staff", "mechanism.staff_training": "staff training",
};
