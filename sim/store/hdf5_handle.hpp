#pragma once

#include <hdf5.h>

#include <string>

#include "fotfeste/store/store_error.hpp"

namespace fotfeste {

/// Refuses what HDF5 answers by a negative number.
template <typename Answer>
Answer good(Answer answer, const std::string& what) {
  if (answer < 0) throw StoreError(StoreFault::bad_columns, "HDF5 cannot " + what);
  return answer;
}

/// One of HDF5's things, closed at the end.
class Hdf5Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Hdf5Handle(hid_t thing, Close close, const std::string& what)
      : thing_(good(thing, what)), close_(close) {}
  ~Hdf5Handle() { close_(thing_); }
  Hdf5Handle(const Hdf5Handle&) = delete;
  Hdf5Handle& operator=(const Hdf5Handle&) = delete;

  operator hid_t() const { return thing_; }

 private:
  hid_t thing_;
  Close close_;
};

/// While it lives HDF5 does not print its errors: they are thrown.
class Hdf5Silence {
 public:
  Hdf5Silence() {
    H5Eget_auto2(H5E_DEFAULT, &print_, &where_);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  }
  ~Hdf5Silence() { H5Eset_auto2(H5E_DEFAULT, print_, where_); }
  Hdf5Silence(const Hdf5Silence&) = delete;
  Hdf5Silence& operator=(const Hdf5Silence&) = delete;

 private:
  H5E_auto2_t print_ = nullptr;
  void* where_ = nullptr;
};

}  // namespace fotfeste
