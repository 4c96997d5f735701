// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/picture.hpp>

#include "picture_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::report {

namespace {

// Okabe and Ito's colours, which people with any kind of colour vision can tell apart; kinds of boxes differ in place
// and heading too, and arrows in their line, so that no meaning hangs on colour alone.
struct Look {
    std::string_view line;
    std::string_view fill;
};

constexpr Look look_of(BoxKind kind) {
    switch (kind) {
        case BoxKind::document: return {"#0072B2", "#E3F0F9"};
        case BoxKind::directive: return {"#D55E00", "#FCEBDD"};
        case BoxKind::tasks: return {"#009E73", "#E5F5EF"};
        case BoxKind::agencies: return {"#8A6D00", "#FFF9DB"};
    }
    return {};
}

constexpr std::string_view text_colour    = "#1A1A1A";
constexpr std::string_view gone_colour    = "#6B6B6B";
constexpr std::string_view warning_colour = "#B00020";

/// Characters of UTF-8 text: all bytes but those that continue one.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Lines of about `width` characters, broken between words only.
std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const auto end  = std::min(text.find(' '), text.size());
        const auto next = text.substr(0, end);
        if (!line.empty() && length_of(line) + 1 + length_of(next) > width) lines.push_back(std::exchange(line, {}));
        if (!line.empty() && !next.empty()) line += ' ';
        line += next;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!line.empty() || lines.empty()) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        if (!all.empty()) all += between;
        all += part;
    }
    return all;
}

std::vector<std::string> living_of(const PlanSection& section) {
    std::vector<std::string> names;
    for (const PlanMember& member : section.members)
        if (!member.is_gone) names.push_back(member.name);
    return names;
}

std::string unbroken_words(std::string_view name) {
    std::string joined_up;
    for (const char c : name)
        joined_up += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return joined_up;
}

/// The bytes of the common words with which all names begin, their last blank included: «UBND xã » of «UBND xã Kỳ Văn»
/// and «UBND xã Kỳ Hoa». It ends with a word in lower case, so that it takes no part of a proper name.
std::size_t shared_beginning(const std::vector<std::string>& names) {
    const std::string_view first = names.front();
    std::size_t shared           = 0;
    std::size_t word             = 0;
    for (auto blank = first.find(' '); blank != std::string_view::npos; blank = first.find(' ', word)) {
        const auto begins_alike = [&](const std::string& name) { return name.starts_with(first.substr(0, blank + 1)); };
        if (!std::all_of(names.begin(), names.end(), begins_alike)) break;
        if (first[word] >= 'a' && first[word] <= 'z') shared = blank + 1;
        word = blank + 1;
    }
    return shared;
}

/// «→ A, B», broken between names only; «→ UBND xã: A, B, C» for three or more that begin alike; «∅» where nobody
/// followed.
std::string followers_of(const PlanMember& member) {
    const auto& names = member.successors;
    if (names.empty()) return "→ ∅";
    const std::size_t shared = names.size() < 3 ? 0 : shared_beginning(names);
    std::string list         = "→ ";
    if (shared > 0) list += unbroken_words(std::string_view(names.front()).substr(0, shared - 1)) + ": ";
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : ", ") + unbroken_words(std::string_view(names[i]).substr(shared));
    return list;
}

// -- DOT -----------------------------------------------------------------------------------------

/// Text within an HTML-like label. Characters that XML forbids become blanks.
std::string html(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            safe += ' ';
        else
            safe += c;
    }
    return safe;
}

std::string row(const std::string& cells) { return "<TR>" + cells + "</TR>"; }

std::string cell(const std::string& content, std::string_view attributes = {}) {
    return "<TD ALIGN=\"LEFT\"" + std::string(attributes.empty() ? "" : " ") + std::string(attributes) + ">" + content +
           "</TD>";
}

/// How a run of text looks.
struct Face {
    int points              = 11;
    std::string_view colour = text_colour;
    bool is_bold            = false;
    bool is_struck          = false;
};

std::string run(std::string_view text, Face face) {
    if (text.empty()) return {}; // Graphviz takes no empty FONT
    std::string marked = html(text);
    if (face.is_bold) marked = "<B>" + marked + "</B>";
    if (face.is_struck) marked = "<S>" + marked + "</S>";
    return "<FONT POINT-SIZE=\"" + std::to_string(face.points) + "\" COLOR=\"" + std::string(face.colour) + "\">" +
           marked + "</FONT>";
}

/// Wrapped text. Each line is a row, for Graphviz sets lines too close for Vietnamese letters with two marks.
std::string paragraph(std::string_view text, std::size_t width, Face face = {}) {
    std::string rows;
    for (const std::string& line : wrapped(text, width))
        rows += row(cell(run(line, face)));
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">" + rows + "</TABLE>";
}

