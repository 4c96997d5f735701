// SPDX-License-Identifier: BSL-1.0
#include "data_page.hpp"

#include "markdown.hpp"

#include <congvu/report/picture.hpp>
#include <congvu/report/words.hpp>

#include <algorithm>
#include <ostream>
#include <set>
#include <variant>
#include <vector>

namespace congvu::program {

namespace {

class DataPage {
public:
    DataPage(std::ostream& out, const Dataset& data, const std::string& name,
             const std::function<std::string(const Document&)>& index)
        : out_(out), data_(data), name_(name), index_(index) {}

    void write() {
        out_ << "# " << data_.title.in(Language::en) << " {#data-" << name_ << "}\n\n**"
             << plain(data_.title.in(Language::vi)) << "**\n\nMade from the data set `" << name_
             << "`. A click on a box leads to its row below.\n";
        documents();
        for (const Date day : days_of_change())
            change(day);
        agencies();
    }

private:
    void heading(Text text) { out_ << "\n## " << text.vi << " · " << text.en << "\n\n"; }
    void picture(const std::string& dot) { out_ << "\n\\dot\n" << dot << "\\enddot\n\n"; }

    [[nodiscard]] std::string label(const Value& what) const {
        if (const auto* document = std::get_if<DocumentId>(&what))
            return "document-" + name_ + "-" + data_.documents[*document].key;
        return "agency-" + name_ + "-" + data_.agencies[std::get<AgencyId>(what)].key;
    }
    [[nodiscard]] report::LinkTo link() const {
        return [this](const Value& what) { return "@ref " + label(what); };
    }
    [[nodiscard]] std::string in_both(const Value& what, Date day) const {
        const std::string vi = report::name_of(data_, what, day, Language::vi);
        const std::string en = report::name_of(data_, what, day, Language::en);
        return both({vi, en});
    }

    void documents() {
        heading({"Văn bản", "Documents"});
        picture(report::documents_to_dot(data_, Language::vi, link()));
        out_ << "| Văn bản · <em>Document</em> | Nội dung · <em>Title</em> | Quan hệ · <em>Relations</em> | "
                "Mức độ xác thực · <em>Confidence</em> |\n|---|---|---|---|\n";
        for (const DocumentId id : data_.documents.ids()) {
            const Document& document = data_.documents[id];
            out_ << "| @anchor " << label(id) << ' ' << in_both(id, end_of_time);
            if (const std::string rules = index_(document); !rules.empty())
                out_ << " – [quy tắc · rules](@ref " << rules << ")";
            out_ << " | " << both({document.title.in(Language::vi), document.title.in(Language::en)}) << " | ";
            for (const Relation& relation : data_.relations)
                if (relation.from == id)
                    out_ << both(title(relation.kind)) << " ["
                         << plain(report::name_of(data_, Value(relation.to), end_of_time, Language::vi)) << "](@ref "
                         << label(relation.to) << ")<br> ";
            out_ << " | " << both(title(document.confidence)) << " |\n";
        }
    }

    /// The days on which agencies begin, or no longer exist, or something happens to them.
    [[nodiscard]] std::set<Date> days_of_change() const {
        std::set<Date> days;
        for (const Agency& agency : data_.agencies)
            for (const Date day : {agency.life.from, agency.life.to})
                if (!day.is_special()) days.insert(day);
        for (const Reorganisation& event : data_.reorganisations)
            days.insert(event.effective);
        return days;
    }

    [[nodiscard]] std::vector<AgencyId> touched_on(Date day) const {
        std::set<AgencyId> touched;
        for (const AgencyId id : data_.agencies.ids())
            if (data_.agencies[id].life.from == day || data_.agencies[id].life.to == day) touched.insert(id);
        for (const Reorganisation& event : data_.reorganisations) {
            if (event.effective != day) continue;
            touched.insert(event.originals.begin(), event.originals.end());
            touched.insert(event.results.begin(), event.results.end());
        }
        return {touched.begin(), touched.end()};
    }

    void change(Date day) {
        const auto touched     = touched_on(day);
        const std::string date = to_vietnamese(day);
        heading({"Sắp xếp tổ chức ngày " + date, "Reorganisation of " + date});
        for (const Reorganisation& event : data_.reorganisations)
            if (event.effective == day) tell(event);
        const Date before = day - boost::gregorian::days(1);
        out_ << "\nTrước · <em>before</em>, " << to_vietnamese(before) << ":\n";
        picture(report::organization_to_dot(data_, touched, before, Language::vi, link()));
        out_ << "Sau · <em>after</em>, " << date << ":\n";
        picture(report::organization_to_dot(data_, touched, day, Language::vi, link()));
    }

    void tell(const Reorganisation& event) {
        const auto names = [&](const std::vector<AgencyId>& all, Date day) {
            std::string list;
            for (const AgencyId id : all)
                list += (list.empty() ? "" : "; ") + in_both(id, day);
            return list;
        };
        out_ << "- " << both(title(event.kind)) << ": "
             << names(event.originals, event.effective - boost::gregorian::days(1)) << " → "
             << names(event.results, event.effective);
        if (!event.matter.in(Language::vi).empty())
            out_ << " (" << both({event.matter.in(Language::vi), event.matter.in(Language::en)}) << ")";
        out_ << " [" << both(title(event.confidence)) << "]\n";
    }

    void agencies() {
        heading({"Cơ quan, tổ chức, đơn vị", "Agencies"});
        out_ << "| Cơ quan · <em>Agency</em> | Loại · <em>Kind</em> | Cấp · <em>Level</em> | Tồn tại · <em>Exists</em> "
                "| "
                "Mức độ xác thực · <em>Confidence</em> |\n|---|---|---|---|---|\n";
        for (const AgencyId id : data_.agencies.ids()) {
            const Agency& agency = data_.agencies[id];
            const Date seen      = agency.life.to.is_special() ? end_of_time : agency.life.last_day();
            out_ << "| @anchor " << label(id) << ' ' << in_both(id, seen) << " | " << both(title(agency.kind)) << " | "
                 << both(title(agency.level)) << " | " << days(agency.life) << " | " << both(title(agency.confidence))
                 << " |\n";
        }
    }

    std::ostream& out_;
    const Dataset& data_;
    const std::string& name_;
    const std::function<std::string(const Document&)>& index_;
};

} // namespace

void write_data_page(std::ostream& out, const Dataset& data, const std::string& name,
                     const std::function<std::string(const Document&)>& index) {
    DataPage(out, data, name, index).write();
}

} // namespace congvu::program
