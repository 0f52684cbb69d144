#include "html_clean.h"

#include <stdlib.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Whether a byte may need to be written otherwise than it stands, or begins a character that may.
static int is_special(uint8_t byte) {
    return byte < 0x20 || byte == '<' || byte == '>' || byte == '&' || byte == '"' || byte == 0x7F || byte == 0xC2 ||
           byte == 0xE2;
}

static const uint8_t *next_special(const uint8_t *p, const uint8_t *end) {
#if defined(__SSE2__)
    for (; end - p >= 16; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)p);
#define IS(byte) _mm_cmpeq_epi8(v, _mm_set1_epi8((char)(byte)))
        __m128i markup = _mm_or_si128(_mm_or_si128(IS('<'), IS('>')), _mm_or_si128(IS('&'), IS('"')));
        __m128i leads = _mm_or_si128(_mm_or_si128(IS(0xC2), IS(0xE2)), IS(0x7F));
        __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
#undef IS
        int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(markup, leads), controls));
        if (found != 0) return p + __builtin_ctz((unsigned)found);
    }
#endif
    while (p < end && !is_special(*p)) p++;
    return p;
}

// Characters that turn the direction of what follows them, U+202A to U+202E and U+2066 to U+2069: unended, they would
// turn round what is shown after the text.
static int turns(const uint8_t *p, const uint8_t *end) {
    if (end - p < 3 || p[0] != 0xE2) return 0;
    return (p[1] == 0x80 && p[2] >= 0xAA && p[2] <= 0xAE) || (p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9);
}

// Writes the character at `p`, escaped or not at all, and returns the position after it.
static const uint8_t *write_special(TextBuffer *out, const uint8_t *p, const uint8_t *end) {
    uint8_t utf8[4];
    switch (*p) {
    case '<': text_buffer_append(out, "&lt;", 4); return p + 1;
    case '>': text_buffer_append(out, "&gt;", 4); return p + 1;
    case '&': text_buffer_append(out, "&amp;", 5); return p + 1;
    case '"': text_buffer_append(out, "&quot;", 6); return p + 1;
    case '\t':
    case '\n': text_buffer_append(out, p, 1); return p + 1;
    case '\f': text_buffer_append(out, " ", 1); return p + 1;
    case '\r':
        if (end - p < 2 || p[1] != '\n') text_buffer_append(out, "\n", 1);
        return p + 1;
    }
    if (*p < 0x80) return p + 1;
    if (turns(p, end)) return p + 3;
    if (*p != 0xC2 || end - p < 2 || p[1] >= 0xA0 || p[1] < 0x80) {
        text_buffer_append(out, p, 1);
        return p + 1;
    }
    text_buffer_append(out, utf8, html_utf8(p[1], utf8));
    return p + 2;
}

void html_write_escaped(TextBuffer *out, const uint8_t *bytes, size_t length) {
    const uint8_t *p = bytes, *end = bytes + length;
    while (p < end) {
        const uint8_t *stop = next_special(p, end);
        text_buffer_append(out, p, (size_t)(stop - p));
        p = stop < end ? write_special(out, stop, end) : stop;
    }
}

static void read_reference(HTMLCleaner *c) {
    HTMLReference found, inner;
    if (c->region == HTMLRawText || !html_reference(c->p, c->scanner.end, HTMLInText, &found)) {
        html_write_escaped(&c->out, c->p++, 1);
        return;
    }
    c->p += found.consumed;
    if (c->is_escaped && found.length == 1 && found.utf8[0] == '&' &&
        html_escaped_reference(c->scanner.start, c->p, c->scanner.end, &inner)) {
        c->p += inner.consumed;
        found = inner;
    }
    if (found.length == 1 && (found.utf8[0] == '\n' || found.utf8[0] == '\r') && !html_is_open(c, HTML_pre))
        found.utf8[0] = ' ';
    html_write_escaped(&c->out, found.utf8, found.length);
}

static void write_bracket(HTMLCleaner *c) {
    html_put(c, "&lt;");
    c->p++;
    c->at_break = 0;
}

static void read_markup(HTMLCleaner *c) {
    HTMLTag tag;
    if (c->region == HTMLReferencesOnly || c->region == HTMLRawText) {
        write_bracket(c);
        return;
    }
    if (html_starts(c->p, c->scanner.end, "<![CDATA[", 9)) {
        c->p += 9;
        const uint8_t *end = c->region == HTMLCDATA ? NULL : html_cdata_end(&c->scanner, c->p);
        if (end == NULL) return;
        c->region = HTMLCDATA;
        c->limit = end;
        return;
    }
    const uint8_t *after = html_declaration(&c->scanner, c->p);
    if (after != NULL) {
        c->p = after;
    } else if (html_tag(&c->scanner, c->p, &tag)) {
        html_clean_tag(c, &tag);
    } else {
        write_bracket(c);
    }
}

// Notes whether what comes now is more than space.
static void note_text(HTMLCleaner *c, const uint8_t *p, const uint8_t *end) {
    if (!c->at_break) return;
    while (p < end && *p <= ' ') p++;
    if (p < end && !html_starts(p, end, "\xC2\xA0", 2) && !html_starts(p, end, "&nbsp;", 6)) c->at_break = 0;
}

// The end of a line: a text without markup keeps the lines it was written in.
static void read_line_end(HTMLCleaner *c) {
    if (!html_starts(c->p, c->limit, "\r\n", 2)) {
        html_put(c, c->keeps_lines ? "<br>" : "\n");
        c->has_tags |= c->keeps_lines;
    }
    c->p++;
}

