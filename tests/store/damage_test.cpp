#include <gmock/gmock.h>

#include <random>

#include "tests/store/store_case.hpp"

namespace fotfeste::testing {
namespace {

/// A store, what is in it, and ways to hurt it.
class Damage : public StoreCase {
 protected:
  void SetUp() override {
    StoreCase::SetUp();
    before_ = make_store(folder_, units);
  }

  [[nodiscard]] fs::path catalogue() const { return folder_ / "catalogue.sqlite"; }
  [[nodiscard]] fs::path journal() const { return folder_ / "catalogue.sqlite-wal"; }
  [[nodiscard]] fs::path file_of_unit(int n) const {
    return folder_ / "units" / (sha256(unit_id(n).key) + ".h5");
  }

  /// Opens and reads all, to write and to read; 0 if nothing is noticed. Who notices nothing must
  /// see everything as it was.
  [[nodiscard]] int noticed() const {
    std::string now;
    const int fault = fault_of([&] { now = everything_in(Store::open(folder_)); });
    if (fault == 0) {
      EXPECT_EQ(now, before_);
    }
    if (fault_of([&] { now = everything_in(Store::open_to_read(folder_)); }) == 0) {
      EXPECT_EQ(now, before_);
    }
    return fault;
  }

  /// `noticed` with other bytes in a file, which then gets its own back. SQLite may have changed
  /// the rest of the folder, so that is put back too.
  [[nodiscard]] int noticed_with(const fs::path& file, const std::string& bytes) const {
    const fs::path whole = place_ / "whole";
    fs::remove_all(whole);
    fs::copy(folder_, whole, fs::copy_options::recursive);
    write_bytes(file, bytes);
    const int fault = noticed();
    fs::remove_all(folder_);
    fs::rename(whole, folder_);
    return fault;
  }

  /// The same with one bit turned.
  [[nodiscard]] int noticed_flip(const fs::path& file, std::size_t byte, unsigned bit) const {
    std::string bytes = read_bytes(file);
    bytes[byte] = static_cast<char>(bytes[byte] ^ (1 << bit));
    return noticed_with(file, bytes);
  }

  /// A process puts one more unit and is gone before the journal is worked in.
  void die_with_a_journal() {
    ASSERT_EQ(in_a_child([&] {
                Store store = Store::open(folder_);
                store.put(done_unit(units + 1));
                before_.clear();
                _exit(0);
                return 0;
              }),
              0);
    ASSERT_GT(fs::file_size(journal()), 0U);
    const fs::path copy = place_ / "copy";
    fs::copy(folder_, copy, fs::copy_options::recursive);
    before_ = everything_in(Store::open(copy));
  }

  static constexpr int units = 6;
  std::string before_;
};

TEST_F(Damage, AFlippedBitAnywhereInTheCatalogueIsNoticedOrHarmless) {
  std::mt19937_64 random(1);
  const std::size_t size = read_bytes(catalogue()).size();
  int n = 0;
  for (int trial = 0; trial < 200; ++trial) {
    const std::size_t byte = random() % size;
    if (noticed_flip(catalogue(), byte, static_cast<unsigned>(random() % 8)) != 0) ++n;
  }
  EXPECT_GT(n, 20) << "much of the file is empty";
}

TEST_F(Damage, AFlippedBitInARowIsNoticed) {
  std::mt19937_64 random(2);
  const std::string bytes = read_bytes(catalogue());
  std::vector<std::string> texts{some_study.digest, failed_unit(2).failure->message,
                                 failed_unit(2).failure->command, "in work\n"};
  for (int n = 1; n <= units; ++n) {
    texts.push_back(unit_id(n).key);
    texts.push_back(unit_id(n).digest);
    if (n != 2) texts.push_back(sha256(read_bytes(file_of_unit(n))));
  }
  for (const std::string& text : texts) {
    const std::size_t at = bytes.find(text);
    ASSERT_NE(at, std::string::npos) << text;
    for (int trial = 0; trial < 4; ++trial) {
      const std::size_t byte = at + random() % text.size();
      const int fault = noticed_flip(catalogue(), byte, static_cast<unsigned>(random() % 8));
      ASSERT_TRUE(fault == 502 || fault == 504) << fault << " " << text;
    }
  }
}

TEST_F(Damage, AFlippedBitInAUnitIsNoticed) {
  std::mt19937_64 random(3);
  for (int trial = 0; trial < 60; ++trial) {
    const fs::path file = file_of_unit(trial % 2 == 0 ? 1 : 3);
    const std::size_t byte = random() % fs::file_size(file);
    ASSERT_EQ(noticed_flip(file, byte, static_cast<unsigned>(random() % 8)), 504) << byte;
  }
}

TEST_F(Damage, AFlippedBitInTheManifestIsNoticed) {
  const fs::path manifest = folder_ / "manifest.json";
  const std::string bytes = read_bytes(manifest);
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    std::string other = bytes;
    other[byte] = static_cast<char>(other[byte] ^ (1 << byte % 8));
    write_bytes(manifest, other);
    EXPECT_NE(fault_of([&] { static_cast<void>(store_status(folder_)); }), 0) << byte;
  }
}

TEST_F(Damage, ACutCatalogueIsNoticedWhereverItIsCut) {
  const std::string bytes = read_bytes(catalogue());
  for (std::size_t size = 0; size < bytes.size(); size += 512) {
    ASSERT_NE(noticed_with(catalogue(), bytes.substr(0, size)), 0) << size;
  }
}

TEST_F(Damage, AnEmptiedCatalogueIsNotTakenForANewOne) {
  EXPECT_EQ(noticed_with(catalogue(), ""), 503);
  fs::copy(folder_, place_ / "other", fs::copy_options::recursive);
  fs::remove(catalogue());
  std::string text;
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::open(folder_)); }, &text), 503);
  EXPECT_THAT(text, ::testing::HasSubstr("6 units were acknowledged"));
  EXPECT_FALSE(fs::exists(catalogue())) << "nothing was put in its place";
}

