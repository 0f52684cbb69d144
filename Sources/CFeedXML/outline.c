#include "outline.h"

#include <sys/mman.h>

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

static int32_t count_lines(const uint8_t *at, size_t length) {
    int32_t lines = 0;
    for (size_t i = 0; i < length; i++) lines += at[i] == '\n';
    return lines;
}

// A walk over a document.
typedef struct Walk {
    Outline *outline;
    const uint8_t *at, *end;
    const uint8_t *copied; // how far the document has been taken over
    int32_t depth, limit;
} Walk;

static int keep(Outline *outline, Section section) {
    if (outline->count == outline->capacity) {
        size_t capacity = outline->capacity == 0 ? 64 : outline->capacity * 2;
        Section *grown = realloc(outline->sections, capacity * sizeof *grown);
        if (grown == NULL) return 0;
        outline->sections = grown;
        outline->capacity = capacity;
    }
    outline->sections[outline->count++] = section;
    return 1;
}

// Shorter texts are as quickly read by libxml2.
#define SHORTEST 32

// Cuts out the text from `text` to `close`, together with what surrounds it from `start` to `end`.
static void cut(Walk *w, const uint8_t *start, const uint8_t *text, const uint8_t *close, const uint8_t *end,
                uint32_t is_escaped) {
    size_t length = (size_t)(close - text);
    TextBuffer *out = &w->outline->text;
    size_t mark = out->length + (size_t)(start - w->copied) + strlen(OUTLINE_MARK);
    Section section = {(uint32_t)(text - w->outline->bytes), (uint32_t)length, (uint32_t)mark,
                       (uint32_t)count_lines(text, length) & 0x7FFFFFFF, is_escaped & 1};
    if (!keep(w->outline, section)) return;
    text_buffer_append(out, w->copied, (size_t)(start - w->copied));
    text_buffer_append(out, OUTLINE_MARK, strlen(OUTLINE_MARK));
    w->copied = end;
}

// Whether another section begins in this one, and an item ends before it.
static int swallows(const uint8_t *text, const uint8_t *close) {
    const uint8_t *next = find(text, close, "[CDATA["); // brackets are rarer than tags
    return next != NULL && (find(text, next, "</item>") != NULL || find(text, next, "</entry>") != NULL);
}

// The CDATA section whose text begins at `at`.
static void walk_section(Walk *w) {
    const uint8_t *text = w->at, *close = find(text, w->end, "]]>");
    w->at = close == NULL ? w->end : close + 3;
    if (close != NULL && swallows(text, close)) w->outline->swallows = 1;
    if (close == NULL || w->depth <= 0 || close - text < SHORTEST || !outline_is_text(text, close)) return;
    cut(w, text - strlen("<![CDATA["), text, close, w->at, 0);
}

// One tag or declaration to its closing bracket, aware of quotes; counts the equal signs outside quotes.
static void walk_tag(Walk *w) {
    const uint8_t *at = w->at, *end = w->end;
    int32_t equals = 0;
    while (at < end && *at != '>' && *at != '[') {
        if (*at == '"' || *at == '\'') {
            const uint8_t *close = memchr(at + 1, *at, (size_t)(end - at - 1));
            if (close == NULL) at = end - 1;
            else at = close;
        } else if (*at == '=') {
            equals++;
        }
        at++;
    }
    if (equals > w->limit) w->outline->wide_tag = 1;
    if (*w->at == '/') w->depth--;
    else if (*w->at != '!' && at < end && at[-1] != '/') w->depth++;
    w->at = at;
}

// The text up to the next `<`, behind a tag's `>`.
static void walk_text(Walk *w) {
    if (w->at >= w->end) return;
    const uint8_t *text = w->at + (*w->at == '>'), *close = memchr(text, '<', (size_t)(w->end - text));
    w->at = close == NULL ? w->end : close;
    if (close == NULL || w->depth <= 0 || close - text < SHORTEST || text == w->copied) return;
    if (text[-1] == '>' && outline_is_character_data(text, close)) cut(w, text, text, close, close, 1);
}

void outline_make(Outline *outline, const uint8_t *bytes, size_t length, int32_t limit) {
    outline->bytes = bytes;
    Walk w = {outline, bytes, bytes + length, bytes, 0, limit};
    while (w.at < w.end && (w.at = memchr(w.at, '<', (size_t)(w.end - w.at))) != NULL) {
        w.at++;
        if (starts(w.at, w.end, "!--")) {
            w.at = after(w.at + 3, w.end, "-->");
        } else if (starts(w.at, w.end, "![CDATA[")) {
            w.at += 8;
            walk_section(&w);
        } else if (starts(w.at, w.end, "?")) {
            w.at = after(w.at, w.end, "?>");
        } else if (w.at < w.end) {
            walk_tag(&w);
            walk_text(&w);
        }
    }
    text_buffer_append(&outline->text, w.copied, (size_t)(w.end - w.copied));
    text_buffer_append(&outline->text, "", 1);
}

#define PAGE 65536
#define KEPT (4 * PAGE) // libxml2 looks back a line or two when it complains

void outline_release(Outline *outline, size_t consumed) {
    if (consumed < outline->released + 2 * KEPT) return;
    uint8_t *start = outline->text.bytes;
    uintptr_t from = ((uintptr_t)start + outline->released + PAGE - 1) / PAGE * PAGE;
    uintptr_t to = ((uintptr_t)start + consumed - KEPT) / PAGE * PAGE;
    if (to > from) madvise((void *)from, to - from, MADV_DONTNEED);
    outline->released = consumed - KEPT;
}

void outline_free(Outline *outline) {
    free(outline->text.bytes);
    free(outline->sections);
    *outline = (Outline){0};
}
