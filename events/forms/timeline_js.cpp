#include "events/forms/timeline_js.h"

#include "events/civil_time.h"
#include "events/forms/foreign_dossier.h"
#include "events/forms/html_text.h"

#include <array>
#include <cmath>

namespace chronomap {
namespace {

struct DatePart {
    const char* key;
    std::optional<int> StatedDate::*part;
    int least, most;
};

constexpr std::array<DatePart, 6> date_parts{{{"month", &StatedDate::month, 1, 12},
                                              {"day", &StatedDate::day, 1, 31},
                                              {"hour", &StatedDate::hour, 0, 23},
                                              {"minute", &StatedDate::minute, 0, 59},
                                              {"second", &StatedDate::second, 0, 59},
                                              {"millisecond", &StatedDate::millisecond, 0, 999}}};

class TimelineReading {
public:
    explicit TimelineReading(JsonReading& reading) : m_reading(reading) {}

    Dossier read(const JsonValue& root) {
        if (const auto title = m_reading.member(root, "title", JsonKind::object))
            read_title(*title);
        for (const JsonValue& slide : m_reading.list(root, "events"))
            if (m_reading.expect(slide, JsonKind::object))
                read_slide(slide, "");
        for (const JsonValue& era : m_reading.list(root, "eras"))
            if (m_reading.expect(era, JsonKind::object))
                read_slide(era, "era");
        if (m_has_clock)
            m_reading.warn(root, "a timeline names no time zone; its times of day are taken as UTC");
        return m_result.finish();
    }

private:
    void read_title(const JsonValue& slide) {
        const auto text = m_reading.member(slide, "text", JsonKind::object);
        if (!text)
            return;
        m_result.dossier.title = ForeignDossier::words(plain_text(*text, "headline"));
        m_result.dossier.summary = ForeignDossier::words(plain_text(*text, "text"));
    }

    std::optional<int> read_part(const JsonValue& date, const DatePart& part) {
        const auto number = loose_number(m_reading, date, part.key);
        if (!number)
            return std::nullopt;
        if (*number == std::floor(*number) && *number >= part.least && *number <= part.most)
            return static_cast<int>(*number);
        m_reading.error(*date.find(part.key), std::string("expected a ") + part.key + " from " +
                                                  std::to_string(part.least) + " to " + std::to_string(part.most) +
                                                  ", found " + described(*date.find(part.key)));
        return std::nullopt;
    }

    std::optional<StatedDate> read_date(const JsonValue& date) {
        constexpr double farthest = 292'000'000;
        const auto year = loose_number(m_reading, date, "year");
        if (!year || *year != std::floor(*year) || std::abs(*year) > farthest) {
            m_reading.error(date, year ? "expected a whole year within 292 million years, found " +
                                             described(*date.find("year"))
                                       : std::string("this date has no year"));
            return std::nullopt;
        }
        StatedDate stated;
        stated.year = static_cast<std::int64_t>(*year) + (*year < 0 ? 1 : 0);
        for (const DatePart& part : date_parts) {
            stated.*part.part = read_part(date, part);
            if (!(stated.*part.part))
                break; // what is finer means nothing without it
        }
        if (stated.day && *stated.day > days_in_month(stated.year, *stated.month)) {
            m_reading.error(date, "this month has no day " + std::to_string(*stated.day));
            stated.day = stated.hour = std::nullopt;
        }
        m_has_clock |= stated.hour.has_value();
        return stated;
    }

    static std::string read_display_date(const JsonValue& slide) {
        std::string wording = plain_text(slide, "display_date");
        for (const char* const key : {"start_date", "end_date"})
            if (const auto date = slide.find(key); wording.empty() && date && date->is(JsonKind::object))
                wording = plain_text(*date, "display_date");
        return wording;
    }

