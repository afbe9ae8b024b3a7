#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <new>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"

namespace fotfeste {
namespace {

ExitCode obey(const Options& options, const std::string& command) {
  switch (options.command) {
    case Command::check:
      return check_scenarios(options);
    case Command::explain:
      return explain_scenario(options);
    case Command::diff:
      return tell_differences(options);
    case Command::run:
    case Command::compare:
      return run_or_compare(options, command);
    case Command::trace:
      return trace_client(options);
    case Command::equity:
      return tell_equity(options);
    case Command::why:
      return tell_why(options);
    case Command::calibrate:
      return calibrate_parameters(options);
    case Command::validate:
      return validate_trials(options);
    case Command::optimise:
      return optimise_study(options);
    case Command::sweep:
      return sweep_study(options);
    case Command::sweep_status:
      return tell_sweep_status(options);
    case Command::sweep_merge:
      return merge_parts(options);
    case Command::sensitivity:
      return tell_sensitivity(options);
    case Command::report:
      return write_report(options);
    case Command::reproduce:
      return reproduce_run(options);
    case Command::scenarios:
      return list_or_copy_scenarios(options);
    case Command::none:
      print(options.help);
  }
  return success;
}

ExitCode failed(const std::string& message, ExitCode code) {
  tell(message.ends_with('\n') ? message : message + "\n");
  return code;
}

/// Runs the command; every error becomes its message and exit code.
ExitCode run_program(int argc, const char* const* argv) {
  const std::string command = as_typed(argc, argv);
  try {
    const ExitCode code = obey(read_options(argc, argv), command);
    finish_printing();
    return code;
  } catch (const UsageError& e) {
    return failed(e.what(), wrong_usage);
  } catch (const ScenarioError& e) {
    return failed(e.what(), bad_scenario);
  } catch (const FileError& e) {
    return failed(e.what(), in_or_output);
  } catch (const StoreError& e) {
    return failed(e.what(), e.is_damage() ? corrupt_results : in_or_output);
  } catch (const std::filesystem::filesystem_error& e) {
    return failed(std::string{"error: "} + e.what(), in_or_output);
  } catch (const RunError& e) {
    return failed(e.what(), run_failed);
  } catch (const std::bad_alloc&) {
    return failed("error: there is not enough memory; try fewer --threads", run_failed);
  } catch (const Cancelled&) {
    return failed("stopped; nothing was written", stop_code());
  } catch (const std::exception& e) {
    return failed(
        fmt::format("error: this is a bug in fotfeste {}; please report this line: {}: {}",
                    FOTFESTE_VERSION, command, e.what()),
        bug);
  }
}

}  // namespace
}  // namespace fotfeste

int main(int argc, char** argv) {
  fotfeste::listen_to_signals();
  return fotfeste::run_program(argc, argv);
}
