// SPDX-License-Identifier: BSL-1.0
// nation FOLDER [STAFF]: writes an invented country in the bulk format, always the same one: 62,649 agencies in a tree,
// STAFF people (2,000,000), the posts of 2021 to 2026, and 5,000 documents with 50,000 tasks. It has the size and the
// shape of a real country and nothing else of it.
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

/// SplitMix64: the same numbers on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>((next() >> 32U) * n >> 32U); }
    bool happens(double share) { return static_cast<double>(next() >> 11U) * 0x1p-53 < share; }
    template <typename T>
    const T& any_of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

private:
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z               = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z               = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t state_;
};

/// A file of comma-separated values. Ends the program when it cannot be written: nobody wants half a country.
class Table {
public:
    Table(const std::filesystem::path& path, const char* headings) : path_(path.string()) {
        file_ = std::fopen(path_.c_str(), "w");
        if (file_ == nullptr) fail();
        write("%s\n", headings);
    }
    ~Table() {
        const bool is_bad = std::ferror(file_) != 0;
        if (std::fclose(file_) != 0 || is_bad) fail();
    }
    Table(const Table&)            = delete;
    Table& operator=(const Table&) = delete;

    void write(const char* text) { std::fputs(text, file_); }
    template <typename... Values>
    void write(const char* format, Values... values) {
        std::fprintf(file_, format, values...);
    }
    /// A day, in days after the first of 1950.
    void write_day(int day) {
        const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::year{1950} / 1 / 1} +
                                               std::chrono::days{day}};
        write("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
              static_cast<unsigned>(date.day()));
    }

private:
    [[noreturn]] void fail() const {
        std::perror(path_.c_str());
        std::exit(1);
    }

    std::string path_;
    std::FILE* file_ = nullptr;
};

constexpr int first_of_2021 = 25933; // as in Table::write_day
constexpr int first_of_2022 = 26298;
constexpr int late_in_2025  = 27700;

enum class Kind { government, ministry, province, department, district, commune, public_service_unit };
constexpr std::array kind_words{"government", "ministry", "province",           "department",
                                "district",   "commune",  "public_service_unit"};

enum Category { cadre, civil_servant, public_employee, commune_cadre, commune_civil_servant, contract };
constexpr std::array category_words{"cadre",         "civil_servant",         "public_employee",
                                    "commune_cadre", "commune_civil_servant", "contract"};

struct Agency {
    int parent;
    int level;
    Kind kind;
};

/// The tree. An agency is named by its place in `agencies`.
struct Tree {
    std::vector<Agency> agencies;
    std::vector<int> provinces;
    std::vector<int> districts;
    std::vector<int> units; ///< public service units
    std::vector<int> hosts; ///< all that employ people

    int add(int parent, int level, Kind kind) {
        agencies.push_back({parent, level, kind});
        return static_cast<int>(agencies.size()) - 1;
    }
};

Tree grow(Chance& chance) {
    Tree tree;
    tree.add(-1, 0, Kind::government);
    std::vector<int> communes;
    for (int i = 0; i < 22; ++i)
        tree.hosts.push_back(tree.add(0, 1, Kind::ministry));
    for (int i = 0; i < 63; ++i)
        tree.provinces.push_back(tree.add(0, 1, Kind::province));
    for (const int province : tree.provinces)
        for (int i = 0; i < 20; ++i)
            tree.hosts.push_back(tree.add(province, 2, Kind::department));
    for (std::size_t i = 0; i < 705; ++i)
        tree.districts.push_back(tree.add(tree.provinces[i % 63], 2, Kind::district));
    for (std::size_t i = 0; i < 10598; ++i)
        communes.push_back(tree.add(tree.districts[i % 705], 3, Kind::commune));
    for (int i = 0; i < 50000; ++i) {
        const int parent = chance.happens(.8) ? chance.any_of(tree.districts) : chance.any_of(tree.provinces);
        tree.units.push_back(tree.add(parent, 3, Kind::public_service_unit));
    }
    for (const auto* more : {&tree.units, &tree.districts, &communes})
        tree.hosts.insert(tree.hosts.end(), more->begin(), more->end());
    return tree;
}

void write_agencies(const std::filesystem::path& folder, const Tree& tree) {
    Table table(folder / "agencies.csv", "id,parent,kind,level,from,to");
    for (std::size_t i = 0; i < tree.agencies.size(); ++i) {
        const Agency& agency = tree.agencies[i];
        table.write("A%05zu,", i);
        if (agency.parent >= 0) table.write("A%05d", agency.parent);
        table.write(",%s,%d,2010-01-01,\n", kind_words.at(static_cast<std::size_t>(agency.kind)), agency.level);
    }
}

Category category_in(Kind kind, Chance& chance) {
    switch (kind) {
        case Kind::public_service_unit: return chance.happens(.93) ? public_employee : contract;
        case Kind::commune: return chance.happens(.5) ? commune_cadre : commune_civil_servant;
        default:
            if (chance.happens(.08)) return cadre;
            return chance.happens(.95) ? civil_servant : contract;
    }
}

/// For each agency and category, the people in post whom the State budget pays.
using Headcount = std::vector<std::array<std::uint32_t, category_words.size()>>;