constexpr std::size_t unbroken       = static_cast<std::size_t>(-1);
constexpr std::string_view whole_row = "COLSPAN=\"2\"";

constexpr std::size_t text_width = 52; ///< of a task's title, in characters

std::string rows_of_items(const PlanBox& box) {
    std::string rows;
    for (const PlanItem& item : box.items) {
        const auto colour = item.is_warning ? warning_colour : text_colour;
        const auto text   = paragraph(item.text, box.kind == BoxKind::tasks ? text_width : 32, {11, colour});
        rows += item.key.empty()
                    ? row(cell(text, whole_row))
                    : row(cell(paragraph(item.key, unbroken, {11, colour, true}), "VALIGN=\"TOP\"") + cell(text));
    }
    return rows;
}

/// Members that exist, in columns read downwards.
std::string grid_of(const std::vector<std::string>& names) {
    constexpr std::size_t most_rows = 10;
    const std::size_t columns       = (names.size() + most_rows - 1) / most_rows;
    std::string grid;
    for (std::size_t r = 0, rows = columns == 0 ? 0 : (names.size() + columns - 1) / columns; r < rows; ++r) {
        std::string cells;
        for (std::size_t at = r; at < names.size(); at += rows)
            cells += cell(run(names[at], {}));
        grid += row(cells);
    }
    if (grid.empty()) return {};
    return row(cell("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + grid + "</TABLE>",
                    whole_row));
}

std::string row_of_gone(const PlanMember& member) {
    return row(cell(paragraph(member.name, unbroken, {10, gone_colour, false, true}), "VALIGN=\"TOP\"") +
               cell(paragraph(followers_of(member), 70, {10})));
}

std::string rows_of_sections(const PlanBox& box) {
    std::string rows;
    for (const PlanSection& section : box.sections) {
        if (!section.title.empty())
            rows +=
                row(cell(run(section.title, {11, look_of(box.kind).line, true}), "COLSPAN=\"2\" CELLPADDING=\"5\""));
        std::string gone;
        for (const PlanMember& member : section.members)
            if (member.is_gone) gone += row_of_gone(member);
        rows += grid_of(living_of(section)) + gone;
    }
    return rows;
}

std::string dot_of(const PlanBox& box) {
    const Look look       = look_of(box.kind);
    const bool is_wide    = box.kind == BoxKind::agencies;
    const std::string top = box.title.empty() ? "" : paragraph(box.title, is_wide ? 62 : 30, {13, look.line, true});
    std::string rows      = top.empty() ? "" : row(cell(top, whole_row));
    for (const std::string& note : box.notes)
        rows += row(cell(paragraph(note, is_wide ? 70 : 34, {10}), whole_row));
    rows += rows_of_items(box) + rows_of_sections(box);
    return "  " + box.id +
           " [label=<<TABLE BORDER=\"2\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\" COLOR=\"" +
           std::string(look.line) + "\" BGCOLOR=\"" + std::string(look.fill) + "\">" + rows + "</TABLE>>];\n";
}

constexpr std::string_view style_of(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::basis: return "style=dashed, color=\"#0072B2\"";
        case ArrowKind::gives: return "style=solid, color=\"#D55E00\"";
        case ArrowKind::carries: return "style=bold, color=\"#009E73\"";
        case ArrowKind::helps: return "style=dotted, color=\"#009E73\"";
        case ArrowKind::acts: return "style=dashed, color=\"#8A6D00\"";
        case ArrowKind::passes_on: return "style=bold, color=\"#CC79A7\", arrowhead=vee";
    }
    return {};
}

std::string html_label(const std::string& text) {
    std::vector<std::string> lines = wrapped(text, 20);
    for (std::string& line : lines)
        line = html(line);
    return joined(lines, "<BR/>");
}

std::string dot_of(const PlanArrow& arrow) {
    return "  " + arrow.from + " -> " + arrow.to + " [" + std::string(style_of(arrow.kind)) + ", label=<" +
           html_label(arrow.label) + ">" +
           (arrow.kind == ArrowKind::acts || arrow.kind == ArrowKind::passes_on ? ", constraint=false" : "") + "];\n";
}

/// Boxes of one kind stand below one another, in the order of the plan.
std::string column_of(const Plan& plan, BoxKind kind) {
    std::vector<std::string> ids;
    for (const PlanBox& box : plan.boxes)
        if (box.kind == kind) ids.push_back(box.id);
    if (ids.size() < 2) return {};
    return "  { rank=same; " + joined(ids, " -> ") + " [style=invis]; }\n";
}

// -- Mermaid -------------------------------------------------------------------------------------

