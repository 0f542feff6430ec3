#include "viewer/painters/gif_writer.h"

#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace chronomap;

namespace {

std::filesystem::path target() {
    return std::filesystem::temp_directory_path() / ("chronomap-gif-" + std::to_string(getpid()) + ".gif");
}

Image flat(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    Image image{4, 3, {}};
    for (int i = 0; i < 12; ++i) {
        image.rgb.insert(image.rgb.end(), {r, g, b});
    }
    return image;
}

std::string written() {
    const Image red = flat(255, 0, 0), blue = flat(0, 0, 255);
    const Palette palette({red, blue});
    GifWriter gif(target(), 4, 3, palette);
    gif.add(palette.indices_of(red), 50);
    gif.add(palette.indices_of(blue), 258);
    CHECK_FALSE(std::filesystem::exists(target()));
    gif.finish();
    std::ifstream file(target(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(target());
    return bytes;
}

} // namespace

TEST_CASE("A film of two pictures has their size, two delays, and repeats for ever") {
    const std::string gif = written();
    REQUIRE(gif.size() > 40);
    CHECK(gif.substr(0, 6) == "GIF89a");
    CHECK(gif.substr(6, 4) == std::string("\x04\0\x03\0", 4));
    CHECK(gif.find("NETSCAPE2.0") != std::string::npos);
    const std::string control("\x21\xF9\x04", 3);
    const std::size_t first = gif.find(control), second = gif.find(control, first + 1);
    REQUIRE(second != std::string::npos);
    CHECK(gif.substr(first + 4, 2) == std::string("\x32\0", 2));
    CHECK(gif.substr(second + 4, 2) == std::string("\x02\x01", 2));
    CHECK(gif.back() == '\x3B');
}

TEST_CASE("The same frames give the same file") {
    CHECK(written() == written());
}

TEST_CASE("A film that is not finished leaves nothing behind") {
    const Palette palette({flat(1, 2, 3)});
    {
        GifWriter gif(target(), 4, 3, palette);
        gif.add(palette.indices_of(flat(1, 2, 3)), 10);
    }
    CHECK_FALSE(std::filesystem::exists(target()));
    CHECK_THROWS_AS(GifWriter("/no-such-folder/a.gif", 4, 3, palette), FileError);
}
