// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <congvu/io/load.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;
namespace fs = std::filesystem;

TEST_CASE("io::load: a path that leads nowhere is refused") {
    const DataFolder folder;
    CHECK(folder.faults(folder.path() / "none.yaml") == Faults{"none.yaml no-file: there is no such file or folder"});
    CHECK(folder.faults(folder.path() / "none" / "none.yaml") ==
          Faults{"none/none.yaml no-file: there is no such file or folder"});
    CHECK(folder.faults({}) == Faults{" no-file: there is no such file or folder"});
}

TEST_CASE("io::load: a folder without data is refused") {
    DataFolder folder;
    CHECK(folder.faults() == Faults{"the folder no-files: no file in this folder ends in .yaml"});
    folder.write("notes.txt", "nothing").write(".hidden.yaml", "not: read");
    CHECK(folder.faults() == Faults{"the folder no-files: no file in this folder ends in .yaml"});
}

TEST_CASE("io::load: a folder that is named like a file is refused") {
    DataFolder folder;
    fs::create_directory(folder.path() / "x.yaml");
    folder.write("y.yaml", small_data);
    CHECK(folder.faults() == Faults{"x.yaml not-a-file: this is a folder, and a file is needed"});
}

TEST_CASE("io::load: subfolders are not read") {
    DataFolder folder;
    fs::create_directory(folder.path() / "more");
    folder.write("more/bad.yaml", "not: read").write("good.yaml", small_data);
    CHECK(folder.faults().empty());
}

TEST_CASE("io::load: a name that nearly ends in .yaml is a fault, for its author believes that it is read") {
    DataFolder folder;
    folder.write("a.yaml", small_data).write("b.yml", small_data).write("C.YAML", small_data);
    CHECK(folder.faults() ==
          Faults{"C.YAML file-name: only files whose names end in .yaml are read; rename this one [C.yaml]",
                 "b.yml file-name: only files whose names end in .yaml are read; rename this one [b.yaml]"});
}

TEST_CASE("io::load: a single file may be named as one likes") {
    DataFolder folder;
    folder.write("data.txt", small_data);
    const auto loaded = io::load(folder.path() / "data.txt");
    REQUIRE(loaded.has_value());
    CHECK(loaded->files == std::vector{(folder.path() / "data.txt").string()});
}

TEST_CASE("io::load: links are followed, and a circle of links is refused") {
    DataFolder folder;
    folder.write("data.txt", small_data);
    fs::create_symlink("data.txt", folder.path() / "a.yaml");
    CHECK(folder.faults().empty());

    fs::create_symlink("c.yaml", folder.path() / "b.yaml");
    fs::create_symlink("b.yaml", folder.path() / "c.yaml");
    CHECK(folder.faults() == Faults{"b.yaml no-file: the links here lead round in a circle",
                                    "c.yaml no-file: the links here lead round in a circle"});
}

TEST_CASE("io::load: what is no ordinary file is refused, and not waited for") {
    const DataFolder folder;
    REQUIRE(mkfifo((folder.path() / "pipe.yaml").c_str(), 0600) == 0);
    CHECK(folder.faults() == Faults{"pipe.yaml not-a-file: this is no ordinary file"});
}

TEST_CASE("io::load: a file without data is refused") {
    CHECK(faults_of("") == Faults{"a.yaml empty-file: the file is empty"});
    CHECK(faults_of("\xEF\xBB\xBF") == Faults{"a.yaml empty-file: the file holds no data"});
    CHECK(faults_of("# a remark\n\n") == Faults{"a.yaml empty-file: the file holds no data"});
    CHECK(faults_of("---\n...\n") == Faults{"a.yaml empty-file: the file holds no data"});
    CHECK(faults_of("{}").empty());
}

TEST_CASE("io::load: a file that is too large is refused before it is read") {
    DataFolder folder;
    const auto path = folder.write("a.yaml", "").path() / "a.yaml";
    SECTION("one line of 100 MB") {
        std::ofstream file(path);
        const std::string part(1'000'000, 'a');
        for (int i = 0; i < 100; ++i)
            file << part;
        file.close();
        CHECK(folder.faults() == Faults{"a.yaml too-large: the file has 100000000 bytes; at most 16777216 are read"});
    }
    SECTION("one byte too many") {
        fs::resize_file(path, 16'777'217);
        CHECK(folder.faults() == Faults{"a.yaml too-large: the file has 16777217 bytes; at most 16777216 are read"});
    }
    SECTION("the largest size is read") {
        fs::resize_file(path, 16'777'216);
        CHECK(folder.faults() == Faults{"a.yaml:1:1 unseen-character: the character U+0000 cannot be seen and is not "
                                        "allowed"});
    }
}

TEST_CASE("io::load: a file that hides its size is not read without end") {
    if (!fs::exists("/proc/self/mem")) return;
    const DataFolder folder;
    fs::create_symlink("/proc/self/mem", folder.path() / "a.yaml"); // claims to be empty, and cannot be read at 0
    CHECK(folder.faults() == Faults{"a.yaml unreadable: the file cannot be read"});
}
