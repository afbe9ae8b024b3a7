#include "fotfeste/experiment/work_history.hpp"

#include <algorithm>

namespace fotfeste {
namespace {

bool is_subsidised(Contract c) { return c == Contract::subsidised; }

std::span<const Span> row(const std::vector<std::uint32_t>& first, const std::vector<Span>& spans,
                          std::size_t person) {
  return std::span(spans).subspan(first[person], first[person + 1] - first[person]);
}

}  // namespace

Tick overlap(std::span<const Span> spans, Tick from, Tick to) {
  Tick shared = 0;
  for (const Span& span : spans) {
    shared += std::max<Tick>(0, std::min(span.end, to) - std::max(span.start, from));
  }
  return shared;
}

double discounted_days(const Discounting& discounting, std::span<const Span> spans, Tick from,
                       Tick to) {
  double sum = 0;
  for (const Span& span : spans) {
    const Tick start = std::max(span.start, from);
    const Tick end = std::min(span.end, to);
    if (end > start) sum += to_days(end - start) * discounting.mean_factor(start, end);
  }
  return sum;
}

bool covers(std::span<const Span> spans, Tick t) {
  return std::any_of(spans.begin(), spans.end(),
                     [t](const Span& span) { return span.start <= t && t < span.end; });
}

WorkHistory::Column WorkHistory::column(const RegionOutcome& outcome, bool (*counts)(Contract)) {
  std::vector<const JobSpell*> spells;
  for (const JobSpell& spell : outcome.jobs) {
    if (counts(spell.contract)) spells.push_back(&spell);
  }
  // The list is in order of the end, and a person has one job at a time.
  std::stable_sort(spells.begin(), spells.end(),
                   [](const JobSpell* a, const JobSpell* b) { return a->person < b->person; });
  Column column;
  column.first.assign(outcome.people.size() + 1, 0);
  const JobSpell* last = nullptr;
  for (const JobSpell* spell : spells) {
    const bool goes_on = last != nullptr && last->person == spell->person &&
                         last->job == spell->job && last->end == spell->start;
    if (goes_on) {
      column.spans.back().end = spell->end;
    } else {
      column.spans.push_back({spell->start, spell->end});
      ++column.first[spell->person + 1];
    }
    last = spell;
  }
  for (std::size_t person = 0; person < outcome.people.size(); ++person) {
    column.first[person + 1] += column.first[person];
  }
  return column;
}

WorkHistory::WorkHistory(const RegionOutcome& outcome)
    : ordinary_(column(outcome, is_ordinary)), subsidised_(column(outcome, is_subsidised)) {}

std::span<const Span> WorkHistory::ordinary(std::size_t person) const {
  return row(ordinary_.first, ordinary_.spans, person);
}

std::span<const Span> WorkHistory::subsidised(std::size_t person) const {
  return row(subsidised_.first, subsidised_.spans, person);
}

}  // namespace fotfeste
