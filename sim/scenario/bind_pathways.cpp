#include <algorithm>
#include <array>

#include "fotfeste/model/fidelity.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

constexpr int most_positions = 1'000'000;

StaffStep read_staff_step(Reader& in, const Binding& binding) {
  StaffStep step;
  step.at = in.optional("from", moment(binding)).value_or(Duration{0});
  step.positions = static_cast<int>(in.require("positions", whole_number(0, most_positions)));
  step.recruited = in.optional("recruited", truth()).value_or(true);
  return step;
}

/// Who sells the role's work, and how they are chosen.
void read_providers(Reader& in, const Binding& binding, Role& role) {
  role.providers =
      static_cast<int>(in.optional("providers", count("providers", 1, 1000)).value_or(0));
  role.bids = static_cast<int>(in.optional("bids", whole_number(1, 100)).value_or(1));
  role.price_weight = in.optional("price_weight", share());
  role.contract = in.optional("contract", duration(above(0))).value_or(Duration{0});
  if (const auto own = in.optional("learns_from", binding.role())) {
    role.learns_from = static_cast<RoleId>(*own);
  }
  if (role.providers > 0) return;
  for (const char* key : {"bids", "price_weight", "contract", "learns_from"}) {
    if (in.has(key)) in.report(key, "E211", "needs providers, to whom it applies");
  }
}

Rhythm read_rhythm(Reader& in, std::string_view key) {
  Rhythm rhythm;
  in.optional_within(key, [&](Reader& part) {
    rhythm.every = part.require("every", duration(at_least(0)));
    rhythm.hours = part.require("hours", hours({0, 40, true}));
  });
  return rhythm;
}

