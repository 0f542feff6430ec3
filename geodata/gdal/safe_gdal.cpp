#include "geodata/gdal/safe_gdal.h"

#include "geodata/gdal/watched_file.h"
#include "geodata/reader_stream.h"

#include <array>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_vsi.h>
#include <cstdlib>
#include <gdal_priv.h>
#include <mutex>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>
#include <string_view>
#include <utility>

namespace chronomap::gdal {
namespace {

thread_local Complaints* current_complaints = nullptr;

void CPL_STDCALL take_error(CPLErr severity, CPLErrorNum, const char* message) {
    if (severity == CE_Fatal)
        std::_Exit(out_of_memory_status); // GDAL would end the process itself, and does so for want of memory
    if (current_complaints != nullptr)
        current_complaints->take(severity, message);
}

CPLHTTPResult* refuse_fetching(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*,
                               void*) {
    if (current_complaints != nullptr)
        current_complaints->take_network();
    // A result without data: with none at all GDAL would go on and ask the network itself.
    auto* const nothing = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    nothing->nStatus = 1;
    nothing->pszErrBuf = CPLStrdup("nothing is fetched");
    return nothing;
}

// What names one of these is a remote file, standard input, or one of the many other things that a file of ours never needs.
void close_file_systems() {
    constexpr std::array<std::string_view, 2> needed{"/vsizip/", "/vsimem/"};
    static char** const prefixes = VSIGetFileSystemsPrefixes(); // never freed: GDAL 3.6 keeps the words themselves
    VSIFilesystemPluginCallbacksStruct* const refusal = VSIAllocFilesystemPluginCallbacksStruct();
    refusal->open = [](void*, const char*, const char*) -> void* {
        if (current_complaints != nullptr)
            current_complaints->take_network();
        return nullptr;
    };
    for (char** prefix = prefixes; prefix != nullptr && *prefix != nullptr; ++prefix)
        if (*prefix != needed[0] && *prefix != needed[1])
            VSIInstallPluginHandler(*prefix, refusal);
    VSIFreeFilesystemPluginCallbacksStruct(refusal);
}

void set_options() {
    constexpr std::array<std::pair<const char*, const char*>, 8> options{{
        {"GDAL_DISABLE_READDIR_ON_OPEN",
         "TRUE"}, // a folder with many files costs nothing; shapefiles find their parts by name
        {"OGR_SQLITE_LOAD_EXTENSIONS", nullptr},
        {"OGR_SQLITE_LIST_VIRTUAL_OGR", "NO"},       // virtual tables can name any file
        {"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"},     // nor are there SQL functions that open files or ask geocoders
        {"OGR_SQLITE_PRAGMA", "trusted_schema=OFF"}, // nor may views call those of others
        {"OGR_SQLITE_ENABLE_DATETIME", "NO"},        // GDAL would add seconds to minutes
        {"OGR_GEOJSON_DATE_AS_STRING", "YES"},
        {"OGR_GEOJSON_ARRAY_AS_STRING", "YES"},
    }};
    for (const auto& [key, value] : options)
        CPLSetConfigOption(key, value);
    OSRSetPROJEnableNetwork(FALSE);
}

void register_drivers() {
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRGPX();
    RegisterOGRGeoPackage();
    RegisterOGRFlatGeobuf();
    RegisterOGRShape();
    RegisterOGRSQLite();
}

} // namespace

void set_up() {
    static std::once_flag once;
    std::call_once(once, [] {
        CPLSetErrorHandler(take_error);
        CPLHTTPSetFetchCallback(refuse_fetching, nullptr);
        set_options();
        close_file_systems();
        install_watched_files();
        register_drivers();
    });
}

Complaints::Complaints() : m_outer(current_complaints) {
    current_complaints = this;
}

Complaints::~Complaints() {
    current_complaints = m_outer;
}

void Complaints::take(int severity, const char* message) {
    if (severity < CE_Failure || !m_first_failure.empty())
        return;
    m_first_failure = message;
    while (m_first_failure.ends_with('.') || m_first_failure.ends_with(' '))
        m_first_failure.pop_back();
    for (char& c : m_first_failure)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    constexpr std::size_t most = 300;
    if (m_first_failure.size() > most)
        m_first_failure.resize(most);
}

} // namespace chronomap::gdal
