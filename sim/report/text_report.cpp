#include "fotfeste/report/text_report.hpp"

#include "fotfeste/report/number_text.hpp"
#include "fotfeste/report/verdict.hpp"
#include "sim/report/beside_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

std::string headline(const StudyReport& report) {
  std::string line = report.summary.base;
  if (report.compares()) line += "  ->  " + report.summary.alternative;
  line += "        ";
  if (!report.words.place.empty()) line += report.words.place + ", ";
  line += std::to_string(report.price_year) + " kroner, " + report.span + ", discounted " +
          grouped(100 * report.discount_rate, 1) + " % a year where it says so";
  return line + "\n";
}

std::string simulated(const StudyReport& report) {
  std::string line = "  " + grouped(report.people, 0) +
                     (report.system ? " people in the register on day 0" : " people");
  if (report.compares()) line += ", the same people and luck in both";
  line += "; " + std::to_string(report.replications) + " replication" +
          (report.replications == 1 ? "" : "s") + ", seed " + std::to_string(report.seed) +
          "; intervals 95 %, " + report.words.uncertainty + ".\n";
  if (report.regions_simulated < report.regions) {
    const double weight = static_cast<double>(report.regions) / report.regions_simulated;
    line += "  A weighted sample: " + std::to_string(report.regions_simulated) + " of " +
            std::to_string(report.regions) +
            " equal regions are simulated in each replication; totals are multiplied by " +
            grouped(weight, 2) + ".\n";
  }
  return line;
}

std::string caveat(const StudyReport& report) {
  const std::string held =
      report.words.parameters_vary
          ? "The intervals hold chance and the parameters that the\nevidence leaves open; the "
            "model's form does not vary in them."
          : "The intervals hold chance alone: parameters, evidence and the model's\nform do not "
            "vary in them.";
  const std::string assumed = report.words.values == 0
                                  ? ""
                                  : "Of the " + std::to_string(report.words.values) +
                                        " values of the mechanisms " +
                                        std::to_string(report.words.assumed) +
                                        " are assumed (grade D); fotfeste explain tells which.\n";
  return "\nModel-based, not observed. " + held + " Health, leisure and dignity are not priced.\n" +
         assumed;
}

constexpr const char* more =
    "For every table and row: --verbose. The result folder holds all figures as CSV.\n";

}  // namespace

std::string text_report(const StudyReport& report, Detail detail) {
  std::string text = headline(report);
  for (const std::string& sentence : report.words.differences) text += "  " + sentence + "\n";
  if (report.compares() && report.words.differences.empty()) {
    text += "  The scenarios do not differ.\n";
  }
  text += simulated(report);
  for (const Warning& each : report.warnings) text += "  Note: " + in_words(each) + "\n";
  if (report.compares()) {
    text += "\nVerdict\n";
    for (const std::string& sentence : verdict(report)) text += "  " + sentence + "\n";
    text += beside_text(report);
  }
  for (const auto& tables : {people_tables(report, detail), service_tables(report, detail),
                             money_tables(report, detail)}) {
    for (const TextTable& table : tables) text += text_of(table);
  }
  text += caveat(report);
  if (detail == Detail::essential) text += more;
  for (const std::string& note : report.words.notes) text += note + "\n";
  return text;
}

}  // namespace fotfeste
