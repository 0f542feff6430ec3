#include "viewer/ui/shared_screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>

#include <sys/ipc.h>
#include <sys/shm.h>

#include <bit>
#include <utility>

namespace chronomap {

namespace {

bool has_failed = false;

int note_failure(Display*, XErrorEvent*) {
    has_failed = true;
    return 0;
}

/// Whether the server refuses what is asked of it meanwhile; it says so only later, and Xlib would end the program.
template <typename Ask>
bool is_refused(Display* display, Ask ask) {
    XSync(display, False);
    has_failed = false;
    const auto before = XSetErrorHandler(note_failure);
    ask();
    XSync(display, False);
    XSetErrorHandler(before);
    return std::exchange(has_failed, false);
}

} // namespace

struct SharedScreen::Connection {
    Display* display = XOpenDisplay(nullptr);
    ::Window window = 0;
    Visual* visual = nullptr;
    unsigned depth = 0;
    GC graphics = nullptr;
    XImage* image = nullptr;
    XShmSegmentInfo segment{};
    bool is_being_read = false;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    bool look_at(unsigned long handle);
    bool take_memory(int width_px, int height_px);
    void give_memory_back();
};

SharedScreen::Connection::~Connection() {
    if (display == nullptr) {
        return;
    }
    give_memory_back();
    if (graphics != nullptr) {
        XFreeGC(display, graphics);
    }
    XCloseDisplay(display);
}

/// Whether the window's pixels are ours.
bool SharedScreen::Connection::look_at(unsigned long handle) {
    if (display == nullptr || XShmQueryExtension(display) == False || ImageByteOrder(display) != LSBFirst ||
        std::endian::native != std::endian::little) {
        return false;
    }
    window = handle;
    XWindowAttributes attributes{};
    if (XGetWindowAttributes(display, window, &attributes) == 0) {
        return false;
    }
    visual = attributes.visual;
    depth = static_cast<unsigned>(attributes.depth);
    const bool is_rgb = visual->red_mask == 0xFF0000 && visual->green_mask == 0xFF00 && visual->blue_mask == 0xFF;
    if (!is_rgb || (depth != 24 && depth != 32)) {
        return false;
    }
    graphics = XCreateGC(display, window, 0, nullptr);
    return !is_refused(display, [&] { XSelectInput(display, window, ExposureMask); });
}

bool SharedScreen::Connection::take_memory(int width_px, int height_px) {
    give_memory_back();
    image = XShmCreateImage(display, visual, depth, ZPixmap, nullptr, &segment, static_cast<unsigned>(width_px),
                            static_cast<unsigned>(height_px));
    if (image == nullptr || image->bits_per_pixel != 32) {
        give_memory_back();
        return false;
    }
    const std::size_t bytes = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(height_px);
    segment.shmid = ::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    void* memory = segment.shmid >= 0 ? ::shmat(segment.shmid, nullptr, 0) : nullptr;
    const bool is_there =
        memory != nullptr && memory != reinterpret_cast<void*>(-1); // NOLINT(*-int-to-ptr): as shmat says
    segment.shmaddr = image->data = is_there ? static_cast<char*>(memory) : nullptr;
    const bool is_shared = is_there && !is_refused(display, [&] { XShmAttach(display, &segment); });
    if (segment.shmid >= 0) {
        ::shmctl(segment.shmid, IPC_RMID, nullptr); // it goes with those who have it, however they end
    }
    if (!is_shared) {
        if (is_there) {
            ::shmdt(memory);
        }
        segment.shmaddr = image->data = nullptr;
        give_memory_back();
    }
    return is_shared;
}

void SharedScreen::Connection::give_memory_back() {
    if (image == nullptr) {
        return;
    }
    if (segment.shmaddr != nullptr) {
        XShmDetach(display, &segment);
        XSync(display, False);
        ::shmdt(segment.shmaddr);
    }
    image->data = nullptr; // not Xlib's to free
    XDestroyImage(image);
    image = nullptr;
    segment = {};
    is_being_read = false;
}

std::unique_ptr<SharedScreen> SharedScreen::on(unsigned long window) {
    auto connection = std::make_unique<Connection>();
    if (!connection->look_at(window) || !connection->take_memory(16, 16)) {
        return nullptr;
    }
    return std::unique_ptr<SharedScreen>(new SharedScreen(std::move(connection)));
}

SharedScreen::SharedScreen(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

SharedScreen::~SharedScreen() = default;

PixelSpan SharedScreen::pixels(int width_px, int height_px) {
    Connection& x = *m_connection;
    if (std::exchange(x.is_being_read, false)) {
        XSync(x.display, False);
    }
    const bool fits = x.image != nullptr && x.image->width == width_px && x.image->height == height_px;
    if (!fits && !x.take_memory(width_px, height_px)) {
        return {nullptr, width_px, height_px, width_px};
    }
    return {reinterpret_cast<Argb*>(x.image->data), width_px, height_px,
            x.image->bytes_per_line / static_cast<int>(sizeof(Argb))};
}

void SharedScreen::show(const PixelBox& part) {
    Connection& x = *m_connection;
    if (x.image == nullptr) {
        return;
    }
    const PixelBox seen = intersection(part, {0, 0, x.image->width, x.image->height});
    if (!seen.is_empty()) {
        XShmPutImage(x.display, x.window, x.graphics, x.image, seen.left, seen.top, seen.left, seen.top,
                     static_cast<unsigned>(seen.width()), static_cast<unsigned>(seen.height()), False);
        XFlush(x.display);
        x.is_being_read = true;
    }
}

void SharedScreen::finish() {
    XSync(m_connection->display, False);
    m_connection->is_being_read = false;
}

bool SharedScreen::take_exposure() {
    bool is_exposed = false;
    XEvent event;
    while (XPending(m_connection->display) > 0) {
        XNextEvent(m_connection->display, &event);
        is_exposed = is_exposed || event.type == Expose;
    }
    return is_exposed;
}

} // namespace chronomap
