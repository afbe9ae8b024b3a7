#include "sim/report/story_words.hpp"

#include <algorithm>

namespace fotfeste::story {

std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string contact_words(Task task, const std::string& worker) {
  switch (task) {
    case Task::intake:
      return "The client has a first talk with the " + worker;
    case Task::meeting:
      return "The client meets the " + worker;
    case Task::employer_contact:
      return "The " + worker + " talks to an employer about work for the client";
    case Task::coordination:
      return "The " + worker + " and the health team plan together";
    case Task::response:
      return "The " + worker + " comes because of the problem at work";
    case Task::administration:
      return "The " + worker + " does the paperwork of the case";
    case Task::agreement:
      return "Client, employer and " + worker + " agree on who does what";
  }
  return {};
}

std::string health_words(Health health) {
  switch (health) {
    case Health::stable:
      return "The client's health is stable";
    case Health::strained:
      return "The client's health is strained";
    case Health::crisis:
      return "The client is in a crisis";
  }
  return {};
}

std::string activity_words(Activity activity) {
  switch (activity) {
    case Activity::follow_up:
      return "follow-up";
    case Activity::treatment:
      return "treatment";
    case Activity::assessment:
      return "assessment";
    case Activity::sheltered:
      return "sheltered work";
    case Activity::place_and_train:
      return "looking for an ordinary job and training in it";
    case Activity::education:
      return "education";
    default:
      return "waiting";
  }
}

std::string contract_words(Contract contract) {
  switch (contract) {
    case Contract::none:
      return "no job";
    case Contract::trial:
      return "an unpaid work trial";
    case Contract::placement:
      return "an unpaid placement";
    case Contract::subsidised:
      return "a job with a wage subsidy";
    case Contract::temporary:
      return "a temporary job";
    case Contract::permanent:
      return "a permanent job";
  }
  return {};
}

std::string channel_words(Channel channel) {
  return channel == Channel::own ? "found alone" : "found through an employer contact";
}

std::string refusal_words(Refusal refusal) {
  switch (refusal) {
    case Refusal::money:
      return "the money is spent";
    case Refusal::capacity:
      return "there is no place";
    case Refusal::eligibility:
      return "the client does not meet the conditions";
  }
  return {};
}

std::string job_end_words(JobEnd why, Contract contract) {
  const std::string job = contract_words(contract);
  switch (why) {
    case JobEnd::quit:
      return "The client quits " + job;
    case JobEnd::layoff:
      return "The client is laid off from " + job;
    case JobEnd::fired:
      return "The problem has grown, and the client is fired from " + job;
    case JobEnd::quit_problem:
      return "The problem has grown, and the client gives up " + job;
    case JobEnd::contract_end:
      return "The time of " + job + " is over, and it is not prolonged";
    case JobEnd::moved_on:
      return "The client leaves " + job + " for another one";
    case JobEnd::left_world:
      return "The client leaves " + job + " and working life";
    case JobEnd::converted:
      return "The contract of " + job + " is replaced by another with the same employer";
    case JobEnd::ongoing:
      return "The client is still in " + job;
  }
  return {};
}

std::string pathway_end_words(PathwayEnd why, const std::string& pathway) {
  switch (why) {
    case PathwayEnd::disengaged:
      return "The client stays away from " + pathway + " for good";
    case PathwayEnd::discharged:
      return "After several meetings without the client, " + pathway + " is ended";
    case PathwayEnd::graduated:
      return "The job has lasted: " + pathway + " is over";
    case PathwayEnd::limit:
      return "The time for " + pathway + " is up";
    case PathwayEnd::left_list:
      return "In stable work, the client leaves the list of " + pathway;
    case PathwayEnd::referred:
      return "The client leaves " + pathway + " for a measure";
    case PathwayEnd::out:
      return "The client leaves " + pathway;
    case PathwayEnd::ongoing:
      return "The client is still in " + pathway;
  }
  return {};
}

std::string solver_words(int by, const std::string& worker) {
  if (by == 0) return "by colleagues and the employer";
  if (by == 1) return "at a meeting, before anybody else has seen it";
  return "with the help of the " + worker;
}

}  // namespace fotfeste::story
