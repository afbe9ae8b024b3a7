// Mengder i scenarioer på norsk.

export const quantities = {
  "quantity.true": "ja", "quantity.false": "nei",
  "quantity.%": "%", "quantity.clients": "brukere", "quantity.people": "personer", "quantity.persons": "personer", "quantity.places": "plasser", "quantity.positions": "stillinger",
  "quantity.days": "dager", "quantity.weeks": "uker", "quantity.months": "måneder", "quantity.years": "år", "quantity.hours": "timer", "quantity.minutes": "minutter",
  "quantity.kr": "kr", "quantity.million kr": "mill. kr", "quantity.times": "ganger", "quantity.providers": "leverandører",
  "quantity.clients.one": "bruker", "quantity.places.one": "plass", "quantity.positions.one": "stilling", "quantity.days.one": "dag", "quantity.weeks.one": "uke",
  "quantity.months.one": "måned", "quantity.hours.one": "time", "quantity.people.one": "person", "quantity.persons.one": "person",
  "quantity.client": "bruker", "quantity.person": "person", "quantity.place": "plass", "quantity.position": "stilling", "quantity.day": "dag", "quantity.week": "uke",
  "quantity.month": "måned", "quantity.year": "år", "quantity.hour": "time",
  "per.day": "om dagen", "per.week": "i uken", "per.month": "i måneden", "per.year": "i året",
  "per.hour": "i timen", "per.person": "per person", "per.place": "per plass", "per.position": "per stilling",
};
