#pragma once

#include <string>
#include <vector>

namespace chronomap {

/// What a picture's file tells beside what is drawn. All texts UTF-8; an empty one is left out.
struct PictureMetadata {
    std::string title;
    std::string description;        ///< in words, for those who do not see the picture
    std::string language;           ///< of both, as a language tag: "ar"
    std::string program;            ///< what made the picture: "Chronomap 0.1.0"
    std::vector<std::string> links; ///< addresses that are printed in the picture
    std::string record;             ///< what read_picture_record() gives back: JSON

    bool is_empty() const {
        return title.empty() && description.empty() && language.empty() && program.empty() && links.empty() &&
               record.empty();
    }
};

} // namespace chronomap
