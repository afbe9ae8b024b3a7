import assert from "node:assert/strict";
import {test} from "node:test";
import {csv_address, csv_cell, csv_text} from "../../src/csv.js";
import {words} from "../../src/words.js";

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const nb = words("nb");
const en = words("en");

test("numbers are written as each language writes them", () => {
  assert.equal(plain(nb.number(1234568, 0)), "1 234 568");
  assert.equal(plain(nb.level(0.235, "share")), "23,5 %");
  assert.equal(plain(nb.kroner(1234)), "1 234 kr");
  assert.equal(en.number(1234568, 0), "1,234,568");
  assert.equal(plain(en.level(0.235, "share")), "23.5 %");
});

test("differences carry their sign, a true minus, and points for shares", () => {
  assert.equal(plain(nb.difference(0.0437, "share")), "+4,4 prosentpoeng");
  assert.equal(plain(en.difference(-310.2, "persons")), "\u2212310 people");
  assert.equal(plain(en.difference(0, "persons")), "0 people");
  assert.equal(plain(nb.difference(-16243159, "kr")), "\u221216,2 mill. kr");
});

test("what rounds to zero has no sign", () => {
  assert.deepEqual([en.number(-0.2, 0), en.number(-0, 0), en.number(-0.6, 0), en.number(-0.04, 1, true)], ["0", "0", "\u22121", "0.0"]);
});

test("a range of kroner names its scale once", () => {
  assert.equal(plain(en.range(-579e6, -312e6, "kr", true)), "\u2212579 to \u2212312 million kr");
  assert.equal(plain(nb.range(900, 1.2e9, "kr")), "0,00 til 1,20 mrd. kr");
});

test("cells that a spreadsheet would run are text, and numbers stay numbers", () => {
  assert.equal(csv_cell("=cmd()"), "'=cmd()");
  assert.equal(csv_cell("+1"), "'+1");
  assert.equal(csv_cell("@x"), "'@x");
  assert.equal(csv_cell("\tx"), "'\tx");
  assert.equal(csv_cell(-1.5), "-1.5");
  assert.equal(csv_cell(null), "");
  assert.equal(csv_cell('a "b", c'), '"a ""b"", c"');
  assert.equal(csv_text(["a", "b"], [["=1,2", 3]]), 'a,b\r\n"\'=1,2",3\r\n');
});

test("the address of a CSV gives the text back", () => {
  const text = csv_text(["årsverk"], [["50 %"]]);
  assert.equal(decodeURIComponent(csv_address(text).split(",").slice(1).join(",")), "\ufeff" + text);
});
