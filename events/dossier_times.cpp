#include "events/dossier_parts.h"

#include "events/edtf.h"
#include "events/safe_text.h"

namespace chronomap {
namespace {

// As in an interval: a value with a time of day ends where it says, any other at the end of its unit.
Instant read_latest(std::string_view text, const TimeZone& zone) {
    return text.find('T') == text.npos ? parse_window(text, zone).end : parse_instant(text, zone);
}

std::optional<Instant> read_limit(JsonReading& reading, const JsonValue& time, std::string_view key,
                                  const TimeZone& zone) {
    const auto value = reading.member(time, key, JsonKind::text);
    if (!value)
        return std::nullopt;
    try {
        return key == "latest" ? read_latest(value->text(), zone) : parse_window(value->text(), zone).begin;
    } catch (const TimeError& error) {
        reading.error(*value, error.what());
        return std::nullopt;
    }
}

// What the extent would be with the limits in place of its own.
TimeExtent with_limits(TimeExtent extent, std::optional<Instant> earliest, std::optional<Instant> latest) {
    if (earliest)
        extent.begin.first = *earliest;
    if (latest)
        extent.end.last = *latest;
    if (extent.kind == TimeExtent::Kind::moment) {
        extent.begin.last = extent.end.last;
        extent.end.first = extent.begin.first;
        extent.begin = extent.end = {extent.begin.first, extent.end.last};
    }
    return extent;
}

bool is_consistent(const TimeExtent& extent) {
    return extent.earliest() < extent.latest() && extent.begin.first <= extent.begin.last &&
           extent.end.first <= extent.end.last;
}

void apply_limits(JsonReading& reading, const JsonValue& time, const TimeZone& zone, StatedTime& stated) {
    const auto earliest = read_limit(reading, time, "earliest", zone);
    const auto latest = read_limit(reading, time, "latest", zone);
    if (!stated.extent || (!earliest && !latest))
        return;

    const TimeExtent& written = *stated.extent;
    const TimeExtent limited = with_limits(written, earliest, latest);
    const std::string bounds = in_quotes(stated.edtf);
    if (earliest && latest && *latest <= *earliest)
        reading.error(time, "earliest is not before latest; both are left out");
    else if (limited.latest() <= written.earliest() || limited.earliest() >= written.latest() ||
             !is_consistent(limited))
        reading.error(time, "earliest and latest do not fit edtf " + bounds + " and are left out");
    else {
        if (limited.earliest() < written.earliest() || limited.latest() > written.latest())
            reading.warn(time, "earliest or latest lies outside edtf " + bounds + "; they are taken as they are");
        stated.extent = limited;
    }
}

} // namespace

Inference read_inference(JsonReading& reading, const JsonValue& object) {
    return {reading.truth(object, "inferred"), reading.language_text(object, "why")};
}

StatedTime read_stated_time(JsonReading& reading, const JsonValue& object, std::string_view key, const TimeZone& zone,
                            TimeUse use) {
    StatedTime stated;
    const auto time = reading.member(object, key);
    if (!time)
        return stated;
    if (!time->is(JsonKind::object)) {
        reading.error(*time, R"(expected a time such as {"edtf": "2022-09-13"}, found )" + described(*time));
        return stated;
    }
    reading.check_keys(*time, {"edtf", "earliest", "latest", "within", "wording", "inferred", "why"});
    stated.wording = reading.language_text(*time, "wording");
    stated.inference = read_inference(reading, *time);
    const bool within = reading.truth(*time, "within") || use == TimeUse::moment;

    if (const auto edtf = reading.member(*time, "edtf", JsonKind::text)) {
        stated.edtf = reading.text(*edtf);
        try {
            stated.extent = parse_edtf(stated.edtf, zone, within ? IntervalMeaning::within : IntervalMeaning::span);
        } catch (const TimeError& error) {
            reading.error(*edtf, error.what());
        }
    } else if (time->find("earliest") || time->find("latest")) {
        reading.error(
            *time,
            "earliest and latest stand without edtf and are left out; expected \"edtf\" with the time in coarser words");
    }
    apply_limits(reading, *time, zone, stated);
    return stated;
}

} // namespace chronomap
