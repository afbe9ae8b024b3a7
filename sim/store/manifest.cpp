#include "sim/store/manifest.hpp"

#include <nlohmann/json.hpp>

#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/store/durable_file.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

Json without_digest(const Manifest& manifest) {
  return {{"store", format_version},
          {"study", manifest.study.name},
          {"study digest", manifest.study.digest},
          {"acknowledged", manifest.acknowledged}};
}

std::string text_of(const Manifest& manifest) {
  Json json = without_digest(manifest);
  json["sha256"] = sha256(json.dump());
  return json.dump(2) + "\n";
}

Manifest parsed(const std::string& text) {
  const Json json = Json::parse(text);
  return {{json.at("study"), json.at("study digest")}, json.at("acknowledged")};
}

/// A later program may write other things here; its version is read before all else.
bool is_newer(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("store") || !json["store"].is_number_integer()) {
    return false;
  }
  return json["store"] > format_version;
}

}  // namespace

fs::path manifest_path(const fs::path& folder) { return folder / "manifest.json"; }

Manifest read_manifest(const fs::path& folder) {
  const fs::path path = manifest_path(folder);
  if (!is_there(path)) {
    throw StoreError(StoreFault::no_store, path.string() + " is not there: no store of results");
  }
  const std::string text = read_file(path);
  if (is_newer(text)) {
    throw StoreError(StoreFault::foreign_schema,
                     path.string() + " was written by a newer program; use that one");
  }
  try {
    const Manifest manifest = parsed(text);
    if (text_of(manifest) == text) return manifest;
  } catch (const Json::exception&) {
  }
  throw StoreError(StoreFault::wrong_checksum,
                   path.string() +
                       " is not what was written; keep the folder aside and start in "
                       "a new one, or bring back a copy");
}

void write_manifest(const fs::path& folder, const Manifest& manifest) {
  replace_file(manifest_path(folder), text_of(manifest));
}

}  // namespace fotfeste
