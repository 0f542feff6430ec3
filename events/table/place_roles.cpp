#include "events/table/role_search.h"

#include <array>

namespace chronomap {

namespace {

bool most_of(std::size_t some, const ColumnSample& sample) {
    return sample.size() > 0 && some * 2 >= sample.size();
}

/// Whether what is named latitude can only be the longitude, and the other way round.
bool are_swapped(const ColumnSample& longitudes, const ColumnSample& latitudes) {
    const std::size_t beyond = latitudes.degrees(180, 90);
    return beyond > 0 && beyond * 20 >= latitudes.size() && longitudes.degrees(90) == longitudes.size();
}

void give_longitude_and_latitude(RoleSearch& search, std::size_t longitude, std::size_t latitude,
                                 const std::string& name) {
    const ColumnSample& x = search.sample(longitude);
    const ColumnSample& y = search.sample(latitude);
    RowMeaning& meaning = search.finding.meaning;
    std::size_t in_range = x.degrees(180);
    const std::size_t far_east = x.degrees(360, 180);
    if (!meaning.is_projected && far_east > 0 && far_east * 20 >= x.size() && x.negative_degrees() == 0) {
        meaning.longitudes_to_360 = true;
        in_range = x.degrees(360);
        search.finding.notes.emplace_back("the longitudes run from 0 to 360; those above 180 are taken as west");
    }
    const auto why = [&](std::size_t some, const ColumnSample& sample, const char* one, const char* many) {
        return sample.size() == 0 ? name + "; empty in all rows looked at"
                                  : name + "; " + words_of({some, sample.size()}, one, many);
    };
    if (meaning.is_projected) {
        search.give(ColumnRole::longitude, longitude, why(x.numbers(), x, "is a number", "are numbers"));
        search.give(ColumnRole::latitude, latitude, why(y.numbers(), y, "is a number", "are numbers"));
    } else {
        search.give(ColumnRole::longitude, longitude, why(in_range, x, "is a longitude", "are longitudes"));
        search.give(ColumnRole::latitude, latitude, why(y.degrees(90), y, "is a latitude", "are latitudes"));
    }
}

/// The form in which a column holds points, or nothing.
std::optional<PointForm> point_form(const ColumnSample& sample) {
    if (most_of(sample.points(PointForm::wkt), sample)) {
        return PointForm::wkt;
    }
    const std::size_t lat_lon = sample.points(PointForm::lat_lon), lon_lat = sample.points(PointForm::lon_lat);
    // Either reads where no longitude is beyond 90°; people write the latitude first.
    if (lat_lon < lon_lat && most_of(lon_lat, sample)) {
        return PointForm::lon_lat;
    }
    return most_of(lat_lon, sample) ? std::optional(PointForm::lat_lon) : std::nullopt;
}

void give_point(RoleSearch& search, std::size_t column, PointForm form) {
    const ColumnSample& sample = search.sample(column);
    static constexpr std::array<std::array<const char*, 2>, 3> words{
        {{"is a point (WKT)", "are points (WKT)"},
         {"is a latitude and a longitude", "are latitude and longitude"},
         {"is a longitude and a latitude", "are longitude and latitude"}}};
    const auto& [is_one, are_many] = words[static_cast<std::size_t>(form)];
    const std::string why = words_of({sample.points(form), sample.size()}, is_one, are_many);
    search.finding.meaning.point = form;
    search.give(ColumnRole::longitude, column, why);
    search.give(ColumnRole::latitude, column, why);
}

std::optional<std::size_t> geometry_column(const RoleSearch& search, SourceColumn::Kind kind) {
    for (std::size_t i = 0; i < search.column_count(); ++i) {
        if (search.column(i).kind == kind) {
            return i;
        }
    }
    return std::nullopt;
}

bool find_asked(RoleSearch& search, const TableOptions& options) {
    const auto asked_x = search.asked_for(options.longitude), asked_y = search.asked_for(options.latitude);
    if (!asked_x && !asked_y) {
        return false;
    }
    const std::size_t one = asked_x ? *asked_x : *asked_y;
    if (!(asked_x && asked_y && *asked_x != *asked_y)) {
        if (const auto form = point_form(search.sample(one))) {
            give_point(search, one, *form);
            return true;
        }
    }
    const auto other = [&](ColumnRole role) {
        return RoleSearch::first_of(search.named(role), [&](std::size_t i) {
            return i != one && (search.sample(i).size() == 0 || search.sample(i).numbers() > 0);
        });
    };
    const auto x = asked_x ? asked_x : other(ColumnRole::longitude);
    const auto y = asked_y ? asked_y : other(ColumnRole::latitude);
    if (!x || !y || *x == *y) {
        throw TableError(std::string("the ") + (asked_x ? "longitude" : "latitude") +
                         " alone is no place; name the column of the " +
                         (asked_x ? "latitude with --lat" : "longitude with --lon") + " as well");
    }
    if (!search.finding.meaning.is_projected && are_swapped(search.sample(*x), search.sample(*y))) {
        search.finding.notes.emplace_back(
            "the column asked for as latitude has values beyond 90: are longitude and latitude "
            "mistaken for each other?");
    }
    give_longitude_and_latitude(search, *x, *y, "as asked for");
    return true;
}

bool find_geometry(RoleSearch& search) {
    const auto x = geometry_column(search, SourceColumn::Kind::longitude);
    const auto y = geometry_column(search, SourceColumn::Kind::latitude);
    if (!x || !y) {
        return false;
    }
    // Already degrees of WGS 84, whatever the options say.
    search.finding.meaning.is_projected = false;
    search.give(ColumnRole::longitude, *x, "of the geometry");
    search.give(ColumnRole::latitude, *y, "of the geometry");
    return true;
}

/// Coordinates that are named so, but lie outside of every range of degrees.
bool are_other_coordinates(const RoleSearch& search, std::size_t i) {
    const ColumnSample& sample = search.sample(i);
    return most_of(sample.numbers(), sample) && !most_of(sample.degrees(360), sample);
}

/// The column that is named so and has values that can be; else one whose very name says so, that what is wrong with its
/// values may be told.
std::optional<std::size_t> best_named(const RoleSearch& search, ColumnRole role) {
    const bool is_projected = search.finding.meaning.is_projected;
    const std::vector<std::size_t> named = search.named(role);
    const auto usable = RoleSearch::first_of(named, [&](std::size_t i) {
        const ColumnSample& sample = search.sample(i);
        return most_of(is_projected ? sample.numbers() : sample.degrees(360), sample);
    });
    return usable ? usable
                  : RoleSearch::first_of(named, [&](std::size_t i) { return !search.has_partial_name(role, i); });
}

bool find_named(RoleSearch& search) {
    const bool is_projected = search.finding.meaning.is_projected;
    const auto x = best_named(search, ColumnRole::longitude);
    const auto y = best_named(search, ColumnRole::latitude);
    if (!x || !y || *x == *y) {
        return false;
    }
    if (!is_projected && (are_other_coordinates(search, *x) || are_other_coordinates(search, *y))) {
        search.finding.notes.push_back("the numbers of '" + search.column(*x).name + "' and '" +
                                       search.column(*y).name +
                                       "' are no degrees; --crs names the coordinate system that they are in");
        return false;
    }
    if (!is_projected && are_swapped(search.sample(*x), search.sample(*y))) {
        search.finding.notes.push_back("longitude and latitude are named the wrong way round: the values of '" +
                                       search.column(*y).name + "' go beyond 90; they were exchanged");
        give_longitude_and_latitude(search, *y, *x, "named the other way round");
        return true;
    }
    give_longitude_and_latitude(search, *x, *y, "named so");
    return true;
}

bool find_point(RoleSearch& search) {
    for (std::size_t i = 0; i < search.column_count(); ++i) {
        if (!search.is_free(i)) {
            continue;
        }
        if (const auto form = point_form(search.sample(i))) {
            give_point(search, i, *form);
            return true;
        }
    }
    return false;
}

/// Two columns of fine decimals side by side, without names that tell.
bool find_by_content(RoleSearch& search) {
    const auto is_fine = [&](std::size_t i) {
        const ColumnSample& sample = search.sample(i);
        return search.is_free(i) && sample.size() > 0 && sample.fine_decimals() * 10 >= sample.size() * 8 &&
               sample.degrees(180) == sample.size();
    };
    for (std::size_t i = 0; i + 1 < search.column_count(); ++i) {
        if (!is_fine(i) || !is_fine(i + 1)) {
            continue;
        }
        const bool first_is_latitude = search.sample(i).degrees(90) == search.sample(i).size();
        const bool second_is_latitude = search.sample(i + 1).degrees(90) == search.sample(i + 1).size();
        if (!first_is_latitude && !second_is_latitude) {
            continue;
        }
        if (first_is_latitude && second_is_latitude) {
            search.finding.notes.push_back("nothing tells which of '" + search.column(i).name + "' and '" +
                                           search.column(i + 1).name +
                                           "' is the latitude; the first was taken, --lon and --lat say otherwise");
        }
        const std::size_t latitude = first_is_latitude ? i : i + 1;
        give_longitude_and_latitude(search, latitude == i ? i + 1 : i, latitude, "two columns of degrees side by side");
        return true;
    }
    return false;
}

void find_place_precision(RoleSearch& search) {
    static constexpr std::array<std::pair<std::string_view, PlaceCodebook>, 4> codebooks{
        {{"whereprec", PlaceCodebook::ucdp},
         {"geoprecision", PlaceCodebook::acled},
         {"coordinateuncertaintyinmeters", PlaceCodebook::metres},
         {"horizontalerror", PlaceCodebook::kilometres}}};
    for (const std::size_t i : search.named(ColumnRole::place_precision)) {
        for (const auto& [name, codebook] : codebooks) {
            if (search.name(i).joined == name) {
                search.finding.meaning.place_codebook = codebook;
                search.give(ColumnRole::place_precision, i, "named so");
                return;
            }
        }
        // "specificity" alone could be of anything.
        if (search.has(ColumnRole::time) &&
            search.name(*search.finding.meaning.column(ColumnRole::time)).joined == "iyear") {
            search.finding.meaning.place_codebook = PlaceCodebook::gtd;
            search.give(ColumnRole::place_precision, i, "named as the GTD names it");
            return;
        }
    }
}

} // namespace

void find_place_roles(RoleSearch& search, const TableOptions& options) {
    search.finding.meaning.is_projected = !options.crs.empty();
    if (find_asked(search, options) || find_geometry(search) || find_named(search) || find_point(search) ||
        (options.crs.empty() && find_by_content(search))) {
        find_place_precision(search);
        return;
    }
    search.finding.notes.emplace_back("no columns of longitude and latitude were found; no event has a place");
}

} // namespace chronomap
