// SPDX-License-Identifier: BSL-1.0
// bulk::Session: after each change of a small country its answers are those of a full check of the changed country, and
// when all is taken back they are those of the beginning.
#include "../bulk/answer_lines.hpp"
#include "changing.hpp"
#include "property.hpp"

#include <congvu/bulk/session.hpp>

#include <cstdint>
#include <string>

using namespace congvu;
using congvu::fuzz::Bytes;
using congvu::fuzz::hold;
using Tables = congvu::testing::Rows;

namespace {

bool are_the_same(const bulk::Session& session, const Tables& changed, const testing::TempFolder& scratch, AsOf as_of) {
    const bulk::Nation nation = testing::nation_of(changed, scratch.path());
    const bulk::View view     = bulk::view_of(nation, as_of);
    return testing::lines_of(session.view(), session.answers()) == testing::lines_of(view, bulk::check(view));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const testing::TempFolder scratch;
    constexpr int most_changes = 8;
    Bytes bytes(data, size);
    static constexpr std::array years{2026, 2022, 2025, 2015, 2027};
    const AsOf as_of{date(static_cast<unsigned short>(bytes.of(years)), 12, 31)};
    Tables rows               = fuzz::some_country(bytes);
    const bulk::Nation nation = testing::nation_of(rows, scratch.path());
    bulk::Session session(nation, as_of);
    const auto before = testing::lines_of(session.view(), session.answers());
    fuzz::Changing changing(session, rows, bytes);
    for (int i = 0; i < most_changes && !bytes.empty(); ++i) {
        const auto change = changing.next();
        if (!change) continue;
        const auto effects = session.apply(*change);
        for (const bulk::ChangedAnswer& one : effects)
            hold(session.answers().by_rule[one.rule].answers[one.place] == one.after, "an effect is what is said now");
        hold(are_the_same(session, changing.rows(), scratch, as_of), "a session says what a full check says",
             "change " + std::to_string(i) + " of kind " + std::to_string(change->index()));
    }
    while (session.changes() > 0)
        session.undo();
    hold(testing::lines_of(session.view(), session.answers()) == before, "what was taken back leaves nothing behind");
    return 0;
}