TEST_F(Damage, ANewCatalogueInTheOldOnesPlaceIsNoticed) {
  static_cast<void>(Store::create(place_ / "new", some_study));
  EXPECT_EQ(noticed_with(catalogue(), read_bytes(place_ / "new/catalogue.sqlite")), 503);
  make_store(place_ / "smaller", units - 1);
  EXPECT_EQ(noticed_with(catalogue(), read_bytes(place_ / "smaller/catalogue.sqlite")), 506);
}

TEST_F(Damage, AnotherKindOfFileIsNoticed) {
  const std::string bytes = read_bytes(catalogue());
  EXPECT_EQ(noticed_with(catalogue(), std::string(bytes.size(), 'x')), 501);
  EXPECT_EQ(noticed_with(catalogue(), "this is no database\n"), 501);
}

// Bytes 60 to 63 and 68 to 71 of the head: user_version and application_id.
TEST_F(Damage, AnotherProgramsCatalogueIsNotTouched) {
  std::string newer = read_bytes(catalogue());
  newer[63] = static_cast<char>(newer[63] + 1);
  EXPECT_EQ(noticed_with(catalogue(), newer), 505);
  std::string foreign = read_bytes(catalogue());
  foreign[68] = 'X';
  EXPECT_EQ(noticed_with(catalogue(), foreign), 505);
  { static_cast<void>(Store::create(place_ / "other", {"another study", "2"})); }
  EXPECT_EQ(noticed_with(catalogue(), read_bytes(place_ / "other/catalogue.sqlite")), 505);
}

TEST_F(Damage, ANewerManifestIsNotTouched) {
  const fs::path manifest = folder_ / "manifest.json";
  std::string bytes = read_bytes(manifest);
  bytes.replace(bytes.find("\"store\": 1"), 10, "\"store\": 2");
  EXPECT_EQ(noticed_with(manifest, bytes), 505);
}

TEST_F(Damage, AUnitsFileThatIsGoneOrAnothersIsNoticed) {
  EXPECT_EQ(noticed_with(file_of_unit(1), read_bytes(file_of_unit(3))), 504);
  fs::remove(file_of_unit(4));
  EXPECT_EQ(noticed(), 504);
}

TEST_F(Damage, ALostJournalIsNoticed) {
  die_with_a_journal();
  fs::remove(journal());
  EXPECT_EQ(noticed(), 506);
}

TEST_F(Damage, AnotherStoresJournalIsNoticed) {
  die_with_a_journal();
  const fs::path other = place_ / "other";
  ASSERT_EQ(in_a_child([&] {
              Store store = Store::create(other, {"other", "2"});
              store.put(done_unit(17));
              _exit(0);
              return 0;
            }),
            0);
  EXPECT_NE(noticed_with(journal(), read_bytes(other / "catalogue.sqlite-wal")), 0);
}

TEST_F(Damage, AFlippedBitInTheJournalIsNoticedOrHarmless) {
  die_with_a_journal();
  std::mt19937_64 random(4);
  const std::size_t size = fs::file_size(journal());
  int n = 0;
  for (int trial = 0; trial < 60; ++trial) {
    if (noticed_flip(journal(), random() % size, static_cast<unsigned>(random() % 8)) != 0) ++n;
  }
  EXPECT_GT(n, 30);
}

}  // namespace
}  // namespace fotfeste::testing
