#include "events/edtf.h"
#include "events/safe_text.h"
#include "viewer/app/export_events.h"
#include "viewer/app/export_geometry.h"
#include "viewer/app/export_job.h"

#include <algorithm>
#include <iterator>

namespace chronomap {

namespace {

// XML has no way to write most control characters, which are left out, nor bytes that are no text.
std::string escaped(std::string_view text) {
    constexpr std::string_view gaps = "\t\n\r";
    std::string xml;
    for (std::size_t i = 0, size = 0; i < text.size(); i += std::max<std::size_t>(size, 1)) {
        size = well_formed_bytes(text.substr(i));
        switch (const char c = text[i]) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            if (size == 0)
                xml += "\uFFFD";
            else if (size > 1 || static_cast<unsigned char>(c) >= ' ' || gaps.find(c) != gaps.npos)
                xml += text.substr(i, size);
        }
    }
    return xml;
}

std::string element(const std::string& name, const std::string& content) {
    return content.empty() ? "" : '<' + name + '>' + content + "</" + name + '>';
}

// A dateTime of XML Schema, which always has seconds.
std::string date_time(Instant t, const TimeZone& zone) {
    std::string iso = to_iso(t, zone);
    const std::size_t minutes_end = iso.find('T') + 6;
    if (iso[minutes_end] != ':') {
        iso.insert(minutes_end, ":00");
    }
    return iso;
}

std::string time_of(const std::optional<TimeExtent>& extent, const TimeZone& zone) {
    if (!extent) {
        return "";
    }
    const Instant begin = extent->earliest(), end = extent->latest();
    const bool is_stamp = extent->kind == TimeExtent::Kind::moment && is_finite(begin) && is_finite(end) &&
                          end.ms - begin.ms <= ms_per_minute;
    if (is_stamp) {
        return element("TimeStamp", element("when", date_time(begin, zone)));
    }
    return element("TimeSpan", element("begin", is_finite(begin) ? date_time(begin, zone) : "") +
                                   element("end", is_finite(end) ? date_time(end, zone) : ""));
}

std::string coordinates(const ExportGeometry::Path& path) {
    std::string text;
    for (const LonLat& position : path) {
        text += (text.empty() ? "" : " ") + text_of(position.lon_deg) + ',' + text_of(position.lat_deg);
    }
    return element("coordinates", text);
}

std::string polygon(const std::vector<ExportGeometry::Path>& rings) {
    std::string xml;
    for (const ExportGeometry::Path& ring : rings) {
        xml += element(xml.empty() ? "outerBoundaryIs" : "innerBoundaryIs", element("LinearRing", coordinates(ring)));
    }
    return element("Polygon", xml);
}

std::string geometry_xml(const ExportGeometry& geometry) {
    std::string xml;
    for (const LonLat& point : geometry.points) {
        xml += element("Point", coordinates({point}));
    }
    for (const ExportGeometry::Path& line : geometry.lines) {
        xml += element("LineString", coordinates(line));
    }
    for (const auto& rings : geometry.polygons) {
        xml += polygon(rings);
    }
    const bool is_one = geometry.points.size() + geometry.lines.size() + geometry.polygons.size() == 1;
    return is_one ? xml : element("MultiGeometry", xml);
}

const ExportValue& value_of(const ExportTable& table, std::size_t row, const std::string& column) {
    const auto position = std::find(table.columns.begin(), table.columns.end(), column);
    return table.rows[row][static_cast<std::size_t>(position - table.columns.begin())];
}

std::string data_xml(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    std::string xml;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::string& text = cells[column];
        xml += text.empty()
                   ? ""
                   : "<Data name=\"" + escaped(columns[column]) + "\">" + element("value", escaped(text)) + "</Data>\n";
    }
    return "<ExtendedData>\n" + xml + "</ExtendedData>";
}

std::string data_xml(const ExportTable& table, std::size_t row) {
    std::vector<std::string> cells;
    std::transform(table.rows[row].begin(), table.rows[row].end(), std::back_inserter(cells),
                   [](const ExportValue& value) { return text_of(value); });
    return data_xml(table.columns, cells);
}

std::string placemark(const ExportJob& job, const ExportedEvents& events, const EventRecord& record,
                      std::vector<std::string> cells) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        cells[column] = events.is_of_place(column) ? "" : cells[column];
    }
    return "<Placemark>\n" + element("name", escaped(record.title.empty() ? record.category : record.title)) + '\n' +
           time_of(record.event.time, job.listing.zone) + '\n' + data_xml(events.columns(), cells) + '\n' +
           geometry_xml(geometry_of(record)) + "\n</Placemark>\n";
}

std::string placemark(const ExportJob& job, std::size_t row, const std::string& language) {
    const EntryIndex index = job.listing.entries[row];
    const Entry& entry = job.document.dossier->entries[index];
    const std::string& summary = entry.summary.in(language);
    const std::string sources = text_of(value_of(job.table, row, "sources"));
    return "<Placemark>\n" + element("name", escaped(text_of(value_of(job.table, row, "headline")))) + '\n' +
           element("description", escaped(summary + (summary.empty() || sources.empty() ? "" : "\n") + sources)) +
           '\n' + time_of(job.listing.extents[index], job.listing.zone) + '\n' + data_xml(job.table, row) + '\n' +
           geometry_xml(geometry_of(job.document, entry)) + "\n</Placemark>\n";
}

} // namespace

void write_kml(const ExportJob& job, TextFile& file) {
    const Dossier& dossier = *job.document.dossier;
    std::string placemarks;
    for (std::size_t row = 0; row < job.table.rows.size(); ++row) {
        placemarks += placemark(job, row, job.language);
    }
    const bool has_outlines =
        placemarks.find("<LineString>") != placemarks.npos || placemarks.find("<Polygon>") != placemarks.npos;
    file.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n" +
        element("name", escaped(dossier.title.in(job.language))) + '\n' +
        element("description", has_outlines ? escaped(outline_credits(*job.document.base_map)) : "") + '\n' +
        placemarks);
    const ExportedEvents events(job);
    events.for_each([&](const EventRecord& record, const std::vector<std::string>& cells) {
        file.write(placemark(job, events, record, cells));
    });
    file.write("</Document>\n</kml>\n");
}

} // namespace chronomap
