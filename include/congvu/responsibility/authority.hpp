// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/responsibility/graph.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// Whence a task has its authority: back from the task, through the directive that gives it and the documents that it
/// carries out, to the documents that rest on nothing else.

namespace congvu {

/// One step on the way back.
struct AuthorityStep {
    Vertex what;                       ///< a document, a task or an agency
    std::optional<EdgeKind> through{}; ///< what binds it to the step before; nothing for the task itself
    bool in_force = true;              ///< of a document: whether it is in force on the day

    /// Equal when both are.
    friend bool operator==(const AuthorityStep&, const AuthorityStep&) = default;
};

/// The ways back from a task, e.g. T22, the dispatch that gives it, 28-KL/TW.
struct Authority {
    std::vector<std::vector<AuthorityStep>> paths; ///< each from the task back to a document that rests on no other
    bool is_capped = false;                        ///< there are more paths than were asked for
};

namespace detail {

class AuthorityWalk {
public:
    AuthorityWalk(const ResponsibilityGraph& graph, AsOf as_of, std::size_t at_most)
        : graph_(graph), as_of_(as_of), at_most_(at_most) {}

    /// Depth first, with a stack of its own, so that a long line of bases cannot exhaust the program's.
    [[nodiscard]] Authority from(TaskId task) const {
        Authority authority;
        std::vector<AuthorityStep> path{{task, std::nullopt, true}};
        std::vector<std::vector<AuthorityStep>> open{ways_on(path)}; // one entry for each step, last way first
        if (open.back().empty()) return authority;
        while (!open.empty()) {
            if (open.back().empty()) {
                open.pop_back();
                path.pop_back();
                continue;
            }
            path.push_back(open.back().back());
            open.back().pop_back();
            open.push_back(ways_on(path));
            if (!open.back().empty()) continue;
            if (authority.paths.size() == at_most_) {
                authority.is_capped = true;
                break;
            }
            authority.paths.push_back(path);
        }
        return authority;
    }

private:
    [[nodiscard]] std::vector<AuthorityStep> ways_on(const std::vector<AuthorityStep>& path) const {
        std::vector<AuthorityStep> ways;
        const Vertex& last = path.back().what;
        for (const Edge& edge : graph_.in(last, EdgeKind::contains, as_of_))
            add(edge.from, edge.kind, path, ways);
        for (const Edge& edge : graph_.out(last, {EdgeKind::carries_out, EdgeKind::basis}, as_of_))
            add(edge.to, edge.kind, path, ways);
        std::reverse(ways.begin(), ways.end());
        return ways;
    }

    /// Adds the way unless the path has been there, or it is already among the ways.
    void add(const Vertex& to, EdgeKind through, const std::vector<AuthorityStep>& path,
             std::vector<AuthorityStep>& ways) const {
        const auto is_it = [&](const AuthorityStep& step) { return step.what == to; };
        if (std::any_of(path.begin(), path.end(), is_it) || std::any_of(ways.begin(), ways.end(), is_it)) return;
        ways.push_back({to, through, is_in_force(to)});
    }

    [[nodiscard]] bool is_in_force(const Vertex& vertex) const {
        const auto* document = std::get_if<DocumentId>(&vertex);
        return document == nullptr || document_life(graph_.sources().documents[*document]).contains(as_of_.in_force);
    }

    const ResponsibilityGraph& graph_;
    AsOf as_of_;
    std::size_t at_most_;
};

} // namespace detail

/// The ways from the task back to what it rests on, each without repeats, in the order of the data: first through the
/// whole it is part of (task, directive), then through the documents it carries out. A circle of bases ends a path
/// before it would repeat. There can be exponentially many paths, so at most `at_most` are given.
/// O(at_most * longest path squared * bonds of a document).
[[nodiscard]] inline Authority authority_of(const ResponsibilityGraph& graph, TaskId task, AsOf as_of,
                                            std::size_t at_most = 1000) {
    return detail::AuthorityWalk(graph, as_of, at_most).from(task);
}

} // namespace congvu
