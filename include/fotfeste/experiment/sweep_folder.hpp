#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/store/store.hpp"

namespace fotfeste {

/// The folder of a sweep is a store, and beside it what explains it:
///
///     sweep.json       factors, design, points, outputs; its digest is that of the store's study
///     study.yaml       the study as it was written
///     scenario.*.yaml  every scenario with all it is based on
///     results.csv      the canonical export: a line per unit and replication
///     points.csv       number of each point, its unit, what every factor is there
///     failures.csv     what failed, and the command that shows it

/// sweep.json of a sweep: the same bytes for the same study, wherever it runs.
[[nodiscard]] std::string sweep_json(const Sweep& sweep);

/// Opens the folder of this sweep, or begins it, and puts there what explains it. Throws
/// StoreError; of a folder that holds another study it says what differs.
[[nodiscard]] Store open_sweep_folder(const Sweep& sweep, const std::filesystem::path& folder);

/// Takes over those of these units (numbers) that are done in other folders, whatever design they
/// belong to there: a unit is the same where everything is that decides its results. How many.
/// Throws StoreError.
std::size_t reuse_units(const Sweep& sweep, const std::vector<std::size_t>& units,
                        const std::vector<std::filesystem::path>& folders, Store& into);

/// What a part of the units adds to a folder of the same study, which is begun where there is none.
/// Throws StoreError for another study or another result of a unit.
void merge_sweeps(const std::filesystem::path& into,
                  const std::vector<std::filesystem::path>& parts);

/// Writes the tables of what is there.
void export_sweep(const Store& store, const std::filesystem::path& folder);

}  // namespace fotfeste
