// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include "../source.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace congvu::io::tables {

namespace {

enum Column : std::uint8_t { id, parent, kind, level, from, to };
const std::vector<std::string_view> headings{"id", "parent", "kind", "level", "from", "to"};

struct AgencyRow {
    bulk::UnitKind kind{};
    bulk::Day16 from, to;
    std::uint32_t line = 0;
};

struct AgencyPart : PartOf<AgencyRow> {
    static constexpr std::size_t usual_record = 32; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        300; ///< of the size of the file, for the table and all that is made of it
    KeyPlaces keys, parents;
};

void read_agency(const CsvReader& record, const Columns& columns, const WordColumn& kinds, AgencyPart& part) {
    Cells cells(record, columns, part.faults);
    part.keys.add(cells.key(Column::id), cells.place(Column::id));
    part.parents.add(cells.text(Column::parent), cells.place(Column::parent));
    AgencyRow& row = part.rows.emplace_back();
    row.line       = cells.line();
    row.kind       = cells.word<bulk::UnitKind>(Column::kind, kinds);
    (void)cells.digit(Column::level, '3', "bad-level", "is no level; write 0, 1, 2 or 3");
    row.from = cells.day_or_none(Column::from);
    row.to   = cells.day_or_none(Column::to);
    if (row.from.known() && row.to.known() && row.to <= row.from)
        cells.refuse(Column::to, "bad-order", "is not after \"from\", " + std::string(cells[Column::from]));
}

/// Puts agencies into tree order.
class Tree {
public:
    /// \param parents by row; they outlive the tree
    explicit Tree(const std::vector<bulk::Row>& parents)
        : parents_(parents), first_(parents_.size() + 2), children_(parents_.size()) {
        for (const bulk::Row parent_row : parents_)
            ++first_[place(parent_row) + 1];
        for (std::size_t at = 1; at < first_.size(); ++at)
            first_[at] += first_[at - 1];
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (bulk::Row row = 0; row < parents_.size(); ++row)
            children_[next[place(parents_[row])]++] = row;
    }

