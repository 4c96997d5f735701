// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/time/date.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// \file
/// What a picture of responsibilities shows, before it is written in any language of pictures.

namespace congvu::report {

/// A document, or a task with what it says.
struct PlanItem {
    std::string key; ///< of a task, else empty
    std::string text;
    bool is_warning = false; ///< e.g. nobody carries the task out
};

/// An agency as a member of a group, or on its own.
struct PlanMember {
    std::string name;
    bool is_gone = false;
    std::vector<std::string> successors; ///< names, when it is gone
};

/// The members that belong to one inner group.
struct PlanSection {
    std::string title; ///< empty for members that belong to no inner group
    std::vector<PlanMember> members;
};

enum class BoxKind : std::uint8_t { document, directive, tasks, agencies };

struct PlanBox {
    std::string id; ///< letters and digits
    BoxKind kind = BoxKind::document;
    std::string title;
    std::vector<std::string> notes;
    std::vector<PlanItem> items;
    std::vector<PlanSection> sections;
};

enum class ArrowKind : std::uint8_t {
    basis,     ///< from a document to what rests on it or carries it out
    gives,     ///< from a directive to its tasks, from a task to its parts
    carries,   ///< from tasks to those who lead, implement or advise
    helps,     ///< from tasks to those who cooperate, report or watch
    acts,      ///< from a bearer to whom it advises or supervises
    passes_on, ///< from an agency to the one that it passed a task on to
};

struct PlanArrow {
    std::string from;
    std::string to;
    std::string label;
    ArrowKind kind = ArrowKind::basis;
};

struct Plan {
    std::string title;
    std::vector<std::string> notes;
    std::vector<PlanBox> boxes;
    std::vector<PlanArrow> arrows;
};

[[nodiscard]] Plan plan_picture(const Dataset& data, AsOf as_of, Language language);

} // namespace congvu::report
