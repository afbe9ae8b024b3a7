// Files that are not scenarios (rows 29, 35, 36) and scenarios that are based on others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/scenario/bad_text.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Files : public ::testing::Test {
 protected:
  Files() {
    std::string pattern = (fs::temp_directory_path() / "fotfeste-XXXXXX").string();
    folder = mkdtemp(pattern.data());
  }
  ~Files() override { fs::remove_all(folder); }

  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream{folder / name} << text;
    return folder / name;
  }
  Problem only_error(const fs::path& path) {
    EXPECT_FALSE(load_tree(path, find, problems));
    const auto errors = problems.errors();
    EXPECT_EQ(errors.size(), 1U) << all_texts(errors);
    return errors.empty() ? Problem{} : errors.front();
  }
  std::string merged(const fs::path& path) {
    const auto tree = load_tree(path, find, problems);
    return tree ? to_yaml(*tree) : all_texts(problems.errors());
  }

  fs::path folder;
  Problems problems;
  FindScenario find = [this](std::string_view name) -> std::optional<fs::path> {
    const fs::path shipped = folder / "shipped" / (std::string{name} + ".yaml");
    return fs::exists(shipped) ? std::optional{shipped} : std::nullopt;
  };
};

TEST_F(Files, MissingFileNamesTheNearest) {
  write("today.yaml", "a: 1\n");
  const Problem problem = only_error(folder / "tday.yaml");
  EXPECT_EQ(problem.code, "E128");
  EXPECT_THAT(to_string(problem), HasSubstr("No such file or directory"));
  EXPECT_THAT(problem.help, HasSubstr("today.yaml?"));
}

TEST_F(Files, UnreachableFileSaysWhy) {
  const Problem problem = only_error(write("today.yaml", "a: 1\n") / "inside.yaml");
  EXPECT_EQ(problem.code, "E128");
  EXPECT_THAT(problem.message, HasSubstr("Not a directory"));
}

TEST_F(Files, OnlyRegularFilesAreRead) {
  EXPECT_EQ(only_error(folder).code, "E127");
  Problems others;
  const fs::path pipe = folder / "pipe.yaml";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_FALSE(read_document(pipe, others));
  EXPECT_FALSE(read_document("/dev/zero", others));
  ASSERT_EQ(others.errors().size(), 2U);
  EXPECT_EQ(others.errors()[0].code, "E127");
  EXPECT_EQ(others.errors()[1].code, "E127");
}

TEST_F(Files, LargeFileIsRefusedByItsSize) {
  const fs::path path = write("large.yaml", "a: 1\n");
  fs::resize_file(path, std::uintmax_t{1} << 40);
  EXPECT_EQ(only_error(path).code, "E121");
}

TEST_F(Files, BaseIsOverlaidKeyByKey) {
  write("base.yaml", "a: 1\nb:\n  x: 1\n  y: [1, 2]\nc: {k: 1}\n");
  const auto path = write("own.yaml", "based_on: base.yaml\nd: 4\nb:\n  z: 3\n  y: [9]\nc: text\n");
  EXPECT_EQ(merged(path), "a: 1\nb:\n  x: 1\n  y:\n    - 9\n  z: 3\nc: text\nd: 4\n");
}

TEST_F(Files, ValuesRememberTheFileThatWroteThem) {
  write("base.yaml", "a: 1\nb: {x: 1}\n");
  const auto path = write("own.yaml", "based_on: base\nb: {y: 2}\n");
  const auto tree = load_tree(path, find, problems);
  ASSERT_TRUE(tree);
  const auto place = [&](const Node* node) { return problems.sources().place(node->mark); };
  EXPECT_THAT(place(tree->find("a")), HasSubstr("base.yaml:1:4"));
  EXPECT_THAT(place(tree->find("b")->find("x")), HasSubstr("base.yaml:2:8"));
  EXPECT_THAT(place(tree->find("b")->find("y")), HasSubstr("own.yaml:2:8"));
}

TEST_F(Files, ShippedScenarioIsFoundByName) {
  write("shipped/today.yaml", "a: 1\n");
  EXPECT_EQ(merged(write("own.yaml", "based_on: today\nb: 2\n")), "a: 1\nb: 2\n");
}

TEST_F(Files, OwnFileMayTakeTheNameOfItsShippedBase) {
  write("shipped/today.yaml", "a: 1\n");
  EXPECT_EQ(merged(write("today.yaml", "based_on: today\na: 2\n")), "a: 2\n");
}

TEST_F(Files, BasesMayHaveBases) {
  write("one.yaml", "a: 1\nb: 1\nc: 1\n");
  write("two.yaml", "based_on: one.yaml\nb: 2\nc: 2\n");
  EXPECT_EQ(merged(write("three.yaml", "based_on: two.yaml\nc: 3\n")), "a: 1\nb: 2\nc: 3\n");
}

TEST_F(Files, CircleIsAnErrorWhereItCloses) {
  write("one.yaml", "a: 1\nbased_on: two.yaml\n");
  write("two.yaml", "based_on: one.yaml\n");
  const Problem problem = only_error(folder / "one.yaml");
  EXPECT_EQ(problem.code, "E129");
  EXPECT_THAT(problem.file, HasSubstr("two.yaml"));
  EXPECT_EQ(problem.line, 1);
  EXPECT_EQ(problem.column, 11);
  EXPECT_THAT(problem.message, HasSubstr("based_on goes in a circle"));
}

TEST_F(Files, MissingBaseIsAnErrorAtItsName) {
  const Problem problem = only_error(write("own.yaml", "a: 1\nbased_on: nowhere\n"));
  EXPECT_EQ(problem.code, "E128");
  EXPECT_EQ(problem.line, 2);
  EXPECT_EQ(problem.column, 11);
  EXPECT_THAT(problem.message, HasSubstr("\"nowhere\""));
}

TEST_F(Files, BaseMustBeAName) {
  EXPECT_EQ(only_error(write("own.yaml", "based_on: [a]\n")).code, "E203");
}

TEST_F(Files, FaultInTheBaseIsReportedThere) {
  write("base.yaml", "a: 1\na: 2\n");
  const Problem problem = only_error(write("own.yaml", "based_on: base.yaml\n"));
  EXPECT_EQ(problem.code, "E113");
  EXPECT_THAT(problem.file, HasSubstr("base.yaml"));
}

}  // namespace
}  // namespace fotfeste::testing
