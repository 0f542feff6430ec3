// The process that reads strangers' files has one thread, and may not start the program that names what the thread sanitizer
// tells of.
extern "C" const char* __tsan_default_options();

extern "C" const char* __tsan_default_options() {
    return "detect_deadlocks=0";
}
