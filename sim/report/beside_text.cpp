#include "sim/report/beside_text.hpp"

#include <cctype>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

std::string per_cent(double share) { return grouped(100 * share, 0); }

std::string left_text(const Beside& b) {
  if (!b.left) return "-";
  return per_cent(*b.left) + " % (" + per_cent(b.left_interval->low) + " to " +
         per_cent(b.left_interval->high) + ")";
}

std::vector<std::string> row_of(const std::string& name, const Beside& b,
                                PairedDifference FigureBeside::*which) {
  std::vector<std::string> cells = {name};
  for (const FigureBeside& figure : b.figures) {
    const Unit unit = &figure == &b.months() ? Unit::months : Unit::per_100_person_years;
    cells.push_back(extent_text(figure.*which, unit));
  }
  return cells;
}

std::string explained(const BesideRow& row) {
  std::string line = "  " + row.name + ", " + std::to_string(row.parameters.size()) +
                     (row.parameters.size() == 1 ? " value: " : " values: ") + row.meaning;
  if (row.failed > 0) line += " Replications that failed: " + std::to_string(row.failed) + ".";
  return line + "\n";
}

/// "; 62 % (31 to 159) of the difference is left, 38 % rests on what these values replace".
std::string remains(const BesideRow& row) {
  const Beside& b = row.beside;
  if (!b.left) return "";
  std::string words = "; " + left_text(b) + " of the difference is left";
  if (row.no_effect && *b.left >= 0 && *b.left < 1) {
    words += ", " + per_cent(1 - *b.left) + " % rests on what these values replace";
  }
  return words;
}

/// Harm that rises with the values, where it does not as it is.
std::string harm(const Beside& b) {
  const auto rises = [](const PairedDifference& d) {
    return d.verdict == Verdict::differs && d.mean > 0;
  };
  std::string words;
  for (const FigureBeside& figure : b.figures) {
    if (&figure == &b.months()) continue;
    if (!rises(figure.with_values) || rises(figure.as_it_was)) continue;
    words += figure.key == "population.crises" ? "; health crises rise" : "; lost jobs rise";
  }
  return words;
}

}  // namespace

std::string sign_in_words(const BesideRow& row) {
  const Beside& b = row.beside;
  if (b.sign == Sign::none || (row.is_part && b.sign == Sign::holds)) return "";
  std::string words = row.name;
  words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
  if (b.sign == Sign::turns) return words + ": the sign turns" + harm(b) + ".";
  if (b.sign == Sign::vanishes) {
    return words + ": nothing of the difference is left" + harm(b) + ".";
  }
  if (b.sign == Sign::unknown) {
    return words + ": " + std::to_string(b.replications) +
           " replications cannot tell whether the sign holds" + harm(b) + ".";
  }
  return words + ": the sign holds" + remains(row) + harm(b) + ".";
}

std::string beside_text(const StudyReport& report) {
  if (report.beside.empty()) return "";
  const Beside& first = report.beside.front().beside;
  TextTable table{
      "The same comparison with other values: differences over " + report.span + ", " +
          std::to_string(first.replications) +
          " replications of each; lost jobs and health crises per 100 persons and year",
      {"", "months of ordinary work", "lost jobs", "health crises", "left of the difference"},
      {}};
  table.rows.push_back(row_of("as it is, in these replications", first, &FigureBeside::as_it_was));
  table.rows.back().emplace_back();
  std::string explanations;
  for (const BesideRow& row : report.beside) {
    table.rows.push_back(row_of(row.name, row.beside, &FigureBeside::with_values));
    table.rows.back().push_back(left_text(row.beside));
    explanations += explained(row);
  }
  return text_of(table) + explanations +
         "  The assumptions of each mechanism apart: --beside all. None of this: --beside none.\n";
}

}  // namespace fotfeste
