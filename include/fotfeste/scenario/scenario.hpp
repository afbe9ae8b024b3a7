#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/model/world.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/evidence.hpp"
#include "fotfeste/scenario/library.hpp"
#include "fotfeste/scenario/official.hpp"
#include "fotfeste/scenario/published.hpp"

namespace fotfeste {

struct Arm {
  std::string name;  ///< of the arm; of the scenario where there is only one
  World world;
};

/// A scenario as it was read: the worlds to run, and where every value in them came from.
struct Scenario {
  enum class Kind { system, trial };

  std::string name;  ///< "today": file name without folder and ending
  std::string title;
  std::string summary;  ///< one line
  Kind kind = Kind::system;
  std::vector<Arm> arms;  ///< trial: one per arm, the same people in each; system: one
  std::vector<PublishedFigure> official;   ///< to print beside the model's figures
  std::vector<PublishedResult> published;  ///< what the study found, to validate against
  std::vector<ContextPrior> context;       ///< what is not known about its place
  Node document;    ///< everything the scenario says, bases and evidence included
  Sources sources;  ///< the texts that the marks in `document` point into
  Evidence evidence;
  std::vector<Problem> warnings;
  std::uint64_t digest = 0;  ///< of the canonical text of `document`: equal worlds, equal digest

  [[nodiscard]] const World& world() const { return arms.front().world; }
};

/// Reads the scenario at a path or with the name of a shipped one, with options such as
/// "lines.ips.places=40" laid over it. Throws ScenarioError with everything that is wrong.
[[nodiscard]] Scenario load_scenario(const std::string& path_or_name,
                                     const std::vector<std::string>& options,
                                     const ScenarioLibrary& library);

/// The scenario that a changed document says. Throws ScenarioError.
[[nodiscard]] Scenario rebind(const Scenario& scenario, Node document);

/// The scenario with options such as "lines.ips.places=40" laid over it; nothing is read again.
/// Throws ScenarioError.
[[nodiscard]] Scenario with_settings(const Scenario& scenario,
                                     const std::vector<std::string>& options);

/// Options that give every arm of a trial the people of the largest one, so that totals compare;
/// none where they are as many already.
[[nodiscard]] std::vector<std::string> settings_for_equal_arms(const Scenario& scenario);

/// The scenario at `points` places that its `context` allows, spread by a Latin hypercube; where
/// nothing is unknown, the scenario itself once. The same for the same seed. Throws ScenarioError
/// when a prior leads out of what its key may be.
[[nodiscard]] std::vector<Scenario> in_contexts(const Scenario& scenario, int points,
                                                std::uint64_t seed);

/// The scenario with everything that is not known about its place in the middle between its bounds.
[[nodiscard]] Scenario in_middle_of_context(const Scenario& scenario);

/// FNV-1a of the text, 64 bits: the same on every machine.
[[nodiscard]] std::uint64_t digest_of(std::string_view text);

}  // namespace fotfeste
