#include "fotfeste/report/life_story.hpp"

#include <gmock/gmock.h>

#include <set>

namespace fotfeste::testing {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

World world_of_two_pathways() {
  World world;
  world.system = true;
  world.first_day = Date{2019, 1, 1};
  world.horizon = days(365);
  world.groups.resize(1);
  world.groups[0].name = "pain_injury";
  world.roles.resize(2);
  world.roles[0].name = "adviser";
  world.roles[1].name = "nav_specialist";
  world.pathways.resize(2);
  world.pathways[0].name = "ordinary";
  world.pathways[0].phases.resize(1);
  world.pathways[0].phases[0].role = 0;
  world.pathways[1].name = "se";
  world.pathways[1].phases.resize(2);
  world.pathways[1].phases[0].role = 1;
  world.pathways[1].phases[1].role = 0;
  world.pathways[1].phases[1].activity = Activity::sheltered;
  world.lines.resize(1);
  world.lines[0].name = "se";
  world.fallback = 0;
  return world;
}

PersonOutcome somebody() {
  PersonOutcome person;
  person.in_stock = true;
  person.age_at_entry = 41.2F;
  person.severity = 0.25F;
  return person;
}

Happening on_day(double day, Happening h) {
  h.at = to_ticks(days(day));
  return h;
}

TEST(LifeStory, IntroducesThePerson) {
  const World world = world_of_two_pathways();
  PersonOutcome person = somebody();
  EXPECT_EQ(StoryTeller(world, person).introduction(),
            "A client of 41 years in the group pain injury, who wants work; weight of the health "
            "burden 0.25; in the register before the first day.");
  person.in_stock = false;
  person.entry = to_ticks(days(59));
  EXPECT_THAT(StoryTeller(world, person).introduction(), EndsWith("; comes on 1 March 2019."));
}

TEST(LifeStory, NamesWhoeverFollowsThePersonUpAtTheTime) {
  const World world = world_of_two_pathways();
  const PersonOutcome person = somebody();
  StoryTeller teller(world, person);
  const Happening meeting{.what = What::contact_done, .task = Task::meeting, .amount = 0.5};
  EXPECT_EQ(teller.tell(on_day(0.5, meeting)),
            "   1 January 2019: The client meets the adviser (0.5 hours).");
  EXPECT_THAT(
      teller.tell(on_day(31, {.what = What::pathway_started, .pathway = 1, .line = 0})),
      EndsWith("  1 February 2019: The client starts the se pathway, paid by the se line."));
  EXPECT_THAT(teller.tell(on_day(32, meeting)), HasSubstr("the nav specialist"));
  EXPECT_THAT(teller.tell(on_day(60, {.what = What::phase_entered, .pathway = 1, .number = 1})),
              EndsWith("The client goes on to phase 2 of the se pathway: sheltered work."));
  EXPECT_THAT(teller.tell(on_day(61, meeting)), HasSubstr("the adviser"));
}

TEST(LifeStory, CallsAWorkerByTheTitleOfTheRole) {
  World world = world_of_two_pathways();
  world.roles[0].title = "counsellor";
  const PersonOutcome person = somebody();
  EXPECT_THAT(StoryTeller(world, person).tell({.what = What::no_show}),
              EndsWith(": The client does not come to a meeting with the counsellor."));
}

TEST(LifeStory, HasASentenceOfItsOwnForWhateverCanHappen) {
  const World world = world_of_two_pathways();
  const PersonOutcome person = somebody();
  std::set<std::string> sentences;
  int told = 0;
  for (int what = 0; what <= static_cast<int>(What::left_world); ++what) {
    StoryTeller teller(world, person);
    Happening h{.what = static_cast<What>(what), .pathway = 0, .line = 0};
    h.job_end = JobEnd::quit;
    h.contract = Contract::permanent;
    const std::string sentence = teller.tell(h);
    EXPECT_THAT(sentence, StartsWith("   1 January 2019: ")) << what;
    EXPECT_GT(sentence.size(), 30U) << what;
    sentences.insert(sentence);
    ++told;
  }
  EXPECT_EQ(sentences.size(), static_cast<std::size_t>(told));
}

TEST(LifeStory, HasASentenceOfItsOwnForEveryEndOfAJobAndAPathway) {
  const World world = world_of_two_pathways();
  const PersonOutcome person = somebody();
  StoryTeller teller(world, person);
  std::set<std::string> sentences;
  for (int end = 0; end < job_end_count; ++end) {
    sentences.insert(teller.tell({.what = What::job_ended, .job_end = static_cast<JobEnd>(end)}));
  }
  for (int end = 0; end < pathway_end_count; ++end) {
    sentences.insert(teller.tell(
        {.what = What::pathway_ended, .pathway_end = static_cast<PathwayEnd>(end), .pathway = 1}));
  }
  EXPECT_EQ(sentences.size(), static_cast<std::size_t>(job_end_count + pathway_end_count));
}

TEST(LifeStory, SumsUpWhereThePersonIsAtTheEnd) {
  const World world = world_of_two_pathways();
  PersonOutcome person = somebody();
  person.completed[0] = 2;
  person.completed[1] = 3;
  person.staff_hours = 2.5F;
  person.first_ordinary = to_ticks(days(40));
  const StoryTeller teller(world, person);
  std::vector<Happening> life{{.what = What::job_started, .contract = Contract::temporary}};
  EXPECT_EQ(teller.sum_up(life),
            "From 1 January 2019 on: 5 contacts of 2.5 staff hours in all, 0 crises, 0 problems at "
            "work; first ordinary job on 10 February 2019. On 31 December 2019: in a temporary "
            "job.");
  life.push_back({.what = What::job_ended, .job_end = JobEnd::quit});
  EXPECT_THAT(teller.sum_up(life), EndsWith("On 31 December 2019: without work."));
}

TEST(LifeStory, FindsWhereTwoLivesPart) {
  const std::vector<Happening> one{{.at = 1, .what = What::waiting},
                                   {.at = 2, .what = What::no_show}};
  std::vector<Happening> other = one;
  EXPECT_EQ(shared_beginning(one, other), 2U);
  other[1].at = 3;
  EXPECT_EQ(shared_beginning(one, other), 1U);
  other.clear();
  EXPECT_EQ(shared_beginning(one, other), 0U);
}

}  // namespace
}  // namespace fotfeste::testing
