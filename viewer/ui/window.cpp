#include "viewer/ui/window.h"

#include "viewer/scene/frame.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/display_loss.h"
#include "viewer/ui/effect_runner.h"
#include "viewer/ui/frame_stats.h"
#include "viewer/ui/picture_saver.h"
#include "viewer/ui/recording.h"
#include "viewer/ui/replay.h"
#include "viewer/ui/sfml_events.h"
#include "viewer/ui/table_searcher.h"
#include "viewer/ui/window_dossier.h"
#include "viewer/ui/window_drawing.h"
#include "viewer/ui/window_opening.h"
#include "viewer/ui/window_pointer.h"

#include <SFML/Graphics/RenderWindow.hpp>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <thread>
#include <utility>

namespace chronomap {

namespace {

using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr Milliseconds frame_time{1000.0 / 60};

// SFML cannot wait for events with a time limit, and even its own waiting is asking every 10 ms, which takes one
// percent of a core. After a second in which nothing happened we ask less often; nobody notices 25 ms then.
constexpr std::chrono::milliseconds short_idle_time{10};
constexpr std::chrono::milliseconds long_idle_time{25};
constexpr std::chrono::seconds long_idle_after{1};

/// Everything behind one open window.
class Session {
public:
    Session(const WindowOptions& options, double scale, bool has_motion, const WritePicture& write);

    void open_and_load(const LoadContent& load);
    void run();
    void keep_all();

private:
    double now_ms() const { return Milliseconds(SteadyClock::now() - m_opened).count(); }
    std::vector<TimedEvent> next_events();
    std::vector<TimedEvent> polled_events();
    bool handle(const std::vector<TimedEvent>& events);
    void build();
    void draw();
    void prepare_search();
    bool take_news();
    void name_pictures();
    void rest(SteadyClock::time_point frame_begin, bool has_drawn);
    void finish();

