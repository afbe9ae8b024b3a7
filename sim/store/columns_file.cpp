#include "sim/store/columns_file.hpp"

#include <algorithm>
#include <cstddef>

#include "sim/store/hdf5_handle.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t growth = std::size_t{1} << 16;  ///< of a file in memory [bytes]

/// Files that live in memory alone.
Hdf5Handle in_memory() { return {H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "describe a file"}; }

Hdf5Handle text_type(std::size_t length) {
  return {[&] {
            const hid_t type = good(H5Tcopy(H5T_C_S1), "make a type");
            H5Tset_size(type, std::max<std::size_t>(length, 1));
            H5Tset_strpad(type, H5T_STR_NULLPAD);
            H5Tset_cset(type, H5T_CSET_UTF8);
            return type;
          }(),
          H5Tclose, "make a type"};
}

void write_attribute(hid_t file, const char* name, const std::string& value) {
  const Hdf5Handle type = text_type(value.size());
  const Hdf5Handle space(H5Screate(H5S_SCALAR), H5Sclose, "make a space");
  const Hdf5Handle attribute(H5Acreate2(file, name, type, space, H5P_DEFAULT, H5P_DEFAULT),
                             H5Aclose, "make an attribute");
  good(H5Awrite(attribute, type, value.c_str()), "write an attribute");
}

std::string read_attribute(hid_t file, const char* name) {
  const Hdf5Handle attribute(H5Aopen(file, name, H5P_DEFAULT), H5Aclose, "find an attribute");
  const Hdf5Handle stored(H5Aget_type(attribute), H5Tclose, "tell a type");
  if (H5Tget_class(stored) != H5T_STRING || H5Tis_variable_str(stored) != 0) {
    throw StoreError(StoreFault::bad_columns, "an attribute is not text");
  }
  std::string value(H5Tget_size(stored), '\0');
  good(H5Aread(attribute, stored, value.data()), "read an attribute");
  return value.substr(0, value.find('\0'));
}

void write_column(hid_t file, const std::string& name, const std::vector<double>& values) {
  const hsize_t n = values.size();
  const Hdf5Handle space(H5Screate_simple(1, &n, nullptr), H5Sclose, "make a space");
  const Hdf5Handle how(H5Pcreate(H5P_DATASET_CREATE), H5Pclose, "describe a column");
  good(H5Pset_obj_track_times(how, false), "leave the time out");  // equal results, equal bytes
  const Hdf5Handle column(
      H5Dcreate2(file, name.c_str(), H5T_IEEE_F64LE, space, H5P_DEFAULT, how, H5P_DEFAULT),
      H5Dclose, "make a column");
  good(H5Dwrite(column, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
       "write a column");
}

std::vector<double> read_column(hid_t file, const std::string& name) {
  const Hdf5Handle column(H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose, "find a column");
  const Hdf5Handle space(H5Dget_space(column), H5Sclose, "tell the size of a column");
  std::vector<double> values(
      static_cast<std::size_t>(good(H5Sget_simple_extent_npoints(space), "measure a column")));
  good(H5Dread(column, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
       "read a column");
  return values;
}

std::string name_of_link(hid_t file, hsize_t place) {
  const auto name = [&](char* to, std::size_t room) {
    return static_cast<std::size_t>(good(
        H5Lget_name_by_idx(file, ".", H5_INDEX_NAME, H5_ITER_INC, place, to, room, H5P_DEFAULT),
        "name a column"));
  };
  std::string text(name(nullptr, 0), '\0');
  name(text.data(), text.size() + 1);
  return text;
}

UnitResult read_unit(hid_t file) {
  UnitResult unit;
  unit.id = {read_attribute(file, "key"), read_attribute(file, "digest")};
  H5G_info_t root;
  good(H5Gget_info(file, &root), "list the columns");
  for (hsize_t place = 0; place < root.nlinks; ++place) {
    const std::string name = name_of_link(file, place);
    unit.columns[name] = read_column(file, name);
  }
  return unit;
}

}  // namespace

std::string columns_image(const UnitResult& unit) {
  const Hdf5Silence silence;
  const Hdf5Handle access = in_memory();
  good(H5Pset_fapl_core(access, growth, false), "keep a file in memory");
  const Hdf5Handle file(H5Fcreate("unit", H5F_ACC_TRUNC, H5P_DEFAULT, access), H5Fclose,
                        "make a file");
  write_attribute(file, "key", unit.id.key);
  write_attribute(file, "digest", unit.id.digest);
  for (const auto& [name, values] : unit.columns) write_column(file, name, values);
  good(H5Fflush(file, H5F_SCOPE_GLOBAL), "finish a file");
  const ssize_t size = good(H5Fget_file_image(file, nullptr, 0), "measure a file");
  std::string image(static_cast<std::size_t>(size), '\0');
  good(H5Fget_file_image(file, image.data(), image.size()), "copy a file");
  return image;
}

UnitResult unit_of_image(std::string image, const std::string& name) {
  const Hdf5Silence silence;
  try {
    const Hdf5Handle access = in_memory();
    good(H5Pset_fapl_core(access, growth, false), "keep a file in memory");
    good(H5Pset_file_image(access, image.data(), image.size()), "take the bytes");
    const Hdf5Handle file(H5Fopen("unit", H5F_ACC_RDONLY, access), H5Fclose, "open the bytes");
    return read_unit(file);
  } catch (const StoreError& e) {
    throw StoreError(e.fault(), name + ": not a file of this store: " + e.what());
  }
}

}  // namespace fotfeste
