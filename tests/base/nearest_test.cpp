// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/nearest.hpp>

#include "../testing.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;

TEST_CASE("edit_distance: one for each insertion, deletion, replacement and swap", "[base]") {
    CHECK(edit_distance("assignee", "assignee") == 0);
    CHECK(edit_distance("asignee", "assignee") == 1);
    CHECK(edit_distance("assignees", "assignee") == 1);
    CHECK(edit_distance("assignea", "assignee") == 1);
    CHECK(edit_distance("assigene", "assignee") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("edit_distance: from nothing to a word is the length of the word", "[base]") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "lead") == 4);
    CHECK(edit_distance("lead", "") == 4);
    CHECK(edit_distance("", "chủ trì") == 7);
}

TEST_CASE("edit_distance: a Vietnamese letter is one character, however many bytes it has", "[base]") {
    CHECK(edit_distance("sở", "so") == 1);
    CHECK(edit_distance("Đ", "D") == 1);
    CHECK(edit_distance("ở", "ợ") == 1);
    CHECK(edit_distance("giảm", "giam") == 1);
    CHECK(edit_distance("ưở", "ởư") == 1);
    CHECK(edit_distance("chủ trì", "chu tri") == 2);
    CHECK(edit_distance("😀", "x") == 1);
}

TEST_CASE("edit_distance: bytes that are no UTF-8 count one each", "[base]") {
    CHECK(edit_distance("\xC4", "") == 1);
    CHECK(edit_distance("\x90\x90", "") == 2);
    CHECK(edit_distance("\xC4x", "x") == 1);
    CHECK(edit_distance("\xE1\xBB", "") == 2);
    CHECK(edit_distance("\xFF\xFF", "\xFF") == 1);
    CHECK(edit_distance("\xE1\xBBx", "\xE1\xBAx") == 1);
    CHECK(edit_distance("\xC4x", "\xC4y") == 1);
}

TEST_CASE("edit_distance: symmetric, zero only for the same word, never more than the longer word", "[base]") {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; words[i].size() < 4; ++i)
        for (const char letter : {'a', 'b'})
            words.push_back(words[i] + letter);
    bool symmetric = true;
    bool zero      = true;
    bool bounded   = true;
    for (const std::string& a : words)
        for (const std::string& b : words) {
            const std::size_t distance = edit_distance(a, b);
            symmetric                  = symmetric && distance == edit_distance(b, a);
            zero                       = zero && (distance == 0) == (a == b);
            bounded                    = bounded && distance <= std::max(a.size(), b.size()) &&
                      distance + std::min(a.size(), b.size()) >= std::max(a.size(), b.size());
        }
    CHECK(symmetric);
    CHECK(zero);
    CHECK(bounded);
}

TEST_CASE("nearest: the word that was probably meant", "[base]") {
    const std::vector<std::string> agencies{"so-noi-vu", "so-y-te", "so-tai-chinh", "ubnd-tinh"};
    CHECK(nearest("so-noi-vu", agencies) == "so-noi-vu");
    CHECK(nearest("so-noi-vo", agencies) == "so-noi-vu");
    CHECK(nearest("so-taichinh", agencies) == "so-tai-chinh");
    CHECK(nearest("ubdn-tinh", agencies) == "ubnd-tinh");
    CHECK(nearest("sở-nội-vụ", agencies) == "so-noi-vu");
}

TEST_CASE("nearest: says nothing rather than something far", "[base]") {
    const std::vector<std::string_view> roles{"lead", "cooperate", "implement"};
    CHECK(nearest("watch", roles).empty());
    CHECK(nearest("", roles).empty());
    CHECK(nearest("xx", std::vector<std::string_view>{"ab"}).empty());
    CHECK(nearest("lead", std::vector<std::string_view>{}).empty());
    CHECK(nearest("lead", std::vector<std::string_view>{""}).empty());
}

TEST_CASE("nearest: two mistakes in a short word, a third of a longer one", "[base]") {
    const std::vector<std::string_view> words{"abcdefghi"};
    CHECK(nearest("abcdefxyz", words) == "abcdefghi");
    CHECK(nearest("abcdewxyz", words).empty());

    const std::vector<std::string_view> shorter{"lead"};
    CHECK(nearest("laed", shorter) == "lead");
    CHECK(nearest("leap", shorter) == "lead");
    CHECK(nearest("leaded", shorter) == "lead");
    CHECK(nearest("leadeds", shorter).empty());
    CHECK(nearest("xxad", shorter) == "lead");
    CHECK(nearest("xxxd", shorter).empty());
}

TEST_CASE("nearest: of equally near candidates the first", "[base]") {
    CHECK(nearest("rat", std::vector<std::string_view>{"cat", "hat", "bat"}) == "cat");
    CHECK(nearest("rat", std::vector<std::string_view>{"hat", "cat", "bat"}) == "hat");
    CHECK(nearest("rat", std::vector<std::string_view>{"cot", "cat", "bat"}) == "cat");
}

TEST_CASE("nearest: words of more than 200 bytes are no typing mistakes", "[base]") {
    const std::string just(200, 'a');
    const std::string over(201, 'a');
    CHECK(nearest(just, std::vector<std::string>{just}) == just);
    CHECK(nearest(over, std::vector<std::string>{just}).empty());
    CHECK(nearest(just, std::vector<std::string>{over}).empty());
    CHECK(nearest(std::string(1'000'000, 'a'), std::vector<std::string>{just}).empty());
}

TEST_CASE("nearest: the answer points into the candidates", "[base]") {
    const std::vector<std::string> words{"theo-doi"};
    CHECK(nearest("theodoi", words).data() == words[0].data());
}
