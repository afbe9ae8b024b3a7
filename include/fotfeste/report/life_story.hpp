#pragma once

#include <span>
#include <string>
#include <vector>

#include "fotfeste/experiment/life.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// Tells what happens to one person of a world, in sentences with calendar dates. Remembers which
/// pathway the person follows, so happenings must come in their order.
class StoryTeller {
 public:
  /// `world` must outlive the teller.
  StoryTeller(const World& world, const PersonOutcome& person);

  /// Who the person is, on one line: "A client of 41 years in the group pain injury, who wants
  /// work; in the register from the first day."
  [[nodiscard]] std::string introduction() const;

  /// " 3 January 2019: The client meets the adviser (0.5 hours)."
  [[nodiscard]] std::string tell(const Happening& h);
  /// A line per happening.
  [[nodiscard]] std::string tell(std::span<const Happening> happenings);

  /// What the years from the decision on came to, and where the person is at the end.
  [[nodiscard]] std::string sum_up(std::span<const Happening> whole_life) const;

 private:
  void remember(const Happening& h);
  [[nodiscard]] std::string sentence(const Happening& h) const;
  [[nodiscard]] std::string job_sentence(const Happening& h) const;
  [[nodiscard]] std::string register_sentence(const Happening& h) const;
  [[nodiscard]] std::string pathway_sentence(const Happening& h) const;
  [[nodiscard]] std::string worker() const;
  [[nodiscard]] std::string name_of(PathwayId pathway) const;

  const World& world_;
  const PersonOutcome& person_;
  Calendar calendar_;
  PathwayId pathway_ = nothing;
  std::size_t phase_ = 0;
};

/// "3 January 2019".
[[nodiscard]] std::string date_in_words(Date d);

/// Happenings at the start that two lives share, time included.
[[nodiscard]] std::size_t shared_beginning(std::span<const Happening> a,
                                           std::span<const Happening> b);

}  // namespace fotfeste
