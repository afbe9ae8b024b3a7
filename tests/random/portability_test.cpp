#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;

/// The rooms whose sources the fingerprint program is built from.
constexpr std::array rooms = {"units", "random", "kernel", "policy", "model"};
/// Glibc chooses its exp and log by these; ours must not notice.
constexpr auto without_fma = "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX";

/// For WebAssembly, in one file that node runs by itself. Linking looks for a module of Debian's
/// node that other nodes do not know the place of.
constexpr auto wasm_compiler = "em++";
constexpr auto wasm_place = "NODE_PATH=/usr/share/nodejs ";
constexpr auto wasm_options = " -fexceptions -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1";

struct Build {
  std::string compiler;
  std::string optimisation;

  [[nodiscard]] bool for_wasm() const { return compiler == wasm_compiler; }
};

struct Outcome {
  std::string command;
  int status;
  std::string text;  ///< all that the command printed
};

Outcome run(const std::string& command, const fs::path& log) {
  const int status = std::system((command + " > " + log.string() + " 2>&1").c_str());
  std::ostringstream text;
  text << std::ifstream(log).rdbuf();
  return {command, status, text.str()};
}

/// The shell command that makes `program`.
std::string command_for(const Build& build, const fs::path& program) {
  const fs::path root = FOTFESTE_SOURCE_DIR;
  std::ostringstream command;  // streams paths in quotes
  if (build.for_wasm()) command << wasm_place;
  command << build.compiler << " -std=c++20 -ffp-contract=off " << build.optimisation << " -I "
          << root / "include"
          << " -I " << root << " -o " << program << " " << root / "tests/random/fingerprint.cpp";
  for (const char* room : rooms) {
    for (const auto& entry : fs::directory_iterator(root / "sim" / room)) {
      if (entry.path().extension() == ".cpp") command << " " << entry.path();
    }
  }
  if (build.for_wasm()) command << wasm_options;
  return command.str();
}

/// What a native program prints, with and without FMA.
std::vector<Outcome> printed_by(const fs::path& program, const fs::path& log) {
  const std::string command = "'" + program.string() + "'";
  return {run(command, log), run(std::string(without_fma).append(" ").append(command), log)};
}

/// Builds the program in `folder` and returns what it prints.
std::vector<Outcome> fingerprints(const Build& build, const fs::path& folder) {
  const std::string name = build.compiler + build.optimisation;
  const fs::path program = folder / (build.for_wasm() ? name + ".js" : name);
  const fs::path log = program.string() + ".log";
  const Outcome built = run(command_for(build, program), log);
  if (built.status != 0) return {built};
  if (build.for_wasm()) return {run("node " + program.string(), log)};
  return printed_by(program, log);
}

class Portability : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "fotfeste-portability-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr) << name;
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  fs::path folder;
};

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " > /dev/null").c_str()) == 0;
}

// Beside the program as it was built with everything else. Needs g++ and clang++ (Debian: apt-get
// install g++ clang); without one of them it is red. Where em++ and node are there (Debian: apt-get
// install emscripten), WebAssembly is tried as well.
TEST_F(Portability, EveryCompilerAndProcessorGivesTheSameBits) {
  std::vector<Build> builds = {{"g++", "-O0"}, {"clang++", "-O3"}, {"clang++", "-O0"}};
  if (is_installed(wasm_compiler) && is_installed("node")) {
    builds.push_back({wasm_compiler, "-O2"});
  } else {
    std::puts("em++ or node is not installed: WebAssembly is not tried");
  }
  std::vector<std::future<std::vector<Outcome>>> running;
  for (const Build& build : builds) {
    running.push_back(std::async(std::launch::async, fingerprints, build, folder));
  }
  std::vector<Outcome> outcomes = printed_by(FOTFESTE_FINGERPRINT, folder / "built.log");
  for (auto& others : running) {
    for (Outcome& outcome : others.get()) outcomes.push_back(std::move(outcome));
  }
  ASSERT_FALSE(outcomes.front().text.empty());
  for (const Outcome& outcome : outcomes) {
    ASSERT_EQ(outcome.status, 0) << outcome.command << "\n" << outcome.text;
    EXPECT_EQ(outcome.text, outcomes.front().text) << outcome.command;
  }
}

}  // namespace
}  // namespace fotfeste::testing
