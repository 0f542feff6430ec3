#include "viewer/ui/effect_runner.h"

#include "viewer/ui/picture_saver.h"
#include "viewer/ui/reopen_command.h"
#include "viewer/ui/window_dossier.h"

#include <SFML/Window/Clipboard.hpp>

namespace chronomap {

namespace {

void copy(const std::string& text) {
    sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
}

} // namespace

void EffectRunner::run(const Effect& effect, AppController& controller) {
    if (const auto* text = std::get_if<CopyText>(&effect)) {
        copy(text->text);
    } else if (const auto* command = std::get_if<CopyCommand>(&effect)) {
        copy(reopen_command(m_dossier.path(), command->options));
    } else if (std::holds_alternative<RequestPaste>(effect)) {
        const auto utf8 = sf::Clipboard::getString().toUtf8();
        m_answers.push_back(TextPasted{{utf8.begin(), utf8.end()}});
    } else if (const auto* screen = std::get_if<FillScreen>(&effect)) {
        if (!m_full_screen) {
            m_full_screen.emplace(m_window);
        }
        m_full_screen->set(screen->is_on);
    } else if (const auto* keep = std::get_if<KeepView>(&effect)) {
        m_dossier.keep_view(controller, keep->name);
    } else if (const auto* forgotten = std::get_if<ForgetView>(&effect)) {
        m_dossier.forget_view(controller, forgotten->name);
    } else if (std::holds_alternative<ListKept>(effect)) {
        m_dossier.list_kept(controller);
    } else if (std::holds_alternative<ForgetKept>(effect)) {
        m_dossier.forget_kept(controller);
    } else if (const auto* picture = std::get_if<SavePicture>(&effect)) {
        m_pictures.save(controller, m_dossier.path(), *picture);
    } else if (std::holds_alternative<OpenFile>(effect)) {
        m_dossier.ask_for_file(controller);
    } else if (const auto* columns = std::get_if<ReadColumns>(&effect)) {
        m_dossier.read_columns(controller, columns->file, columns->options);
    } else if (std::holds_alternative<StopReading>(effect)) {
        m_dossier.stop_reading(controller);
    }
}

} // namespace chronomap
