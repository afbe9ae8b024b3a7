#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "tests/architecture/source_tree.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Mentions of folders on one machine and of papers outside the project. Each name has a letter in
/// brackets so that this line is not one of them.
Problems problems_in_places(const SourceFile& file) {
  static const std::regex place(
      R"((^|[^A-Za-z0-9._-])/([w]ork|[h]ome|tmp/[b]ash_jobs)/|[.][.]/[s]hared)"
      R"(|[m]odel-spec|([e]ngines|[n]orway)[.]md)");
  Problems problems;
  const std::vector<std::string> lines = lines_of(file.text);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!std::regex_search(lines[at], place)) continue;
    problems.push_back(file.path + ":" + std::to_string(at + 1) + ": " + lines[at]);
  }
  return problems;
}

/// Links of a Markdown file to files of the project that are not there.
Problems problems_in_links(const SourceFile& file) {
  static const std::regex link(R"(\]\(([^)#: ]+)(#[^)]*)?\))");
  const fs::path folder = fs::path(FOTFESTE_SOURCE_DIR) / fs::path(file.path).parent_path();
  Problems problems;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), link), end; at != end; ++at) {
    if (!fs::exists(folder / at->str(1))) problems.push_back(file.path + ": no file " + at->str(1));
  }
  return problems;
}

/// Commands of the form ./name in the code blocks of a Markdown file that cannot be run.
Problems problems_in_commands(const SourceFile& file) {
  static const std::regex command(R"(^(\./[A-Za-z0-9_./-]+))");
  Problems problems;
  bool in_block = false;
  std::smatch found;
  for (const std::string& line : lines_of(file.text)) {
    if (line.starts_with("```")) in_block = !in_block;
    if (!in_block || !std::regex_search(line, found, command)) continue;
    const fs::path script = fs::path(FOTFESTE_SOURCE_DIR) / found.str(1);
    const bool can_run = fs::is_regular_file(script) && (fs::status(script).permissions() &
                                                         fs::perms::owner_exec) != fs::perms::none;
    if (!can_run) problems.push_back(file.path + ": cannot run " + found.str(1));
  }
  return problems;
}

/// Files of the evidence that are named and do not exist.
Problems problems_in_evidence(const SourceFile& file) {
  static const std::regex named(R"(scenarios/evidence/[a-z_]+\.yaml)");
  Problems problems;
  for (std::sregex_iterator it(file.text.begin(), file.text.end(), named), end; it != end; ++it) {
    if (fs::is_regular_file(fs::path(FOTFESTE_SOURCE_DIR) / it->str())) continue;
    problems.push_back(file.path + ": there is no " + it->str());
  }
  return problems;
}

std::vector<SourceFile> markdown_files() {
  std::vector<SourceFile> files = files_below("");
  std::erase_if(files, [](const SourceFile& file) { return !file.path.ends_with(".md"); });
  return files;
}

TEST(Papers, NameNothingOutsideTheProject) {
  EXPECT_THAT(problems_of(files_below(""), problems_in_places), IsEmpty());
}

TEST(Papers, LinkOnlyToFilesThatExist) {
  ASSERT_FALSE(markdown_files().empty());
  EXPECT_THAT(problems_of(markdown_files(), problems_in_links), IsEmpty());
}

TEST(Papers, NameOnlyEvidenceThatExists) {
  EXPECT_THAT(problems_of(files_of_the_rooms(), problems_in_evidence), IsEmpty());
  EXPECT_THAT(problems_of(markdown_files(), problems_in_evidence), IsEmpty());
}

TEST(Papers, ShowOnlyCommandsThatCanBeRun) {
  EXPECT_THAT(problems_of(markdown_files(), problems_in_commands), IsEmpty());
}

// The glossary's last column but one names identifiers: each stands in the code or in a scenario.
Problems problems_in_glossary(const std::string& glossary, const std::string& code) {
  static const std::regex row(R"(^\|[^|]*\|[^|]*\|([^|]*)\|[^|]*\|$)");
  static const std::regex name(R"(`(?:[A-Za-z]+::)?([A-Za-z_]+)(?:…)?`)");
  Problems problems;
  std::smatch found;
  for (const std::string& line : lines_of(glossary)) {
    if (!std::regex_search(line, found, row)) continue;
    const std::string cell = found[1];
    for (std::sregex_iterator at(cell.begin(), cell.end(), name), end; at != end; ++at) {
      if (code.find(at->str(1)) == std::string::npos)
        problems.push_back("nothing is called " + at->str(1));
    }
  }
  return problems;
}

TEST(Glossary, NamesOnlyWhatExists) {
  std::string code;
  for (const char* folder : {"include", "sim", "scenarios"}) {
    for (const SourceFile& file : files_below(folder)) {
      if (!file.path.ends_with(".md")) code += file.text;
    }
  }
  const fs::path glossary = fs::path(FOTFESTE_SOURCE_DIR) / "sim/GLOSSARY.md";
  EXPECT_THAT(problems_in_glossary(read_text(glossary), code), IsEmpty());
}

// The faults that the tests above are there to see, made up.

TEST(Papers, ReportAPlaceOnOneMachineButNoAddress) {
  const std::string place = std::string("/") + "work/main";
  const SourceFile file{"README.md",
                        "see " + place + "\nhttps://example.org" + place + "\n(" + place + ")\n"};
  EXPECT_THAT(problems_in_places(file),
              ElementsAre(HasSubstr("README.md:1:"), HasSubstr("README.md:3:")));
}

TEST(Papers, ReportALinkToNothing) {
  const SourceFile file{"sim/README.md",
                        "[a](GLOSSARY.md) [b](nothing.md#part) [c](https://example.org)"};
  EXPECT_THAT(problems_in_links(file), ElementsAre("sim/README.md: no file nothing.md"));
}

TEST(Papers, ReportACommandThatCannotBeRun) {
  const SourceFile file{
      "README.md",
      "./outside-a-block\n```sh\n./fotfeste.sh test\n./missing.sh\n./README.md\n```\n"};
  EXPECT_THAT(problems_in_commands(file), ElementsAre("README.md: cannot run ./missing.sh",
                                                      "README.md: cannot run ./README.md"));
}

TEST(Glossary, ReportsANameThatNothingHas) {
  EXPECT_THAT(problems_in_glossary(
                  "| a | b | `Health::stable`, `cured` | c |\n| a | b | – | `d` |\n", "stable"),
              ElementsAre("nothing is called cured"));
}

}  // namespace
}  // namespace fotfeste::testing
