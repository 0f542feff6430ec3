// An SFML window and nothing else: the time from process start to its first frame, and that of a frame that shows one
// picture as large as the window. Both in milliseconds, one JSON object on a line.
#include <SFML/Graphics.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

// Since the kernel started the process, as far as it tells: its ticks are 10 ms long.
double process_age_ms() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 2));
    std::string field;
    for (int i = 0; i < 20; ++i) {
        fields >> field;
    }
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started_s = std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started_s) * 1000;
}

} // namespace

int main() {
    sf::RenderWindow window(sf::VideoMode(1280, 720), "bare", sf::Style::Default, sf::ContextSettings(0, 0, 0));
    window.clear();
    window.display();
    const double start_ms = process_age_ms();

    sf::Texture picture;
    picture.create(1280, 720);
    const sf::Sprite sprite(picture);
    std::vector<double> frames;
    for (int i = 0; i < 120; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        window.clear(sf::Color(static_cast<sf::Uint8>(i), 0, 0));
        window.draw(sprite, sf::RenderStates(sf::BlendNone));
        window.display();
        frames.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::nth_element(frames.begin(), frames.begin() + 60, frames.end());
    std::cout << "{\"start_ms\": " << start_ms << ", \"frame_ms\": " << frames[60] << "}\n";
}
