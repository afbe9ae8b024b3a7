// The commands that ask the evidence: why, validate, calibrate, and runs with other parameters.

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

const std::string few = " --set population.people='80 people' --horizon 6m --quiet ";

TEST(Why, AndTraceTakeAnotherReadingOfTheEvidence) {
  const Folder folder;
  const std::string why = "why trial --format json --replications 2" + few;
  EXPECT_NE(fotfeste(folder, why + " --parameters sceptical").out, fotfeste(folder, why).out);
  const std::string trace = "trace trial --client 1";
  EXPECT_NE(fotfeste(folder, trace + " --parameters sceptical").out, fotfeste(folder, trace).out);
}

TEST(Why, TellsSharesThatAddUp) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "why trial --format json --replications 3" + few);
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto json = nlohmann::json::parse(ran.out);
  double sum = json["rest"]["mean"];
  for (const auto& each : json["mechanisms"]) sum += each["mean"].get<double>();
  EXPECT_NEAR(sum, json["whole"]["mean"].get<double>(), 1e-6);
  EXPECT_TRUE(json["mechanisms"].contains("job_development"));
}

TEST(Why, NamesTheFigureItExplains) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "why trial --measure population.crises --replications 2" + few);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(StartsWith("usual_care  ->  ips"), HasSubstr("health crises"),
                             HasSubstr("the whole difference")));
  const Ran unknown = fotfeste(folder, "why trial --measure happiness --replications 2" + few);
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no figure of the name happiness"));
}

TEST(Why, NeedsTwoPolicies) {
  const Folder folder;
  EXPECT_EQ(fotfeste(folder, "why county").code, 2);
  const Ran many = fotfeste(folder, "why trial --parameters posterior --replications 2" + few);
  EXPECT_EQ(many.code, 2);
  EXPECT_THAT(many.err, HasSubstr("this command takes one"));
  EXPECT_EQ(fotfeste(folder, "why trial county").code, 2);
}

TEST(Equity, SplitsTheGapOfEachGroup) {
  const Folder folder;
  const Ran ran =
      fotfeste(folder,
               "equity county --replications 2 --quiet --format json --horizon 1y --set "
               "population.stock='300 people' --set population.entrants='8 persons/month'");
  ASSERT_EQ(ran.code, 0) << ran.err;
  for (const auto& group : nlohmann::json::parse(ran.out)["groups"]) {
    const auto mean = [&](const char* part) { return group[part]["mean"].get<double>(); };
    EXPECT_NEAR(mean("workload") + mean("tools") + mean("employers") + mean("policy") + mean("own"),
                mean("gap"), 1e-9);
  }
  EXPECT_EQ(fotfeste(folder, "equity trial").code, 2);
}

TEST(Validate, PrintsPublishedBesideSimulated) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "validate norway-young-2020 --replications 5 --quiet");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("Levels"), HasSubstr("Contrasts"), HasSubstr("47.8 %"),
                             HasSubstr("young people at risk")));
  const Ran again = fotfeste(
      folder, "validate norway-young-2020 --replications 5 --quiet --threads 1 --format csv");
  const Ran threads = fotfeste(
      folder, "validate norway-young-2020 --replications 5 --quiet --threads 3 --format csv");
  EXPECT_EQ(again.out, threads.out);
  EXPECT_THAT(again.out, StartsWith("study,result,kind,"));
}

TEST(Validate, RefusesAScenarioWithoutPublishedFigures) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "validate county");
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("county has no published figures"));
}

TEST(ExplainWhy, TellsWhatIsKnownOfAValueAndWhatDependsOnIt) {
  const Folder folder;
  const std::string small = " --why --replications 3 --horizon 1y --quiet";
  const Ran fitted = fotfeste(folder, "explain county frailty_sd" + small);
  EXPECT_EQ(fitted.code, 0) << fitted.err;
  EXPECT_THAT(fitted.out, AllOf(HasSubstr("Published figures take away"),
                                HasSubstr("norway-work-training: at_exit"),
                                HasSubstr("low to high"), HasSubstr("months of ordinary work")));
  const Ran against = fotfeste(
      folder,
      "explain county roles.specialist.cap --against county --measure entrants.ever.6m" + small);
  EXPECT_THAT(against.out, AllOf(HasSubstr("the difference in has had ordinary work"),
                                 HasSubstr("15 clients"), HasSubstr("no difference")));
}

TEST(ExplainWhy, RefusesWhatItCannotExplain) {
  const Folder folder;
  const Ran many = fotfeste(folder, "explain county roles --why");
  EXPECT_EQ(many.code, 2);
  EXPECT_THAT(many.err, HasSubstr("one value that has evidence"));
  const Ran figure = fotfeste(folder, "explain county frailty_sd --why --measure foo --quiet");
  EXPECT_EQ(figure.code, 2);
  EXPECT_THAT(figure.err, HasSubstr("no figure of the name foo"));
}

TEST(Calibrate, WritesWhatItFound) {
  const Folder folder;
  folder.write("study.yaml",
               "title: small\npeople: 60 people\nstudies: [norway-young-2020]\nparameters:\n"
               "  own_search_rate: {}\n");
  const std::string call = "calibrate study.yaml --evaluations 4 --design 10 --quiet";
  const Ran ran = fotfeste(folder, call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, EndsWith("Result folder: out/calibration\n"));
  EXPECT_THAT(folder.read("out/calibration/posterior.csv"), StartsWith("own_search_rate\n"));
  EXPECT_EQ(read_csv(folder.read("out/calibration/identification.csv")).size(), 3U);
  const Ran again = fotfeste(folder, call);
  EXPECT_EQ(again.code, 4);
  EXPECT_THAT(again.err, HasSubstr("is already there"));

  const Ran with = fotfeste(
      folder, "run trial --replications 2 --parameters out/calibration/posterior.csv" + few);
  EXPECT_EQ(with.code, 0) << with.err;
  EXPECT_THAT(with.out, HasSubstr("chance and 200 sets of parameters"));
}

TEST(Calibrate, PolishesAStudyThatAsksForIt) {
  const Folder folder;
  folder.write("study.yaml",
               "title: small\npeople: 60 people\npolish: {steps: 4, people: 400 people}\n"
               "studies: [norway-young-2020]\nparameters:\n"
               "  own_search_rate: {low: 0.001, central: 0.002, high: 0.1}\n"
               "  opening_per_contact: {low: 0.001, central: 0.002, high: 0.05}\n");
  const std::string call = "calibrate study.yaml --evaluations 0 --design 10 --quiet";
  const Ran ran = fotfeste(folder, call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Of 2 figures 0 inside their bands at the start, 2 fitted\n"));
  const Ran again = fotfeste(folder, call + " --threads 3 --out again");
  EXPECT_EQ(folder.read("out/calibration/calibrated.yaml"), folder.read("again/calibrated.yaml"));
}

TEST(Parameters, OfAnotherReadingMakeAnotherRun) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, "run trial --replications 2 -o a" + few).code, 0);
  const Ran other =
      fotfeste(folder, "run trial --replications 2 -o a --parameters sceptical" + few);
  EXPECT_EQ(other.code, 4);
  EXPECT_THAT(other.err, HasSubstr("the scenario differs"));
  const Ran unknown = fotfeste(folder, "run trial --parameters scpetical" + few);
  EXPECT_EQ(unknown.code, 3);
  EXPECT_THAT(unknown.err, Not(IsEmpty()));
}

}  // namespace
}  // namespace fotfeste::testing
