#include "viewer/app/command_film.h"

#include "viewer/app/film_shots.h"
#include "viewer/app/interruption.h"
#include "viewer/app/mp4_writer.h"
#include "viewer/app/picture_options.h"
#include "viewer/app/progress_bar.h"
#include "viewer/painters/bands.h"
#include "viewer/painters/gif_writer.h"
#include "viewer/painters/steady_painter.h"
#include "viewer/scene/alt_text.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace chronomap {

namespace {

constexpr Size film_size{1280, 720};
constexpr std::size_t shots_at_once = 8;
constexpr std::size_t most_samples = 12;

struct Film {
    const PictureJob& whole;
    std::vector<FilmShot> shots;
    int frames_a_second;
    SteadyPainter& painter;
};

Image picture_of(const Film& film, const ViewState& view) {
    PictureJob job = film.whole;
    job.view = view;
    return film.painter.paint(picture_frame(job).list);
}

std::vector<Image> pictures_of(const Film& film, std::size_t begin, std::size_t end) {
    std::vector<Image> pictures(end - begin);
    for_each_in_parallel(static_cast<int>(end - begin), [&](int i) {
        const auto at = static_cast<std::size_t>(i);
        pictures[at] = picture_of(film, film.shots[begin + at].view);
    });
    return pictures;
}

// Paints the shots some at a time and hands them on in order.
void play(const Film& film, const std::function<void(const FilmShot&, const Image&)>& show) {
    const InterruptionWatch watch;
    ProgressBar progress(film.shots.size(), "shots");
    for (std::size_t begin = 0; begin < film.shots.size(); begin += shots_at_once) {
        const std::size_t end = std::min(begin + shots_at_once, film.shots.size());
        const std::vector<Image> pictures = pictures_of(film, begin, end);
        for (std::size_t i = begin; i < end; ++i) {
            if (watch.is_asked_to_stop())
                throw JobError("Interrupted; no film is written.");
            show(film.shots[i], pictures[i - begin]);
            progress.advance();
        }
    }
}

// Colours from all over the film, its end among them.
Palette palette_of(const Film& film) {
    std::vector<Image> samples;
    const std::size_t count = std::min(film.shots.size(), most_samples);
    for (std::size_t i = 1; i <= count; ++i)
        samples.push_back(picture_of(film, film.shots[i * film.shots.size() / count - 1].view));
    return Palette(samples);
}

void write_gif(const Film& film, const std::filesystem::path& out, int width_px, int height_px) {
    constexpr std::size_t longest_delay = 65'535;
    const Palette palette = palette_of(film);
    GifWriter gif(out, width_px, height_px, palette);
    std::size_t frames = 0, told = 0;
    play(film, [&](const FilmShot& shot, const Image& image) {
        // From the film's begin, so that rounding does not add up.
        frames += shot.frames;
        const std::size_t now = frames * 100 / static_cast<std::size_t>(film.frames_a_second);
        gif.add(palette.indices_of(image), static_cast<int>(std::clamp<std::size_t>(now - told, 1, longest_delay)));
        told = now;
    });
    gif.finish();
}

void write_mp4(const Film& film, const std::filesystem::path& out, int width_px, int height_px) {
    Mp4Writer mp4(out, width_px, height_px, film.frames_a_second);
    play(film, [&](const FilmShot& shot, const Image& image) { mp4.add(image, shot.frames); });
    mp4.finish();
}

std::string lower_ending(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

int pixels(double logical, double scale) {
    return static_cast<int>(std::round(logical * scale));
}

} // namespace

bool is_film(const std::filesystem::path& out) {
    return lower_ending(out) == ".gif" || lower_ending(out) == ".mp4";
}

int render_film(const Options& options, std::ostream& err) {
    Options own = options;
    own.size = options.size.value_or(film_size);
    const PictureJob whole = picture_job_from(own, err);
    const int width_px = pixels(whole.size.size.width, whole.size.scale),
              height_px = pixels(whole.size.size.height, whole.size.scale);
    const bool is_gif = lower_ending(options.out) == ".gif";
    if (!is_gif && (width_px % 2 != 0 || height_px % 2 != 0))
        throw UsageError("--size: an MP4 film needs an even width and height, and this would be " +
                         std::to_string(width_px) + 'x' + std::to_string(height_px));
    const FilmPlan plan{options.film_by_clock, options.film_length_s,
                        options.film_frames_a_second.value_or(is_gif ? 10 : 30)};
    SteadyPainter painter(whole.size.size, whole.size.scale, theme_named(whole.view.theme).panel);
    const Film film{whole, film_shots(*whole.document, whole.view, plan), plan.frames_a_second, painter};
    (is_gif ? write_gif : write_mp4)(film, options.out, width_px, height_px);
    if (!options.alt_text.empty())
        write_file(options.alt_text, alt_text(*whole.document, whole.view, whole.page));
    return 0;
}

} // namespace chronomap
