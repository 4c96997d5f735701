// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "csv.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace congvu::io::tables {

/// Among what the word that was meant is looked for, once it is known which faults are shown.
enum class Among : std::uint8_t { nothing, kinds, categories, fundings, roles, agencies, documents, tasks };

/// One thing wrong in a file.
struct Fault {
    const char* code = "";
    Place place;
    std::string message;
    Among among = Among::nothing;
    std::string word{}; ///< what was written, or, where nothing is looked for, what was meant
};

/// What is wrong in a file or a part of it: the first faults, and how many there are.
class FaultList {
public:
    FaultList() = default;
    explicit FaultList(std::size_t most) : most_(most) {}

    /// From here on faults belong to another record. A record's faults are kept all or none, because they need not be
    /// found in the order of their columns.
    void begin_record() {
        is_full_      = kept_.size() >= most_;
        kept_before_  = kept_.size();
        count_before_ = count_;
    }
    /// Whether the record has a fault.
    [[nodiscard]] bool has_in_record() const { return count_ != count_before_; }
    /// Forgets the faults of the record.
    void forget_record() {
        kept_.resize(kept_before_);
        count_ = count_before_;
    }

    /// Counts a fault, and keeps what `make` gives while there is room.
    template <typename Make>
    void add(Make make) {
        ++count_;
        if (!is_full_) kept_.push_back(make());
    }

    /// The same for a fault that belongs to no record, or is the only one of its record; such faults come in the order
    /// of their lines.
    template <typename Make>
    void add_alone(Make make) {
        begin_record();
        add(make);
    }

    /// Adds the faults of a part of the file, whose first line is line `lines + 1` of the whole.
    void take(FaultList part, std::uint32_t lines = 0);

    /// How many faults are kept at least, if there are as many.
    [[nodiscard]] std::size_t most() const { return most_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::size_t count() const { return count_; }
    /// The first `most` faults by line and column, then as they were found.
    [[nodiscard]] std::vector<Fault> in_order() &&;

private:
    std::size_t most_         = 0;
    std::size_t count_        = 0;
    std::size_t kept_before_  = 0; // when the record began
    std::size_t count_before_ = 0; // the same
    bool is_full_             = false;
    std::vector<Fault> kept_;
};

} // namespace congvu::io::tables
