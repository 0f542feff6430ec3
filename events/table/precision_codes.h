#pragma once

#include "events/table/time_text.h"
#include "events/time_zone.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace chronomap {

/// Whose numbers tell how precisely a time is known.
///
/// UCDP GED (Högbladh, "UCDP Georeferenced Event Dataset Codebook", version 23.1, date_prec): 1 the day is known; 2 a
/// range of 2 to 6 days; 3 the week; 4 a range of 8 to 30 days, or the month; 5 a range of more than a month, up to a
/// year. date_start and date_end are the first and the last day on which the event may have happened: an event on a day
/// unknown, not one that lasted.
///
/// ACLED ("ACLED Codebook", time_precision): 1 the day is known; 2 the week, of which the middle is given; 3 the month,
/// of which some day is given.
enum class TimeCodebook : std::uint8_t { none, ucdp, acled };

/// The moment that dates and a precision stand for. `end`: the last day, where the file names one. A code that the
/// codebook does not know changes nothing. `zone`: whose calendar has the months.
TimeMoment imprecise_moment(TimeCodebook codebook, std::string_view code, const TimeMoment& begin,
                            const std::optional<TimeMoment>& end, const TimeZone& zone);

/// Whose numbers tell how precisely a place is known.
///
/// UCDP GED (codebook as above, where_prec): 1 the exact place, a named village or town; 2 within about 25 km of a known
/// point; 3 the district (second-order division); 4 the province (first-order division); 5 a line or an area without
/// borders, such as a river or a region; 6 the country; 7 international waters or airspace.
///
/// ACLED (codebook as above, geo_precision): 1 the town; 2 a part of a region; 3 a larger region.
///
/// GTD ("Global Terrorism Database Codebook", specificity): 1 the town; 2 a town without known coordinates, so the
/// middle of its district; 3 a district; 4 a province; 5 unknown.
///
/// `metres` and `kilometres`: the number is the radius itself (Darwin Core's coordinateUncertaintyInMeters, USGS's
/// horizontalError).
enum class PlaceCodebook : std::uint8_t { none, ucdp, acled, gtd, metres, kilometres };

/// How far an event may have been from its point, in metres; 0 for a code that the codebook does not know.
///
/// A town is given 2 km, the size of most. For districts, provinces and countries the codebooks name no distance: they
/// are given the radius of a disc as large as the average one, with 45 000 districts, 3 600 provinces and 200 countries
/// on 135 million km² of land (30, 110 and 460 km). A line or an area without borders, and a larger region of ACLED, are
/// taken for a province, waters for a country.
float imprecise_radius_m(PlaceCodebook codebook, std::string_view code);

} // namespace chronomap
