// Navn på scenarioer og mekanismer på norsk, slik programmet kommer med dem.

export const scenarios = {
  "scenario.today": "dagens ordning", "scenario.today-2026": "dagens ordning i 2026", "scenario.county": "fylket",
  "scenario.trial": "forsøket", "scenario.aft-to-place-and-train": "place-then-train", "scenario.ips-doubled": "dobbelt så mye IPS",
  "scenario.faster-clarification": "raskere avklaring", "scenario.no-measures": "veiledere uten tiltak", "scenario.ips-as-delivered": "IPS slik den gis",
  "scenario.ips-doubled-as-delivered": "dobbelt så mye IPS slik den gis", "scenario.six-counties": "seks fylker", "scenario.pilot-counties": "pilot i tre av seks fylker",
  "scenario.place-and-train-for-a-room": "place-then-train for et rom", "scenario.usual_care": "vanlig oppfølging", "scenario.ips": "IPS",
  "scenario.control": "kontroll", "scenario.se": "utvidet oppfølging", "scenario.aft": "AFT",
  "scenario.ordinary": "ordinær oppfølging",

  "mechanism.agreement": "avtalen om roller og ansvar", "mechanism.agreements": "avtaler med bransjer", "mechanism.benefits": "ytelser",
  "mechanism.benefits_counselling": "veiledning om ytelser", "mechanism.certificate": "fagbrev", "mechanism.contracts": "kontrakter",
  "mechanism.disclosure": "åpenhet om helse", "mechanism.drift": "evner og tilknytning over tid", "mechanism.economics": "økonomi",
  "mechanism.employer": "arbeidsgivere", "mechanism.engagement": "oppmøte og tillit", "mechanism.fidelity": "metodetrohet",
  "mechanism.grant": "tilskudd til arbeidsgivere", "mechanism.health": "helse", "mechanism.insiders": "dem som er inne",
  "mechanism.job_finding": "å finne jobb", "mechanism.job_keeping": "å beholde jobb", "mechanism.lines": "budsjettlinjer",
  "mechanism.match": "jobbmatch", "mechanism.openings": "ledige jobber", "mechanism.pathways": "løp",
  "mechanism.pension_review": "vurdering av uføretrygd", "mechanism.placement_purpose": "hensikten med en utplassering", "mechanism.population": "befolkningen",
  "mechanism.providers": "leverandører", "mechanism.referral": "henvisning", "mechanism.rush": "hastverk",
  "mechanism.staff": "ansatte", "mechanism.staff_training": "opplæring av ansatte",
};
