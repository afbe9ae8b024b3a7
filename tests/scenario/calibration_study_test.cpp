#include "fotfeste/scenario/calibration_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/scenario/written_file.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;

class CalibrationFile : public WrittenFile {
 protected:
  CalibrationFile() : WrittenFile("calibration.yaml") {}

  CalibrationStudy read(const std::string& text) {
    return load_calibration(written(text), shipped_scenarios());
  }
  std::string refusal(const std::string& text) {
    return refusal_of([&] { return read(text); });
  }
};

const std::string head = "title: t\npeople: 300 people\nstudies: [norway-ips-2019]\n";

TEST_F(CalibrationFile, TakesRangesOfTheEvidenceAndItsOwn) {
  const CalibrationStudy study =
      read(head + "parameters:\n  frailty_sd: {}\n  own_search_rate: {low: 0.05, high: 0.1}\n");
  ASSERT_EQ(study.parameters.size(), 2U);
  EXPECT_DOUBLE_EQ(study.parameters[0].low, 0.804);
  EXPECT_DOUBLE_EQ(study.parameters[1].low, 0.05);
  EXPECT_EQ(study.parameters[1].unit, "/month");
  for (const Arm& arm : study.studies.front().arms) EXPECT_EQ(arm.world.people.people, 300);
}

TEST_F(CalibrationFile, KeepsTheStudiesAsTheyArePublishedForAPolish) {
  const std::string parameters = "parameters:\n  frailty_sd: {}\n";
  EXPECT_TRUE(read(head + parameters).polish_studies.empty());
  const CalibrationStudy study =
      read(head + "polish: {steps: 3, people: 5 000 people}\n" + parameters);
  EXPECT_EQ(study.polish_steps, 3);
  EXPECT_EQ(study.polish_people, 5'000);
  ASSERT_EQ(study.polish_studies.size(), 1U);
  EXPECT_EQ(study.polish_studies[0].arms[0].world.people.people, 227);
  EXPECT_FALSE(study.polish_studies[0].context.empty());
}

TEST_F(CalibrationFile, ShippedOnesAreSound) {
  for (const char* name : {"shipped.yaml", "other-start.yaml", "from-reference.yaml"}) {
    const CalibrationStudy study = load_calibration(
        std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios" / "calibration" / name,
        shipped_scenarios());
    EXPECT_GE(study.parameters.size(), 10U);
    EXPECT_GE(study.studies.size(), 5U);
  }
}

TEST_F(CalibrationFile, RefusesAnUnknownParameterWithTheNearest) {
  EXPECT_THAT(refusal(head + "parameters:\n  frailty_ds: {}\n"), HasSubstr("frailty_sd"));
}

TEST_F(CalibrationFile, RefusesAParameterThatActsWhenAScenarioIsRead) {
  EXPECT_THAT(refusal(head + "parameters:\n  worker_turnover: {}\n"),
              HasSubstr("expected a parameter"));
}

TEST_F(CalibrationFile, RefusesARangeUpsideDown) {
  EXPECT_THAT(refusal(head + "parameters:\n  frailty_sd: {low: 2, high: 1}\n"),
              HasSubstr("low below high"));
}

TEST_F(CalibrationFile, RefusesWhatItDoesNotKnow) {
  EXPECT_THAT(refusal(head + "colour: red\nparameters:\n  frailty_sd: {}\n"),
              HasSubstr("unknown key"));
}

TEST(SetParameter, IsInTheUnitOfItsEvidence) {
  Parameters parameters;
  set_parameter(parameters, "own_search_rate", "/month", 0.1);
  EXPECT_DOUBLE_EQ(parameters.own_search_rate.per_day, per_month(0.1).per_day);
  set_parameter(parameters, "capability_time", "days", 540);
  EXPECT_DOUBLE_EQ(parameters.capability_time.count(), 540);
  set_parameter(parameters, "frailty_sd", "log", 1.2);
  EXPECT_DOUBLE_EQ(parameters.frailty_sd, 1.2);
}

}  // namespace
}  // namespace fotfeste::testing
