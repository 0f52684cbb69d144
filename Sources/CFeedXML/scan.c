#include "CFeedXML.h"

#include <string.h>

static const uint8_t *after(const uint8_t *from, const uint8_t *end, const char *mark) {
    size_t length = strlen(mark);
    const uint8_t *at = from;
    while ((at = memchr(at, mark[0], (size_t)(end - at))) != NULL) {
        if ((size_t)(end - at) >= length && memcmp(at, mark, length) == 0) return at + length;
        at++;
    }
    return end;
}

static int starts(const uint8_t *at, const uint8_t *end, const char *mark) {
    size_t length = strlen(mark);
    return (size_t)(end - at) >= length && memcmp(at, mark, length) == 0;
}

// Walks one tag or declaration to its closing bracket, aware of quotes; counts the equal signs outside quotes.
static const uint8_t *walk_tag(const uint8_t *at, const uint8_t *end, int32_t *equals) {
    while (at < end && *at != '>' && *at != '[') {
        if (*at == '"' || *at == '\'') {
            const uint8_t *close = memchr(at + 1, *at, (size_t)(end - at - 1));
            if (close == NULL) return end;
            at = close;
        } else if (*at == '=') {
            (*equals)++;
        }
        at++;
    }
    return at;
}

int32_t feedxml_has_wide_tag(const uint8_t *bytes, size_t length, int32_t limit) {
    const uint8_t *at = bytes, *end = bytes + length;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        at++;
        if (starts(at, end, "!--")) {
            at = after(at + 3, end, "-->");
        } else if (starts(at, end, "![CDATA[")) {
            at = after(at + 8, end, "]]>");
        } else if (starts(at, end, "?")) {
            at = after(at, end, "?>");
        } else {
            int32_t equals = 0;
            at = walk_tag(at, end, &equals);
            if (equals > limit) return 1;
        }
    }
    return 0;
}

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
