// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace congvu {

namespace detail {

struct KeyOf {
    const Dataset& data;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(Posts posts) const { return std::to_string(posts); }
    std::string operator()(Percent share) const {
        return std::to_string(share.numerator) + "/" + std::to_string(share.denominator);
    }
    std::string operator()(Date day) const { return to_iso(day); }
    std::string operator()(const Record& record) const { return std::string(record.key); }
    std::string operator()(Text text) const { return std::string(text.vi); }
    std::string operator()(AgencyId id) const { return data.agencies[id].key; }
    std::string operator()(GroupId id) const { return data.groups[id].key; }
    std::string operator()(DocumentId id) const { return data.documents[id].key; }
    std::string operator()(DirectiveId id) const { return data.directives[id].key; }
    std::string operator()(TaskId id) const { return data.tasks[id].key; }
    std::string operator()(FigureId id) const { return data.figures[id].key; }
    std::string operator()(AllocationId id) const { return data.allocations[id].key; }
};

} // namespace detail

/// What data and command line call the thing: `so-noi-vu`, `T03`, `kl-40`; numbers and days as such.
[[nodiscard]] inline std::string key_of(const Dataset& data, const Value& value) {
    return std::visit(detail::KeyOf{data}, value);
}

/// The subject's stable identifier, e.g. `T03:ubnd-huyen-loc-ha:implement`.
[[nodiscard]] inline std::string id_of(const Dataset& data, const SubjectRef& subject) {
    std::string id = key_of(data, subject.what);
    if (subject.of.index() != 0) id.append(":").append(key_of(data, subject.of));
    std::string categories;
    for (const StaffCategory one : all_staff_categories)
        if (subject.categories.contains(one)) categories.append(categories.empty() ? ":" : "+").append(word(one));
    id += categories;
    if (!subject.line.empty()) id.append(":").append(subject.line);
    return id;
}

/// Whether somebody who writes `wanted` means the subject: its whole identifier, its beginning up to a colon (`T03`,
/// `so-noi-vu`), or the thing at the other end of a bond.
[[nodiscard]] inline bool is_meant(const Dataset& data, const SubjectRef& subject, std::string_view wanted) {
    const std::string id = id_of(data, subject);
    if (id == wanted || id.starts_with(std::string(wanted) + ':')) return true;
    return subject.of.index() != 0 && key_of(data, subject.of) == wanted;
}

} // namespace congvu
