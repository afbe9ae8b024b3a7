// Names in English, by kind and identifier. What is not here was named by a user and is shown as it stands.

export const names = {
  "group.severe_mental": "severe mental illness", "group.moderate_mental": "moderate mental illness", "group.substance_use": "substance use",
  "group.pain_injury": "pain or injury", "group.young_at_risk": "young people at risk", "group.immigrant": "immigrants",
  "group.immigrant_mental": "immigrants with mental illness", "group.chronic_pain": "chronic pain", "group.injured": "injured",
  "group.refugees": "refugees", "group.participants": "participants", "group.pensioners": "on a disability pension",
  "group.men": "men", "group.candidates": "candidates",

  "pathway.ordinary": "ordinary follow-up", "pathway.ips": "IPS", "pathway.se": "supported employment", "pathway.contracted": "contracted follow-up",
  "pathway.aft": "AFT, preparatory training", "pathway.aps": "APS, sheltered practice", "pathway.vta": "VTA, adapted work",
  "pathway.stepwise": "stepwise", "pathway.train_then_place": "train, then place", "pathway.placement": "unpaid placement",
  "pathway.subsidy": "wage subsidy", "pathway.self_help": "self-help", "pathway.treatment_first": "treatment first",
  "pathway.employer_led": "employer-led", "pathway.assessment": "assessment",

  "role.adviser": "NAV advisers", "role.specialist": "job specialists (IPS)", "role.nav_specialist": "NAV’s job specialists", "role.contracted": "contractors’ job coaches",
  "role.supervisor": "supervisors, sheltered firms", "role.supervisor_aft": "supervisors, AFT", "role.supervisor_vta": "supervisors, VTA",
  "role.assessor": "assessors", "role.employer_specialist": "employers’ specialists", "role.health_team": "health team",

  "line.advisers": "advisers", "line.aft": "sheltered places (AFT)", "line.vta": "permanent adapted work (VTA)", "line.ips": "job specialists (IPS)",
  "line.se": "supported employment (NAV)", "line.contracted": "contracted follow-up", "line.placement": "placements", "line.subsidy": "wage subsidies",
  "line.assessment": "assessment", "line.other_measures": "other measures", "line.project": "the project", "line.state_posts": "posts in the state",

  "payer.state_programme": "the state, programme", "payer.state_benefits": "the state, benefits", "payer.health_service": "the specialist health service",
  "payer.municipality": "municipalities", "payer.county": "counties", "payer.employer": "employers", "payer.client": "clients",
  "payer.nobody": "value of work, paid by nobody",

  "perspective.programme": "programme", "perspective.public_purse": "public purse", "perspective.social": "social",

  "state.ordinary_work": "ordinary work", "state.subsidised_work": "subsidised work", "state.unpaid_job": "trial or placement", "state.pension": "disability pension",
  "state.gone": "left", "state.in_measure": "in a measure", "state.in_register": "register, no measure",

  "column.in_ordinary_work": "in ordinary work", "column.in_subsidised_work": "in subsidised work", "column.in_unpaid_job": "in a trial or placement",
  "column.on_pension": "on a disability pension", "column.waiting": "waiting for a worker", "column.in_register": "in the register",

  "reading.sceptical evidence": "sceptical", "meaning.sceptical evidence": "What no trial has measured by itself has no effect.",
  "reading.neutral shelter": "neutral shelter", "meaning.neutral shelter": "Sheltered work draws people where follow-up draws them, and they search as much.",
  "reading.assumed values without effect": "no assumed effects", "meaning.assumed values without effect": "Every assumed value of the mechanisms that can be without effect is so, all at once: one extreme, not a range.",

  "reading.no rush": "no rush", "meaning.no rush": "Being placed unprepared costs nothing.",
  "reading.strong rush": "strong rush", "meaning.strong rush": "Being placed unprepared costs as much as the evidence allows.",

  "official.register.stock": "people in the register", "official.register.exit_share": "leave the register a month",
  "official.register.exits_to_work": "of those who leave, to work", "official.register.exits_to_pension": "of those who leave, to a pension",
  "official.lines.in_use.all.2019": "places in measures in 2019; the model leaves out other measures",
  "official.lines.cost_per_place.all.2019": "kroner for a year in one place of a measure, 2019",
};