Headcount write_staff(const std::filesystem::path& folder, const Tree& tree, std::uint32_t people, Chance& chance) {
    Table table(folder / "staff.csv",
                "id,agency,category,funding,born,sex,started,left,grade,rating_previous,rating_last,protected");
    Headcount headcount(tree.agencies.size());
    const auto rating = [&chance] { return chance.below(100) < 3 ? 0U : 1 + chance.below(3); };
    for (std::uint32_t i = 0; i < people; ++i) {
        int agency = chance.any_of(tree.hosts);
        if (i % 3 != 0) agency = chance.any_of(tree.units);
        const Category category = category_in(tree.agencies[static_cast<std::size_t>(agency)].kind, chance);
        const bool own_revenue  = category == public_employee && chance.happens(.12);
        const int born          = 3650 + static_cast<int>(chance.below(14600));
        int started             = born + 8035 + static_cast<int>(chance.below(3000));
        if (started > late_in_2025) started = late_in_2025 - static_cast<int>(chance.below(2000));
        int left = chance.happens(.06) ? first_of_2021 + static_cast<int>(chance.below(1460)) : 0;
        if (left < started) left = 0;
        if (left == 0 && !own_revenue) ++headcount[static_cast<std::size_t>(agency)][category];

        table.write("S%07u,A%05d,%s,%s,", i, agency, category_words.at(category),
                    own_revenue ? "service_revenue" : "state_budget");
        table.write_day(born);
        table.write(",%c,", chance.happens(.52) ? 'F' : 'M');
        table.write_day(started);
        table.write(",");
        if (left != 0) table.write_day(left);
        const bool is_protected      = chance.happens(.04);
        const std::uint32_t last     = rating();
        const std::uint32_t previous = rating();
        table.write(",%s,%u,%u,%d\n", category == public_employee ? "V.07.03.29" : "01.003", previous, last,
                    is_protected ? 1 : 0);
    }
    return headcount;
}

/// Quotas fall to about the headcount by 2026; some are set too low.
std::size_t write_posts(const std::filesystem::path& folder, const Headcount& headcount, Chance& chance) {
    Table table(folder / "posts.csv", "agency,category,funding,year,assigned");
    std::size_t rows = 0;
    for (std::size_t agency = 0; agency < headcount.size(); ++agency)
        for (std::size_t category = 0; category < category_words.size(); ++category) {
            const std::uint32_t people = headcount[agency].at(category);
            if (people == 0 && !chance.happens(.02)) continue;
            const std::uint32_t last  = people + chance.below(4);
            const std::uint32_t first = last + (last * (category == public_employee ? 12U : 6U) + 50) / 100;
            for (std::uint32_t year = 2021; year <= 2026; ++year) {
                std::uint32_t assigned = first - (first - last) * (year - 2021) / 5;
                if (chance.happens(.03)) assigned = assigned > 2 ? assigned - 2 : 0;
                table.write("A%05zu,%s,state_budget,%u,%u\n", agency, category_words.at(category), year, assigned);
                ++rows;
            }
        }
    return rows;
}

/// Documents rest on earlier ones, a few on any one; nearly all tasks have a lead.
void write_documents(const std::filesystem::path& folder, const Tree& tree, Chance& chance) {
    constexpr std::uint32_t documents_in_all = 5000;
    constexpr std::array roles{"lead", "cooperate", "advise", "supervise"};
    Table documents(folder / "documents.csv", "id,issuer,issued,bases");
    Table tasks(folder / "tasks.csv", "id,document,due");
    Table assignments(folder / "assignments.csv", "task,agency,role");
    for (std::uint32_t i = 0; i < documents_in_all; ++i) {
        const int issuer = i < 50 ? 0 : chance.any_of(tree.provinces);
        documents.write("D%04u,A%05d,", i, issuer);
        documents.write_day(first_of_2021 + static_cast<int>(i) / 4);
        documents.write(",");
        const std::uint32_t bases = chance.below(4);
        for (std::uint32_t k = 0; k < bases; ++k) {
            const bool is_any         = chance.happens(.002);
            const std::uint32_t basis = is_any ? chance.below(documents_in_all) : i > 0 ? chance.below(i) : 0;
            if (i > 0) documents.write("%sD%04u", k > 0 ? " " : "", basis);
        }
        documents.write("\n");

        for (int k = 0; k < 10; ++k) {
            tasks.write("T%04u-%d,D%04u,", i, k, i);
            tasks.write_day(first_of_2022 + static_cast<int>(chance.below(1200)));
            tasks.write("\n");
            const std::uint32_t charged = 1 + chance.below(6);
            const bool has_lead         = !chance.happens(.02);
            for (std::uint32_t n = 0; n < charged; ++n) {
                const int agency = chance.any_of(tree.hosts);
                const bool leads = n == 0 && has_lead;
                const auto* role = roles.at(leads ? 0 : 1 + chance.below(3));
                assignments.write("T%04u-%d,A%05d,%s\n", i, k, agency, role);
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty() || arguments.size() > 2) {
        std::fputs("usage: nation FOLDER [STAFF]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[0];
    const auto people = static_cast<std::uint32_t>(arguments.size() == 2 ? std::stoul(arguments[1]) : 2'000'000);
    std::filesystem::create_directories(folder);

    Chance chance(20220718);
    const Tree tree = grow(chance);
    write_agencies(folder, tree);
    const Headcount headcount = write_staff(folder, tree, people, chance);
    const std::size_t posts   = write_posts(folder, headcount, chance);
    write_documents(folder, tree, chance);
    std::fprintf(stderr, "%zu agencies, %u people, %zu rows of posts\n", tree.agencies.size(), people, posts);
}
