#pragma once

// The one place that knows which major version of Catch2 is installed (Debian 12: 2.13, Debian 13: 3.7).
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
namespace chronomap {
using Catch::Approx;
}
#else
#include <catch2/catch.hpp>
namespace chronomap {
using Catch::Detail::Approx;
}
#endif
