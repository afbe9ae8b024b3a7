#include <algorithm>
#include <cmath>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

/// The three perspectives also discounted; the rest of the discounted figures, the single years and
/// what nobody pays are in the files.
bool stands_in_text(const SummaryRow& row) {
  const std::string& key = row.measure.key;
  const auto begins = [&](const char* stem) { return key.rfind(stem, 0) == 0; };
  if (begins("money.payer.")) return row.base.mean.value_or(0) != 0 || row.alternative.has_value();
  const bool headline =
      begins("money.programme.") || begins("money.public_purse.") || begins("money.social.");
  if (key.find(".discounted") != std::string::npos) return headline;
  return key.back() == 'y' || key.back() == 'm';
}

TextTable money(const StudyReport& report) {
  TextTable table{"Money, kroner of " + std::to_string(report.price_year) +
                      " (m: million); costs, and gains and incomes where it says so",
                  figure_head(report),
                  {}};
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.section == Section::money && stands_in_text(row)) {
      table.rows.push_back(figure_row(report, row));
    }
  }
  return table;
}

std::string ratio_text(const CostRatio& cost) {
  if (cost.ratio) {
    return rough_kroner(*cost.ratio) + " (" + rough_kroner(cost.interval->low) + " to " +
           rough_kroner(cost.interval->high) + ")";
  }
  if (!cost.quadrants) return "-";
  const Quadrants& q = *cost.quadrants;
  const auto share = [](double x) { return grouped(100 * x, 0); };
  return "no ratio; chances in 100: more work and dearer " + share(q.more_dearer) +
         ", more and cheaper " + share(q.more_cheaper) + ", less and dearer " +
         share(q.less_dearer) + ", less and cheaper " + share(q.less_cheaper);
}

void add_cost(TextTable& table, const CostOfWork& cost, const char* perspective,
              const PairedDifference& money, const CostRatio& ratio) {
  const bool same = cost.months.verdict == Verdict::equal;
  table.rows.push_back({perspective, difference_text(money, Unit::kroner),
                        same ? "no difference in work" : ratio_text(ratio)});
}

/// Cost per extra month in three perspectives. Where work falls, the figure is what is saved per
/// month lost, and the row says so.
TextTable per_month(const StudyReport& report) {
  TextTable table{
      "Cost per extra month in ordinary work", {"", "extra", "per extra month in work"}, {}};
  for (const CostOfWork& cost : report.costs) {
    const bool falls = cost.months.verdict == Verdict::differs && cost.months.mean < 0;
    table.rows.push_back(
        {"first " + cost.reach.title + (cost.discounted ? ", discounted" : "") + ": months in work",
         difference_text(cost.months, Unit::months),
         falls ? "less work: what is saved per month lost" : ""});
    add_cost(table, cost, "    programme", cost.programme, cost.per_month_programme);
    add_cost(table, cost, "    public purse", cost.public_purse, cost.per_month_public_purse);
    add_cost(table, cost, "    social (a gain is negative)", cost.social, cost.per_month_social);
  }
  return table;
}

TextTable gross_extra(const StudyReport& report) {
  TextTable table{"Gross, extra and net months of ordinary work (cost per month uses extra)",
                  {"", "months"},
                  {},
                  false};
  if (!report.gross) return table;
  const GrossExtraNet& g = *report.gross;
  const auto months = [](double n) { return grouped(n, std::abs(n) < 100 ? 2 : 0); };
  table.rows = {{"gross: by those served, lines that serve more", months(g.gross)},
                {"extra: paired difference, whole population", months(g.extra)},
                {"deadweight, 1 - extra / gross",
                 g.deadweight ? grouped(100 * *g.deadweight, 0) + " %" : "-"}};
  for (std::size_t share = 0; share < g.net.size(); ++share) {
    table.rows.push_back(
        {"net, if others lose " + grouped(100 * g.displacement[share], 0) + " % of it",
         months(g.net[share])});
  }
  return table;
}

TextTable lines(const StudyReport& report) {
  TextTable table{"Budget lines, million kroner; people",
                  {"line", "year", "scenario", "appropriated", "committed", "spent", "unspent",
                   "overspent", "served", "refused: money / room / not eligible"},
                  {}};
  std::vector<const LineRow*> rows;
  for (const LineRow& row : report.lines) rows.push_back(&row);
  // The order of the lines is that of their first row; scenarios stand under each other.
  const auto place = [&](const LineRow* row) {
    return std::find_if(report.lines.begin(), report.lines.end(),
                        [&](const LineRow& other) { return other.line == row->line; }) -
           report.lines.begin();
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const LineRow* a, const LineRow* b) {
    return std::pair(place(a), a->year) < std::pair(place(b), b->year);
  });
  const auto m = [](double kroner) { return grouped(kroner / 1e6, 1); };
  for (const LineRow* row : rows) {
    table.rows.push_back({row->line, std::to_string(row->year), row->scenario, m(row->appropriated),
                          m(row->committed), m(row->spent), m(row->unspent), m(row->overspent),
                          grouped(row->served, 0),
                          grouped(row->refused_money, 0) + " / " +
                              grouped(row->refused_capacity, 0) + " / " +
                              grouped(row->refused_eligibility, 0)});
  }
  return table;
}

std::string beside(double model, double official) {
  if (official == 0) return "";
  const double off = 100 * (model / official - 1);
  if (std::abs(off) < 5) return "within 5 %";
  return "the model is " + grouped(std::abs(off), 0) + (off > 0 ? " % above" : " % below");
}

TextTable official(const StudyReport& report) {
  TextTable table{"The model beside the official figures",
                  {"", "model", "official", "where they differ", "source"},
                  {}};
  for (const OfficialFigure& figure : report.words.official) {
    const SummaryRow* row = report.summary.find(figure.key);
    if (row == nullptr || !row->base.mean) {
      table.rows.push_back({figure.title, "not in this study", "", "", figure.source});
      continue;
    }
    const Unit unit = row->measure.unit;
    table.rows.push_back({figure.title, with_unit(*row->base.mean, unit),
                          with_unit(figure.value, unit), beside(*row->base.mean, figure.value),
                          figure.source});
  }
  return table;
}

}  // namespace

std::vector<TextTable> money_tables(const StudyReport& report) {
  std::vector<TextTable> all = {money(report)};
  if (report.compares()) {
    all.push_back(per_month(report));
    all.push_back(gross_extra(report));
  }
  all.push_back(lines(report));
  if (!report.compares()) all.push_back(official(report));
  return all;
}

}  // namespace fotfeste