    const WindowOptions& m_options;
    double m_scale;
    bool m_has_motion;
    QuietSfml m_quiet;
    std::unique_ptr<sf::RenderWindow> m_window; // made late: merely constructing one starts OpenGL
    WindowDrawing m_drawing;
    WindowPointer m_pointer;
    SteadyClock::time_point m_opened, m_last_busy;
    std::unique_ptr<AppController> m_controller;
    std::unique_ptr<RecordingWriter> m_recording;
    std::unique_ptr<Replay> m_replay;
    std::optional<double> m_last_tick_ms;
    bool m_is_exposed = true; // the screen may have lost what was drawn
    FrameStats m_stats;
    std::optional<WindowDossier> m_dossier;
    PictureSaver m_pictures;
    std::optional<EffectRunner> m_effects;
    TableSearcher m_searcher;
    std::jthread m_search_preparer;
};

Session::Session(const WindowOptions& options, double scale, bool has_motion, const WritePicture& write)
    : m_options(options), m_scale(scale), m_has_motion(has_motion), m_pictures(write) {
    if (!options.replay.empty()) {
        m_replay = std::make_unique<Replay>(read_recording(options.replay));
    }
    if (!options.record.empty()) {
        m_recording = std::make_unique<RecordingWriter>(options.record);
    }
}

void Session::open_and_load(const LoadContent& load) {
    m_dossier.emplace(load, m_options.is_private || m_replay != nullptr);
    std::future<void> loaded = std::async(std::launch::async, [&] {
        m_controller = m_dossier->open(m_options.size, m_scale, m_has_motion);
        m_stats.content_loaded_ms = process_age_ms();
        name_pictures();
        build();
        m_drawing.painter().prepare(m_controller->frame().list, m_controller->size(), m_controller->scale());
    });
    m_window = opened_window(m_options.size, m_scale);
    m_opened = SteadyClock::now();
    m_stats.window_opened_ms = process_age_ms();
    m_stats.renderer = renderer_name();
    m_drawing.begin(*m_window);
    loaded.get();
    m_effects.emplace(*m_window, *m_dossier, m_pictures);
    if (m_recording) {
        m_recording->write({0, Resized{m_options.size, m_scale}});
    }
}

void Session::run() {
    const DisplayLoss loss([this] { keep_all(); });
    draw();
    prepare_search();
    bool is_first = true;
    while (!m_controller->quits()) {
        if (is_first && m_drawing.painter().is_complete()) {
            m_stats.start_to_first_complete_frame_ms = process_age_ms();
            is_first = false;
        }
        if (m_replay && m_replay->is_over() && m_drawing.painter().is_complete()) {
            break;
        }
        const SteadyClock::time_point begin = SteadyClock::now();
        const bool is_news = !m_replay && take_news();
        bool has_changed = handle(next_events()) || is_news;
        has_changed = (m_replay && m_searcher.follow(*m_controller, true)) || has_changed;
        if (has_changed) {
            build();
        }
        const bool draws = has_changed || m_is_exposed || !m_drawing.painter().is_complete();
        if (draws) {
            draw();
            m_stats.frame_ms.push_back(Milliseconds(SteadyClock::now() - begin).count());
        }
        m_pointer.show(*m_window, m_controller->pointer_shape());
        rest(begin, draws);
    }
    finish();
}

bool Session::take_news() {
    const bool is_found = m_searcher.follow(*m_controller, false);
    const bool is_other_dossier = m_dossier->take_news(*m_controller);
    if (is_other_dossier) {
        name_pictures();
    }
    return m_pictures.take_news(*m_controller) || is_other_dossier || is_found;
}

void Session::name_pictures() {
    m_controller->set_picture_file(
        picture_file(m_dossier->path(), m_controller->document(), m_controller->view()).string());
}

std::vector<TimedEvent> Session::polled_events() {
    std::vector<TimedEvent> events;
    for (InputEvent& answer : m_effects->take_answers()) {
        events.push_back({now_ms(), std::move(answer)});
    }
    m_is_exposed = m_drawing.take_exposure() || m_is_exposed;
    WindowNews news = taken_news(*m_window, m_scale);
    m_is_exposed = m_is_exposed || news.exposes;
    for (InputEvent& event : news.events) {
        events.push_back({now_ms(), std::move(event)});
    }
    return events;
}

std::vector<TimedEvent> Session::next_events() {
    std::vector<TimedEvent> events = polled_events();
    if (m_replay) {
        const auto is_close = [](const TimedEvent& e) { return std::holds_alternative<CloseRequested>(e.event); };
        const bool closes = std::any_of(events.begin(), events.end(), is_close);
        return closes ? std::vector<TimedEvent>{{now_ms(), CloseRequested{}}} : m_replay->next_batch();
    }
    if (m_controller->wants_ticks()) {
        const double now = now_ms();
        events.push_back({now, TimePassed{m_last_tick_ms ? now - *m_last_tick_ms : 0}});
        m_last_tick_ms = now;
    } else {
        m_last_tick_ms.reset();
    }
    return events;
}

bool Session::handle(const std::vector<TimedEvent>& events) {
    bool has_changed = false;
    for (const TimedEvent& event : events) {
        if (m_recording) {
            m_recording->write(event);
        }
        const auto* resized = m_replay ? std::get_if<Resized>(&event.event) : nullptr;
        if (resized != nullptr) {
            const sf::Vector2u size(static_cast<unsigned>(resized->size.width * m_scale + 0.5),
                                    static_cast<unsigned>(resized->size.height * m_scale + 0.5));
            m_is_exposed = m_is_exposed || size != m_window->getSize();
            m_window->setSize(size);
            m_window->setView(sf::View(sf::FloatRect(0, 0, static_cast<float>(size.x), static_cast<float>(size.y))));
        }
        has_changed = m_controller->handle(event) || has_changed;
        for (const Effect& effect : m_controller->take_effects()) {
            // A recording brings its own answers, and must not touch the person's clipboard.
            if (!m_replay) {
                m_effects->run(effect, *m_controller);
            }
        }
    }
    return has_changed;
}

void Session::build() {
    const SteadyClock::time_point begin = SteadyClock::now();
    m_drawing.replace(m_controller->set_frame(
        build_frame(m_controller->document(), m_controller->view(), m_controller->size(), FramePurpose::window)));
    m_stats.build_ms.push_back(Milliseconds(SteadyClock::now() - begin).count());
}

void Session::draw() {
    m_drawing.draw(*m_controller, std::exchange(m_is_exposed, false));
    if (!m_options.stats.empty()) {
        m_drawing.finish(); // a frame ends when its last pixel is drawn
    }
}

// Whoever begins to search a large dossier shall not wait for its index; that of a small one takes no time.
void Session::prepare_search() {
    constexpr std::size_t many_entries = 2'000;
    if (m_controller->document().dossier->entries.size() > many_entries) {
        m_search_preparer = std::jthread([finder = m_controller->document().finder](const std::stop_token& stop) {
            finder->prepare_search(stop);
            malloc_trim(0); // reading has left gaps
        });
        if (m_replay) {
            m_search_preparer.join(); // a recording types sooner than anybody could
        }
    }
}

void Session::rest(SteadyClock::time_point frame_begin, bool has_drawn) {
    if (m_replay) {
        return;
    }
    if (has_drawn) {
        m_last_busy = frame_begin;
        std::this_thread::sleep_until(frame_begin + std::chrono::duration_cast<SteadyClock::duration>(frame_time));
    } else if (m_controller->wants_ticks()) {
        std::this_thread::sleep_for(frame_time);
    } else if (!m_drawing.painter().is_idle()) {
        m_drawing.painter().wait_for_tiles(short_idle_time);
        m_drawing.painter().take_tiles();
    } else {
        const bool is_long = frame_begin - m_last_busy > long_idle_after;
        std::this_thread::sleep_for(is_long ? long_idle_time : short_idle_time);
    }
}

/// What would be lost with the window.
void Session::keep_all() {
    m_dossier->close(*m_controller);
    if (m_recording) {
        m_recording->finish();
    }
}

void Session::finish() {
    keep_all();
    if (!m_options.stats.empty()) {
        write_stats(m_stats, m_options.stats);
    }
    m_drawing.finish(); // the server would be told to show a part of a window that is not there any more
    m_window->close();
}

} // namespace

void show_window(const WindowOptions& options, const LoadContent& load, const WritePicture& write) {
    // Blocks above this go back to the system at once: tiles would keep 13 MB otherwise. A frame's lists are below it, since
    // new pages for them in every frame, and for everything at the start, cost a fifth of the time.
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    if (options.is_private) {
        keep_no_shaders();
    }
    const DisplayProbe probe;
    // A recording brings its own ticks, if any: what it shows must not depend on the desktop.
    const bool has_motion = options.replay.empty() && !probe.wants_reduced_motion();
    Session session(options, options.scale ? *options.scale : probe.desktop_scale(), has_motion, write);
    session.open_and_load(load);
    try {
        session.run();
    } catch (...) {
        session.keep_all();
        throw;
    }
}

} // namespace chronomap