    /// The rows that lead round in a circle, each circle from its first row on, in the order of those.
    [[nodiscard]] std::vector<std::vector<bulk::Row>> circles() const {
        std::vector<std::vector<bulk::Row>> found;
        std::vector<bulk::Row> seen_from(parents_.size(), bulk::no_row);
        for (bulk::Row row = 0; row < parents_.size(); ++row) {
            bulk::Row at = row;
            while (at != bulk::no_row && seen_from[at] == bulk::no_row) {
                seen_from[at] = row;
                at            = parents_[at];
            }
            if (at == bulk::no_row || seen_from[at] != row) continue;
            std::vector<bulk::Row> circle{at};
            for (bulk::Row next = parents_[at]; next != at; next = parents_[next])
                circle.push_back(next);
            std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
            found.push_back(std::move(circle));
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    /// The rows so that each comes before those under it. \pre no circles.
    [[nodiscard]] std::vector<bulk::Row> in_order() const {
        std::vector<bulk::Row> order;
        order.reserve(parents_.size());
        std::vector<bulk::Row> waiting;
        push_children(waiting, bulk::no_row);
        while (!waiting.empty()) {
            const bulk::Row row = waiting.back();
            waiting.pop_back();
            order.push_back(row);
            push_children(waiting, row);
        }
        return order;
    }

private:
    /// Roots are under nobody, which is the first place.
    [[nodiscard]] static std::size_t place(bulk::Row parent_row) {
        return parent_row == bulk::no_row ? 0 : std::size_t{parent_row} + 1;
    }

    void push_children(std::vector<bulk::Row>& waiting, bulk::Row row) const {
        const std::size_t at = place(row);
        for (std::size_t child = first_[at + 1]; child > first_[at]; --child)
            waiting.push_back(children_[child - 1]);
    }

    const std::vector<bulk::Row>& parents_;
    std::vector<std::uint32_t> first_;
    std::vector<bulk::Row> children_;
};

/// The parts of agencies.csv as one table.
class AgencyTable {
public:
    AgencyTable(Job& job, Parts<AgencyPart>& parts) : faults_(job.faults(bulk::Table::agencies)), parts_(parts) {
        index_ = index_of(parts_, faults_);
        parents_.reserve(parts_.rows());
        FaultList unknown(faults_.most());
        for (AgencyPart& part : parts_.all)
            resolve(part, unknown);
        faults_.take(std::move(unknown));
    }

    /// The parent of each row of the file.
    [[nodiscard]] const std::vector<bulk::Row>& parents() const { return parents_; }

    void check_circles(const Tree& tree) {
        FaultList cycles(faults_.most());
        for (const auto& circle : tree.circles()) {
            const auto [part, at] = part_of(circle.front());
            Place place           = part->parents.places[at];
            place.line += part->lines_before;
            cycles.add_alone([&] { return Fault{"agency-cycle", place, circle_message(circle)}; });
        }
        faults_.take(std::move(cycles));
    }

    /// \pre no faults.
    Index fill(const Tree& tree, unsigned threads, bulk::AgencyColumns& columns) {
        const auto order = tree.in_order();
        std::vector<bulk::Row> places(order.size()); // in tree order, by row of the file
        for (bulk::Row place = 0; place < order.size(); ++place)
            places[order[place]] = place;
        resize(columns, order.size());
        const std::array<bulk::Job, 3> work{
            [&] { index_.rows.renumber(places); },
            [&] { put_keys(order, columns.keys); },
            [&] { put_rows(places, columns); },
        };
        bulk::do_all(threads, work);
        return std::move(index_);
    }

    Index index() { return std::move(index_); }

private:
    void resolve(AgencyPart& part, FaultList& unknown) {
        part.parents.texts.close();
        for (std::size_t at = 0; at < part.parents.places.size(); ++at) {
            const std::string_view key = part.parents.texts[at];
            const bulk::Row row        = key.empty() ? bulk::no_row : index_.rows.find(key);
            parents_.push_back(row);
            if (key.empty() || row != bulk::no_row || !index_.is_whole) continue;
            Place place = part.parents.places[at];
            place.line += part.lines_before;
            unknown.add_alone([&] {
                return Fault{"unknown-key", place, "no agency has the id " + in_quotes(key), Among::agencies,
                             std::string(key)};
            });
        }
    }

    [[nodiscard]] std::pair<const AgencyPart*, std::size_t> part_of(std::size_t row) const {
        for (const AgencyPart& part : parts_.all) {
            if (row < part.rows.size()) return {&part, row};
            row -= part.rows.size();
        }
        return {};
    }

    [[nodiscard]] std::string_view key_of(std::size_t row) const {
        for (const Texts& texts : index_.texts) {
            if (row < texts.size()) return texts[row];
            row -= texts.size();
        }
        return {};
    }

    [[nodiscard]] std::string circle_message(const std::vector<bulk::Row>& circle) const {
        constexpr std::size_t most = 5;
        std::string message        = in_quotes(key_of(circle.front()));
        for (std::size_t at = 1; at < std::min(circle.size(), most); ++at)
            message += " is under " + in_quotes(key_of(circle[at])) + ", which";
        if (circle.size() > most) message += " after " + std::to_string(circle.size() - most) + " more";
        return message + " is under " + in_quotes(key_of(circle.front()));
    }

    static void resize(bulk::AgencyColumns& columns, std::size_t rows) {
        columns.keys.reserve(rows, rows * 8);
        columns.parent.resize(rows);
        columns.kind.resize(rows);
        columns.level.resize(rows);
        columns.from.resize(rows);
        columns.to.resize(rows);
        columns.line.resize(rows);
    }

    /// \param order rows of the file, in tree order
    void put_keys(const std::vector<bulk::Row>& order, bulk::Keys& into) const {
        std::vector<std::string_view> keys; // by row of the file
        keys.reserve(order.size());
        for (const Texts& texts : index_.texts)
            for (std::size_t row = 0; row < texts.size(); ++row)
                keys.push_back(texts[row]);
        for (const bulk::Row row : order)
            into.add(keys[row]);
    }

    /// \param places in tree order, by row of the file
    void put_rows(const std::vector<bulk::Row>& places, bulk::AgencyColumns& columns) const {
        bulk::Row at = 0; // in the file
        for (const AgencyPart& part : parts_.all)
            for (const AgencyRow& row : part.rows) {
                const bulk::Row up    = parents_[at];
                const bulk::Row place = places[at++];
                columns.parent[place] = up == bulk::no_row ? up : places[up];
                columns.kind[place]   = row.kind;
                columns.from[place]   = row.from;
                columns.to[place]     = row.to;
                columns.line[place]   = row.line + part.lines_before;
            }
        for (bulk::Row place = 0; place < columns.size(); ++place) {
            const bulk::Row up   = columns.parent[place];
            const auto above     = up == bulk::no_row ? Level::central : columns.level[up];
            columns.level[place] = bulk::level_of(columns.kind[place], above);
        }
        fill_subtree_ends(columns);
    }

    static void fill_subtree_ends(bulk::AgencyColumns& columns) {
        const auto rows = static_cast<bulk::Row>(columns.size());
        columns.subtree_end.resize(rows);
        for (bulk::Row row = rows; row-- > 0;) {
            columns.subtree_end[row] = std::max(columns.subtree_end[row], row + 1);
            const bulk::Row up       = columns.parent[row];
            if (up != bulk::no_row)
                columns.subtree_end[up] = std::max(columns.subtree_end[up], columns.subtree_end[row]);
        }
    }

    FaultList& faults_;
    Parts<AgencyPart>& parts_;
    Index index_;
    std::vector<bulk::Row> parents_;
};

} // namespace

Index read_agencies(Job& job, bulk::AgencyColumns& columns) {
    const WordColumn kinds{Words(bulk::all_unit_kinds), Among::kinds};
    auto parts = read_table<AgencyPart>(job, bulk::Table::agencies, headings, [&](const Head& head) {
        return [&](const CsvReader& record, AgencyPart& part) { read_agency(record, head.columns, kinds, part); };
    });
    AgencyTable table(job, parts);
    const Tree tree(table.parents());
    table.check_circles(tree);
    if (job.has_faults()) return table.index();
    return table.fill(tree, job.threads, columns);
}

} // namespace congvu::io::tables
