#include "fotfeste/report/verdict.hpp"

#include "fotfeste/report/number_text.hpp"
#include "sim/report/beside_text.hpp"

namespace fotfeste {
namespace {

const PairedDifference* difference_of(const StudyReport& report, const std::string& key) {
  const SummaryRow* row = report.summary.find(key);
  return row == nullptr || row->suppressed ? nullptr : &*row->difference;
}

std::string work(const StudyReport& report) {
  const PairedDifference* d = difference_of(report, "population.months." + report.window);
  if (d == nullptr) return "Ordinary work: too few people to say.";
  const std::string extent = difference_text(*d, Unit::months);
  switch (d->verdict) {
    case Verdict::equal:
      return "No difference in ordinary work over " + report.span + ".";
    case Verdict::differs:
      return std::string(d->mean > 0 ? "More" : "Less") + " ordinary work: " + extent +
             " months over " + report.span + ", all people together.";
    case Verdict::cannot_tell:
    case Verdict::no_interval:
      break;
  }
  return "Ordinary work, months over " + report.span + ": " + extent + ".";
}

/// Crises and lost jobs are told whenever they rise.
std::string harm(const StudyReport& report) {
  std::string rising;
  for (const char* key : {"population.crises", "population.lost_jobs", "population.pensions"}) {
    const PairedDifference* d = difference_of(report, key);
    if (d == nullptr || d->verdict != Verdict::differs || d->mean <= 0) continue;
    if (!rising.empty()) rising += "; ";
    const SummaryRow& row = *report.summary.find(key);
    rising += row.measure.title + " " + difference_text(*d, row.measure.unit);
  }
  if (rising.empty()) return "No rise is seen in health crises, lost jobs or disability pensions.";
  return "Harm rises: " + rising + ", per 100 persons and year.";
}

std::string money(const StudyReport& report) {
  std::string sentence;
  for (const auto& [key, payer] : {std::pair("money.programme.", "programme"),
                                   std::pair("money.public_purse.", "public purse")}) {
    const PairedDifference* d = difference_of(report, key + report.window);
    if (d == nullptr) continue;
    sentence += std::string(sentence.empty() ? "Cost over " + report.span + ": " : "; ") + payer +
                " " + difference_text(*d, Unit::kroner);
  }
  return sentence.empty() ? sentence : sentence + ".";
}

/// What depends on the values chosen is no finding.
constexpr const char* cannot_tell =
    "Cannot tell, for the sign turns with other values (below). With these values: ";

}  // namespace

std::vector<std::string> verdict(const StudyReport& report) {
  std::vector<std::string> said = {work(report), harm(report)};
  if (std::string cost = money(report); !cost.empty()) said.push_back(std::move(cost));
  for (const BesideRow& row : report.beside) {
    if (std::string sign = sign_in_words(row); !sign.empty()) said.push_back(std::move(sign));
    if (row.beside.sign == Sign::turns) said.front() = cannot_tell + work(report);
  }
  return said;
}

}  // namespace fotfeste
