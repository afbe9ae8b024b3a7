// The figures of a report, in the order of the page. Each gives null where its data are not there.

import {fan} from "./fan.js";

export const chapters = [
  {title: "chapter.work", figures: [fan]},
];
