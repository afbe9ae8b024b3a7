#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/architecture/room_table.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Rooms rooms_of_the_house() {
  return read_rooms(read_text(std::filesystem::path(FOTFESTE_SOURCE_DIR) / "sim/README.md"));
}

TEST(Rooms, UseOnlyRoomsAboveThemInTheTable) {
  const Rooms rooms = rooms_of_the_house();
  ASSERT_THAT(rooms, ::testing::Not(IsEmpty()));
  EXPECT_THAT(problems_in_table(rooms), IsEmpty());
}

TEST(Rooms, IncludeOnlyWhatTheTableAllows) {
  const Rooms rooms = rooms_of_the_house();
  const auto files = files_of_the_rooms();
  ASSERT_GT(files.size(), 10U);
  EXPECT_THAT(
      problems_of(files, [&](const SourceFile& f) { return problems_in_includes(rooms, f); }),
      IsEmpty());
}

TEST(Rooms, AllExist) {
  for (const Room& room : rooms_of_the_house()) {
    EXPECT_TRUE(std::filesystem::is_directory(std::filesystem::path(FOTFESTE_SOURCE_DIR) / "sim" /
                                              room.name))
        << "sim/README.md has a row for " << room.name;
  }
}

// The faults that the tests above are there to see, made up.

const char* const table =
    "# Map\n\n"
    "| room | its one idea | must never know | may use |\n"
    "| --- | --- | --- | --- |\n"
    "| units | a unit | anything | – |\n"
    "| kernel | what is next | things | units |\n\n"
    "| another | table |\n| kernel | units |\n";

TEST(RoomTable, IsReadFromItsOwnRowsOnly) {
  const Rooms rooms = read_rooms(table);
  ASSERT_THAT(rooms, SizeIs(2));
  EXPECT_EQ(rooms[0].name, "units");
  EXPECT_THAT(rooms[0].may_use, IsEmpty());
  EXPECT_EQ(rooms[1].name, "kernel");
  EXPECT_THAT(rooms[1].may_use, ElementsAre("units"));
}

TEST(RoomTable, ReportsARowThatUsesWhatIsNotAboveIt) {
  EXPECT_THAT(problems_in_table({{"units", {"kernel"}}, {"kernel", {"units", "kernel"}}}),
              ElementsAre(HasSubstr("units may use kernel"), HasSubstr("kernel may use kernel")));
}

TEST(RoomTable, ReportsEveryIncludeThatItDoesNotAllow) {
  const SourceFile file{"sim/units/time.cpp",
                        "#include \"fotfeste/units/time.hpp\"\n"
                        "#include <vector>\n"
                        "#include \"sim/units/private.hpp\"\n"
                        "#include \"fotfeste/kernel/event_queue.hpp\"\n"
                        "#  include <fotfeste/model/person.hpp>\n"
                        "#include \"sim/kernel/private.hpp\"\n"
                        "#include \"../kernel/event_queue.hpp\"\n"};
  EXPECT_THAT(problems_in_includes(read_rooms(table), file),
              ElementsAre(HasSubstr("units may not include fotfeste/kernel/event_queue.hpp"),
                          HasSubstr("units may not include fotfeste/model/person.hpp"),
                          HasSubstr("units may not include sim/kernel/private.hpp"),
                          HasSubstr("units may not include ../kernel/event_queue.hpp")));
}

TEST(RoomTable, AllowsWhatARowNamesButNotItsPrivateHeaders) {
  const SourceFile file{
      "include/fotfeste/kernel/queue.hpp",
      "#include \"fotfeste/units/time.hpp\"\n#include \"sim/units/private.hpp\"\n"};
  EXPECT_THAT(problems_in_includes(read_rooms(table), file),
              ElementsAre(HasSubstr("sim/units/private.hpp")));
}

TEST(RoomTable, ReportsASourceOutsideEveryRoom) {
  EXPECT_THAT(problems_in_includes(read_rooms(table), {"sim/cellar/wine.cpp", ""}),
              ElementsAre(HasSubstr("no room \"cellar\"")));
}

}  // namespace
}  // namespace fotfeste::testing
