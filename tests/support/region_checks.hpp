#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste::testing {

inline bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }
inline bool same_bits(float a, float b) { return std::memcmp(&a, &b, sizeof a) == 0; }

inline bool same(const JobSpell& a, const JobSpell& b) {
  return a.person == b.person && a.job == b.job && a.start == b.start && a.end == b.end &&
         a.contract == b.contract && a.channel == b.channel && a.why == b.why &&
         a.pathway == b.pathway && a.preferred == b.preferred && a.stable == b.stable &&
         a.blow == b.blow && same_bits(a.match, b.match);
}

inline bool same(const PathwaySpell& a, const PathwaySpell& b) {
  return a.person == b.person && a.pathway == b.pathway && a.line == b.line && a.why == b.why &&
         a.start == b.start && a.served == b.served && a.end == b.end;
}

inline bool same(const PersonOutcome& a, const PersonOutcome& b) {
  return a.completed == b.completed && a.meetings_planned == b.meetings_planned &&
         a.meetings_missed == b.meetings_missed && a.no_shows == b.no_shows &&
         a.crises == b.crises && a.offers == b.offers && a.refused == b.refused &&
         a.problems == b.problems && a.escalated == b.escalated &&
         same_bits(a.staff_hours, b.staff_hours) && same_bits(a.effort_sum, b.effort_sum) &&
         a.id == b.id && a.group == b.group && a.wants_work == b.wants_work &&
         same_bits(a.severity, b.severity) && same_bits(a.luck, b.luck) && a.entry == b.entry &&
         a.pension == b.pension && a.gone == b.gone && a.first_ordinary == b.first_ordinary &&
         a.first_education == b.first_education && a.first_measure == b.first_measure;
}

template <class Records>
bool all_same(const Records& a, const Records& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return same(x, y); });
}

/// Whether two runs tell the same lives, job by job and bit for bit.
inline ::testing::AssertionResult same_lives(const RegionOutcome& a, const RegionOutcome& b) {
  if (!all_same(a.people, b.people)) return ::testing::AssertionFailure() << "people differ";
  if (!all_same(a.jobs, b.jobs)) return ::testing::AssertionFailure() << "jobs differ";
  if (!all_same(a.pathways, b.pathways)) return ::testing::AssertionFailure() << "pathways differ";
  if (a.events != b.events) return ::testing::AssertionFailure() << "events differ";
  return ::testing::AssertionSuccess();
}

/// Spells of each person, in order of their start.
template <class Spell>
std::vector<std::vector<Spell>> by_person(const std::vector<Spell>& spells, std::size_t people) {
  std::vector<std::vector<Spell>> of(people);
  for (const Spell& spell : spells) of[spell.person].push_back(spell);
  return of;
}

/// Everything wrong with one person's jobs, in words; empty when nothing is.
inline std::string faults_in_jobs(const PersonOutcome& person, const std::vector<JobSpell>& jobs,
                                  Tick horizon) {
  std::string faults;
  const auto fault = [&](bool holds, const char* what) {
    if (!holds) faults += std::string(what) + "; ";
  };
  for (std::size_t n = 0; n < jobs.size(); ++n) {
    const JobSpell& job = jobs[n];
    fault(job.start >= person.entry, "a job before entry");
    fault(job.start < job.end && job.end <= horizon, "a job of no length or beyond the horizon");
    fault(person.gone == never || job.end <= person.gone, "a job after leaving the world");
    fault((job.why == JobEnd::ongoing) == (job.end == horizon), "ongoing is not at the horizon");
    fault(job.contract != Contract::none, "a job without contract");
    const bool last = n + 1 == jobs.size();
    if (job.why == JobEnd::ongoing) fault(last, "a job after an ongoing one");
    if (job.why == JobEnd::converted) {
      fault(!last && jobs[n + 1].start == job.end && jobs[n + 1].job == job.job &&
                jobs[n + 1].channel == job.channel && same_bits(jobs[n + 1].match, job.match) &&
                is_ordinary(jobs[n + 1].contract),
            "a conversion with a gap or into another job");
    } else if (!last) {
      fault(jobs[n + 1].start >= job.end, "jobs overlap");
      fault(jobs[n + 1].job == job.job + 1, "jobs are not numbered in turn");
    }
  }
  const auto first = std::find_if(jobs.begin(), jobs.end(),
                                  [](const JobSpell& job) { return is_ordinary(job.contract); });
  fault(person.first_ordinary == (first == jobs.end() ? never : first->start),
        "the first ordinary day is not that of the first ordinary job");
  return faults;
}

inline std::string faults_in_pathways(const PersonOutcome& person,
                                      const std::vector<PathwaySpell>& stays, Tick horizon) {
  std::string faults;
  const auto fault = [&](bool holds, const char* what) {
    if (!holds) faults += std::string(what) + "; ";
  };
  for (std::size_t n = 0; n < stays.size(); ++n) {
    const PathwaySpell& stay = stays[n];
    fault(stay.start >= person.entry && stay.start <= stay.end && stay.end <= horizon,
          "a stay before entry, backwards or beyond the horizon");
    fault(stay.served == never || (stay.served >= stay.start && stay.served <= stay.end),
          "served outside the stay");
    fault((stay.why == PathwayEnd::ongoing) == (stay.end == horizon), "ongoing, not at the end");
    fault(person.gone == never || stay.end <= person.gone, "a stay after leaving the world");
    if (n + 1 < stays.size()) fault(stays[n + 1].start >= stay.end, "stays overlap");
  }
  return faults;
}

/// Jobs and stays of everybody: no gap, no overlap, nothing outside a life in the world.
inline void expect_whole_lives(const RegionOutcome& outcome, Tick horizon) {
  const auto jobs = by_person(outcome.jobs, outcome.people.size());
  const auto stays = by_person(outcome.pathways, outcome.people.size());
  for (std::size_t n = 0; n < outcome.people.size(); ++n) {
    EXPECT_EQ(faults_in_jobs(outcome.people[n], jobs[n], horizon), "") << "person " << n;
    EXPECT_EQ(faults_in_pathways(outcome.people[n], stays[n], horizon), "") << "person " << n;
  }
  const auto in_order = [](const auto& a, const auto& b) { return a.start < b.start; };
  EXPECT_TRUE(std::is_sorted(outcome.jobs.begin(), outcome.jobs.end(), in_order));
  EXPECT_TRUE(std::is_sorted(outcome.pathways.begin(), outcome.pathways.end(), in_order));
}

}  // namespace fotfeste::testing
