#include <fmt/format.h>

#include <chrono>
#include <ctime>

#include "fotfeste/report/data_report.hpp"
#include "fotfeste/report/page.hpp"
#include "fotfeste/report/text_report.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/precision_goal.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/cli/result_place.hpp"
#include "sim/apps/cli/study_request.hpp"

namespace fotfeste {
namespace {

/// Now, as 2026-01-31T12:00:00Z.
std::string time_now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

/// out/<base>-<alternative>, or out/<scenario>.
std::filesystem::path folder_for(const Options& options, const StudySetup& setup) {
  if (!options.out.empty()) return options.out;
  std::string name;
  for (const Scenario& scenario : setup.scenarios) {
    name += (name.empty() ? "" : "-") + scenario.name;
  }
  return std::filesystem::path{"out"} / name;
}

std::string extent(const StudyPlan& plan, const std::optional<PrecisionGoal>& goal) {
  const int regions = plan.arms.front()->people.regions;
  std::string names;
  for (const World* arm : plan.arms) names += (names.empty() ? "" : ", ") + arm->name;
  std::string text = fmt::format("simulating {}, ", names);
  text +=
      goal ? "as many replications as it takes"
           : fmt::format("{} replication{}", plan.replications, plan.replications == 1 ? "" : "s");
  if (plan.regions != 0) {
    text += fmt::format(", a weighted sample of {} of {} regions in each", plan.regions, regions);
  }
  return text;
}

void tell_setting(const StudySetup& setup, const ResultPlace& place) {
  for (const Scenario& scenario : setup.scenarios) {
    tell(fmt::format("scenario {}: digest {:016x}\n", scenario.name, scenario.digest));
  }
  tell(fmt::format("seed {}, {} thread{}, result folder {}\n", setup.plan.seed, setup.plan.threads,
                   setup.plan.threads == 1 ? "" : "s", place.folder().string()));
}

std::string with_name(const std::string& csv, const std::string& name, bool with_head) {
  std::string text;
  std::size_t start = 0;
  for (bool head = true; start < csv.size(); head = false) {
    const std::size_t end = std::min(csv.find('\n', start), csv.size() - 1) + 1;
    const std::string line = csv.substr(start, end - start);
    if (!head) text += csv_text(name) + "," + line;
    if (head && with_head) text += "scenario," + line;
    start = end;
  }
  return text;
}

/// One table; of several alternatives, one under the other with their names.
std::string as_csv(const std::vector<StudyReport>& reports) {
  if (reports.size() == 1) return printed_csv(reports.front());
  std::string text;
  for (const StudyReport& report : reports) {
    text += with_name(printed_csv(report), report.summary.alternative, text.empty());
  }
  return text;
}

std::string as_json(const std::vector<StudyReport>& reports) {
  if (reports.size() == 1) return json_report(reports.front());
  std::string text = "[\n";
  for (const StudyReport& report : reports) {
    text += (&report == &reports.front() ? "" : ",\n") + json_report(report);
  }
  return text + "]\n";
}

void print_reports(const std::vector<StudyReport>& reports, const Options& options,
                   const std::string& folder) {
  if (options.format == OutputFormat::csv) return print(as_csv(reports));
  if (options.format == OutputFormat::json) return print(as_json(reports));
  const Detail detail = options.verbose ? Detail::everything : Detail::essential;
  for (const StudyReport& report : reports) print(text_report(report, detail) + "\n");
  print("Result folder: " + folder + "\n");
  if (options.report) print("Report: " + folder + "/report.html\n");
}

std::string extent(const BesideSetup& beside) {
  return fmt::format("beside it, {}: {} replications", beside.variant.name,
                     beside.plan.replications);
}

/// Throws Cancelled when somebody stops the program.
StudyResult simulate(const StudyPlan& plan, const std::optional<PrecisionGoal>& goal,
                     const std::string& what, const Options& options) {
  ProgressLine line(what, options.quiet);
  const auto show = [&](const Progress& p) { line.show(p); };
  StudyResult result = goal ? run_to_precision(plan, *goal, stop_requested(), show)
                            : run_study(plan, stop_requested(), show);
  if (result.cancelled) throw Cancelled{};
  return result;
}

/// Invented people whose lives show what each alternative does.
void add_lives(const StudyPlan& plan, std::vector<StudyReport>& reports) {
  for (std::size_t place = 0; place < reports.size(); ++place) {
    if (reports[place].compares()) {
      reports[place].lives = choose_lives(plan, place + 1, stop_requested());
    }
  }
}

void tell_precision(const StudyResult& result, const PrecisionGoal& goal) {
  if (half_width(result, goal.measure) <= goal.half_width) return;
  tell(fmt::format(
      "warning: {} replications do not make the interval of {} as narrow as asked for\n",
      result.replications.size(), goal.measure.key));
}

void tell_plan(const std::string& study, const std::deque<BesideSetup>& beside,
               const ResultPlace& place) {
  print("would be " + study + "\n");
  for (const BesideSetup& other : beside) print(extent(other) + "\n");
  print("result folder: " + place.folder().string() + "\n");
}

void tell_failures(const StudyResult& result) {
  for (const Failure& failure : result.failures) {
    tell(fmt::format("error: replication {} failed in region {}: {}\n  to see it alone: {}\n",
                     failure.replication, failure.region, failure.what, failure.command));
  }
}

}  // namespace

ExitCode run_or_compare(const Options& options, const std::string& command) {
  const StudySetup setup = set_up(options);
  const std::optional<PrecisionGoal> goal = precision_goal(options, *setup.plan.arms.front());
  const std::string study = extent(setup.plan, goal);
  const std::deque<BesideSetup> beside = set_up_beside(options, setup);
  Provenance origin{.version = FOTFESTE_VERSION,
                    .command = command,
                    .arguments = options.arguments,
                    .scenarios = resolved_texts(setup),
                    .threads = setup.plan.threads,
                    .started = time_now(),
                    .finished = {}};
  const ResultPlace place(folder_for(options, setup), {options.seed, origin.scenarios},
                          options.force);
  if (options.verbose) tell_setting(setup, place);
  if (options.dry_run) {
    tell_plan(study, beside, place);
    return success;
  }
  const StudyResult result = simulate(setup.plan, goal, study, options);
  tell_failures(result);
  if (goal) tell_precision(result, *goal);
  if (result.replications.empty()) throw RunError("error: no replication succeeded");

  std::vector<StudyReport> reports = reports_of(setup, result);
  for (const BesideSetup& other : beside) {
    add_beside(other, result, simulate(other.plan, {}, extent(other), options), reports);
  }
  add_lives(setup.plan, reports);
  origin.finished = time_now();
  const UntilWritten until_written;
  if (stop_requested().load()) throw Cancelled{};
  const std::string folder = place.folder().string();
  std::vector<ResultFile> files = result_files(result, reports, origin);
  if (options.report) {
    files.push_back({"report.html", html_page({page_result(folder, files)},
                                              {options.language, FOTFESTE_VERSION})});
  }
  place.write(files);
  print_reports(reports, options, folder);
  if (options.verbose) tell("result folder: " + place.folder().string() + "\n");
  return result.failures.empty() ? success : run_failed;
}

}  // namespace fotfeste
