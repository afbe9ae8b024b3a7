#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

bool gives_certificates(const World& world) {
  return std::any_of(world.pathways.begin(), world.pathways.end(), [](const Pathway& pathway) {
    return std::any_of(pathway.phases.begin(), pathway.phases.end(),
                       [](const Phase& phase) { return phase.certificate; });
  });
}

}  // namespace

/// Certificates got, and ordinary work after them; only where some phase gives one.
void count_certificates(const StudyView& view, Tally& tally) {
  if (!gives_certificates(view.world)) return;
  GroupParts got(view.groups.size());
  GroupParts work(view.groups.size());
  for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
    const PersonOutcome& person = view.outcome.people[index];
    if (!StudyView::is_client(person) || person.certified == never) continue;
    got.add(person.group, 1);
    const auto jobs = view.work.ordinary(index);
    const bool worked = std::any_of(jobs.begin(), jobs.end(),
                                    [&](const Span& job) { return job.end > person.certified; });
    work.add(person.group, worked ? 1 : 0);
  }
  got.write_totals(tally,
                   {"certificates.got", "certificates got", Unit::persons, Section::services},
                   view.groups);
  work.write_means(tally,
                   {"certificates.work", "with a certificate: ordinary work after it", Unit::share,
                    Section::services},
                   view.groups);
}

}  // namespace fotfeste
