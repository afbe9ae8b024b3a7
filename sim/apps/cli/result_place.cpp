#include "sim/apps/cli/result_place.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "fotfeste/store/digest.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// The manifest in the folder; null when there is none that can be read.
Json manifest_in(const fs::path& folder) {
  std::ifstream in(folder / "manifest.json", std::ios::binary);
  const Json manifest = Json::parse(in, nullptr, false);
  const bool is_ours = manifest.is_object() && manifest.value("program", Json{}) == "fotfeste" &&
                       manifest.contains("sha256") && manifest["sha256"].is_object();
  return is_ours ? manifest : Json{};
}

std::multiset<std::string> scenario_digests(const Json& manifest) {
  std::multiset<std::string> digests;
  for (const auto& [name, digest] : manifest["sha256"].items()) {
    if (name.starts_with("scenario.") && digest.is_string()) digests.insert(digest);
  }
  return digests;
}

std::multiset<std::string> scenario_digests(const RunIdentity& run) {
  std::multiset<std::string> digests;
  for (const ResultFile& scenario : run.scenarios) digests.insert(sha256(scenario.content));
  return digests;
}

void check_what_is_there(const fs::path& folder, const RunIdentity& run, bool force) {
  const std::string name = folder.string();
  if (!fs::is_directory(folder)) {
    throw FileError("error E404: --out: " + name + " is a file, not a folder");
  }
  if (fs::is_empty(folder)) return;
  const Json manifest = manifest_in(folder);
  if (manifest.is_null()) {
    throw FileError("error E403: " + name +
                    " holds something that is not a result; name another folder with --out");
  }
  if (force) return;
  const bool same_scenarios = scenario_digests(manifest) == scenario_digests(run);
  if (same_scenarios && manifest.value("seed", Json{}) == run.seed) return;
  throw FileError(fmt::format(
      "error E403: {} holds another run ({} differs); use --force, or another folder with --out",
      name, same_scenarios ? "the seed" : "the scenario"));
}

/// Makes and removes a folder where the result will be, so that a wait of minutes is not in vain.
void check_writable(const fs::path& folder) {
  fs::path parent = fs::absolute(folder).lexically_normal().parent_path();
  std::error_code failed;
  while (!fs::exists(parent, failed) && parent.has_relative_path()) parent = parent.parent_path();
  const fs::path probe = parent / (".fotfeste-" + std::to_string(getpid()));
  if (mkdir(probe.c_str(), 0777) != 0) {
    throw FileError(fmt::format("error E405: {} cannot be made: {}: {}", folder.string(),
                                parent.string(), std::strerror(errno)));
  }
  rmdir(probe.c_str());
}

}  // namespace

ResultPlace::ResultPlace(fs::path folder, const RunIdentity& run, bool force)
    : folder_(std::move(folder)) {
  if (!folder_.has_filename()) folder_ = folder_.parent_path();
  std::error_code failed;
  if (fs::exists(folder_, failed)) check_what_is_there(folder_, run, force);
  check_writable(folder_);
}

void ResultPlace::write(const std::vector<ResultFile>& files) const {
  const fs::path older = folder_.parent_path() / ("." + folder_.filename().string() + ".replaced");
  try {
    fs::remove_all(older);
    const bool replaces = fs::exists(folder_);
    if (replaces) fs::rename(folder_, older);
    try {
      write_result_folder(folder_, files);
    } catch (...) {
      if (replaces) fs::rename(older, folder_);
      throw;
    }
    fs::remove_all(older);
  } catch (const std::runtime_error& why) {
    throw FileError(std::string{"error E405: "} + why.what());
  }
}

}  // namespace fotfeste