/// Text within a quoted label; `#…;` is how Mermaid writes characters that mean something to it or to HTML.
std::string mermaid(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "#amp;";
        else if (c == '<')
            safe += "#lt;";
        else if (c == '>')
            safe += "#gt;";
        else if (c == '"')
            safe += "#quot;";
        else if (c == '#')
            safe += "#35;";
        else if (c == '`')
            safe += "#96;";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            safe += ' ';
        else
            safe += c;
    }
    return safe;
}

void add_lines(std::vector<std::string>& lines, std::string_view text, std::size_t width) {
    for (const std::string& line : wrapped(text, width))
        lines.push_back(mermaid(line));
}

void add_members(std::vector<std::string>& lines, const PlanSection& section) {
    if (!section.title.empty()) lines.push_back("<b>" + mermaid(section.title) + "</b>");
    const auto living = living_of(section);
    if (!living.empty()) add_lines(lines, joined(living, "; "), 60);
    for (const PlanMember& member : section.members)
        if (member.is_gone) add_lines(lines, "✗ " + member.name + " " + followers_of(member), 60);
}

std::string_view class_of(const PlanBox& box) {
    switch (box.kind) {
        case BoxKind::document: return "document";
        case BoxKind::directive: return "directive";
        case BoxKind::tasks: return "tasks";
        case BoxKind::agencies: return "agencies";
    }
    return {};
}

std::string mermaid_of(const PlanBox& box) {
    std::vector<std::string> lines;
    if (!box.title.empty()) lines.push_back("<b>" + mermaid(box.title) + "</b>");
    for (const std::string& note : box.notes)
        add_lines(lines, note, 48);
    for (const PlanItem& item : box.items)
        add_lines(lines, item.key.empty() ? item.text : item.key + ": " + item.text, text_width);
    for (const PlanSection& section : box.sections)
        add_members(lines, section);
    return "  " + box.id + "[\"" + joined(lines, "<br/>") + "\"]:::" + std::string(class_of(box)) + "\n";
}

constexpr std::string_view line_of(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::basis: return "-.->";
        case ArrowKind::gives: return "-->";
        case ArrowKind::carries: return "==>";
        case ArrowKind::helps: return "-.->";
        case ArrowKind::acts: return "-->";
        case ArrowKind::passes_on: return "==>";
    }
    return {};
}

std::string class_definition(BoxKind kind, std::string_view name) {
    const Look look = look_of(kind);
    return "  classDef " + std::string(name) + " fill:" + std::string(look.fill) + ",stroke:" + std::string(look.line) +
           ",color:#1A1A1A,text-align:left\n";
}

} // namespace

std::string to_dot(const Dataset& data, AsOf as_of, Language language) {
    const Plan plan     = plan_picture(data, as_of, language);
    std::string heading = row(cell(run(plan.title, {20, text_colour, true})));
    if (!data.title.in(language).empty()) heading += row(cell(run(data.title.in(language), {12})));
    for (const std::string& note : plan.notes)
        heading += row(cell(run(note, {12})));
    std::string dot = "digraph responsibilities {\n"
                      "  graph [rankdir=LR, bgcolor=\"white\", fontname=\"DejaVu Sans\", labelloc=t, labeljust=l,\n"
                      "         nodesep=0.3, ranksep=0.5, pad=0.3, size=\"16.2,11.4\",\n"
                      "         label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\">";
    dot += heading + "</TABLE>>];\n"
                     "  node [shape=plain, fontname=\"DejaVu Sans\"];\n"
                     "  edge [fontname=\"DejaVu Sans\", fontsize=11, fontcolor=\"#1A1A1A\", arrowsize=0.8];\n";
    for (const PlanBox& box : plan.boxes)
        dot += dot_of(box);
    for (const BoxKind kind : {BoxKind::tasks, BoxKind::agencies})
        dot += column_of(plan, kind);
    for (const PlanArrow& arrow : plan.arrows)
        dot += dot_of(arrow);
    return dot + "}\n";
}

std::string to_mermaid(const Dataset& data, AsOf as_of, Language language) {
    const Plan plan  = plan_picture(data, as_of, language);
    std::string text = "---\ntitle: \"" + plan.title + "\"\n---\nflowchart LR\n";
    for (const PlanBox& box : plan.boxes)
        text += mermaid_of(box);
    for (const PlanArrow& arrow : plan.arrows)
        text += "  " + arrow.from + " " + std::string(line_of(arrow.kind)) + "|\"" + mermaid(arrow.label) + "\"| " +
                arrow.to + "\n";
    std::vector<std::string> notes;
    for (const std::string& note : plan.notes)
        notes.push_back(mermaid(note));
    if (!notes.empty()) text += "  notes[\"" + joined(notes, "<br/>") + "\"]\n";
    text += class_definition(BoxKind::document, "document") + class_definition(BoxKind::directive, "directive") +
            class_definition(BoxKind::tasks, "tasks") + class_definition(BoxKind::agencies, "agencies");
    return text;
}

} // namespace congvu::report
