#pragma once

#include <utility>
#include <vector>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste::testing {

/// A trial of two years from 2019 with 500 people of two groups, one line, two arms.
inline World two_group_world(const std::string& name) {
  World world;
  world.name = name;
  world.groups.resize(2);
  world.groups[0].name = "young";
  world.groups[1].name = "=old";
  world.lines.resize(1);
  world.lines[0].name = "aft";
  world.people.people = 500;
  world.first_day = Date{2019, 1, 1};
  world.horizon = days(731);
  return world;
}

/// A figure with its three replications in the base and in the alternative.
struct Figure {
  Measure measure;
  std::vector<double> base;
  std::vector<double> alternative;
  std::int64_t persons = -1;
};

inline Measure total_of(const std::string& key, const std::string& title, Unit unit,
                        Section section, const std::string& group = "") {
  return {key, title, unit, section, group, true};
}

inline std::vector<Figure> some_figures() {
  const auto lines = [](const char* what) {
    return total_of(std::string("lines.") + what + ".aft.2019", what, Unit::kroner, Section::lines);
  };
  const auto served = [](const char* group) {
    return total_of("services.served.aft", "aft: people a year who begin to be served",
                    Unit::persons, Section::services, group);
  };
  return {
      {{"entrants.point.24m", "in ordinary work 24 months after entry", Unit::share,
        Section::entrants},
       {.18, .19, .20},
       {.19, .20, .21},
       500},
      {{"entrants.point.24m", "in ordinary work 24 months after entry", Unit::share,
        Section::entrants, "young"},
       {.2, .2, .2},
       {.2, .2, .2},
       20},
      {{"population.crises", "health crises", Unit::per_100_person_years, Section::population},
       {11, 12, 13},
       {12, 11, 14},
       500},
      {served(""), {900, 910, 920}, {490, 500, 510}},
      {served("young"), {400, 400, 400}, {290, 300, 310}},
      {served("=old"), {500, 510, 520}, {200, 200, 200}},
      {total_of("population.months.2y", "months of ordinary work, first 2 years", Unit::months,
                Section::population),
       {1000, 1100, 1200},
       {1010, 1110, 1210}},
      {total_of("money.programme.2y", "programme, first 2 years", Unit::kroner, Section::money),
       {2e6, 2e6, 2e6},
       {2.2e6, 2.2e6, 2.2e6}},
      {lines("appropriated"), {5e6, 5e6, 5e6}, {4e6, 4e6, 4e6}},
      {lines("spent"), {4.5e6, 4.6e6, 4.7e6}, {4e6, 4e6, 4e6}},
      {lines("refused_money"), {3, 4, 5}, {30, 31, 32}},
      {total_of("series.in_register.2019-02-01", "in the register", Unit::persons, Section::series),
       {10, 11, 12},
       {10, 11, 12}},
      {{"survival.work.12m", "an ordinary job came first", Unit::share, Section::survival},
       {.3, .3, .3},
       {.4, .4, .4},
       500},
      {total_of("flow.ips.unpaid_job", "first ips", Unit::persons, Section::flows),
       {7, 8, 9},
       {7, 8, 9}},
  };
}

inline StudyResult some_result() {
  StudyResult result;
  result.seed = 7;
  result.replications = {0, 1, 2};
  result.arms.resize(2);
  result.arms[0] = {"today", {}, {{}, {}, {}}};
  result.arms[1] = {"shifted", {}, {{}, {}, {}}};
  for (const Figure& figure : some_figures()) {
    for (ArmResult& arm : result.arms) {
      const auto& values = &arm == &result.arms[0] ? figure.base : figure.alternative;
      arm.measures.push_back(figure.measure);
      for (std::size_t r = 0; r < 3; ++r) arm.values[r].push_back({values[r], figure.persons});
    }
  }
  return result;
}

inline StudyReport report_of(const StudyResult& result, std::size_t arm = 1) {
  const World today = two_group_world("today");
  const World shifted = two_group_world("shifted");
  StudyPlan plan;
  plan.arms = {&today, &shifted};
  ReportWords words;
  words.place = "Norway";
  if (arm == 1) words.differences = {"1 million kroner a year less for aft."};
  words.official = {{"entrants.point.24m", "in work after two years", 0.25, "NAV 2019"},
                    {"register.stock", "people in the register", 181'000, "NAV 2019"}};
  return make_report(plan, result, arm, words);
}

inline StudyReport some_report(std::size_t arm = 1) { return report_of(some_result(), arm); }

}  // namespace fotfeste::testing
