#include "viewer/manual/examples.h"

namespace chronomap {

const std::vector<Example>& examples() {
    static const std::vector<Example> shown = {
        {"chronomap dossier.json", "Opens a dossier in the window."},
        {"chronomap dossier.json incidents.geojson --category type",
         "Shows an event file beside it, coloured by the column type."},
        {"chronomap render --out truce.png --time 2020-11-10/2020-11-11 --bbox 44,38.5,48,41.5",
         "Draws a time and a place of the bundled dossier."},
        {"chronomap render --series entry --out out/{index}-{id}.png", "Draws a picture of each entry."},
        {"chronomap list --search goris --filter kind=statement", "Lists the statements that tell of Goris."},
        {"chronomap export --filter kind=statement --out statements.geojson",
         "Writes the statements for a map program."},
        {"chronomap check events.csv", "Says what is understood of an event file, and what is wrong in it."},
        {"chronomap import big.csv --out big.chronotable", "Makes a table of it that opens at once."},
    };
    return shown;
}

} // namespace chronomap
