#include "fotfeste/report/result_folder.hpp"

#include <fstream>
#include <stdexcept>
#include <system_error>

#include "fotfeste/report/data_report.hpp"
#include "fotfeste/report/page.hpp"
#include "fotfeste/store/digest.hpp"
#include "sim/report/json_text.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

/// "summary.csv", then "summary.2.csv".
std::string numbered(const std::string& stem, const std::string& end, std::size_t place) {
  return stem + (place == 0 ? "" : "." + std::to_string(place + 1)) + end;
}

Json failures_json(const StudyResult& result) {
  Json all = Json::array();
  for (const Failure& failure : result.failures) {
    all.push_back({{"replication", failure.replication},
                   {"region", failure.region},
                   {"seed", failure.seed},
                   {"what", failure.what},
                   {"command", failure.command}});
  }
  return all;
}

std::string manifest(const StudyResult& result, const std::vector<ResultFile>& files,
                     const Provenance& provenance) {
  Json json;
  json["program"] = "fotfeste";
  json["version"] = provenance.version;
  json["command"] = provenance.command;
  json["arguments"] = provenance.arguments;
  json["seed"] = result.seed;
  json["replications"] = result.replications;
  json["regions"] = result.regions;
  json["regions_simulated"] = result.regions_simulated;
  json["threads"] = provenance.threads;
  json["scenarios"] = Json::array();
  for (const ArmResult& arm : result.arms) json["scenarios"].push_back(arm.name);
  json["failures"] = failures_json(result);
  for (const ResultFile& file : files) json["sha256"][file.name] = sha256(file.content);
  json["sha256"]["canonical export"] = sha256(canonical_export(result));
  json["started"] = provenance.started;
  json["finished"] = provenance.finished;
  return json_text(json);
}

void write_file(const fs::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

fs::path unfinished_name(const fs::path& folder) {
  return folder.parent_path() / ("." + folder.filename().string() + ".unfinished");
}

void fill(const fs::path& unfinished, const fs::path& folder,
          const std::vector<ResultFile>& files) {
  fs::remove_all(unfinished);
  fs::create_directories(unfinished);
  for (const ResultFile& file : files) write_file(unfinished / file.name, file.content);
  fs::rename(unfinished, folder);
}

}  // namespace

std::vector<ResultFile> result_files(const StudyResult& result,
                                     const std::vector<StudyReport>& reports,
                                     const Provenance& provenance) {
  std::vector<ResultFile> files;
  for (std::size_t arm = 0; arm < provenance.scenarios.size(); ++arm) {
    files.push_back(
        {numbered("scenario.resolved", ".yaml", arm), provenance.scenarios[arm].content});
  }
  for (std::size_t place = 0; place < reports.size(); ++place) {
    files.push_back({numbered("summary", ".csv", place), summary_csv(reports[place])});
    files.push_back({numbered("series", ".csv", place), series_csv(reports[place])});
    files.push_back({numbered("survival", ".csv", place), survival_csv(reports[place])});
    files.push_back({numbered("flows", ".csv", place), flows_csv(reports[place])});
    files.push_back({numbered("money", ".csv", place), money_csv(reports[place])});
    if (reports[place].beside.empty()) continue;
    files.push_back({numbered("beside", ".csv", place), beside_csv(reports[place])});
  }
  files.push_back({page_data_file, page_data(reports)});
  files.push_back({"manifest.json", manifest(result, files, provenance)});
  return files;
}

void write_result_folder(const fs::path& folder, const std::vector<ResultFile>& files) {
  const fs::path whole = fs::absolute(folder).lexically_normal();
  const fs::path target = whole.has_filename() ? whole : whole.parent_path();
  if (fs::exists(target)) throw std::runtime_error(target.string() + " is already there");
  const fs::path unfinished = unfinished_name(target);
  try {
    fill(unfinished, target, files);
  } catch (const std::exception& e) {
    std::error_code ignored;
    fs::remove_all(unfinished, ignored);
    throw std::runtime_error("cannot write " + target.string() + ": " + e.what());
  }
}

}  // namespace fotfeste
