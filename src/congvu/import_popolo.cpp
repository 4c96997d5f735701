// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "draft_folder.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/io/popolo.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::program {

namespace {

constexpr std::array<std::string_view, 1> files{"agencies.yaml"};

/// The enumerator called `name`. Enumerators count from 0; behind the last one there is no word.
template <typename Enum>
Enum named(const std::string& name, std::string_view what) {
    std::vector<std::string_view> words;
    for (std::uint8_t i = 0; !word(Enum{i}).empty(); ++i) {
        if (word(Enum{i}) == name) return Enum{i};
        words.push_back(word(Enum{i}));
    }
    const auto meant = nearest(name, words);
    throw BadUsage{"there is no " + std::string(what) + " \"" + name + "\"" +
                   (meant.empty() ? std::string() : "; did you mean \"" + std::string(meant) + "\"?")};
}

io::PopoloOptions how(const ImportOptions& options) {
    io::PopoloOptions how;
    for (const std::string& pair : options.kinds) {
        const auto [theirs, ours] = mapping_of(pair, "Sở=department");
        how.kinds[theirs]         = named<AgencyKind>(ours, "kind");
    }
    if (!options.level.empty()) how.level = named<Level>(options.level, "level");
    return how;
}

void tell_result(const io::Popolo& read, bool in_english, Streams streams) {
    streams.out << files.front() << ": " << read.data.agencies.size() << (in_english ? " agencies\n" : " cơ quan\n");
    for (const auto& [what, how_often] : read.left_out)
        streams.out << (in_english ? "left out: " : "bỏ qua: ") << what << ' ' << how_often << '\n';
}

} // namespace

Exit import_popolo(const ImportOptions& options, const std::string& file, Streams streams) {
    const io::PopoloOptions in_our_words = how(options);
    DraftFolder draft(options.folder, files, options.replace);
    const auto read = io::read_popolo(std::filesystem::path(file), in_our_words);
    if (!read) {
        tell(read.error(), file + "; nothing was imported", streams);
        return Exit::bad_input;
    }
    write_out((draft.path() / files.front()).string(), streams,
              [&](std::ostream& out) { io::write_agencies(out, read->data); });
    draft.finish();
    tell_result(*read, options.language == "en", streams);
    return Exit::ok;
}

} // namespace congvu::program
