// Figurenes setninger på norsk.

export const figures = {
  "chapter.work": "Arbeid over tid",
  "fan.title": "Personer i ordinært arbeid",
  "fan.levels": "personer i ordinært arbeid, måned for måned",
  "fan.summary": "{date} er {alternative} i ordinært arbeid i stedet for {base}: {extent} ({interval}).",
  "fan.level": "{date} er {level} i ordinært arbeid ({interval}).",
  "fan.note": "Feltene er 95 % intervaller. Skalaen i den øvre tegningen begynner ikke på null; den nedre viser forskjellen med nullinje.",
};
