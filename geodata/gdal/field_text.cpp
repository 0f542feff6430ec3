#include "geodata/gdal/field_text.h"

#include "geodata/gdal/printed_text.h"
#include "geodata/gdal/record_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cstdio>
#include <ogr_feature.h>

namespace chronomap::gdal {
namespace {

struct FieldTime {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
};

std::string date_of(const FieldTime& time) {
    return printed(time.year < 0 ? "-%04d-%02d-%02d" : "%04d-%02d-%02d", std::abs(time.year), time.month, time.day);
}

std::string clock_of(const FieldTime& time) {
    // GDAL keeps seconds in a float, which is good for the milliseconds.
    const int milliseconds = std::min(59'999, static_cast<int>(std::lround(time.second * 1000)));
    std::string clock = printed("%02d:%02d:%02d", time.hour, time.minute, milliseconds / 1000);
    if (milliseconds % 1000 != 0) {
        clock += printed(".%03d", milliseconds % 1000);
        clock.erase(clock.find_last_not_of('0') + 1);
    }
    return clock;
}

// GDAL: 0 unknown, 1 local time, 100 UTC, and a quarter of an hour for each step from there.
std::string offset_of(const FieldTime& time) {
    if (time.zone <= 1)
        return {};
    if (time.zone == 100)
        return "Z";
    const int minutes = std::abs(time.zone - 100) * 15;
    return printed("%c%02d:%02d", time.zone < 100 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string time_of(const OGRFeature& feature, int field, OGRFieldType type) {
    FieldTime time;
    if (feature.GetFieldAsDateTime(field, &time.year, &time.month, &time.day, &time.hour, &time.minute, &time.second,
                                   &time.zone) == FALSE)
        return {};
    if (type == OFTDate)
        return date_of(time);
    return (type == OFTDateTime ? date_of(time) + 'T' : std::string()) + clock_of(time) + offset_of(time);
}

std::string real_of(double value, OGRFieldSubType subtype) {
    if (subtype != OFSTFloat32)
        return text_of(value);
    std::array<char, 40> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<float>(value)).ptr};
}

// Bytes that are text as such, others as nothing.
std::string text_in(const OGRField& bytes) {
    const std::string text(reinterpret_cast<const char*>(bytes.Binary.paData),
                           static_cast<std::size_t>(bytes.Binary.nCount));
    const bool has_nul = text.find('\0') != text.npos;
    return !has_nul && CPLIsUTF8(text.data(), bytes.Binary.nCount) != FALSE ? text : std::string();
}

} // namespace

std::string as_utf8(const char* text) {
    if (CPLIsUTF8(text, -1) != FALSE)
        return text;
    char* const recoded = CPLRecode(text, CPL_ENC_ISO8859_1, CPL_ENC_UTF8);
    std::string result(recoded);
    CPLFree(recoded);
    return result;
}

std::string text_of_field(const OGRFeature& feature, int field, FieldUse use) {
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    const OGRFieldDefn& definition = *feature.GetFieldDefnRef(field);
    const OGRFieldType type = definition.GetType();
    switch (type) {
    case OFTInteger:
    case OFTInteger64: {
        const GIntBig value = feature.GetFieldAsInteger64(field);
        if (definition.GetSubType() == OFSTBoolean)
            return value != 0 ? "true" : "false";
        return std::to_string(value);
    }
    case OFTReal:
        return real_of(feature.GetFieldAsDouble(field), definition.GetSubType());
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
        return time_of(feature, field, use == FieldUse::date ? OFTDate : type);
    case OFTBinary:
        return text_in(*feature.GetRawFieldRef(field));
    default:
        return as_utf8(feature.GetFieldAsString(field));
    }
}

} // namespace chronomap::gdal
