// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arguments.hpp"

#include <congvu/bulk/excerpt.hpp>
#include <congvu/bulk/row_index.hpp>
#include <congvu/bulk/session.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// What stands behind the handles of `congvu.h`.

namespace congvu::c {

/// What a handle begins with: unlikely numbers, by which one kind is told from another and from what is no handle.
enum class Tag : std::uint64_t {
    data    = 0x636F6E6776750001,
    report  = 0x636F6E6776750002,
    session = 0x636F6E6776750003,
    gone    = 0x636F6E67767500FF,
};

/// Data that was read, and what is found in it by key. Reports and sessions hold on to it.
class Loaded {
public:
    Loaded(std::string name, Dataset data) : name_(std::move(name)), what_(std::move(data)) {}
    Loaded(std::string name, bulk::Nation nation) : name_(std::move(name)), what_(std::move(nation)) {}

    /// As it was named when it was read.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const Dataset* records() const { return std::get_if<Dataset>(&what_); }
    [[nodiscard]] const bulk::Nation* nation() const { return std::get_if<bulk::Nation>(&what_); }

    /// Rows by key, made when they are asked for first. \pre data of a country.
    /// \{
    [[nodiscard]] const bulk::RowIndex& agencies() const { return agencies_.of(nation()->agencies.keys); }
    [[nodiscard]] const bulk::RowIndex& people() const { return people_.of(nation()->staff.keys); }
    [[nodiscard]] const bulk::RowIndex& tasks() const { return tasks_.of(nation()->tasks.keys); }
    /// \}

private:
    /// An index that several threads may want at once.
    class Lazy {
    public:
        const bulk::RowIndex& of(const bulk::Keys& keys) const {
            const std::lock_guard lock(making_);
            if (!index_) index_ = std::make_unique<const bulk::RowIndex>(keys);
            return *index_;
        }

    private:
        mutable std::mutex making_;
        mutable std::unique_ptr<const bulk::RowIndex> index_;
    };

    std::string name_;
    std::variant<Dataset, bulk::Nation> what_;
    Lazy agencies_;
    Lazy people_;
    Lazy tasks_;
};

/// The handle, when it is one of this kind. Not every mistake can be noticed: docs of `congvu.h`.
template <typename Handle>
Handle& handle(Handle* given, const char* name) {
    need(given, name);
    Tag tag{};
    std::memcpy(&tag, given, sizeof tag);
    if (tag != std::remove_const_t<Handle>::own_tag)
        throw Failure{CONGVU_BAD_HANDLE, std::string(name) + (tag == Tag::gone ? " was given back already"
                                                                               : " is a handle of another kind")};
    return *given;
}

/// Gives a handle back, when it is one of this kind.
template <typename Handle>
void release(Handle* given) noexcept {
    if (given == nullptr) return;
    Tag tag{};
    std::memcpy(&tag, given, sizeof tag);
    if (tag != Handle::own_tag) return;
    // Written though nobody may read it: who uses the handle once more has a chance to hear of it.
    *static_cast<volatile Tag*>(&given->tag) = Tag::gone;
    delete given; // NOLINT(*-owning-memory): the caller owned it
}

/// The finding in words.
[[nodiscard]] congvu_finding* new_finding(const Dataset& data, const Finding& finding);

void delete_finding(const congvu_finding* finding);

/// What is asked of the rules.
struct Asked {
    AsOf day;
    std::string rules; ///< patterns; empty: every rule
    Keep keep                = Keep::problems;
    std::size_t of_each_rule = 0;
    unsigned threads         = 1;
};
[[nodiscard]] Asked asked(const char* as_of, const congvu_check_options* options);

} // namespace congvu::c

struct congvu_data {
    static constexpr auto own_tag = congvu::c::Tag::data;
    congvu::c::Tag tag            = own_tag;
    std::shared_ptr<const congvu::c::Loaded> loaded;
};

struct congvu_report {
    static constexpr auto own_tag = congvu::c::Tag::report;
    congvu::c::Tag tag            = own_tag;
    std::shared_ptr<const congvu::c::Loaded> loaded; ///< the report refers into it
    congvu::bulk::Excerpt excerpt;                   ///< of records: the report alone

    [[nodiscard]] const congvu::Dataset& data() const {
        return loaded->records() != nullptr ? *loaded->records() : excerpt.data;
    }
};

struct congvu_session {
    congvu_session(std::shared_ptr<const congvu::c::Loaded> from, const congvu::c::Asked& asked)
        : loaded(std::move(from)),
          session(*loaded->nation(), asked.day, congvu::bulk::choose(asked.rules), asked.threads) {}

    static constexpr auto own_tag = congvu::c::Tag::session;
    congvu::c::Tag tag            = own_tag;
    std::shared_ptr<const congvu::c::Loaded> loaded;
    congvu::bulk::Session session;
    std::unordered_map<std::string, congvu::bulk::Row> hired; ///< by key
    std::vector<congvu::bulk::ChangedAnswer> effects;         ///< of the last change
};
