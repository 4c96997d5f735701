// SPDX-License-Identifier: BSL-1.0
// congvu.h as a careless program calls it: a row of calls with any handle that lives, of any kind, with null and with
// texts that are none. What the header says cannot be noticed is not done: nothing is used after it was given back.
#include "../c/checking.hpp"
#include "../c/country.hpp"
#include "bytes.hpp"
#include "property.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace congvu::testing;
using congvu::fuzz::Bytes;
using congvu::fuzz::hold;

namespace {

constexpr std::size_t most_kept = 4; ///< of each kind

/// A session, and what it came to when it was opened.
struct Opened {
    Session session;
    congvu_summary before;
};

/// Whatever a place for a result held before is overwritten.
template <typename T>
T* stale() {
    static std::max_align_t somewhere;
    return reinterpret_cast<T*>(&somewhere);
}

/// A structure as a caller of another version has it: so many bytes, and no more may be touched.
template <typename T>
class Sized {
public:
    Sized(const T& known, std::size_t size) : bytes_(std::max<std::size_t>(size, 1)) {
        std::memcpy(bytes_.data(), &known, std::min(size, sizeof known));
    }
    [[nodiscard]] T* get() { return reinterpret_cast<T*>(bytes_.data()); }
    void set_last_byte() { bytes_.back() = 1; }

private:
    std::vector<unsigned char> bytes_;
};

class Program {
public:
    explicit Program(Bytes& bytes) : bytes_(bytes) {}

    void step() {
        switch (bytes_.below(18)) {
            case 0: return load_memory();
            case 1: return load();
            case 2: return size();
            case 3: return check();
            case 4: return summary_of_report();
            case 5: return finding();
            case 6: return render();
            case 7: return open();
            case 8: return hire();
            case 9: return change_person();
            case 10: return set_quota();
            case 11: return change_assignment();
            case 12: return change_agency();
            case 13: return undo();
            case 14: return effect();
            case 15: return summary_of_session();
            case 16: return give_back();
            default: return give_back_wrongly();
        }
    }

private:
    // -- arguments ---------------------------------------------------------------------------------------------------

    /// A text, null, or what is no text. It lives until the next step.
    const char* text(std::initializer_list<const char*> good) {
        const std::size_t which = bytes_.below(good.size() + 3);
        if (which < good.size()) return good.begin()[which];
        if (which == good.size()) return nullptr;
        if (which == good.size() + 1) return "\xE1\xBB";
        return texts_.emplace_back(bytes_.text(24)).c_str();
    }
    const char* day() {
        return text({"2026-12-31", "2025-07-01", "2026-06-01", "1850-01-01", "2026-02-30", "9999-12-31"});
    }
    const char* agency() { return text({"THPT-1", "SO-NV", "SO-GD", "TINH-A", "VN", "BO-A", "SO-NV "}); }
    const char* person() { return text({"S001", "S002", "N1", "N2", "S009"}); }
    const char* task() { return text({"T01", "T02", "T03"}); }
    const char* category() { return text({"civil_servant", "public_employee", "cadre", "officer"}); }
    const char* funding() { return text({"state_budget", "service_revenue", "none"}); }
    const char* role() { return text({"lead", "cooperate", "supervise", "leader"}); }

    /// One of the handles of a kind; now and then null or one of another kind.
    template <typename Handle, typename Kept>
    Handle* handle(const Kept& kept) {
        const auto byte = bytes_.next();
        if (byte >= 250) return nullptr;
        if (byte >= 240) return another<Handle>();
        return kept.empty() ? nullptr : raw(kept[byte % kept.size()]);
    }
    template <typename Handle>
    Handle* another() {
        void* const all[] = {data_.empty() ? nullptr : data_.front().get(),
                             reports_.empty() ? nullptr : reports_.front().get(),
                             sessions_.empty() ? nullptr : sessions_.front().session.get()};
        return static_cast<Handle*>(all[bytes_.below(3)]);
    }
    static congvu_session* raw(const Opened& opened) { return opened.session.get(); }
    template <typename Owner>
    static auto* raw(const Owner& owner) {
        return owner.get();
    }
    congvu_data* data() { return handle<congvu_data>(data_); }
    congvu_report* report() { return handle<congvu_report>(reports_); }
    congvu_session* session() { return handle<congvu_session>(sessions_); }

