#pragma once

#include <string_view>

/// One function a kind of input that strangers may send, each in the file of its name under targets/. It does with the
/// input all that the program does, whatever the bytes are, and throws BrokenPromise when something is not as the headers
/// say. Errors that the program foresees are no failures. tests/fuzz/README.md tells what each looks at.
namespace chronomap::fuzz {

void edtf(std::string_view input);
void dossier(std::string_view input);
void other_dossier(std::string_view input);
void sheets(std::string_view input);
void article(std::string_view input);
void search(std::string_view input);
void csv(std::string_view input);
void cells(std::string_view input);
void geojson(std::string_view input);
void table_file(std::string_view input);
void kml(std::string_view input);
void workbook(std::string_view input);
void picture(std::string_view input);
void messages(std::string_view input);
void saved_view(std::string_view input);
void recording(std::string_view input);

} // namespace chronomap::fuzz
