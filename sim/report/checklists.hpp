#pragma once

#include <string>
#include <vector>

#include "sim/report/json_text.hpp"

namespace fotfeste {

/// What a run knows of itself, in words.
struct RunFacts {
  std::string question;      ///< what is compared, or run
  std::string differences;   ///< of the scenarios
  std::string people;        ///< who is simulated
  std::string time;          ///< first day, warm-up, horizon
  std::string repeated;      ///< replications, sample of regions, seed
  std::string interval;      ///< how intervals are made and what they hold
  std::string money;         ///< price year and discount rate
  std::string identity;      ///< program, version, digests
  std::string command;       ///< as typed
  std::string assumptions;   ///< how many values are assumed
  std::string alternatives;  ///< other values under which it was done again
};

/// An item of a checklist. An empty text is the authors' to write.
struct ChecklistItem {
  std::string number;
  std::string name;
  std::string text;
};

struct Checklist {
  std::string name;
  std::string source;
  std::vector<ChecklistItem> items;
};

/// Strengthening the reporting of empirical simulation studies, discrete-event simulation.
[[nodiscard]] Checklist stress_des(const RunFacts& facts);
/// Overview, design concepts, details.
[[nodiscard]] Checklist odd(const RunFacts& facts);
/// Consolidated health economic evaluation reporting standards.
[[nodiscard]] Checklist cheers(const RunFacts& facts);

/// The three, filled from a manifest and one report of the run: [{name, source, items: [{number,
/// name, text, or null where it is to be written}]}].
[[nodiscard]] Json checklists(const Json& manifest, const Json& report);

}  // namespace fotfeste