    StatedTime read_time(const JsonValue& slide) {
        StatedTime time;
        const auto begin = m_reading.member(slide, "start_date", JsonKind::object);
        const auto end = m_reading.member(slide, "end_date", JsonKind::object);
        const auto first = begin ? read_date(*begin) : std::nullopt;
        const auto last = end ? read_date(*end) : std::nullopt;
        if (first) {
            const std::string from = to_edtf(*first), to = last ? to_edtf(*last) : from;
            const bool is_span = from != to;
            time = ForeignDossier::time(
                m_reading, *begin, is_span ? from.substr(0, from.find('/')) + '/' + to.substr(to.find('/') + 1) : from,
                !is_span);
        } else if (!begin) {
            m_reading.error(slide, "this slide has no start_date and no time");
        }
        time.wording = ForeignDossier::words(read_display_date(slide));
        return time;
    }

    std::optional<SourceIndex> read_media(const JsonValue& slide) {
        const auto media = m_reading.member(slide, "media", JsonKind::object);
        if (!media)
            return std::nullopt;
        std::string address = loose_text(*media, "url");
        std::string title = plain_text(*media, "caption");
        if (address.rfind('<', 0) == 0) { // an element to be shown as it is: a frame, or a quotation
            title = title.empty() ? text_of_html(address) : title;
            address = address_in_html(address);
        }
        if (address.rfind("data:", 0) == 0)
            address.clear();
        if (address.empty())
            address = loose_text(*media, "link");
        const std::string credit = plain_text(*media, "credit");
        if (address.empty() && title.empty() && credit.empty())
            return std::nullopt;
        return m_result.source(address, title, credit);
    }

    std::optional<LonLat> read_position(const JsonValue& location) {
        const auto coordinate = [&](std::initializer_list<const char*> keys) {
            std::optional<double> degrees;
            for (const char* const key : keys)
                degrees = degrees ? degrees : loose_number(m_reading, location, key);
            return degrees;
        };
        const auto lat = coordinate({"lat", "latitude"});
        const auto lon = coordinate({"lon", "lng", "longitude"});
        if (!lat || !lon)
            return std::nullopt;
        if (is_valid({*lon, *lat}))
            return LonLat{*lon, *lat};
        m_reading.error(location, "lat lies outside -90..90 or lon outside -180..180");
        return std::nullopt;
    }

    void read_slide(const JsonValue& slide, const std::string& category) {
        Entry entry;
        const auto text = m_reading.member(slide, "text", JsonKind::object);
        const std::string body = text ? plain_text(*text, "text") : std::string();
        std::string title = text ? plain_text(*text, "headline") : std::string();
        entry.when = read_time(slide);
        if (const auto source = read_media(slide)) {
            entry.cites.push_back({*source, ""});
            title = title.empty() && body.empty() ? m_result.dossier.sources[*source].title.in("und") : title;
        }
        title = title.empty() ? title_of(body) : title;
        if (title.empty())
            m_reading.error(slide, "this slide has no headline and no text; expected \"text\": {\"headline\": …}");
        entry.id = m_result.entry_id(loose_text(slide, "unique_id"));
        entry.title = ForeignDossier::words(title);
        entry.summary = ForeignDossier::words(body);
        entry.category = category.empty() ? plain_text(slide, "group") : category;
        if (const auto location = m_reading.member(slide, "location", JsonKind::object))
            if (const auto place = m_result.place(plain_text(*location, "name"), read_position(*location)))
                entry.where.push_back({*place, {}});
        m_result.dossier.entries.push_back(std::move(entry));
    }

    JsonReading& m_reading;
    ForeignDossier m_result;
    bool m_has_clock = false;
};

} // namespace

bool is_timeline_js(const JsonValue& root) {
    const auto events = root.is(JsonKind::object) ? root.find("events") : std::nullopt;
    if (!events || !events->is(JsonKind::list) || root.find("format"))
        return false;
    for (const JsonValue slide : events->children())
        return slide.is(JsonKind::object) && (slide.find("start_date") || slide.find("text") || slide.find("media"));
    return root.find("title") || root.find("eras");
}

Dossier read_timeline_js(JsonReading& reading, const JsonValue& root) {
    return TimelineReading(reading).read(root);
}

} // namespace chronomap
