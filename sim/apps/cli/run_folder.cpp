#include "sim/apps/cli/run_folder.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<ResultFile> run_folder_files(const fs::path& folder) {
  const std::string text = text_in(folder / "manifest.json");
  const auto manifest = nlohmann::ordered_json::parse(text, nullptr, false);
  if (!manifest.is_object() || manifest.value("program", "") != "fotfeste" ||
      !manifest.contains("sha256")) {
    throw FileError("error E403: " + folder.string() +
                    " holds no result of a run, a comparison or a sweep");
  }
  std::vector<ResultFile> files;
  for (const auto& [name, digest] : manifest["sha256"].items()) {
    if (name == "canonical export") continue;
    std::string content = text_in(folder / name);
    if (sha256(content) != digest.get<std::string>()) {
      throw StoreError(StoreFault::wrong_checksum,
                       (folder / name).string() + " is not what was written; run the same again");
    }
    files.push_back({name, std::move(content)});
  }
  files.push_back({"manifest.json", text});
  return files;
}

}  // namespace fotfeste
