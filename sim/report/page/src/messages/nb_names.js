// Navn på norsk, etter slag og kjenneord. Det som ikke står her, har en bruker satt navn på, og det vises som det er.

export const names = {
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

  "reading.no rush": "ikke noe hastverk", "meaning.no rush": "Å komme i jobb uforberedt koster ingenting.",
  "reading.strong rush": "sterkt hastverk", "meaning.strong rush": "Å komme i jobb uforberedt koster så mye som kunnskapen tillater.",

  "official.register.stock": "personer i registeret", "official.register.exit_share": "går ut av registeret per måned",
  "official.register.exits_to_work": "av dem som går ut: til arbeid", "official.register.exits_to_pension": "av dem som går ut: til uføretrygd",
  "official.lines.in_use.all.2019": "tiltaksplasser i 2019; modellen utelater andre tiltak",
  "official.lines.cost_per_place.all.2019": "kroner for et år på en tiltaksplass, 2019",
};
