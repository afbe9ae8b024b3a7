// Navn på norsk, etter slag og kjenneord. Det som ikke står her, har en bruker satt navn på, og det vises som det er.

export const names = {
  "scenario.today": "dagens ordning", "scenario.today-2026": "dagens ordning i 2026", "scenario.county": "fylket", "scenario.trial": "forsøket",
  "scenario.aft-to-place-and-train": "place-then-train", "scenario.ips-doubled": "dobbelt så mye IPS",

  "group.severe_mental": "alvorlig psykisk lidelse", "group.moderate_mental": "moderat psykisk lidelse", "group.substance_use": "rusproblemer",
  "group.pain_injury": "smerter eller skade", "group.young_at_risk": "utsatte unge", "group.immigrant": "innvandrere",
  "group.immigrant_mental": "innvandrere med psykisk lidelse", "group.chronic_pain": "kroniske smerter", "group.injured": "skadde",
  "group.refugees": "flyktninger", "group.participants": "deltakere", "group.pensioners": "uføretrygdede",
  "group.men": "menn", "group.candidates": "kandidater",

  "pathway.ordinary": "ordinær oppfølging", "pathway.ips": "IPS", "pathway.se": "utvidet oppfølging", "pathway.contracted": "oppfølging på anbud",
  "pathway.aft": "AFT, forberedende trening", "pathway.aps": "APS, skjermet praksis", "pathway.vta": "VTA, tilrettelagt arbeid",
  "pathway.stepwise": "trinnvis", "pathway.train_then_place": "trening før jobb", "pathway.placement": "arbeidstrening",
  "pathway.subsidy": "lønnstilskudd", "pathway.self_help": "selvhjelp", "pathway.treatment_first": "behandling først",
  "pathway.employer_led": "arbeidsgiverstyrt", "pathway.assessment": "avklaring",

  "role.adviser": "NAV-veiledere", "role.specialist": "jobbspesialister (IPS)", "role.nav_specialist": "NAVs jobbspesialister", "role.contracted": "jobbkonsulenter, anbud",
  "role.supervisor": "arbeidsledere, skjermet", "role.supervisor_aft": "arbeidsledere, AFT", "role.supervisor_vta": "arbeidsledere, VTA",
  "role.assessor": "avklarere", "role.employer_specialist": "arbeidsgiverspesialister", "role.health_team": "behandlingsteam",

  "line.advisers": "veiledere", "line.aft": "skjermede plasser (AFT)", "line.vta": "varig tilrettelagt arbeid (VTA)", "line.ips": "jobbspesialister (IPS)",
  "line.se": "utvidet oppfølging (NAV)", "line.contracted": "oppfølging på anbud", "line.placement": "arbeidstrening", "line.subsidy": "lønnstilskudd",
  "line.assessment": "avklaring", "line.other_measures": "andre tiltak", "line.project": "prosjektet", "line.state_posts": "stillinger i staten",

  "payer.state_programme": "staten, tiltak", "payer.state_benefits": "staten, ytelser", "payer.health_service": "spesialisthelsetjenesten",
  "payer.municipality": "kommunene", "payer.county": "fylkeskommunene", "payer.employer": "arbeidsgiverne", "payer.client": "brukerne",
  "payer.nobody": "verdien av arbeidet, betalt av ingen",

  "perspective.programme": "tiltakene", "perspective.public_purse": "offentlige kasser", "perspective.social": "samfunnet",

  "state.ordinary_work": "ordinært arbeid", "state.subsidised_work": "arbeid med lønnstilskudd", "state.unpaid_job": "utprøving, arbeidstrening", "state.pension": "uføretrygd",
  "state.gone": "ute", "state.in_measure": "i tiltak", "state.in_register": "register, uten tiltak",

  "column.in_ordinary_work": "i ordinært arbeid", "column.in_subsidised_work": "i arbeid med lønnstilskudd", "column.in_unpaid_job": "i utprøving eller arbeidstrening",
  "column.on_pension": "på uføretrygd", "column.waiting": "venter på en som kan følge opp", "column.in_register": "i registeret",

  "reading.sceptical evidence": "skeptisk", "meaning.sceptical evidence": "Det ingen forsøk har målt for seg, har ingen virkning.",
  "reading.neutral shelter": "nøytral skjerming", "meaning.neutral shelter": "Skjermet arbeid trekker folk dit oppfølging trekker dem, og de søker like mye.",
  "reading.assumed values without effect": "ingen antatte virkninger", "meaning.assumed values without effect": "Hver antatt verdi i mekanismene som kan være uten virkning, er det, alle på en gang: en ytterlighet, ikke et spenn.",

  "measure.population.months": "måneder i ordinært arbeid, alle", "measure.population.full_time_years": "årsverk i ordinært arbeid, alle",
  "measure.population.months_subsidised": "måneder i arbeid med lønnstilskudd, alle",
  "measure.population.crises": "helsekriser", "measure.population.lost_jobs": "jobber tapt tidlig eller etter et problem", "measure.population.pensions": "nye uføretrygdede",
  "measure.entrants.ever.months": "har hatt ordinært arbeid innen {n} måneder",
  "measure.entrants.point.months": "i ordinært arbeid etter {n} måneder",
  "measure.entrants.point_with_subsidised.months": "i ordinært arbeid eller lønnstilskudd etter {n} måneder",
  "measure.entrants.steady.months": "i stabilt ordinært arbeid etter {n} måneder",
  "measure.entrants.on_benefit.months": "fortsatt på en ytelse, av dem i ordinært arbeid etter {n} måneder",
  "measure.entrants.work_or_education.months": "i ordinært arbeid eller utdanning etter {n} måneder",
  "measure.entrants.months.months": "måneder i ordinært arbeid de første {n} månedene",
  "measure.entrants.full_time_months.months": "fulltidsmåneder i ordinært arbeid de første {n} månedene",
  "measure.entrants.hours.months": "timer i ordinært arbeid de første {n} månedene",
  "measure.entrants.hours_subsidised.months": "timer i arbeid med lønnstilskudd de første {n} månedene",
  "measure.services.started.of": "{name}: begynt",
  "measure.services.served.of": "{name}: personer i året som begynner",
  "measure.services.ends.graduated.of": "{name}: avsluttet, trengs ikke lenger",
  "measure.staff.wait.of": "{name}: gjennomsnittlig ventetid for en oppgave",
  "measure.contacts.staff_hours": "timer med ansatte", "measure.contacts.done": "gjennomførte kontakter av alle slag",
  "measure.contacts.trust_building_hours": "timer med ansatte mens tilliten var lav",

  "official.register.stock": "personer i registeret", "official.register.exit_share": "går ut av registeret per måned",
  "official.register.exits_to_work": "av dem som går ut: til arbeid", "official.register.exits_to_pension": "av dem som går ut: til uføretrygd",
  "official.lines.in_use.all.2019": "tiltaksplasser i 2019; modellen utelater andre tiltak",
  "official.lines.cost_per_place.all.2019": "kroner for et år på en tiltaksplass, 2019",
};
