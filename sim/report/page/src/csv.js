// Tables as CSV (RFC 4180) that a spreadsheet opens without running anything.

/// Text that a spreadsheet would read as a formula is made text by an apostrophe; numbers are left alone.
export function csv_cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = /^[=+\-@\t\r]/.test(String(value)) ? "'" + value : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

export function csv_text(head, rows) {
  return [head, ...rows].map((row) => row.map(csv_cell).join(",") + "\r\n").join("");
}

/// A link's address that holds the file itself; the mark in front tells spreadsheets that it is UTF-8.
export const csv_address = (text) => "data:text/csv;charset=utf-8," + encodeURIComponent("\ufeff" + text);
