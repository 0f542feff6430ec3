#include "events/forms/html_text.h"
#include "support/catch.h"

using namespace chronomap;

TEST_CASE("HTML becomes plain text on one line") {
    CHECK(text_of_html("<p>One <b>two</b></p>\n<p>three<br>four</p>") == "One two three four");
    CHECK(text_of_html("plain  text\nof two lines") == "plain text of two lines");
    CHECK(text_of_html("a &lt; b &amp;&nbsp;c &#233;&#xE9; &hellip; &unknown; &") == "a < b & c éé … &unknown; &");
    CHECK(text_of_html("<a href=\"https://example.org/x\">here</a>.") == "here (https://example.org/x).");
    CHECK(text_of_html("<a href='https://example.org'>https://example.org</a>") == "https://example.org");
    CHECK(text_of_html("<a href='javascript:alert(1)'>click</a>") == "click");
    CHECK(text_of_html("a<script>if (1 < 2) alert('<p>');</script>b<!-- c -->d") == "a bd");
    CHECK(text_of_html("حريق <i>كبير</i>") == "حريق كبير");
}

TEST_CASE("Broken HTML loses nothing but itself") {
    CHECK(text_of_html("2 < 3 and 4 > 3") == "2 < 3 and 4 > 3");
    CHECK(text_of_html("a <b") == "a");
    CHECK(text_of_html("<") == "<");
    CHECK(text_of_html("</>x") == "x");
    CHECK(text_of_html("<!--") == "");
    CHECK(text_of_html("<script>x") == "");
    CHECK(text_of_html("&#0; &#xD800; &#99999999999;") == "&#0; &#xD800; &#99999999999;");
    CHECK(text_of_html("a&#x202E;b") == "ab");
    CHECK(text_of_html("<a href=>x</a>") == "x");
}

TEST_CASE("The address in an embedded frame is found") {
    CHECK(address_in_html("<iframe width=3 src=\"https://example.org/v\"></iframe>") == "https://example.org/v");
    CHECK(address_in_html("<blockquote data-href='no'><a href='https://example.org/t'>t</a></blockquote>") ==
          "https://example.org/t");
    CHECK(address_in_html("<p>none</p>").empty());
}
