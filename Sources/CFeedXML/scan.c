#include "CFeedXML.h"

#include <string.h>

// The length of the UTF-8 sequence at `at`, 0 when it is not one (RFC 3629 table: no surrogates, no overlong forms).
static size_t sequence(const uint8_t *at, size_t left) {
    uint8_t a = at[0];
    if (a < 0x80) return 1;
    if (a < 0xC2 || left < 2 || (at[1] & 0xC0) != 0x80) return 0;
    if (a < 0xE0) return 2;
    if (left < 3 || (at[2] & 0xC0) != 0x80) return 0;
    if (a < 0xF0) return (a == 0xE0 && at[1] < 0xA0) || (a == 0xED && at[1] > 0x9F) ? 0 : 3;
    if (a > 0xF4 || left < 4 || (at[3] & 0xC0) != 0x80) return 0;
    return (a == 0xF0 && at[1] < 0x90) || (a == 0xF4 && at[1] > 0x8F) ? 0 : 4;
}

static size_t skip_ascii(const uint8_t *bytes, size_t at, size_t length) {
    while (at + 8 <= length) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        if (word & 0x8080808080808080ULL) break;
        at += 8;
    }
    while (at < length && bytes[at] < 0x80) at++;
    return at;
}

int32_t feedxml_is_utf8(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    for (;;) {
        // Runs of Han: three bytes each, first byte neither E0 nor ED.
        while (at + 3 <= length && bytes[at] > 0xE0 && bytes[at] < 0xED && (bytes[at + 1] & 0xC0) == 0x80 &&
               (bytes[at + 2] & 0xC0) == 0x80)
            at += 3;
        if (at < length && bytes[at] < 0x80) at = skip_ascii(bytes, at, length);
        if (at >= length) return 1;
        size_t step = sequence(bytes + at, length - at);
        if (step == 0) return 0;
        at += step;
    }
}

FeedXMLUTF8 feedxml_survey_utf8(const uint8_t *bytes, size_t length) {
    FeedXMLUTF8 found = {0, 0, 0};
    size_t at = 0;
    while ((at = skip_ascii(bytes, at, length)) < length) {
        size_t step = sequence(bytes + at, length - at);
        if (step == 0) found.invalid++;
        if (step == 2) found.two++;
        if (step > 2) found.longer++;
        at += step == 0 ? 1 : step;
    }
    return found;
}
