#include "sim/apps/cli/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace fotfeste {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

using enum Command;
const std::vector<Command> studies{run, compare};
const std::vector<Command> repeaters{explain, run, compare, why, equity, validate, sweep, optimise};
const std::vector<Command> threaded{explain,  run,       compare, why,      equity,
                                    validate, calibrate, sweep,   optimise, reproduce};
const std::vector<Command> readers{check, explain, diff,  run,     compare,
                                   why,   equity,  trace, validate};
const std::vector<Command> drawers{explain, run,      compare,   why,   equity,
                                   trace,   validate, calibrate, sweep, optimise};

const std::vector<Command> quiet_ones{explain,  run,       compare, why,      equity,   trace,
                                      validate, calibrate, sweep,   optimise, reproduce};

}  // namespace

bool OptionRow::belongs_to(Command command) const {
  return std::find(commands.begin(), commands.end(), command) != commands.end();
}

const std::vector<CommandRow>& command_rows() {
  static const std::vector<CommandRow> rows{
      {check, "check", "SCENARIO...", "is it sound? all problems at once", 1, any_number},
      {explain, "explain", "SCENARIO [KEY]",
       "every value: where it comes from, unit, source, grade", 1, 2},
      {diff, "diff", "A B", "what B says otherwise than A, in words", 2, 2},
      {run, "run", "SCENARIO", "project employment and cost, with intervals", 1, 1},
      {compare, "compare", "BASE ALT...",
       "the same people and luck under two policies: difference and verdict", 1, any_number},
      {why, "why", "BASE ALT", "which mechanisms make the difference; the shares add up to it", 1,
       2},
      {equity, "equity", "SCENARIO", "who gets less follow-up than their share, and why", 1, 1},
      {trace, "trace", "SCENARIO", "the life of one (invented) person, event by event", 1, 1},
      {validate, "validate", "[TRIAL...]",
       "published trials done again: the published figure beside the simulated one", 0, any_number},
      {sweep, "sweep", "STUDY",
       "many points at once, resumable; also: status DIR, merge INTO PART...", 1, any_number},
      {optimise, "optimise", "STUDY",
       "the best split of the money of some lines, and what a goal costs", 1, 1},
      {sensitivity, "sensitivity", "FOLDER",
       "what the results of a sweep depend on, and where a policy loses", 1, 1},
      {calibrate, "calibrate", "STUDY",
       "parameters that meet published figures, and what the figures leave open", 1, 1},
      {report, "report", "RESULTS...", "one HTML file of result folders: story, figures, workshop",
       1, any_number},
      {reproduce, "reproduce", "RUN", "the same bytes again, or the first difference", 1, 1},
      {scenarios, "scenarios", "", "the scenarios that come with the program; copy one", 0, 1}};
  return rows;
}

