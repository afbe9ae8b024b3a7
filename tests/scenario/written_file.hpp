#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/scenario/refused.hpp"

namespace fotfeste::testing {

/// A file that a test writes and reads, in a folder of its own, so that tests may run side by side.
class WrittenFile : public ::testing::Test {
 protected:
  explicit WrittenFile(const std::string& name) : path_(folder() / name) {
    std::filesystem::create_directories(path_.parent_path());
  }
  ~WrittenFile() override { std::filesystem::remove_all(path_.parent_path()); }

  /// Its path, with the text in it.
  const std::filesystem::path& written(const std::string& text) const {
    std::ofstream(path_) << text;
    return path_;
  }

  /// Everything that is wrong, as the user reads it; empty where `read` takes the file.
  template <class Read>
  static std::string refusal_of(Read read) {
    try {
      (void)read();
    } catch (const ScenarioError& error) {
      return all_of(error.problems());
    }
    return {};
  }

 private:
  static std::filesystem::path folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    return std::filesystem::path(::testing::TempDir()) /
           (std::string{test->test_suite_name()} + "-" + test->name());
  }

  std::filesystem::path path_;
};

}  // namespace fotfeste::testing
