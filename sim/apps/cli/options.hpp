#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/sensitivity_question.hpp"
#include "sim/apps/shared/beside_choice.hpp"

namespace fotfeste {

enum class Command {
  none,
  check,
  explain,
  diff,
  run,
  compare,
  why,
  equity,
  trace,
  validate,
  calibrate,
  sweep,
  sweep_status,
  sweep_merge,
  optimise,
  sensitivity,
  report,
  reproduce,
  scenarios
};

enum class OutputFormat { text, csv, json };

/// A command line that makes sense.
struct Options {
  Command command = Command::none;
  std::string help;  ///< to be printed, and nothing else done; empty: go on

  std::vector<std::string> arguments;  ///< as typed, the program's name left out

  std::vector<std::string> scenarios;  ///< names or paths, in their order; others: the study, or
                                       ///< folders
  std::string key;                     ///< explain: this one and what is under it; empty: all
  bool why = false;                    ///< explain: what tells of it, and what depends on it
  std::vector<std::string> settings;   ///< --set and --horizon, as key=value

  int part = 1;                             ///< sweep: which part of the points, from 1
  int parts = 1;                            ///< sweep: of so many
  std::vector<std::string> reuse;           ///< sweep: folders whose points are taken over
  std::optional<std::uint64_t> study_seed;  ///< sweep: instead of that of the study
  std::optional<int> study_replications;    ///< sweep: instead of those of the study

  SensitivityQuestion sensitivity;  ///< sensitivity: what is asked of the results

  std::uint64_t seed = 1;
  int replications = 30;
  int first_replication = 0;
  int threads = 0;  ///< 0: as many as there are cores
  std::optional<int>
      regions;       ///< to simulate per replication; 0: all; absent: what a minute allows
  std::string move;  ///< "100 million kr/year from aft to ips"; empty: none
  std::optional<int> from_year;
  std::optional<BesideChoice> beside;  ///< absent: few

  std::string measure;    ///< key of the figure to explain, or to know as well as `precision` says
  std::string precision;  ///< half the width of an interval to reach: "0.5pp"; empty: none

  std::string parameters;  ///< set of parameters: a file, or the name of a shipped one; empty: none
  int evaluations = 300;   ///< calibrate: of the search
  int design = 200;        ///< calibrate: runs behind the posterior

  std::optional<std::uint32_t> client;
  std::uint32_t replication = 0;
  std::string against;  ///< another scenario for the same person; empty: none

  std::string copy;     ///< scenario to copy; empty: list them
  std::string copy_to;  ///< file; empty: <name>.yaml here

  std::string out;  ///< result folder; empty: out/<scenarios>
  OutputFormat format = OutputFormat::text;
  bool report = false;          ///< write the HTML report too
  std::string language = "en";  ///< of the HTML report: en or nb
  bool force = false;
  bool quiet = false;
  bool verbose = false;
  bool dry_run = false;
};

/// Reads the command line. Throws UsageError.
[[nodiscard]] Options read_options(int argc, const char* const* argv);

/// The command line as typed, words quoted where a shell needs it.
[[nodiscard]] std::string as_typed(int argc, const char* const* argv);

}  // namespace fotfeste
