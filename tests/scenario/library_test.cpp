#include "fotfeste/scenario/library.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Pair;

class Library : public ::testing::Test {
 protected:
  Library() {
    std::string pattern = (fs::temp_directory_path() / "fotfeste-XXXXXX").string();
    folder = mkdtemp(pattern.data());
  }
  ~Library() override { fs::remove_all(folder); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream{folder / name} << text;
  }

  fs::path folder;
};

TEST_F(Library, FindsAScenarioByItsNameAtTheTopAndInAFolder) {
  write("today.yaml", "kind: system\n");
  write("systems/shelter.yaml", "kind: system\n");
  write("systems/old/deep.yaml", "kind: system\n");
  const ScenarioLibrary library({folder});
  EXPECT_EQ(library.find("today"), folder / "today.yaml");
  EXPECT_EQ(library.find("shelter"), folder / "systems/shelter.yaml");
  EXPECT_FALSE(library.find("systems/shelter"));
  EXPECT_FALSE(library.find("deep"));
}

TEST_F(Library, TakesNoEvidenceForAScenario) {
  write("evidence/health.yaml", "kind: system\n");
  const ScenarioLibrary library({folder});
  EXPECT_FALSE(library.find("health"));
  EXPECT_TRUE(library.list().empty());
}

TEST_F(Library, MeansTheFirstOfTwoWithOneName) {
  write("b/twice.yaml", "kind: system\ntitle: second\n");
  write("a/twice.yaml", "kind: system\ntitle: first\n");
  const ScenarioLibrary library({folder});
  EXPECT_EQ(library.find("twice"), folder / "a/twice.yaml");
  ASSERT_EQ(library.list().size(), 1U);
  EXPECT_EQ(library.list().front().title, "first");
  write("twice.yaml", "kind: system\ntitle: top\n");
  EXPECT_EQ(library.find("twice"), folder / "twice.yaml");
  EXPECT_EQ(library.list().front().title, "top");
}

TEST_F(Library, ListsTheTopFirstAndThenFolderByFolder) {
  write("zebra.yaml", "kind: system\n");
  write("systems/b.yaml", "kind: system\n");
  write("systems/a.yaml", "kind: system\n");
  write("questions/c.yaml", "kind: system\n");
  write("systems/shared.yaml", "title: does not run by itself\n");
  std::vector<std::pair<std::string, std::string>> found;
  for (const ScenarioListing& listing : ScenarioLibrary({folder}).list()) {
    found.emplace_back(listing.folder, listing.name);
  }
  EXPECT_THAT(found, ElementsAre(Pair("", "zebra"), Pair("questions", "c"), Pair("systems", "a"),
                                 Pair("systems", "b")));
}

TEST_F(Library, BasesAScenarioOnANameFromAnotherFolder) {
  write("today.yaml", "title: today\nprice_year: 2019\n");
  write("systems/shelter.yaml", "based_on: today\ntitle: shelter\n");
  write("questions/cheaper.yaml", "based_on: shelter\nprice_year: 2020\n");
  const ScenarioLibrary library({folder});
  Problems problems;
  const auto tree = load_tree(
      *library.find("cheaper"), [&](std::string_view name) { return library.find(name); },
      problems);
  ASSERT_TRUE(tree.has_value());
  EXPECT_EQ(to_yaml(*tree), "title: shelter\nprice_year: 2020\n");
}

}  // namespace
}  // namespace fotfeste::testing