    std::size_t size_of(std::size_t known) {
        switch (bytes_.below(5)) {
            case 0: return bytes_.next() / 8 * std::size_t{8}; // no half of a pointer: nobody could notice that
            case 1: return known + 8;
            default: return known;
        }
    }
    unsigned threads() {
        static constexpr std::array some{0U, 1U, 2U, std::numeric_limits<unsigned>::max()};
        return bytes_.of(some);
    }
    /// Options of any size, or none; what stands behind the known members may be set.
    template <typename T>
    std::optional<Sized<T>> options(T known) {
        if (bytes_.once_in(4)) return std::nullopt;
        known.size = std::max(size_of(sizeof known), sizeof known.size);
        Sized<T> sized(known, known.size);
        if (known.size > sizeof known && bytes_.once_in(4)) sized.set_last_byte();
        return sized;
    }
    auto check_options() {
        congvu_check_options known{};
        if (bytes_.once_in(3)) known.known_at = day();
        if (bytes_.once_in(3)) known.rules = text({"KL40-*", "STAFF-01,ORG-*", "", "KL99-*", ",", "*"});
        known.keeps_everything  = static_cast<int>(bytes_.below(2));
        known.findings_per_rule = bytes_.below(3);
        known.threads           = threads();
        return options(known);
    }

    // -- calls -------------------------------------------------------------------------------------------------------

    /// Makes a call, and holds what the header says of every call.
    template <typename Call>
    bool call(Call call) {
        const bool wants    = !bytes_.once_in(8);
        congvu_error* error = wants ? stale<congvu_error>() : nullptr;
        const auto status   = call(wants ? &error : nullptr);
        const Error owned(error);
        hold(status != CONGVU_INTERNAL && status != CONGVU_NO_MEMORY, "a caller's mistake is no fault of the library");
        if (!wants) return status == CONGVU_OK;
        hold((status == CONGVU_OK) == (error == nullptr), "an error comes when a call fails");
        if (error != nullptr) check_error(*error, status);
        return status == CONGVU_OK;
    }
    static void check_error(const congvu_error& error, congvu_status status) {
        hold(error.status == status, "the error has the status of the call");
        hold(*error.message != '\0', "the error has a message");
        hold((error.fault_count > 0) == (status == CONGVU_BAD_INPUT), "faults are listed when the data is wrong",
             error.message);
        for (std::size_t i = 0; i < error.fault_count; ++i)
            hold(*error.faults[i].code != '\0' && *error.faults[i].message != '\0', "a fault says what is wrong");
    }
    /// A call that gives something, which is kept.
    template <typename Owner, typename Call>
    Owner given(Call make) {
        using Given     = typename Owner::element_type;
        Given* made     = stale<Given>();
        const bool good = call([&](auto** error) { return make(&made, error); });
        hold(good == (made != nullptr), "what a call gives is null when it fails");
        return Owner(made);
    }
    template <typename Owner>
    static void keep(std::vector<Owner>& kept, Owner one) {
        if (kept.size() < most_kept) kept.push_back(std::move(one));
    }

