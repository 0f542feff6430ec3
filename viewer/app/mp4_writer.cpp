#include "viewer/app/mp4_writer.h"

#include "geodata/exec_words.h"
#include "geodata/scratch_folder.h"
#include "viewer/app/options.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chronomap {

namespace {

[[noreturn]] void fail(int error_number) {
    if (error_number == ENOENT)
        throw JobError(
            "An MP4 film needs the program ffmpeg, which is not installed (the Debian package ffmpeg); a film.gif needs none.");
    throw JobError("ffmpeg cannot be started: " + std::generic_category().message(error_number) + ".");
}

std::vector<std::string> command_line(const std::string& size, const std::string& rate, const std::string& target) {
    return {"ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
            "-video_size", size, "-framerate", rate, "-i", "pipe:0",
            // The colours of high definition, said and meant; without them players guess.
            "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20",
            "-movflags", "+faststart",
            // Neither clock nor version.
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mp4", target};
}

} // namespace

struct Mp4Writer::Encoder {
    // When ffmpeg ends early, writing tells so instead of ending the program.
    class WithoutBrokenPipes {
    public:
        WithoutBrokenPipes() {
            struct sigaction ignore {};
            ignore.sa_handler = SIG_IGN;
            sigaction(SIGPIPE, &ignore, &m_before);
        }
        ~WithoutBrokenPipes() { sigaction(SIGPIPE, &m_before, nullptr); }
        WithoutBrokenPipes(const WithoutBrokenPipes&) = delete;
        WithoutBrokenPipes& operator=(const WithoutBrokenPipes&) = delete;

    private:
        struct sigaction m_before {};
    };

    Encoder(const std::string& size, const std::string& rate) {
        std::array<int, 2> pipe_ends{};
        if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
            fail(errno);
        // Fewer turns between the two programs; where it is not granted, the film is only slower.
        fcntl(pipe_ends[1], F_SETPIPE_SZ, 1 << 20);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                         0600);
        // Of its own group, so that Ctrl+C is ours to answer.
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        const std::vector<std::string> words = command_line(size, rate, film);
        const int error = posix_spawnp(&process, "ffmpeg", &actions, &attributes, exec_words(words).data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
        close(pipe_ends[0]);
        pipe = pipe_ends[1];
        if (error != 0) {
            process = -1;
            close(pipe);
            fail(error);
        }
    }

    ~Encoder() {
        if (pipe >= 0)
            close(pipe);
        if (process > 0) {
            kill(process, SIGKILL);
            waitpid(process, nullptr, 0);
        }
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    void write(const std::vector<std::uint8_t>& bytes) {
        for (std::size_t at = 0; at < bytes.size();) {
            const ssize_t written = ::write(pipe, bytes.data() + at, bytes.size() - at);
            if (written < 0 && errno != EINTR)
                finish(); // tells why it ended
            at += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
    }

    // Waits for the end; throws JobError with ffmpeg's own first words when it was no good one.
    void finish() {
        close(pipe);
        pipe = -1;
        int status = 0;
        while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
        }
        process = -1;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            return;
        std::ifstream told(complaints);
        std::string first;
        std::getline(told, first);
        throw JobError("ffmpeg could not make the film" + (first.empty() ? "." : ": " + first + "."));
    }

    // A folder of its own, because ffmpeg names its file itself and goes back and forth in it.
    ScratchFolder scratch;
    const std::filesystem::path film = scratch.path() / "film.mp4", complaints = scratch.path() / "complaints.txt";
    WithoutBrokenPipes quietly;
    pid_t process = -1;
    int pipe = -1;
};

Mp4Writer::Mp4Writer(const std::filesystem::path& target, int width_px, int height_px, int frames_a_second)
    : m_file(target), m_encoder(std::make_unique<Encoder>(std::to_string(width_px) + 'x' + std::to_string(height_px),
                                                          std::to_string(frames_a_second))) {}

Mp4Writer::~Mp4Writer() = default;

void Mp4Writer::add(const Image& image, std::size_t frames) {
    for (std::size_t i = 0; i < frames; ++i)
        m_encoder->write(image.rgb);
}

void Mp4Writer::finish() {
    m_encoder->finish();
    std::ifstream film(m_encoder->film, std::ios::binary);
    std::vector<char> piece(1U << 20U);
    while (film.good()) {
        film.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        m_file.write(piece.data(), static_cast<std::size_t>(film.gcount()));
    }
    if (!film.eof())
        throw JobError("The film cannot be read back from " + m_encoder->film.string() + ".");
    m_file.commit();
}

} // namespace chronomap
