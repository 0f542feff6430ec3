#include "geodata/reader_stream.h"

#include "geodata/byte_reader.h"
#include "geodata/byte_writer.h"

#include <bit>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace chronomap {
namespace {

using Kind = ReaderMessage::Kind;

void put(ByteWriter& to, double number) {
    to.fixed(std::bit_cast<std::uint64_t>(number));
}

double take_number(ByteReader& from) {
    return std::bit_cast<double>(from.fixed<std::uint64_t>());
}

void put(ByteWriter& to, const std::vector<std::string>& names) {
    to.varint(names.size());
    for (const std::string& name : names)
        to.string(name);
}

std::vector<std::string> take_names(ByteReader& from) {
    std::vector<std::string> names(from.count());
    for (std::string& name : names)
        name = from.string();
    return names;
}

void put(ByteWriter& to, const VectorShape& shape) {
    to.varint(shape.row);
    to.fixed<std::uint8_t>(shape.is_area ? 1 : 0);
    to.varint(shape.parts.size());
    for (const std::vector<WorldPoint>& part : shape.parts) {
        to.varint(part.size());
        for (const WorldPoint point : part) {
            put(to, point.x);
            put(to, point.y);
        }
    }
}

VectorShape take_shape(ByteReader& from) {
    VectorShape shape;
    shape.row = from.varint();
    shape.is_area = from.fixed<std::uint8_t>() != 0;
    shape.parts.resize(from.count());
    for (std::vector<WorldPoint>& part : shape.parts) {
        part.resize(from.count());
        for (WorldPoint& point : part) {
            point.x = take_number(from);
            point.y = take_number(from);
        }
    }
    return shape;
}

} // namespace

void ReaderOutput::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category());
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

void ReaderOutput::send(Kind kind, std::string_view content) {
    ByteWriter head;
    head.fixed(static_cast<std::uint8_t>(kind));
    head.fixed<std::uint64_t>(content.size());
    write(head.bytes());
    write(content);
}

void ReaderOutput::tell_progress(std::uint64_t rows, double part) {
    ByteWriter content;
    content.fixed(rows);
    put(content, part);
    send(Kind::progress, content.bytes());
}

void ReaderOutput::tell_failure(std::string_view sentence) {
    send(Kind::failure, sentence);
}

void ReaderOutput::tell(const VectorFile& file) {
    send(Kind::text, file.text);
    constexpr std::size_t enough = std::size_t{1} << 20U;
    ByteWriter shapes;
    for (const VectorShape& shape : file.shapes) {
        put(shapes, shape);
        if (shapes.bytes().size() < enough)
            continue;
        send(Kind::shapes, shapes.bytes());
        shapes = {};
    }
    send(Kind::shapes, shapes.bytes());
    ByteWriter rest;
    rest.varint(file.columns.size());
    for (const VectorColumn& column : file.columns) {
        rest.string(column.name);
        rest.fixed(static_cast<std::uint8_t>(column.kind));
    }
    rest.varint(file.rows);
    put(rest, file.layers);
    put(rest, file.notes);
    send(Kind::rest, rest.bytes());
}

void ReaderOutput::tell_names(const std::vector<std::string>& names) {
    ByteWriter content;
    put(content, names);
    send(Kind::names, content.bytes());
}

ReaderProgress take_progress(std::string_view content) {
    ByteReader from(content);
    ReaderProgress progress;
    progress.rows = from.fixed<std::uint64_t>();
    progress.part = take_number(from);
    return progress;
}

void take_shapes(std::string_view content, VectorFile& file) {
    for (ByteReader from(content); !from.at_end();)
        file.shapes.push_back(take_shape(from));
}

void take_rest(std::string_view content, VectorFile& file) {
    ByteReader from(content);
    file.columns.resize(from.count());
    for (VectorColumn& column : file.columns) {
        column.name = from.string();
        const auto kind = from.fixed<std::uint8_t>();
        if (kind > static_cast<std::uint8_t>(VectorColumn::Kind::latitude))
            throw ByteError("a column is of no known kind");
        column.kind = static_cast<VectorColumn::Kind>(kind);
    }
    file.rows = from.varint();
    file.layers = take_names(from);
    file.notes = take_names(from);
    for (const VectorShape& shape : file.shapes)
        if (shape.row >= file.rows)
            throw ByteError("a shape belongs to no row");
}

std::vector<std::string> take_names(std::string_view content) {
    ByteReader from(content);
    return take_names(from);
}

} // namespace chronomap
