#include <cmath>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

/// The three perspectives also discounted; the rest of the discounted figures, the single years and
/// what nobody pays are in the files.
bool stands_in_full_text(const SummaryRow& row) {
  const std::string& key = row.measure.key;
  const bool headline = has_stem(row, {"money.programme.", "money.public_purse.", "money.social."});
  if (has_stem(row, {"money.payer."})) return holds_something(row) || row.alternative.has_value();
  if (key.find(".discounted") != std::string::npos) return headline;
  return key.back() == 'y' || key.back() == 'm';
}

/// Gross and net over the whole window: what is spent, what comes back, who pays.
bool is_essential(const SummaryRow& row, const std::string& window) {
  const std::string& key = row.measure.key;
  const bool over_window = key.size() > window.size() && key.ends_with("." + window);
  return over_window && holds_something(row) &&
         has_stem(row, {"money.programme.", "money.benefits.", "money.direct_tax.",
                        "money.employer_contribution.", "money.public_purse.", "money.social.",
                        "money.payer."}) &&
         !has_stem(row, {"money.payer.nobody."});
}

TextTable money(const StudyReport& report, Detail detail) {
  return {"Money, kroner of " + std::to_string(report.price_year) +
              " (m: million); costs, and gains and incomes where it says so",
          figure_head(report), figure_rows(report, [&](const SummaryRow& row) {
            if (row.measure.section != Section::money) return false;
            return detail == Detail::everything ? stands_in_full_text(row)
                                                : is_essential(row, report.window);
          })};
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
/// month lost, and the row says so. What is discounted stands in the full report.
TextTable per_month(const StudyReport& report, Detail detail) {
  TextTable table{
      "Cost per extra month in ordinary work", {"", "extra", "per extra month in work"}, {}};
  for (const CostOfWork& cost : report.costs) {
    if (cost.discounted && detail == Detail::essential) continue;
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

std::vector<TextTable> money_tables(const StudyReport& report, Detail detail) {
  std::vector<TextTable> all = {money(report, detail)};
  if (report.compares()) {
    all.push_back(per_month(report, detail));
    all.push_back(gross_extra(report));
  }
  all.push_back(line_table(report, detail));
  if (!report.compares()) all.push_back(official(report));
  return all;
}

}  // namespace fotfeste
