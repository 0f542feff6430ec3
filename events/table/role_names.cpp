#include "events/table/role_names.h"

namespace chronomap {

namespace {

const RoleNames& names_of_time() {
    static const RoleNames names{
        {"eventdate", "datestart", "startdate", "startdatetime", "datetimestart", "starttime", "datetime", "begindate",
         "begintime", "begindatetime", "start", "begin", "beginning", "from", "time", "date", "when", "timestamp",
         "occurred", "occurredat", "occurredon", "dateoccurred", "dateofoccurrence", "occurreddate", "occurrencedate",
         "incidentdate", "incidentdatetime", "dateofincident", "crimedate", "eventtime", "eventdatetime", "dateofevent",
         "observedon", "observationdate", "obsdate", "acqdate", "sqldate", "recordedat", "datetimeutc", "dateutc",
         "timeutc", "utc", "reporteddate", "reportdate", "datereported", "createddate", "createdat", "created",
         "publishedat", "published", "pubdate", "dates", "day", "iyear", "startyear", "year", "epoch", "unixtime", "ts",
         "t",
         // Spanish and Portuguese, French, German, Italian, Dutch, Turkish, Azerbaijani, Polish
         "fechainicio", "fechahora", "fecha", "datahora", "data", "datedebut", "dateheure", "debut", "datum",
         "zeitpunkt", "beginn", "zeit", "datainizio", "tarih", "tarix", "jahr", "ano", "annee", "anno", "дата события",
         "дата начала", "дата и время", "начало", "дата", "время", "год", "дата події", "дата початку", "час", "рік",
         "تاريخ الحدث", "تاريخ البداية", "التاريخ", "تاريخ", "الوقت", "السنة", "تاریخ", "زمان", "ամսաթիվ", "ժամանակ",
         "თარიღი", "ημερομηνία", "תאריך", "日期", "时间", "日付"},
        {"date", "datetime", "timestamp", "fecha", "datum", "дата", "تاريخ"}};
    return names;
}

const RoleNames& names_of_end() {
    static const RoleNames names{
        {"dateend",       "enddate",  "enddatetime", "datetimeend", "endtime",   "end",
         "until",         "to",       "finish",      "finished",    "stop",      "stoptime",
         "ended",         "endedat",  "fechafin",    "fin",         "datefin",   "ende",
         "bis",           "datafine", "bitis",       "конец",       "окончание", "дата окончания",
         "تاريخ النهاية", "النهاية",  "نهاية",       "վերջ",        "დასასრული"},
        {}};
    return names;
}

const RoleNames& names_of_clock() {
    static const RoleNames names{{"time",      "timeofday", "eventtime", "incidenttime", "occurredtime", "starttime",
                                  "begintime", "clock",     "acqtime",   "timeutc",      "hora",         "heure",
                                  "uhrzeit",   "zeit",      "ora",       "saat",         "время",        "час",
                                  "الوقت",     "الساعة",    "ժամ",       "დრო"},
                                 {"time", "tm"}};
    return names;
}

const RoleNames& names_of_longitude() {
    static const RoleNames names{{"longitude",
                                  "lon",
                                  "lng",
                                  "long",
                                  "decimallongitude",
                                  "longitudedecimal",
                                  "londeg",
                                  "longitudedeg",
                                  "lonwgs84",
                                  "geolon",
                                  "geolongitude",
                                  "geolng",
                                  "actiongeolong",
                                  "xcoord",
                                  "xcoordinate",
                                  "coordx",
                                  "pointx",
                                  "x",
                                  "longitud",
                                  "longitudine",
                                  "lange",
                                  "laenge",
                                  "langengrad",
                                  "laengengrad",
                                  "geographischelange",
                                  "lengtegraad",
                                  "boylam",
                                  "uzunluq",
                                  "dlugosc",
                                  "долгота",
                                  "довгота",
                                  "خط الطول",
                                  "الطول",
                                  "طول جغرافیایی",
                                  "երկայնություն",
                                  "გრძედი",
                                  "γεωγραφικό μήκος",
                                  "קו אורך",
                                  "经度",
                                  "経度"},
                                 {"longitude", "lon", "lng", "долгота"}};
    return names;
}

const RoleNames& names_of_latitude() {
    static const RoleNames names{{"latitude",
                                  "lat",
                                  "decimallatitude",
                                  "latitudedecimal",
                                  "latdeg",
                                  "latitudedeg",
                                  "latwgs84",
                                  "geolat",
                                  "geolatitude",
                                  "actiongeolat",
                                  "ycoord",
                                  "ycoordinate",
                                  "coordy",
                                  "pointy",
                                  "y",
                                  "latitud",
                                  "latitudine",
                                  "breite",
                                  "breitengrad",
                                  "geographischebreite",
                                  "breedtegraad",
                                  "enlem",
                                  "enlik",
                                  "szerokosc",
                                  "широта",
                                  "خط العرض",
                                  "دائرة العرض",
                                  "العرض",
                                  "عرض جغرافیایی",
                                  "լայնություն",
                                  "განედი",
                                  "γεωγραφικό πλάτος",
                                  "קו רוחב",
                                  "纬度",
                                  "緯度"},
                                 {"latitude", "lat", "широта"}};
    return names;
}

const RoleNames& names_of_title() {
    static const RoleNames names{
        {"title",       "headline",   "eventname", "name",  "label",  "subject",  "eventtitle", "dyadname",  "summary",
         "description", "descriptor", "place",     "notes", "event",  "text",     "details",    "titulo",    "titel",
         "titre",       "titolo",     "nombre",    "nom",   "baslik", "basliq",   "название",   "заголовок", "описание",
         "назва",       "опис",       "العنوان",   "عنوان", "الوصف",  "վերնագիր", "სათაური",    "τίτλος",    "标题"},
        {"title", "headline", "description", "descriptor", "desc", "name"}};
    return names;
}

const RoleNames& names_of_category() {
    static const RoleNames names{{"category",
                                  "eventtype",
                                  "type",
                                  "typeofviolence",
                                  "disordertype",
                                  "primarytype",
                                  "attacktype1txt",
                                  "incidenttype",
                                  "crimetype",
                                  "offensetype",
                                  "complainttype",
                                  "activitytype",
                                  "class",
                                  "kind",
                                  "group",
                                  "subeventtype",
                                  "categoria",
                                  "kategorie",
                                  "categorie",
                                  "tipo",
                                  "typ",
                                  "art",
                                  "tur",
                                  "kategori",
                                  "kateqoriya",
                                  "категория",
                                  "тип",
                                  "вид",
                                  "категорія",
                                  "النوع",
                                  "نوع",
                                  "الفئة",
                                  "فئة",
                                  "կատեգորիա",
                                  "კატეგორია",
                                  "κατηγορία",
                                  "类别",
                                  "layer"},
                                 {"category", "type"}};
    return names;
}

const RoleNames& names_of_source() {
    static const RoleNames names{{"source",    "sources",    "sourcearticle", "sourcename", "newssource", "scite1",
                                  "reference", "references", "publisher",     "citation",   "sourceurl",  "url",
                                  "link",      "links",      "quelle",        "fuente",     "fonte",      "kaynak",
                                  "menbe",     "источник",   "джерело",       "المصدر",     "مصدر",       "աղբյուր",
                                  "წყარო",     "πηγή",       "来源"},
                                 {"source"}};
    return names;
}

const RoleNames& names_of_magnitude() {
    static const RoleNames names{{"magnitude",      "mag",         "best",        "fatalities", "deaths",   "killed",
                                  "nkill",          "deathstotal", "totaldeaths", "casualties", "victims",  "dead",
                                  "numberofdeaths", "severity",    "intensity",   "size",       "count",    "amount",
                                  "population",     "frp",         "tote",        "muertos",    "muertes",  "morts",
                                  "mortos",         "vittime",     "olu",         "жертвы",     "погибшие", "загиблі",
                                  "القتلى",         "قتلى",        "الوفيات",     "զոհեր"},
                                 {"fatalities", "deaths", "killed", "casualties", "magnitude"}};
    return names;
}

const RoleNames& names_of_rest(ColumnRole role) {
    static const RoleNames time_precision{{"dateprec", "timeprecision"}, {}};
    static const RoleNames place_precision{
        {"whereprec", "geoprecision", "coordinateuncertaintyinmeters", "horizontalerror", "specificity"}, {}};
    static const RoleNames month{{"imonth", "startmonth", "month", "mes", "mois", "monat", "mese", "месяц", "الشهر"},
                                 {}};
    static const RoleNames day{{"iday", "startday", "day", "dia", "jour", "tag", "giorno", "день", "اليوم"}, {}};
    switch (role) {
    case ColumnRole::time_precision:
        return time_precision;
    case ColumnRole::place_precision:
        return place_precision;
    case ColumnRole::month:
        return month;
    default:
        return day;
    }
}

} // namespace

const RoleNames& names_of(ColumnRole role) {
    switch (role) {
    case ColumnRole::time:
        return names_of_time();
    case ColumnRole::end:
        return names_of_end();
    case ColumnRole::clock:
        return names_of_clock();
    case ColumnRole::longitude:
        return names_of_longitude();
    case ColumnRole::latitude:
        return names_of_latitude();
    case ColumnRole::title:
        return names_of_title();
    case ColumnRole::category:
        return names_of_category();
    case ColumnRole::source:
        return names_of_source();
    case ColumnRole::magnitude:
        return names_of_magnitude();
    default:
        return names_of_rest(role);
    }
}

} // namespace chronomap
