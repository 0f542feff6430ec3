#include "viewer/app/command_view.h"

#include "geodata/safe_file.h"
#include "viewer/app/document_maker.h"
#include "viewer/app/picture_options.h"
#include "viewer/app/table_reading.h"
#include "viewer/app/view_options.h"
#include "viewer/ui/window.h"

#include <ostream>
#include <sstream>

namespace chronomap {

namespace {

/// Whether the command line says how to look at the dossier.
bool asks_for_view(const Options& options) {
    return options.time || options.at || options.center || options.west_south_east_north || !options.select.empty() ||
           !options.filters.empty() || !options.search.empty() || options.clock || options.mode || options.language;
}

// As long as the window takes to open.
constexpr std::chrono::milliseconds opening_patience{90};

/// The document with what has been read of its event files by the time that the window is there. What is shown already is
/// rather shown a little longer than without them.
WindowContent begun(const std::shared_ptr<const DocumentMaker>& maker, const Options& options,
                    const TableReading::Open& open, bool is_shown) {
    auto reading = std::make_shared<TableReading>(maker, options, PartsOfFiles::shown, open);
    std::optional<WindowContent> first = reading->first(opening_patience);
    WindowContent content = first ? std::move(*first) : is_shown ? WindowContent() : open(maker->make({}));
    if (!reading->is_over()) {
        content.coming = std::move(reading);
    } else if (std::optional<WindowContent> last = reading->take()) {
        content = std::move(*last);
    }
    return content;
}

/// The same; a recording wants to see everything from its first event on.
WindowContent opened(const std::shared_ptr<const DocumentMaker>& maker, const Options& options,
                     const TableReading::Open& open, bool is_shown) {
    if (maker->table_files().empty()) {
        return open(maker->make({}));
    }
    return options.replay.empty() ? begun(maker, options, open, is_shown)
                                  : TableReading(maker, options, PartsOfFiles::left_out, open).last().value();
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

} // namespace

int view_document(const Options& options, std::ostream& err) {
    WindowOptions window;
    window.size = options.size.value_or(window.size);
    window.scale = options.scale;
    window.record = options.record;
    window.replay = options.replay;
    window.stats = options.stats;
    window.is_private = options.is_private;
    const auto write = [](const WantedPicture& wanted) {
        PictureJob job;
        job.document = wanted.document;
        job.view = wanted.view;
        job.page = wanted.settings.page;
        job.size = {wanted.size.size, wanted.size.scale, is_paper(wanted.settings.preset)};
        job.format = wanted.settings.format;
        job.dossier = identity_of(wanted.dossier);
        write_file(wanted.file, encoded_picture(job));
    };
    const auto load = [&](const WantedContent& wanted, Size size) {
        Options own = options;
        own.table_of = wanted.columns;
        own.is_private = options.is_private || wanted.keeps_nothing;
        if (wanted.dossier) {
            own.inputs = {*wanted.dossier};
            own.select.clear();
            own.filters.clear();
            own.articles.clear();
        }
        std::ostringstream problems;
        const std::optional<OpenedPicture> picture = opened_picture(own.inputs, problems);
        if (picture) {
            own.inputs = {picture->dossier};
        }
        const auto maker = std::make_shared<const DocumentMaker>(own, problems);
        const auto open = [=, given =
                                  asks_for_view(options) && !wanted.dossier](std::shared_ptr<const Document> document) {
            std::ostringstream more;
            WindowContent content;
            content.document = std::move(document);
            content.view = picture ? window_view_of(*picture, own, content.document, size, more)
                                   : view_from_options(own, *content.document, size, FramePurpose::window);
            content.dossier = maker->path();
            content.problem = first_line(more.str());
            content.is_asked_for = picture || given;
            return content;
        };
        WindowContent content = opened(maker, own, open, wanted.is_again);
        err << problems.str();
        content.problem = problems.str().empty() ? content.problem : first_line(problems.str());
        return content;
    };
    show_window(window, load, write);
    return 0;
}

} // namespace chronomap
