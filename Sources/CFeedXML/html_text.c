#include "html_text.h"

#include <stdlib.h>
#include <string.h>

#include "html_reference.h"
#include "html_runs.h"

// Looks once, when an escaped bracket or ampersand is met, whether the text was escaped once too often.
static void look_for_escaped(HTMLTextReader *r) {
    if (r->escaped != HTMLEscapedUnknown) return;
    r->escaped = HTMLEscapedNothing;
    if (r->has_markup || r->is_unescaped || (r->how & FeedHTMLEscapedOnce)) return;
    size_t length = (size_t)(r->scanner.end - r->scanner.start);
    r->escaped = (uint8_t)html_escaping(r->scanner.start, length, r->source == FeedHTMLSourceTitle);
}

static void read_reference(HTMLTextReader *r) {
    HTMLReference found, inner;
    if (r->region == HTMLRawText || r->source == FeedHTMLSourcePlain ||
        !html_reference(r->p, r->scanner.end, r->region == HTMLAttributeValue ? HTMLInAttribute : HTMLInText, &found)) {
        html_write(r, r->p++, 1);
        return;
    }
    r->p += found.consumed;
    if (found.length == 1 && (found.utf8[0] == '<' || found.utf8[0] == '&')) {
        look_for_escaped(r);
        if (r->escaped == HTMLEscapedReferences && found.utf8[0] == '&' &&
            html_escaped_reference(r->scanner.start, r->p, r->scanner.end, &inner)) {
            r->p += inner.consumed;
            found = inner;
        } else if (r->escaped == HTMLEscapedMarkup) {
            r->p = r->limit; // feedhtml_text begins anew
            return;
        }
    }
    if (found.length > 0) html_write_character(r, found.utf8, found.length);
}

static void read_markup(HTMLTextReader *r) {
    HTMLTag tag;
    if (r->source == FeedHTMLSourcePlain || r->region >= HTMLReferencesOnly) {
        html_write(r, r->p++, 1);
        return;
    }
    if (html_starts(r->p, r->scanner.end, "<![CDATA[", 9)) {
        r->p += 9;
        const uint8_t *end = r->region == HTMLCDATA ? NULL : html_cdata_end(&r->scanner, r->p);
        if (end == NULL) return;
        r->region = HTMLCDATA;
        r->limit = end;
        return;
    }
    const uint8_t *after = html_declaration(&r->scanner, r->p);
    if (after != NULL) {
        r->p = after;
    } else if (html_tag(&r->scanner, r->p, &tag)) {
        r->has_markup = 1;
        html_apply_tag(r, &tag);
    } else {
        html_write(r, r->p++, 1);
    }
}

static void read_special(HTMLTextReader *r) {
    switch (*r->p) {
    case '\n':
    case '\r':
        html_space(r, r->keeps_lines || r->pre_depth > 0 ? HTMLLineBreak : HTMLSpace);
        r->p++;
        return;
    case ' ':
    case '\t':
    case '\f':
        html_space(r, HTMLSpace);
        while (r->p < r->limit && (*r->p == ' ' || *r->p == '\t')) r->p++;
        if (r->p < r->limit && *r->p == '\f') r->p++;
        return;
    case '<': read_markup(r); return;
    case '&': read_reference(r); return;
    default:
        if (*r->p >= 0x80) html_read_wide(r);
        else r->p++; // control characters
    }
}

// What is not to be heard is not written either: it comes a second time, for which there is no room.
static void skip_muted(HTMLTextReader *r) {
    const uint8_t *next = memchr(r->p, '<', (size_t)(r->limit - r->p));
    r->p = next != NULL ? next : r->limit;
    r->out = r->muted;
    r->pending = HTMLNoSpace;
}

void html_read_region(HTMLTextReader *r) {
    while (r->p < r->limit) {
        if (r->muted != NULL) {
            skip_muted(r);
            if (r->p >= r->limit) return;
        }
        // A space that begins a run may have to wait; what has been waiting for the run waits no longer.
        if (*r->p > ' ' && *r->p != '<' && *r->p != '&') {
            size_t left = (size_t)(r->limit - r->p);
            if (r->pending != HTMLNoSpace && !html_stop(r->p[0], left > 1 ? r->p[1] : 0, left > 2 ? r->p[2] : 0))
                html_flush(r);
            size_t run = html_copy_run(r->p, r->limit, r->out);
            r->p += run;
            r->out += run;
            if (r->p >= r->limit) return;
        }
        read_special(r);
    }
}

// What is to be read after the region that has ended; 0 at the end of the text.
static int next_region(HTMLTextReader *r) {
    if (r->region != HTMLMarkup) {
        if (r->region == HTMLCDATA && r->p == r->limit) r->p += 3;
        r->region = HTMLMarkup;
        r->limit = r->scanner.end;
        return 1;
    }
    return html_end_ruby(r);
}

static void read_all(HTMLTextReader *r) {
    html_scanner_init(&r->scanner, r->scanner.start, (size_t)(r->scanner.end - r->scanner.start));
    r->scanner.known_only = r->source == FeedHTMLSourceTitle;
    r->p = r->scanner.start;
    r->limit = r->scanner.end;
    r->out = r->start;
    do html_read_region(r);
    while (next_region(r));
}

static size_t read_text(HTMLTextReader *r) {
    read_all(r);
    if (r->escaped == HTMLEscapedMarkup) return 0;
    // A page that hides all it has until a script shows it.
    if (r->out == r->start && r->has_hidden) {
        HTMLTextReader again = *r;
        again.shows_hidden = 1;
        again.pending = HTMLNoSpace;
        again.pre_depth = again.quote_depth = 0;
        read_all(&again);
        r->out = again.out;
        r->has_image |= again.has_image;
    }
    if (r->out == r->start && r->has_image && r->how & FeedHTMLImageTexts) html_read_image_texts(r);
    return (size_t)(r->out - r->start);
}

static void init(HTMLTextReader *r, const uint8_t *bytes, size_t length, int32_t source, uint8_t *out) {
    memset(r, 0, sizeof *r);
    r->scanner.start = bytes;
    r->scanner.end = bytes + length;
    r->start = r->out = out;
    r->source = (uint8_t)source;
    // Text without any markup keeps the lines it was written in.
    r->keeps_lines = source == FeedHTMLSourcePlain || memchr(bytes, '<', length) == NULL;
}

size_t feedhtml_text(const uint8_t *bytes, size_t length, int32_t source, int32_t how, uint8_t *out) {
    HTMLTextReader reader;
    init(&reader, bytes, length, source, out);
    reader.how = (uint8_t)how;
    size_t written = read_text(&reader);
    if (reader.escaped != HTMLEscapedMarkup) return written;
    uint8_t *copy = malloc(feedhtml_text_room(length));
    if (copy != NULL) {
        init(&reader, copy, html_unescape(bytes, length, copy), source, out);
    } else {
        init(&reader, bytes, length, source, out);
    }
    reader.how = (uint8_t)how;
    reader.is_unescaped = 1;
    written = read_text(&reader);
    free(copy);
    return written;
}

int html_has_words(const uint8_t *bytes, size_t length) {
    HTMLTextReader reader;
    uint8_t *room = length == 0 ? NULL : malloc(feedhtml_text_room(length));
    if (room == NULL) return 0;
    init(&reader, bytes, length, FeedHTMLSourceHTML, room);
    reader.is_unescaped = 1;
    read_all(&reader);
    free(room);
    return reader.out != reader.start;
}