static void read_text(HTMLCleaner *c) {
    while (c->p < c->limit) {
        const uint8_t *stop = next_special(c->p, c->limit);
        text_buffer_append(&c->out, c->p, (size_t)(stop - c->p));
        note_text(c, c->p, stop);
        c->p = stop;
        if (stop >= c->limit) return;
        if (*stop > ' ' && *stop != '<') note_text(c, stop, c->limit);
        switch (*stop) {
        case '<': read_markup(c); break;
        case '&': read_reference(c); break;
        case '"': text_buffer_append(&c->out, c->p++, 1); break;
        case '\r':
        case '\n': read_line_end(c); break;
        default: c->p = write_special(&c->out, stop, c->limit);
        }
    }
}

static void read_all(HTMLCleaner *c) {
    html_scanner_init(&c->scanner, c->scanner.start, (size_t)(c->scanner.end - c->scanner.start));
    c->p = c->scanner.start;
    c->limit = c->scanner.end;
    c->at_break = 1;
    for (;;) {
        read_text(c);
        if (c->region == HTMLMarkup) break;
        if (c->region == HTMLCDATA && c->p == c->limit) c->p += 3;
        c->region = HTMLMarkup;
        c->limit = c->scanner.end;
    }
    html_close_all(c);
}

// Whether the text that has come out would be read otherwise if it were read as HTML again: as escaped twice, or, for
// want of tags, with its line breaks.
static int is_ambiguous(const HTMLCleaner *c) {
    if (c->has_tags || c->out.length == 0) return 0;
    const uint8_t *start = c->out.bytes, *end = start + c->out.length;
    if (memchr(start, '\n', c->out.length) != NULL) return 1;
    int escaping = html_escaping(start, c->out.length, 0);
    if (escaping != HTMLEscapedReferences) return escaping == HTMLEscapedMarkup;
    HTMLReference found;
    for (const uint8_t *p = start; p < end && (p = memchr(p, '&', (size_t)(end - p))) != NULL; p += 5)
        if (html_escaped_reference(start, p + 5, end, &found)) return 1;
    return 0;
}

static void clean(HTMLCleaner *c) {
    const uint8_t *start = c->scanner.start;
    size_t length = (size_t)(c->scanner.end - start);
    c->keeps_lines = memchr(start, '<', length) == NULL;
    read_all(c);
    if (c->has_hidden && !html_has_words(c->out.bytes, c->out.length)) {
        c->out.length = 0;
        c->has_tags = 0;
        c->quote_depth = 0;
        c->shows_hidden = 1;
        read_all(c);
    }
}

static void trim(TextBuffer *out) {
    size_t start = 0;
    while (out->length > 0 && out->bytes[out->length - 1] <= ' ') out->length--;
    while (start < out->length && out->bytes[start] <= ' ') start++;
    if (start > 0) memmove(out->bytes, out->bytes + start, out->length -= start);
}

static FeedHTMLOutput finish(HTMLCleaner *c) {
    TextBuffer wrapped = {0};
    trim(&c->out);
    if (is_ambiguous(c)) {
        text_buffer_append(&wrapped, "<span>", 6);
        text_buffer_append(&wrapped, c->out.bytes, c->out.length);
        text_buffer_append(&wrapped, "</span>", 7);
        free(c->out.bytes);
        wrapped.failed |= c->out.failed;
        c->out = wrapped;
    }
    free(c->value.bytes);
    FeedHTMLOutput output = {c->out.bytes, c->out.length};
    if (c->out.failed) {
        free(c->out.bytes);
        output = (FeedHTMLOutput){NULL, 0};
    }
    return output;
}

FeedHTMLOutput feedhtml_clean(const uint8_t *bytes, size_t length, const FeedHTMLCleaning *how) {
    HTMLCleaner cleaner = {.how = how};
    uint8_t *copy = NULL;
    while (length > 0 && bytes[length - 1] <= ' ') length--;
    while (length > 0 && *bytes <= ' ') bytes++, length--;
    int escaping = html_escaping(bytes, length, 0);
    if (escaping == HTMLEscapedMarkup && (copy = malloc(feedhtml_text_room(length))) != NULL) {
        html_scanner_init(&cleaner.scanner, copy, html_unescape(bytes, length, copy));
    } else {
        html_scanner_init(&cleaner.scanner, bytes, length);
    }
    cleaner.is_escaped = escaping == HTMLEscapedReferences;
    text_buffer_reserve(&cleaner.out, length + length / 8 + 64);
    clean(&cleaner);
    free(copy);
    return finish(&cleaner);
}

void feedhtml_release(uint8_t *bytes) { free(bytes); }

// Writes the paragraphs of a text.
static void write_paragraphs(TextBuffer *out, const uint8_t *p, const uint8_t *end) {
    int is_open = 0, lines = 0;
    while (p < end) {
        const uint8_t *stop = p;
        while (stop < end && *stop != '\n' && *stop != '\r') stop++;
        const uint8_t *start = p;
        while (start < stop && *start <= ' ') start++;
        if (start < stop) {
            if (is_open && lines > 1) text_buffer_append(out, "</p>", 4);
            if (!is_open || lines > 1) text_buffer_append(out, "<p>", 3);
            if (is_open && lines == 1) text_buffer_append(out, "<br>", 4);
            html_write_escaped(out, start, (size_t)(stop - start));
            is_open = 1;
            lines = 0;
        }
        lines++;
        p = stop + (html_starts(stop, end, "\r\n", 2) ? 2 : 1);
    }
    if (is_open) text_buffer_append(out, "</p>", 4);
}

FeedHTMLOutput feedhtml_from_text(const uint8_t *bytes, size_t length) {
    HTMLCleaner cleaner = {.has_tags = 1};
    text_buffer_reserve(&cleaner.out, length + length / 8 + 64);
    write_paragraphs(&cleaner.out, bytes, bytes + length);
    return finish(&cleaner);
}
