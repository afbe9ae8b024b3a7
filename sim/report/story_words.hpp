#pragma once

#include <string>

#include "fotfeste/model/vocabulary.hpp"

/// The closed lists of the model in words, as parts of sentences about "the client".
namespace fotfeste::story {

/// "nav specialist" for "nav_specialist".
[[nodiscard]] std::string in_words(std::string name);
[[nodiscard]] std::string contact_words(Task task, const std::string& worker);
[[nodiscard]] std::string health_words(Health health);
[[nodiscard]] std::string activity_words(Activity activity);
[[nodiscard]] std::string contract_words(Contract contract);
[[nodiscard]] std::string channel_words(Channel channel);
[[nodiscard]] std::string refusal_words(Refusal refusal);
[[nodiscard]] std::string job_end_words(JobEnd why, Contract contract);
[[nodiscard]] std::string pathway_end_words(PathwayEnd why, const std::string& pathway);
/// Who solved a problem: 0 colleagues, 1 found at a meeting, 2 answered.
[[nodiscard]] std::string solver_words(int by, const std::string& worker);

}  // namespace fotfeste::story
