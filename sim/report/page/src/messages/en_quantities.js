// Quantities of scenarios in English.

export const quantities = {
  "quantity.true": "yes", "quantity.false": "no",
  "quantity.%": "%", "quantity.clients": "clients", "quantity.people": "people", "quantity.persons": "persons", "quantity.places": "places", "quantity.positions": "positions",
  "quantity.days": "days", "quantity.weeks": "weeks", "quantity.months": "months", "quantity.years": "years", "quantity.hours": "hours", "quantity.minutes": "minutes",
  "quantity.kr": "kr", "quantity.million kr": "million kr", "quantity.times": "times", "quantity.providers": "providers",
  "quantity.clients.one": "client", "quantity.places.one": "place", "quantity.positions.one": "position", "quantity.days.one": "day", "quantity.weeks.one": "week",
  "quantity.months.one": "month", "quantity.hours.one": "hour", "quantity.people.one": "person", "quantity.persons.one": "person",
  "quantity.client": "client", "quantity.person": "person", "quantity.place": "place", "quantity.position": "position", "quantity.day": "day", "quantity.week": "week",
  "quantity.month": "month", "quantity.year": "year", "quantity.hour": "hour",
  "per.day": "a day", "per.week": "a week", "per.month": "a month", "per.year": "a year",
  "per.hour": "an hour", "per.person": "a person", "per.place": "a place", "per.position": "a position",
};
