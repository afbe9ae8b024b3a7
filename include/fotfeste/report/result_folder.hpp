#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// A file of a result folder.
struct ResultFile {
  std::string name;
  std::string content;
};

/// How a result came about. Times stand here and nowhere else in the folder.
struct Provenance {
  std::string version;                 ///< of the program
  std::string command;                 ///< as typed
  std::vector<std::string> arguments;  ///< the same, word by word
  std::vector<ResultFile> scenarios;   ///< resolved text of each arm, named by its scenario
  int threads = 1;
  std::string started;  ///< for people, empty if not to be told
  std::string finished;
};

/// report.json (page.hpp), summary.csv, series.csv, survival.csv, flows.csv, money.csv and, where
/// there is one, beside.csv of each report and scenario.resolved.yaml of each arm (their names
/// numbered from the second on: summary.2.csv), and manifest.json with a digest of each and of the
/// canonical export.
[[nodiscard]] std::vector<ResultFile> result_files(const StudyResult& result,
                                                   const std::vector<StudyReport>& reports,
                                                   const Provenance& provenance);

/// Writes the files into a folder beside `folder` and renames it when all are complete, so that
/// `folder` is there in full or not at all. Throws std::runtime_error naming the path when it is
/// already there or cannot be written; nothing is left behind then.
void write_result_folder(const std::filesystem::path& folder, const std::vector<ResultFile>& files);

}  // namespace fotfeste
