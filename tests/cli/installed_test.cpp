// The program as it lies on a machine where it was installed, away from the source tree.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

TEST(Installed, FindsTheScenariosOfEveryFolderBesideItself) {
  const Folder folder;
  const std::string place = folder.path().string();
  const std::string install = "'" FOTFESTE_CMAKE "' --install '" FOTFESTE_BUILD "' --prefix '" +
                              place + "' > '" + place + "/log' 2>&1";
  ASSERT_EQ(std::system(install.c_str()), 0) << folder.read("log");
  const std::string check = "'" + place + "/bin/fotfeste' explain county title > '" + place +
                            "/out' && '" + place + "/bin/fotfeste' check vta no-measures >> '" +
                            place + "/out' 2>&1";
  EXPECT_EQ(std::system(check.c_str()), 0);
  EXPECT_NE(folder.read("out").find(place + "/share/fotfeste/scenarios/county.yaml"),
            std::string::npos)
      << folder.read("out");
}

}  // namespace
}  // namespace fotfeste::testing