    void load_memory() {
        static const Files country = country_files();
        static const Files records{{"agencies.yaml", read_text(examples() + "/first-agency/agencies.yaml")},
                                   {"posts.yaml", read_text(examples() + "/first-agency/posts.yaml")}};
        Files files = bytes_.once_in(3) ? records : country;
        for (auto& [name, bytes] : files) {
            if (!bytes_.once_in(6)) continue;
            const std::size_t at = bytes_.next() * bytes.size() / 256;
            bytes.replace(at, std::min<std::size_t>(bytes_.below(4), bytes.size() - at), bytes_.text(12));
        }
        if (bytes_.once_in(6)) files.erase(std::next(files.begin(), static_cast<long>(bytes_.below(files.size()))));
        std::vector<congvu_file> list;
        for (const auto& [name, bytes] : files)
            list.push_back({name.c_str(), bytes.data(), bytes.size()});
        if (bytes_.once_in(8)) list[bytes_.below(list.size())].name = text({"staff.csv", "x.yaml"});
        if (bytes_.once_in(8)) list[bytes_.below(list.size())].bytes = nullptr;
        const std::size_t count = bytes_.once_in(8) ? 0 : list.size();
        auto how                = options(congvu_load_options{0, threads(), bytes_.below(3), 0});
        auto made               = given<Data>([&](auto** into, auto** error) {
            return congvu_load_memory(bytes_.once_in(16) ? nullptr : list.data(), count, how ? how->get() : nullptr,
                                      into, error);
        });
        if (made) keep(data_, std::move(made));
    }
    void load() {
        static const std::string country = examples() + "/country";
        static const std::string records = examples() + "/first-agency";
        const char* const path           = text({country.c_str(), records.c_str(), "no/such/folder", ""});
        auto how                         = options(congvu_load_options{0, threads(), bytes_.below(3), bytes_.next()});
        auto made                        = given<Data>(
            [&](auto** into, auto** error) { return congvu_load(path, how ? how->get() : nullptr, into, error); });
        if (made) keep(data_, std::move(made));
    }
    void size() {
        const std::size_t room = size_of(sizeof(congvu_data_size));
        Sized<congvu_data_size> all({}, room);
        const auto* of = data();
        call([&](auto** error) { return congvu_data_get_size(of, all.get(), room, error); });
    }
    void check() {
        const auto* of          = data();
        const char* const as_of = day();
        auto how                = check_options();
        auto made               = given<Checked>([&](auto** into, auto** error) {
            return congvu_check(of, as_of, how ? how->get() : nullptr, into, error);
        });
        if (made) keep(reports_, std::move(made));
    }
    void summary_of_report() {
        const std::size_t room = size_of(sizeof(congvu_summary));
        Sized<congvu_summary> all({}, room);
        const auto* of = report();
        call([&](auto** error) { return congvu_report_summary(of, all.get(), room, error); });
    }
    void finding() {
        const auto* of    = report();
        std::size_t count = 0;
        if (!call([&](auto** error) { return congvu_report_finding_count(of, &count, error); })) return;
        const std::size_t index = bytes_.next();
        const auto told =
            given<Told>([&](auto** into, auto** error) { return congvu_report_finding(of, index, into, error); });
        hold((told != nullptr) == (index < count), "there are as many findings as are counted");
        if (told) check_finding(*told);
    }
    static void check_finding(const congvu_finding& told) {
        for (const char* text : {told.rule, told.outcome, told.severity, told.confidence, told.subject_kind,
                                 told.subject, told.name_vi, told.name_en, told.source_vi, told.source_en})
            hold(text != nullptr && *text != '\0', "a finding says everything", told.rule);
        for (const char* text : {told.message_vi, told.message_en, told.fix_vi, told.fix_en, told.file})
            hold(text != nullptr, "no member of a finding is null", told.rule);
        const std::string_view outcome = told.outcome;
        const bool is_problem          = outcome == "violates" || outcome == "undetermined";
        hold(!is_problem || (*told.message_vi != '\0' && *told.message_en != '\0'), "what is wrong is said", told.rule);
    }
    void render() {
        const auto* of             = report();
        const char* const format   = text({"text", "json", "sarif", "junit", "csv", "html"});
        const char* const language = text({"vi", "en"});
        std::size_t length         = 0;
        const auto written         = given<Written>([&](auto** into, auto** error) {
            return congvu_report_render(of, format, language, into, &length, error);
        });
        hold(!written || std::strlen(written.get()) == length, "a text is as long as it says");
    }
    void open() {
        const auto* of          = data();
        const char* const as_of = day();
        auto how                = check_options();
        auto made               = given<Session>([&](auto** into, auto** error) {
            return congvu_session_open(of, as_of, how ? how->get() : nullptr, into, error);
        });
        if (!made) return;
        const congvu_summary before = summary(made);
        congvu_report* report       = nullptr;
        must([&](auto error) { return congvu_check(of, as_of, how ? how->get() : nullptr, &report, error); });
        hold(same(before, summary(Checked(report))), "a session begins with what a check says");
        keep(sessions_, Opened{std::move(made), before});
    }
    void hire() {
        auto* in = session();
        congvu_person known{0,
                            text({"N1", "N2", "S001", " N"}),
                            agency(),
                            category(),
                            funding(),
                            day(),
                            text({"F", "M", "X"}),
                            day(),
                            static_cast<int>(bytes_.below(5)) - 1,
                            static_cast<int>(bytes_.below(5)),
                            static_cast<int>(bytes_.below(2))};
        auto person = options(known);
        call([&](auto** error) { return congvu_session_hire(in, person ? person->get() : nullptr, error); });
    }
    void change_person() {
        auto* in             = session();
        const char* const id = person();
        if (bytes_.once_in(2)) {
            const char* const first_day_away = day();
            call([&](auto** error) { return congvu_session_leave(in, id, first_day_away, error); });
        } else {
            const char* const to   = agency();
            const char* const as   = category();
            const char* const paid = funding();
            call([&](auto** error) { return congvu_session_move(in, id, to, as, paid, error); });
        }
    }
    void set_quota() {
        static constexpr std::array<std::int64_t, 7> some{40,
                                                          0,
                                                          -1,
                                                          999'999'999,
                                                          1'000'000'000,
                                                          std::numeric_limits<std::int64_t>::max(),
                                                          std::numeric_limits<std::int64_t>::min()};
        auto* in               = session();
        const char* const of   = agency();
        const char* const as   = category();
        const char* const paid = funding();
        const int year         = bytes_.once_in(16) ? std::numeric_limits<int>::min() : 2015 + bytes_.next() % 16;
        const auto posts       = bytes_.of(some);
        call([&](auto** error) { return congvu_session_set_quota(in, of, as, paid, year, posts, error); });
    }
    void change_assignment() {
        const auto change      = bytes_.once_in(2) ? congvu_session_assign : congvu_session_unassign;
        auto* in               = session();
        const char* const what = task();
        const char* const who  = agency();
        const char* const as   = role();
        call([&](auto** error) { return change(in, what, who, as, error); });
    }
    void change_agency() {
        const bool ends       = bytes_.once_in(2);
        auto* in              = session();
        const char* const of  = agency();
        const char* const how = ends ? day() : agency();
        call([&](auto** error) {
            return ends ? congvu_session_end_agency(in, of, how, error) : congvu_session_put_under(in, of, how, error);
        });
    }
    void undo() {
        auto* in = session();
        call([&](auto** error) { return congvu_session_undo(in, error); });
    }
    void effect() {
        auto* in          = session();
        std::size_t count = 0;
        if (!call([&](auto** error) { return congvu_session_effect_count(in, &count, error); })) return;
        const std::size_t index = bytes_.below(16);
        const auto told =
            given<Effect>([&](auto** into, auto** error) { return congvu_session_effect(in, index, into, error); });
        hold((told != nullptr) == (index < count), "there are as many effects as are counted");
        if (!told) return;
        hold(std::strcmp(told->before, told->after) != 0 || *told->before != '\0', "an effect is one", told->rule);
        hold((told->finding == nullptr) == (*told->after == '\0'), "an effect has a finding when there is one",
             told->rule);
        if (told->finding != nullptr) check_finding(*told->finding);
    }
    void summary_of_session() {
        const std::size_t room = size_of(sizeof(congvu_summary));
        Sized<congvu_summary> all({}, room);
        auto* in          = session();
        std::size_t count = 0;
        call([&](auto** error) { return congvu_session_summary(in, all.get(), room, error); });
        call([&](auto** error) { return congvu_session_change_count(in, &count, error); });
    }
    /// In any order: reports and sessions keep the data that they need.
    void give_back() {
        switch (bytes_.below(3)) {
            case 0: return drop(data_);
            case 1: return drop(reports_);
            default:
                if (sessions_.empty()) return;
                take_all_back(sessions_[bytes_.next() % sessions_.size()]);
                drop(sessions_);
        }
    }
    template <typename Owner>
    void drop(std::vector<Owner>& kept) {
        if (!kept.empty()) kept.erase(kept.begin() + static_cast<long>(bytes_.below(kept.size())));
    }
    static void take_all_back(const Opened& opened) {
        while (congvu_session_undo(opened.session.get(), nullptr) == CONGVU_OK) {
        }
        hold(same(opened.before, summary(opened.session)), "what was taken back leaves nothing behind");
    }
    /// A handle of another kind is left alone, and so is null.
    void give_back_wrongly() {
        if (!reports_.empty()) congvu_data_free(reinterpret_cast<congvu_data*>(reports_.front().get()));
        if (!data_.empty()) congvu_session_free(reinterpret_cast<congvu_session*>(data_.front().get()));
        if (!sessions_.empty()) congvu_report_free(reinterpret_cast<congvu_report*>(raw(sessions_.front())));
        congvu_data_free(nullptr);
    }

    Bytes& bytes_;
    std::deque<std::string> texts_; ///< those already handed out stay where they are
    std::vector<Data> data_;
    std::vector<Checked> reports_;
    std::vector<Opened> sessions_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int most_calls = 40;
    Bytes bytes(data, size);
    Program program(bytes);
    for (int i = 0; i < most_calls && !bytes.empty(); ++i)
        program.step();
    return 0;
}
