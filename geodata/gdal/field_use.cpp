#include "geodata/gdal/field_use.h"

#include "geodata/gdal/field_text.h"

#include <algorithm>
#include <ogrsf_frmts.h>

namespace chronomap::gdal {
namespace {

// GPX has some twenty fields for every layer, of which most files use three.
void find_unused(OGRLayer& layer, std::vector<FieldUse>& uses) {
    std::vector<FieldUse> found(uses.size(), FieldUse::unused);
    for (const auto& feature : layer)
        for (std::size_t i = 0; i < uses.size(); ++i)
            if (feature->IsFieldSetAndNotNull(static_cast<int>(i)))
                found[i] = uses[i];
    uses = found;
}

bool is_midnight(const OGRFeature& feature, int field) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    return hour == 0 && minute == 0 && second == 0 && zone <= 1;
}

// FlatGeobuf has no dates: who writes a column of dates writes midnights.
void find_dates(OGRLayer& layer, std::vector<FieldUse>& uses) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<int> candidates;
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        if (definition.GetFieldDefn(i)->GetType() == OFTDateTime)
            candidates.push_back(i);
    std::vector<bool> has_value(uses.size(), false);
    for (const auto& feature : layer) {
        std::erase_if(candidates, [&](int field) {
            const bool is_set = feature->IsFieldSetAndNotNull(field);
            has_value[static_cast<std::size_t>(field)] = has_value[static_cast<std::size_t>(field)] || is_set;
            return is_set && !is_midnight(*feature, field);
        });
        if (candidates.empty())
            break;
    }
    for (const int field : candidates)
        if (has_value[static_cast<std::size_t>(field)])
            uses[static_cast<std::size_t>(field)] = FieldUse::date;
}

// A column that declares no type, as those of views, is one of bytes to some versions of GDAL, whatever it holds.
void find_texts(OGRLayer& layer, std::vector<FieldUse>& uses) {
    int left = 100;
    for (const auto& feature : layer) {
        for (std::size_t i = 0; i < uses.size(); ++i)
            if (uses[i] == FieldUse::binary && !text_of_field(*feature, static_cast<int>(i), uses[i]).empty())
                uses[i] = FieldUse::as_it_is;
        if (--left == 0 || std::find(uses.begin(), uses.end(), FieldUse::binary) == uses.end())
            break;
    }
}

} // namespace

std::vector<FieldUse> uses_of_fields(OGRLayer& layer, const FileFormat& format) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<FieldUse> uses(static_cast<std::size_t>(definition.GetFieldCount()), FieldUse::as_it_is);
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (definition.GetFieldDefn(static_cast<int>(i))->GetType() == OFTBinary)
            uses[i] = FieldUse::binary;
    if (format.is_database && std::find(uses.begin(), uses.end(), FieldUse::binary) != uses.end())
        find_texts(layer, uses);
    if (format.name == "GPX")
        find_unused(layer, uses);
    if (format.name == "FlatGeobuf")
        find_dates(layer, uses);
    layer.ResetReading();
    return uses;
}

} // namespace chronomap::gdal