const std::vector<OptionRow>& option_rows() {
  static const std::vector<OptionRow> rows{
      {"set", "--set", "KEY=VALUE", "another value for this run, as in --set lines.ips.places=40",
       readers},
      {"horizon", "--horizon", "TIME", "how long from the decision: 5y, 18 months", readers},
      {"diff", "--diff", "", "explain A B: what differs, in words", {explain}},
      {"why",
       "--why",
       "",
       "which published figures tell of KEY, and how much depends on it",
       {explain}},
      {"seed", "--seed", "N",
       "luck; the same seed gives the same bytes (default 1; sweep: as the study says)", drawers},
      {"evaluations",
       "--evaluations",
       "N",
       "runs of the search (default 300; 0: none, the polish alone)",
       {calibrate}},
      {"design", "--design", "N", "runs behind the posterior (default 200)", {calibrate}},
      {"replications", "--replications", "N",
       "with other luck each (default 30; explain, why and equity 20, validate 100, sweep and "
       "optimise as the study says)",
       repeaters},
      {"first-replication", "--first-replication", "N", "number of the first one (default 0)",
       studies},
      {"unit",
       "--unit",
       "I",
       "only part I of the points, from 1, as one of many machines",
       {sweep}},
      {"of", "--of", "N", "number of parts; put them together by fotfeste sweep merge", {sweep}},
      {"reuse",
       "--reuse",
       "FOLDER",
       "take over the points that are the same in another sweep's folder; may be repeated",
       {sweep}},
      {"threads", "--threads,-j", "N", "1 to 1024; no result depends on it (default: all cores)",
       threaded},
      {"sample", "--sample", "N",
       "regions to simulate per replication (default: as many as a minute allows)", studies},
      {"whole-nation", "--whole-nation", "", "simulate all regions, however long it takes",
       studies},
      {"move",
       "--move",
       "SENTENCE",
       "BASE with '100 million kr/year from aft to ips' as the alternative",
       {compare}},
      {"from", "--from", "YEAR", "first year of --move", {compare}},
      {"parameters",
       "--parameters",
       "SET",
       "another reading of the evidence: posterior, sceptical, other_start, reference, or a file",
       {run, compare, why, equity, trace, validate}},
      {"measure",
       "--measure",
       "KEY",
       "the figure to explain or to know well, as in summary.csv; sensitivity takes several",
       {explain, run, compare, why, sensitivity}},
      {"precision", "--precision", "WIDTH",
       "replications until the 95 % interval of --measure is +-WIDTH: 0.5pp, 0.02 months", studies},
      {"arm",
       "--arm",
       "NAME",
       "the level of this scenario (default: each one's difference from the first)",
       {sensitivity}},
      {"loses",
       "--loses",
       "RULE",
       "a point loses where 'entrants.ever.12m < 0' (default: a difference of the wrong sign)",
       {sensitivity}},
      {"value",
       "--value",
       "KRONER",
       "what a month of ordinary work is worth: '20 000 kr per month' (default, an assumption)",
       {sensitivity}},
      {"beside",
       "--beside",
       "WHICH",
       "the same comparison with other values: none, few (default), or all mechanisms apart",
       {run, compare}},
      {"client", "--client", "N", "which person, from 0; those of day 0 come first", {trace}},
      {"replication", "--replication", "R", "in which replication (default 0)", {trace}},
      {"against",
       "--against",
       "ALT",
       "the same person, or the same question, under ALT",
       {explain, trace}},
      {"copy", "--copy", "NAME", "copy this one to TO (default: NAME.yaml here)", {scenarios}},
      {"out",
       "--out,-o",
       "FOLDER",
       "where results go (default: out/ and the scenarios' names; sensitivity: analysis/ in "
       "FOLDER; "
       "report: report.html there)",
       {run, compare, calibrate, sweep, sensitivity, report}},
      {"report",
       "--report",
       "",
       "write report.html into the result folder too",
       {run, compare, sweep}},
      {"lang",
       "--lang",
       "LANGUAGE",
       "of the report: en (default) or nb; the page can change it",
       {run, compare, sweep, report}},
      {"force", "--force", "", "replace a result folder that holds another run", studies},
      {"format",
       "--format",
       "FORMAT",
       "text, csv or json",
       {explain, run, compare, why, equity, validate, sensitivity, optimise}},
      {"dry-run", "--dry-run", "", "check everything, say what would be done, and stop", studies},
      {"quiet", "--quiet,-q", "", "no progress", quiet_ones},
      {"verbose", "--verbose,-v", "", "print every table and row, and say more on stderr",
       drawers}};
  return rows;
}

std::string usage() {
  std::string text =
      "fotfeste simulates follow-up on the way to work, and what it costs.\n\nUsage:\n";
  for (const CommandRow& row : command_rows()) {
    text +=
        fmt::format("  fotfeste {:26} {}\n", fmt::format("{} {}", row.name, row.words), row.help);
  }
  text +=
      "\nAs in fotfeste compare today --move '100 million kr/year from aft to ips' --from 2020\n"
      "A SCENARIO is a file or a shipped name; fotfeste COMMAND --help has the options of each.\n"
      "Results go to stdout and into a folder, everything else to stderr.\n"
      "Exit codes: 0 done, 1 run failed, 2 usage, 3 scenario, 4 files, 5 damaged results, 70 a "
      "bug, 75 or 130 "
      "stopped.\n";
  return text;
}

std::string usage(const CommandRow& command) {
  const std::string call = fmt::format("fotfeste {} {}", command.name, command.words);
  std::string text = fmt::format("{}\n\nUsage: {}{}[OPTIONS]\n\nOptions:\n", command.help, call,
                                 call.ends_with(' ') ? "" : " ");
  for (const OptionRow& row : option_rows()) {
    if (!row.belongs_to(command.command)) continue;
    const std::string name = fmt::format("{} {}", row.spelling, row.value);
    text += fmt::format("  {:26} {}\n", name, row.help);
  }
  return text + fmt::format("  {:26} {}\n", "--help,-h", "this text");
}

}  // namespace fotfeste
