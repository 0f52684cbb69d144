#include "outline.h"

#include <stdio.h>

static const uint8_t *find(const uint8_t *from, const uint8_t *end, const char *mark) {
    size_t length = strlen(mark);
    const uint8_t *at = from;
    while (at < end && (at = memchr(at, mark[0], (size_t)(end - at))) != NULL) {
        if ((size_t)(end - at) >= length && memcmp(at, mark, length) == 0) return at;
        at++;
    }
    return NULL;
}

static int starts(const uint8_t *at, const uint8_t *end, const char *mark) {
    size_t length = strlen(mark);
    return (size_t)(end - at) >= length && memcmp(at, mark, length) == 0;
}

static const uint8_t *after(const uint8_t *from, const uint8_t *end, const char *mark) {
    const uint8_t *found = find(from, end, mark);
    return found == NULL ? end : found + strlen(mark);
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

// Whether libxml2 would take every character of valid UTF-8: no controls but tab and line ends, no U+FFFE and U+FFFF.
static int is_allowed(const uint8_t *at, const uint8_t *end) {
    uint8_t bad = 0;
    for (const uint8_t *p = at; p < end; p++) bad |= (*p < 0x20) & (*p != 0x09) & (*p != 0x0A) & (*p != 0x0D);
    if (bad) return 0;
    while (at < end && (at = memchr(at, 0xEF, (size_t)(end - at))) != NULL) {
        if (end - at >= 3 && at[1] == 0xBF && at[2] >= 0xBE) return 0;
        at++;
    }
    return 1;
}

static int32_t count_lines(const uint8_t *at, size_t length) {
    int32_t lines = 0;
    for (size_t i = 0; i < length; i++) lines += at[i] == '\n';
    return lines;
}

static int keep_section(Outline *outline, const uint8_t *bytes, size_t length) {
    if (outline->count == outline->capacity) {
        size_t capacity = outline->capacity == 0 ? 64 : outline->capacity * 2;
        Section *grown = realloc(outline->sections, capacity * sizeof *grown);
        if (grown == NULL) return 0;
        outline->sections = grown;
        outline->capacity = capacity;
    }
    outline->sections[outline->count++] = (Section){bytes, length, count_lines(bytes, length)};
    return 1;
}

// Short sections are as quickly read by libxml2.
#define SHORTEST 48

// Handles the section whose text begins at `text`; returns the position after it. `*copied` is how far the document
// has been taken over.
static const uint8_t *take_section(Outline *outline, const uint8_t *text, const uint8_t *end, const uint8_t **copied) {
    const uint8_t *close = find(text, end, "]]>");
    if (close == NULL) return end;
    size_t length = (size_t)(close - text);
    if (length < SHORTEST || !is_allowed(text, close) || !keep_section(outline, text, length)) return close + 3;
    char mark[48];
    int written = snprintf(mark, sizeof mark, "<?" OUTLINE_TARGET " %zu?>", outline->count - 1);
    text_buffer_append(&outline->text, *copied, (size_t)(text - 9 - *copied));
    text_buffer_append(&outline->text, mark, (size_t)written);
    *copied = close + 3;
    return close + 3;
}

static void forget_sections(Outline *outline) {
    outline->text.length = 0;
    outline->count = 0;
}

void outline_make(Outline *outline, const uint8_t *bytes, size_t length, int32_t limit) {
    const uint8_t *at = bytes, *end = bytes + length, *copied = bytes;
    int is_foreign = 0;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        at++;
        if (starts(at, end, "!--")) {
            at = after(at + 3, end, "-->");
        } else if (starts(at, end, "![CDATA[")) {
            at = take_section(outline, at + 8, end, &copied);
        } else if (starts(at, end, "?")) {
            is_foreign |= starts(at + 1, end, OUTLINE_TARGET);
            at = after(at, end, "?>");
        } else {
            int32_t equals = 0;
            at = walk_tag(at, end, &equals);
            if (equals > limit) outline->wide_tag = 1;
        }
    }
    // Somebody writes our mark: then it marks nothing.
    if (is_foreign || outline->text.failed) forget_sections(outline);
    if (outline->count > 0) text_buffer_append(&outline->text, copied, (size_t)(end - copied));
    if (outline->text.failed) forget_sections(outline);
}

void outline_free(Outline *outline) {
    free(outline->text.bytes);
    free(outline->sections);
    *outline = (Outline){0};
}
