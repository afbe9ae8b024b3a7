#include "fotfeste/report/life_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "sim/report/story_words.hpp"

namespace fotfeste {

using namespace story;

StoryTeller::StoryTeller(const World& world, const PersonOutcome& person)
    : world_(world), person_(person), calendar_(world.first_day) {
  if (person.in_stock) pathway_ = world.fallback;
}

std::string StoryTeller::introduction() const {
  std::string text = fmt::format("A client of {:.0f} years", person_.age_at_entry);
  if (person_.pensioner) return text + " on disability pension from the first day.";
  text += " in the group " + in_words(world_.groups[person_.group].name);
  text += person_.wants_work ? ", who wants work" : ", who does not want ordinary work now";
  text += fmt::format("; weight of the health burden {:.2f}", person_.severity);
  if (person_.in_stock) return text + "; in the register before the first day.";
  return text + "; comes on " + date_in_words(calendar_.date_of(person_.entry)) + ".";
}

std::string StoryTeller::tell(const Happening& h) {
  remember(h);
  return fmt::format("{:>17}: {}.", date_in_words(calendar_.date_of(h.at)), sentence(h));
}

std::string StoryTeller::tell(std::span<const Happening> happenings) {
  std::string text;
  for (const Happening& h : happenings) text += tell(h) + "\n";
  return text;
}

void StoryTeller::remember(const Happening& h) {
  if (h.what == What::pathway_started) {
    pathway_ = h.pathway;
    phase_ = 0;
  } else if (h.what == What::phase_entered) {
    pathway_ = h.pathway;
    phase_ = static_cast<std::size_t>(h.number);
  }
}

std::string StoryTeller::name_of(PathwayId pathway) const {
  return pathway == nothing ? "the follow-up"
                            : "the " + in_words(world_.pathways[pathway].name) + " pathway";
}

std::string StoryTeller::worker() const {
  if (pathway_ == nothing) return "contact person";
  const std::vector<Phase>& phases = world_.pathways[pathway_].phases;
  const RoleId id = phases[std::min(phase_, phases.size() - 1)].role;
  if (id == nothing) return "contact person";
  const Role& role = world_.roles[id];
  return role.title.empty() ? in_words(role.name) : role.title;
}

std::string StoryTeller::sentence(const Happening& h) const {
  switch (h.what) {
    case What::contact_done:
      return contact_words(h.task, worker()) + fmt::format(" ({:.1f} hours)", h.amount);
    case What::no_show:
      return "The client does not come to a meeting with the " + worker();
    case What::meeting_missed:
      return "A meeting falls due, but the " + worker() + " has not even held the last one yet";
    case What::health_changed:
      return health_words(h.health);
    case What::education_started:
      return "The client finds a study place alone";
    case What::certified:
      return "The client gets the certificate at the end of the education";
    case What::pathway_started:
    case What::waiting:
    case What::assigned:
    case What::phase_entered:
    case What::pathway_ended:
    case What::refused:
      return pathway_sentence(h);
    case What::offer_declined:
    case What::job_started:
    case What::contract_converted:
    case What::problem_arose:
    case What::problem_visible:
    case What::problem_solved:
    case What::response_failed:
    case What::job_ended:
      return job_sentence(h);
    default:
      return register_sentence(h);
  }
}

std::string StoryTeller::pathway_sentence(const Happening& h) const {
  switch (h.what) {
    case What::pathway_started:
      return "The client starts " + name_of(h.pathway) +
             (h.line == nothing ? ""
                                : ", paid by the " + in_words(world_.lines[h.line].name) + " line");
    case What::waiting:
      return fmt::format("No {} is free, and the client waits", worker());
    case What::assigned:
      return fmt::format("The client gets a contact person: {} number {} here", worker(),
                         h.number + 1);
    case What::phase_entered:
      return fmt::format(
          "The client goes on to phase {} of {}: {}", h.number + 1, name_of(h.pathway),
          activity_words(
              world_.pathways[h.pathway].phases[static_cast<std::size_t>(h.number)].activity));
    case What::refused:
      return fmt::format("A referral to the {} line comes to nothing: {}",
                         in_words(world_.lines[h.line].name), refusal_words(h.refusal));
    default:
      return pathway_end_words(h.pathway_end, name_of(h.pathway));
  }
}

std::string StoryTeller::job_sentence(const Happening& h) const {
  switch (h.what) {
    case What::offer_declined:
      return fmt::format("The client declines a job {}, which fits too badly (match {:.2f})",
                         channel_words(h.channel), h.amount);
    case What::job_started:
      return fmt::format("The client starts in {} {} (match {:.2f}{})", contract_words(h.contract),
                         channel_words(h.channel), h.amount,
                         h.number == 1 ? ", the kind of job that the client wants" : "");
    case What::contract_converted:
      return "The employer keeps the client: now in " + contract_words(h.contract);
    case What::problem_arose:
      return "A problem arises at work that nobody outside sees yet";
    case What::problem_visible:
      return "The problem at work comes to light";
    case What::problem_solved:
      return "The problem at work is solved " + solver_words(h.number, worker());
    case What::response_failed:
      return "The problem at work is still there; the " + worker() + " will try again";
    default:
      return job_end_words(h.job_end, h.contract) + (h.number == 1 ? ", a blow" : "");
  }
}

std::string StoryTeller::register_sentence(const Happening& h) const {
  switch (h.what) {
    case What::entered:
      return world_.system ? "The client enters the register" : "The client enters the trial";
    case What::left_register:
      return "After three months in ordinary work the client leaves the register";
    case What::returned:
      return "The client comes back to the register";
    case What::reviewed:
      return fmt::format("The case is reviewed; the chance of a disability pension is {:.1f} %",
                         100 * h.amount);
    case What::allowance_extended:
      return "The work assessment allowance is extended";
    case What::social_assistance:
      return "The allowance has run out; the client lives on social assistance";
    case What::pensioned:
      return "The client is granted a disability pension";
    default:
      return h.number == 1 ? "The client turns 67 and retires"
                           : "The client leaves for good: other income, moving away, or death";
  }
}

std::string StoryTeller::sum_up(std::span<const Happening> whole_life) const {
  const PersonOutcome& p = person_;
  const int contacts = std::accumulate(p.completed.begin(), p.completed.end(), 0);
  std::string text = fmt::format(
      "From {} on: {} contacts of {:.1f} staff hours in all, {} crises, {} problems at work",
      date_in_words(calendar_.date_of(to_ticks(world_.warm_up))), contacts, p.staff_hours, p.crises,
      p.problems);
  if (p.first_ordinary != never) {
    text += "; first ordinary job on " + date_in_words(calendar_.date_of(p.first_ordinary));
  }
  const Tick end = to_ticks(world_.horizon) - 1;
  text += ". On " + date_in_words(calendar_.date_of(end)) + ": ";
  if (p.gone != never) return text + "no longer here.";
  Contract contract = Contract::none;
  for (const Happening& h : whole_life) {
    if (h.what == What::job_started || h.what == What::contract_converted) contract = h.contract;
    const bool ends = h.what == What::job_ended && h.job_end != JobEnd::converted;
    if (ends || h.what == What::pensioned) contract = Contract::none;
  }
  if (contract != Contract::none) return text + "in " + contract_words(contract) + ".";
  return text + (p.pension != never ? "on disability pension, without work." : "without work.");
}

std::string date_in_words(Date d) {
  static constexpr std::array<const char*, 12> months{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {} {}", d.day, months[static_cast<std::size_t>(d.month - 1)], d.year);
}

std::size_t shared_beginning(std::span<const Happening> a, std::span<const Happening> b) {
  const auto same = [](const Happening& x, const Happening& y) {
    return x.at == y.at && x.what == y.what && x.task == y.task && x.health == y.health &&
           x.contract == y.contract && x.channel == y.channel && x.job_end == y.job_end &&
           x.pathway_end == y.pathway_end && x.refusal == y.refusal && x.pathway == y.pathway &&
           x.line == y.line && x.amount == y.amount && x.number == y.number;
  };
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
  return static_cast<std::size_t>(end.first - a.begin());
}

}  // namespace fotfeste
