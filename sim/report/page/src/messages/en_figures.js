// Sentences of the figures in English.

export const figures = {
  "chapter.work": "Work over time",
  "fan.title": "People in ordinary work",
  "fan.levels": "people in ordinary work, month by month",
  "fan.summary": "On {date} {alternative} are in ordinary work instead of {base}: {extent} ({interval}).",
  "fan.level": "On {date} {level} are in ordinary work ({interval}).",
  "fan.note": "Bands are 95 % intervals. The scale of the upper drawing does not begin at zero; the lower drawing shows the difference with its zero line.",
};