Role read_role(Reader& in, const Binding& binding, const Parameters& parameters) {
  Role role;
  role.name = in.name();
  role.title = in.optional("title", text()).value_or("");
  role.direct_hours = in.require("direct_hours", hours_per_week({0, 80, true}));
  role.caseload = static_cast<double>(in.require("caseload", count("clients", 1, 10'000)));
  if (const auto cap = in.optional("cap", or_none(count("clients", 1, 10'000)))) {
    if (*cap) role.cap = static_cast<int>(**cap);
  }
  role.discipline =
      in.optional("discipline",
                  choice<Discipline>("an order of tasks",
                                     {{"earliest_due", Discipline::earliest_due},
                                      {"longest_unseen", Discipline::longest_unseen},
                                      {"discretionary", Discipline::discretionary},
                                      {"countable_first", Discipline::countable_first}}))
          .value_or(Discipline::earliest_due);
  role.turnover = in.optional("turnover", rate())
                      .value_or(binding.system ? parameters.worker_turnover : Rate{});
  role.recruitment_lag =
      in.optional("recruitment_lag", duration()).value_or(parameters.recruitment_lag);
  role.lag_low = in.optional("lag_low", real(between(0, 1))).value_or(1);
  role.lag_high = in.optional("lag_high", real(at_least(1))).value_or(1);
  read_providers(in, binding, role);
  role.training = read_rhythm(in, "training");
  role.starts_skilled = in.optional("starts_skilled", truth()).value_or(!binding.system);
  in.optional_each("staff", [&](Reader& step) {
    role.positions.push_back(read_staff_step(step, binding));
    const auto n = role.positions.size();
    if (n > 1 && role.positions[n - 1].at <= role.positions[n - 2].at) {
      step.report("from", "E301", "must be later than the step before");
    }
  });
  return role;
}

void read_in_job(Reader& in, ContactPolicy& contact) {
  contact.client_hours = in.optional("client_hours", hours()).value_or(0.6);
  contact.employer_hours = in.optional("employer_hours", hours()).value_or(0.4);
  contact.client_side = in.optional("client_side", truth()).value_or(true);
  contact.employer_side = in.optional("employer_side", truth()).value_or(true);
  contact.proactive = in.optional("planned", truth()).value_or(true);
  contact.in_job_first = in.require("first_month", duration(above(0)));
  contact.in_job_middle = in.require("first_half_year", duration(above(0)));
  contact.in_job_late = in.require("later", duration(above(0)));
  contact.interval_in_need = in.optional("in_need", real(between(0.05, 1))).value_or(1);
  contact.interval_when_calm = in.optional("when_calm", real(between(1, 20))).value_or(1);
  contact.agreement = read_rhythm(in, "agreement");
}

ContactPolicy read_contact(Reader& in) {
  ContactPolicy contact;
  contact.meeting = read_rhythm(in, "meeting");
  contact.employer_contact = read_rhythm(in, "employer_contact");
  contact.coordination = read_rhythm(in, "coordination");
  contact.administration = read_rhythm(in, "administration");
  contact.client_hours = 0.6;
  contact.employer_hours = 0.4;
  in.optional_within("in_job", [&](Reader& part) { read_in_job(part, contact); });
  contact.answers_problems = in.optional("answers_problems", truth()).value_or(true);
  contact.pool = in.optional("pool", truth()).value_or(false);
  contact.split_desks = in.optional("split_desks", truth()).value_or(false);
  contact.delay = in.optional("delay", duration()).value_or(Duration{0});
  contact.candidates =
      static_cast<int>(in.optional("candidates", whole_number(1, 100)).value_or(1));
  return contact;
}

Phase read_phase(Reader& in, const Binding& binding) {
  Phase phase;
  phase.activity = in.require(
      "activity", choice<Activity>("an activity", {{"follow_up", Activity::follow_up},
                                                   {"treatment", Activity::treatment},
                                                   {"assessment", Activity::assessment},
                                                   {"sheltered", Activity::sheltered},
                                                   {"place_and_train", Activity::place_and_train},
                                                   {"education", Activity::education}}));
  phase.role = static_cast<RoleId>(in.require("role", binding.role()));
  phase.duration = in.optional("duration", or_none(duration(above(0)))).value_or(std::nullopt);
  phase.contact = read_contact(in);
  if (const auto sector = in.optional("sector", binding.sector())) {
    phase.sector = static_cast<SectorId>(*sector);
  }
  phase.offer = in.optional("offer", choice<Offer>("an offer", {{"none", Offer::none},
                                                                {"ordinary", Offer::ordinary},
                                                                {"trial", Offer::trial},
                                                                {"placement", Offer::placement},
                                                                {"subsidised", Offer::subsidised}}))
                    .value_or(Offer::none);
  const auto subsidy = in.optional("subsidy", binding.subsidy());
  if (subsidy) phase.subsidy = static_cast<SubsidyId>(*subsidy);
  phase.subsidised_share = in.optional("subsidised_share", share()).value_or(1);
  for (const char* key : {"subsidy", "subsidised_share"}) {
    if (in.has(key) && phase.offer != Offer::subsidised) {
      in.report(key, "E301", "needs an offer of a subsidised job");
    }
  }
  const auto grant = in.optional("grant", binding.grant());
  if (grant) phase.grant = static_cast<GrantId>(*grant);
  if (grant && (phase.offer == Offer::trial || phase.offer == Offer::placement)) {
    in.report("grant", "E301", "needs an offer of a job that pays");
  }
  phase.certificate = in.optional("certificate", truth()).value_or(false);
  if (phase.certificate && (phase.activity != Activity::education || !phase.duration)) {
    in.report("certificate", "E301", "needs an education with a duration");
  }
  phase.purpose =
      in.optional("purpose", choice<PlacementPurpose>("what a placement is for",
                                                      {{"hire", PlacementPurpose::hire},
                                                       {"test", PlacementPurpose::test},
                                                       {"activity", PlacementPurpose::activity}}))
          .value_or(PlacementPurpose::unstated);
  if (in.has("purpose") && phase.offer != Offer::trial && phase.offer != Offer::placement) {
    in.report("purpose", "E301", "needs an offer of a trial or a placement");
  }
  return phase;
}

std::optional<Fidelity> read_fidelity(Reader& in) {
  if (!in.has("fidelity")) return std::nullopt;
  constexpr std::array<const char*, principle_count> principles = {
      "caseload",     "rapid_search", "integration",    "competitive_jobs",
      "follow_along", "preferences",  "zero_exclusion", "benefits_counselling"};
  Fidelity mean{};
  in.within("fidelity", [&](Reader& part) {
    for (std::size_t n = 0; n < mean.size(); ++n) {
      mean[n] = part.optional(principles[n], share()).value_or(1);
    }
  });
  return mean;
}

Pathway read_pathway(Reader& in, const Binding& binding) {
  Pathway pathway;
  pathway.name = in.name();
  in.each("phases", [&](Reader& part) { pathway.phases.push_back(read_phase(part, binding)); });
  if (in.has("phases") && pathway.phases.empty())
    in.report("phases", "E201", "expected at least one phase");
  const auto time = or_none(duration(above(0)));
  pathway.limit = in.optional("limit", time).value_or(std::nullopt);
  pathway.follow_along = in.optional("follow_along", time).value_or(std::nullopt);
  pathway.graduation_age = in.optional("graduation_age", time).value_or(std::nullopt);
  const auto phases = static_cast<std::int64_t>(std::max<std::size_t>(1, pathway.phases.size()));
  pathway.return_phase =
      static_cast<int>(in.optional("return_phase", whole_number(1, phases)).value_or(1)) - 1;
  const auto next = in.optional("next", or_none(binding.pathway())).value_or(std::nullopt);
  if (next) pathway.next = static_cast<PathwayId>(*next);
  pathway.can_be_left = in.optional("can_be_left", truth()).value_or(true);
  pathway.benefits_counselling =
      in.optional("benefits_counselling", hours({0, 20, true})).value_or(0);
  pathway.fidelity = read_fidelity(in);
  pathway.integration = in.optional("integration", share()).value_or(0);
  pathway.discharge_after =
      static_cast<int>(in.optional("discharge_after", whole_number(0, 1000)).value_or(0));
  return pathway;
}

}  // namespace

Staff read_roles(Reader& in, const Binding& binding, const Parameters& parameters) {
  Staff staff;
  in.each("roles", [&](Reader& part) {
    staff.roles.push_back(read_role(part, binding, parameters));
    const double caseload = staff.roles.back().caseload;
    staff.costs.emplace_back();
    part.within("cost",
                [&](Reader& cost) { staff.costs.back() = read_cost(cost, binding, caseload); });
  });
  return staff;
}

std::vector<Pathway> read_pathways(Reader& in, const Binding& binding) {
  std::vector<Pathway> pathways;
  in.each("pathways", [&](Reader& part) { pathways.push_back(read_pathway(part, binding)); });
  return pathways;
}

}  // namespace fotfeste
