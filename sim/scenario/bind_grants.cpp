#include "sim/scenario/binding.hpp"

namespace fotfeste {

Format<Payer> payer() {
  return choice<Payer>("a payer", {{"state_programme", Payer::state_programme},
                                   {"state_benefits", Payer::state_benefits},
                                   {"health_service", Payer::health_service},
                                   {"municipality", Payer::municipality},
                                   {"county", Payer::county},
                                   {"employer", Payer::employer},
                                   {"client", Payer::client}});
}

std::vector<Grant> read_grants(Reader& in, const Binding& binding) {
  std::vector<Grant> grants;
  in.optional_each("grants", [&](Reader& part) {
    Grant grant;
    grant.name = part.name();
    grant.amount = binding.optional_amount(part, "amount", money(Per::once));
    grant.hours = part.optional("hours", hours({0, 2000, true})).value_or(0);
    grant.hour = binding.optional_amount(part, "hour", money(Per::hour));
    if (part.has("ceiling")) grant.ceiling = binding.amount(part, "ceiling", money(Per::once));
    grant.payer = part.optional("payer", payer()).value_or(Payer::state_programme);
    if (part.has("hours") != part.has("hour")) {
      part.report(part.has("hours") ? "hours" : "hour", "E301",
                  "hours and the price of an hour go together");
    }
    grants.push_back(std::move(grant));
  });
  return grants;
}

}  // namespace fotfeste
