// The figures of a report, in the order of the page. Each gives null where its data are not there.

import {payers_figure, waterfall_figure} from "./budget.js";
import {contacts_figure} from "./contacts.js";
import {acceptability_figure, plane_figure} from "./cost_effect.js";
import {equity_figure} from "./equity.js";
import {fan} from "./fan.js";
import {flows_figure} from "./flows.js";
import {lives_figure} from "./lives.js";
import {moves_figure} from "./moves.js";
import {queue_figure, use_figure} from "./staff.js";
import {survival_figure} from "./survival.js";
import {trust_figure} from "./trust.js";

export const chapters = [
  {title: "chapter.work", figures: [fan, moves_figure, survival_figure, flows_figure]},
  {title: "chapter.money", figures: [waterfall_figure, payers_figure, plane_figure, acceptability_figure]},
  {title: "chapter.staff", figures: [use_figure, queue_figure, contacts_figure, trust_figure]},
  {title: "chapter.people", figures: [equity_figure, lives_figure]},
];
