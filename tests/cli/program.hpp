#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace fotfeste::testing {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

/// A folder of its own for one test, in which the program is started; gone when the test is over.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::string read(const std::string& name) const;
  /// Everything below, in order, folders with a slash behind.
  [[nodiscard]] std::set<std::string> names() const;

 private:
  std::filesystem::path path_;
};

/// What a run of the program left: its exit code as a shell sees it (128 + signal), and its words.
struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs the program as a shell would: `line` is what a person types behind "fotfeste", `before`
/// what stands in front of it (variables).
[[nodiscard]] Ran fotfeste(const Folder& folder, const std::string& line,
                           const std::string& before = "");

/// Starts the program, waits until stderr has said `word`, sends the signal and waits for the end.
[[nodiscard]] Ran fotfeste_stopped(const Folder& folder, const std::vector<std::string>& words,
                                   const std::string& word, int signal);

/// Runs the program with a stdout that nobody reads any more.
[[nodiscard]] Ran fotfeste_unread(const Folder& folder, const std::vector<std::string>& words);

/// Lines of a table, cells without their quotes.
using Table = std::vector<std::vector<std::string>>;
[[nodiscard]] Table read_csv(const std::string& text);
/// Column of the head with this name; fails when there is none.
[[nodiscard]] std::size_t column_of(const Table& table, const std::string& name);

}  // namespace fotfeste::testing
