#include "tests/architecture/forbidden.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Sources, HoldNothingThatDoesNotBelongInTheirRoom) {
  const auto find = [](const SourceFile& file) {
    return problems_in_lines(rules_of_the_house(), room_of(file.path), file);
  };
  EXPECT_THAT(problems_of(files_of_the_rooms(), find), IsEmpty());
}

TEST(Sources, AreAtMostThreeHundredLinesLong) {
  EXPECT_THAT(problems_of(files_of_the_rooms(), problems_in_length), IsEmpty());
}

TEST(Tests, UseNoYamlTreesEither) {
  std::vector<SourceFile> files = files_below("tests");
  std::erase_if(files, [](const SourceFile& f) {
    return !is_cpp(f.path) || f.path.starts_with("tests/architecture/");
  });
  const std::vector<Rule> first{rules_of_the_house().front()};
  EXPECT_THAT(
      problems_of(files, [&](const SourceFile& f) { return problems_in_lines(first, "", f); }),
      IsEmpty());
}

// The faults that the tests above are there to see, made up.

Problems problems_of_line(const std::string& room, const std::string& line) {
  return problems_in_lines(rules_of_the_house(), room,
                           {"sim/" + room + "/made_up.cpp", line + "\n"});
}

struct Offence {
  const char* room;
  const char* line;
  const char* allowed_in;  ///< a room where the same line is right, or nullptr
};

const std::vector<Offence> offences{
    {"scenario", "#include <yaml-cpp/node/node.h>", nullptr},
    {"scenario", "#include \"yaml-cpp/yaml.h\"", nullptr},
    {"report", "#include <yaml-cpp/eventhandler.h>", "scenario"},
    {"scenario", "#include <CLI/CLI.hpp>", "apps"},
    {"model", "#include <thread>", "experiment"},
    {"kernel", "#include <mutex>", "experiment"},
    {"model", "#include <fstream>", "scenario"},
    {"units", "#include <filesystem>", "report"},
    {"report", "#include <iostream>", "apps"},
    {"experiment", "  std::cerr << 1;", "apps"},
    {"scenario", "  std::exit(1);", "apps"},
    {"model", "  const auto t = std::chrono::steady_clock::now();", "experiment"},
    {"random", "  std::normal_distribution<double> d;", "report"},
    {"model", "  return std::exp(-x);", "report"},
    {"policy", "  return std::pow(x, 2);", "report"},
    {"kernel", "  std::ranges::sort(all);", "report"},
    {"random", "#include <source_location>", "report"},
};

class EveryRule : public ::testing::TestWithParam<Offence> {};

TEST_P(EveryRule, ReportsItsOffenceAndOnlyWhereItHolds) {
  const auto [room, line, allowed_in] = GetParam();
  EXPECT_THAT(problems_of_line(room, line),
              ElementsAre(HasSubstr("made_up.cpp:1: " + std::string(line))));
  if (allowed_in != nullptr) {
    EXPECT_THAT(problems_of_line(allowed_in, line), IsEmpty());
  }
}

INSTANTIATE_TEST_SUITE_P(All, EveryRule, ::testing::ValuesIn(offences));

TEST(Rules, EachHaveAnOffenceAbove) {
  for (const Rule& rule : rules_of_the_house()) {
    const std::regex what(rule.what);
    bool is_tried = false;
    for (const Offence& offence : offences) is_tried |= std::regex_search(offence.line, what);
    EXPECT_TRUE(is_tried) << rule.what;
  }
}

TEST(Rules, LookAtCodeAndNotAtComments) {
  EXPECT_THAT(problems_of_line("model", "  return x;  // not std::exp(x)"), IsEmpty());
  EXPECT_THAT(
      problems_of_line("model", "  return portable::exp(x) + std::sqrt(x) + std::exponent(x);"),
      IsEmpty());
}

TEST(Length, ReportsTheFileThatHasOneLineTooMany) {
  std::string text;
  for (std::size_t line = 0; line < longest_file; ++line) text += "\n";
  EXPECT_THAT(problems_in_length({"sim/model/long.cpp", text}), IsEmpty());
  EXPECT_THAT(problems_in_length({"sim/model/long.cpp", text + "x"}),
              ElementsAre(HasSubstr("301 lines")));
}

}  // namespace
}  // namespace fotfeste::testing
