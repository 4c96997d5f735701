// SPDX-License-Identifier: BSL-1.0
// What the library does when memory runs out: `operator new` of this program, which the library takes too, can fail.
// Where data races are looked for there is none of this: the sanitizer has an `operator new` that nobody can replace.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define NEW_IS_TAKEN
#endif
#endif
#ifndef NEW_IS_TAKEN

#include "../testing.hpp"
#include "checking.hpp"
#include "country.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local long allocations_left = -1; // below 0: as many as are wanted

void* allocate(std::size_t size) {
    if (allocations_left == 0) throw std::bad_alloc();
    if (allocations_left > 0) --allocations_left;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

void* allocate_or_null(std::size_t size) noexcept {
    try {
        return allocate(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

} // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_null(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_null(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

using namespace congvu::testing;

namespace {

/// Lets a call run out of memory at each of its allocations in turn, until there is enough; says how often it did.
/// Between two it looks whether everything is as it was.
template <typename Call, typename Look>
long runs_out(Call call, Look look) {
    for (long enough = 0;; enough += enough < 300 ? 1 : 1 + enough / 50) {
        congvu_error* error = nullptr;
        allocations_left    = enough;
        const auto status   = call(&error);
        allocations_left    = -1;
        const Error owned(error);
        if (status == CONGVU_OK) return enough;
        REQUIRE(status == CONGVU_NO_MEMORY);
        REQUIRE(std::string(error->message) == "there is not enough memory");
        look();
    }
}

} // namespace

TEST_CASE("c: a load that runs out of memory gives nothing", "[c][memory]") {
    const Files files = country_files();
    std::vector<congvu_file> list;
    for (const auto& [name, text] : files)
        list.push_back({name.c_str(), text.data(), text.size()});
    congvu_data* data = nullptr;
    const auto tried =
        runs_out([&](auto error) { return congvu_load_memory(list.data(), list.size(), nullptr, &data, error); },
                 [&] { REQUIRE(data == nullptr); });
    const Data owned(data);
    CHECK(tried > 50);
    CHECK(findings(check(owned, "2026-12-31")) > 0);
}

TEST_CASE("c: a check that runs out of memory gives nothing", "[c][memory]") {
    for (const bool is_country : {true, false}) {
        const Data data       = load((examples() + (is_country ? "/country" : "/first-agency")).c_str());
        const char* const day = is_country ? "2026-12-31" : "2024-12-31";
        congvu_report* report = nullptr;
        const auto tried = runs_out([&](auto error) { return congvu_check(data.get(), day, nullptr, &report, error); },
                                    [&] { REQUIRE(report == nullptr); });
        const Checked owned(report);
        CHECK(tried > 50);
        CHECK(written(owned, "json") == written(check(data, day), "json"));

        congvu_finding* told = nullptr;
        if (findings(owned) == 0) continue;
        CHECK(runs_out([&](auto error) { return congvu_report_finding(owned.get(), 0, &told, error); },
                       [&] { REQUIRE(told == nullptr); }) > 5);
        const Told told_owned(told);
    }
}

TEST_CASE("c: a change that runs out of memory changes nothing", "[c][memory]") {
    const Data data       = load((examples() + "/country").c_str());
    const Session session = open(data, "2026-12-31");
    must([&](auto error) { return congvu_session_leave(session.get(), "S001", nullptr, error); }); // makes the indexes
    const congvu_person person  = teacher("S010");
    const congvu_summary before = summary(session);
    const auto nothing_changed  = [&] {
        REQUIRE(same(before, summary(session)));
        std::size_t changes = 0;
        must([&](auto error) { return congvu_session_change_count(session.get(), &changes, error); });
        REQUIRE(changes == 1);
    };
    const auto changes = [&](auto call) {
        CHECK(runs_out([&](auto error) { return call(session.get(), error); }, nothing_changed) > 3);
        must([&](auto error) { return congvu_session_undo(session.get(), error); });
        nothing_changed();
    };
    changes([&](auto in, auto error) { return congvu_session_hire(in, &person, error); });
    changes([&](auto in, auto error) { return congvu_session_leave(in, "S004", "2026-06-01", error); });
    changes([&](auto in, auto error) { return congvu_session_move(in, "S004", "SO-GD", "cadre", "mixed", error); });
    changes([&](auto in, auto error) {
        return congvu_session_set_quota(in, "XA-D", "cadre", "service_revenue", 2026, 5, error); // a new line
    });
    changes([&](auto in, auto error) { return congvu_session_assign(in, "T02", "HUYEN-B", "lead", error); });
    changes([&](auto in, auto error) { return congvu_session_unassign(in, "T01", "SO-NV", "lead", error); });
    changes([&](auto in, auto error) { return congvu_session_end_agency(in, "SO-GD", "2026-01-01", error); });
    changes([&](auto in, auto error) { return congvu_session_put_under(in, "SO-GD", "XA-D", error); });
}

#endif
