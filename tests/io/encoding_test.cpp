// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

using namespace congvu;
using namespace congvu::testing;

namespace {

const std::string not_nfc = " not-nfc: a letter and its marks are written apart here; save the text in NFC "
                            "(precomposed Unicode, «Unicode dựng sẵn»)";

std::string not_utf8(const std::string& byte) {
    return " not-utf8: byte " + byte + " is not UTF-8; save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"";
}

std::string unseen(const std::string& character) {
    return " unseen-character: the character " + character + " cannot be seen and is not allowed";
}

} // namespace

TEST_CASE("io::load: the first byte that is not UTF-8 is told, its column in characters") {
    // «Nội» in Windows-1258, in a file that is UTF-8 else
    CHECK(faults_of("# Sở\ntext: Sở, S\xF5\xD2 N\xF4\xF2i v\xF9\xF2\n") == Faults{"2:12" + not_utf8("0xF5")});
    CHECK(faults_of("a: caf\xE9\n") == Faults{"1:7" + not_utf8("0xE9")});   // Latin-1
    CHECK(faults_of("\xC3") == Faults{"1:1" + not_utf8("0xC3")});           // cut off
    CHECK(faults_of("a\xC0\xAF") == Faults{"1:2" + not_utf8("0xC0")});      // longer than need be
    CHECK(faults_of("ab\xED\xA0\x80") == Faults{"1:3" + not_utf8("0xED")}); // half a pair of UTF-16
}

TEST_CASE("io::load: UTF-16 is recognised by its byte order mark") {
    const Faults expected{"1:1 not-utf8: the file is UTF-16; save it as UTF-8"};
    CHECK(faults_of({"\xFF\xFE{\0}\0", 6}) == expected);
    CHECK(faults_of({"\xFE\xFF\0{\0}", 6}) == expected);
}

TEST_CASE("io::load: a byte order mark at the beginning of UTF-8 is accepted, and moves no column") {
    CHECK(faults_of("\xEF\xBB\xBF{}").empty());
    CHECK(faults_of("\xEF\xBB\xBF{x: 1}") == Faults{"1:2 unknown-key: unknown key \"x\""});
    CHECK(faults_of("\xEF\xBB\xBF\xEF\xBB\xBF{}") == Faults{"1:1" + unseen("U+FEFF")});
}

TEST_CASE("io::load: characters that nobody sees are refused") {
    CHECK(faults_of({"{}\n\0", 4}) == Faults{"2:1" + unseen("U+0000")});
    CHECK(faults_of("{}\n\x04groups: [\n") == Faults{"2:1" + unseen("U+0004")}); // where yaml-cpp would stop reading
    CHECK(faults_of("\x7F") == Faults{"1:1" + unseen("U+007F")});
    CHECK(faults_of("ở\xE2\x80\x8B: 1") == Faults{"1:2" + unseen("U+200B")}); // zero width
    CHECK(faults_of("# \xE2\x80\xAE") == Faults{"1:3" + unseen("U+202E")});   // writes backwards
    CHECK(faults_of("{}\t# a tab, a non-breaking\xC2\xA0space: seen\r\n").empty());
}

TEST_CASE("io::load: text that is not in NFC is told at the first letter, and read on") {
    CHECK(faults_of("# é\n# xé, e\xCC\x81, o\xCC\x81\n{}") == Faults{"2:7" + not_nfc});
    CHECK(faults_of("# e\xCC\xA3\xCC\x82\n{}") == Faults{"1:3" + not_nfc});    // ệ in three parts
    CHECK(faults_of("# e\xCC\x82\xCC\xA3\n{}") == Faults{"1:3" + not_nfc});    // and the other way round
    CHECK(faults_of("# \xE1\xBA\xB9\xCC\x82\n{}") == Faults{"1:3" + not_nfc}); // ẹ and a circumflex
    CHECK(faults_of("# \xE2\x84\xAB\n{}") == Faults{"1:3" + not_nfc});         // the sign for ångström
    CHECK(faults_of("o\xCC\x81: 1\n") == Faults{"1:1" + not_nfc, "1:1 unknown-key: unknown key \"o\xCC\x81\""});
    CHECK(faults_of("# x\xCC\x81 has no precomposed form\n{}").empty());
}

TEST_CASE("io::load: no escape smuggles in what the file may not hold") {
    const Faults expected{"1:14 escaped-character: an escape (\\) in this text makes a character that is not allowed"};
    CHECK(faults_of("assumptions: \"o\\u0301\"").front() == expected.front());
    CHECK(faults_of("assumptions: \"\\u200B\"").front() == expected.front());
    CHECK(faults_of("assumptions: \"\\0\"").front() == expected.front());
    CHECK(faults_of("assumptions: [{vi: \"a\\\"\\u00F3\", en: 'a\\0'}]").empty());
}

TEST_CASE("io::load: lines may end as on Windows") {
    CHECK(faults_of("groups: []\r\nwho: ở\r\n") == Faults{"2:1 unknown-key: unknown key \"who\""});
    const Dataset data = good("dataset:\r\n  title: {vi: Việc, en: Thing}\r\n");
    CHECK(data.title == OwnedText{"Việc", "Thing"});
}
