#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw FileError("error E128: " + path.string() + " cannot be read");
  return text;
}

/// A new file, or nothing: never over another one.
void write_new_file(const fs::path& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    throw FileError(fmt::format(
        "error {}: {}: {}", errno == EEXIST ? "E403" : "E405", path.string(),
        errno == EEXIST ? "is already there; name another file" : std::strerror(errno)));
  }
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t n = write(file, text.data() + done, text.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    done += static_cast<std::size_t>(n);
  }
  const bool closed = close(file) == 0;
  if (closed && done == text.size()) return;
  unlink(path.c_str());
  throw FileError(fmt::format("error E405: {} cannot be written", path.string()));
}

[[noreturn]] void refuse_name(const std::string& name, const ScenarioLibrary& library) {
  std::vector<std::string> names;
  for (const ScenarioListing& listing : library.list()) names.push_back(listing.name);
  const auto meant = nearest(name, names);
  throw UsageError("error: no scenario of the name " + printable(name) + " comes with the program" +
                   (meant ? "; did you mean " + *meant + "?" : "; fotfeste scenarios lists them"));
}

void copy(const Options& options, const ScenarioLibrary& library) {
  const auto from = library.find(options.copy);
  if (!from) refuse_name(options.copy, library);
  fs::path to =
      options.copy_to.empty() ? fs::path{options.copy + ".yaml"} : fs::path{options.copy_to};
  std::error_code failed;
  if (fs::is_directory(to, failed)) to /= options.copy + ".yaml";
  write_new_file(to, read_file(*from));
  print(fmt::format("{}\n", to.string()));
}

void list(const ScenarioLibrary& library) {
  const auto all = library.list();
  if (all.empty()) {
    std::string folders;
    for (const fs::path& folder : library.folders()) folders += " " + folder.string();
    throw FileError("error: no scenarios are found in" + folders);
  }
  std::size_t width = 0;
  for (const ScenarioListing& listing : all) width = std::max(width, listing.name.size());
  std::string folder;
  for (const ScenarioListing& listing : all) {
    if (listing.folder != folder) print(fmt::format("\n{}:\n", printable(listing.folder)));
    folder = listing.folder;
    print(fmt::format("{:{}}  {}\n", listing.name, width, printable(listing.summary, 200)));
  }
}

}  // namespace

ExitCode list_or_copy_scenarios(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  if (options.copy.empty()) {
    list(library);
  } else {
    copy(options, library);
  }
  return success;
}

}  // namespace fotfeste
