#include "html_token.h"

#include <string.h>

void html_scanner_init(HTMLScanner *scanner, const uint8_t *bytes, size_t length) {
    memset(scanner, 0, sizeof *scanner);
    scanner->start = bytes;
    scanner->end = bytes + length;
    scanner->unclosed = scanner->no_cdata_end = scanner->end;
}

static const uint8_t *find(const uint8_t *from, const uint8_t *end, const char *text, size_t length) {
    while (from < end && (from = memchr(from, text[0], (size_t)(end - from))) != NULL) {
        if (html_starts(from, end, text, length)) return from;
        from++;
    }
    return NULL;
}

// The end of a quoted value whose quote stands at `at`. A quote that is never closed ends with the tag, and so does
// one that seems to be closed only by the next tag's: `<a href="x>text</a> <a href="y">`.
static const uint8_t *quoted_end(const uint8_t *at, const uint8_t *end, const uint8_t **next) {
    const uint8_t *quote = memchr(at + 1, *at, (size_t)(end - at - 1));
    if (quote != NULL) {
        const uint8_t *after = quote + 1;
        *next = after;
        if (after >= end || *after <= 0x20 || *after == '>' || *after == '/') return quote;
        const uint8_t *close = memchr(at, '>', (size_t)(quote - at));
        if (close == NULL) return quote;
        return *next = close;
    }
    const uint8_t *close = memchr(at, '>', (size_t)(end - at));
    return *next = close != NULL ? close : end;
}

// Reads one attribute; returns the position after it, NULL when `>` or the end comes first (then `*at` is there).
static const uint8_t *attribute(const uint8_t **at, const uint8_t *end, HTMLAttribute *found) {
    const uint8_t *p = *at;
    while (p < end && (*p <= 0x20 || *p == '/')) p++;
    *at = p;
    if (p >= end || *p == '>') return NULL;
    found->name = p++;
    while (p < end && *p > 0x20 && *p != '>' && *p != '=' && *p != '/') p++;
    found->name_length = (size_t)(p - found->name);
    found->value = p;
    found->value_length = 0;
    const uint8_t *after_name = p;
    while (p < end && *p <= 0x20) p++;
    if (p >= end || *p != '=') return after_name;
    p++;
    while (p < end && *p <= 0x20) p++;
    if (p >= end) return p;
    if (*p == '"' || *p == '\'') {
        found->value = p + 1;
        const uint8_t *next = p, *value_end = quoted_end(p, end, &next);
        found->value_length = (size_t)(value_end - found->value);
        return next;
    }
    found->value = p;
    while (p < end && *p > 0x20 && *p != '>') p++;
    found->value_length = (size_t)(p - found->value);
    return p;
}

int html_next_attribute(const HTMLTag *tag, const uint8_t **at, HTMLAttribute *found) {
    const uint8_t *end = tag->is_cut ? tag->end : tag->end - 1;
    const uint8_t *next = attribute(at, end, found);
    if (next == NULL) return 0;
    *at = next;
    return 1;
}

static int same_letters(const uint8_t *bytes, const char *lower, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (html_lower(bytes[i]) != (uint8_t)lower[i]) return 0;
    return 1;
}

static const uint8_t *skip_blanks(const uint8_t *at, const uint8_t *end) {
    while (at < end && *at <= 0x20) at++;
    return at;
}

static int hides_by_style(const uint8_t *value, size_t length) {
    const uint8_t *end = value + length;
    for (const uint8_t *p = value; p + 12 <= end; p++) {
        if ((*p | 0x20) != 'd' || !same_letters(p, "display", 7)) continue;
        const uint8_t *q = skip_blanks(p + 7, end);
        if (q >= end || *q != ':') continue;
        q = skip_blanks(q + 1, end);
        if (end - q >= 4 && same_letters(q, "none", 4)) return 1;
    }
    return 0;
}

static int hides(const HTMLAttribute *found) {
    if (found->name_length == 5 && same_letters(found->name, "style", 5))
        return hides_by_style(found->value, found->value_length);
    return found->name_length == 6 && same_letters(found->name, "hidden", 6);
}

// The `>` that closes the tag, not one inside a quoted value.
static const uint8_t *close_of(const HTMLScanner *scanner, const uint8_t *from, HTMLTag *tag) {
    HTMLAttribute found;
    const uint8_t *next;
    while ((next = attribute(&from, scanner->end, &found)) != NULL) {
        if (!tag->is_end && !tag->is_hidden && hides(&found)) tag->is_hidden = 1;
        from = next;
    }
    return from < scanner->end ? from : NULL;
}

static const uint8_t *read_name(const uint8_t *p, const uint8_t *end, HTMLTag *tag) {
    uint64_t key = 0;
    tag->name = p;
    while (p < end && (html_is_alnum(*p) || *p == '-' || *p == ':' || *p == '_')) {
        if (p - tag->name < 8) key = key << 8 | html_lower(*p);
        p++;
    }
    tag->name_length = (size_t)(p - tag->name);
    tag->element = html_element(key, tag->name_length);
    return p;
}

int html_tag(HTMLScanner *scanner, const uint8_t *at, HTMLTag *tag) {
    const uint8_t *end = scanner->end, *p = at + 1;
    tag->is_end = p < end && *p == '/';
    p += tag->is_end;
    if (p >= end || !html_is_letter(*p)) return 0;
    p = read_name(p, end, tag);
    if (p < end && *p > 0x20 && *p != '>' && *p != '/') return 0;
    if (scanner->known_only && tag->element->id == HTML_NONE) return 0;
    tag->attributes = p;
    tag->is_empty = tag->is_hidden = tag->is_cut = 0;
    if (p < end && *p == '>') {
        tag->end = p + 1;
        return 1;
    }
    const uint8_t *close = p >= end || at >= scanner->unclosed ? NULL : close_of(scanner, p, tag);
    if (close != NULL) {
        tag->end = close + 1;
        tag->is_empty = close[-1] == '/';
        return 1;
    }
    if (p < end && at < scanner->unclosed) scanner->unclosed = at;
    // Cut off inside a tag: the rest is no text when it began as a real one.
    tag->end = end;
    tag->is_cut = 1;
    return tag->element->id != HTML_NONE;
}

static const uint8_t *comment_end(const uint8_t *at, const uint8_t *end) {
    if (html_starts(at, end, ">", 1)) return at + 1;
    if (html_starts(at, end, "->", 2)) return at + 2;
    for (const uint8_t *p = at; (p = find(p, end, "--", 2)) != NULL; p++) {
        if (html_starts(p, end, "-->", 3)) return p + 3;
        if (html_starts(p, end, "--!>", 4)) return p + 4;
    }
    return end;
}

const uint8_t *html_declaration(HTMLScanner *scanner, const uint8_t *at) {
    const uint8_t *end = scanner->end;
    if (html_starts(at, end, "<!--", 4)) return comment_end(at + 4, end);
    if (end - at < 3 || (at[1] != '!' && at[1] != '?') || !(at[2] == '[' || html_is_letter(at[2]))) return NULL;
    if (at >= scanner->unclosed) return NULL;
    const uint8_t *close = memchr(at, '>', (size_t)(end - at));
    if (close == NULL) scanner->unclosed = at;
    return close != NULL ? close + 1 : NULL;
}

const uint8_t *html_cdata_end(HTMLScanner *scanner, const uint8_t *from) {
    if (from >= scanner->no_cdata_end) return NULL;
    const uint8_t *found = find(from, scanner->end, "]]>", 3);
    if (found == NULL) scanner->no_cdata_end = from;
    return found;
}

int html_raw_end(HTMLScanner *scanner, const HTMLElement *element, const uint8_t *from, HTMLTag *tag) {
    if (scanner->endless[element->id]) return 0;
    for (const uint8_t *p = from; (p = find(p, scanner->end, "</", 2)) != NULL; p++) {
        // The name first: each tag that is read is read to its end.
        if ((size_t)(scanner->end - p) < element->length + 2u) break;
        if (!same_letters(p + 2, element->name, element->length)) continue;
        if (html_tag(scanner, p, tag) && tag->element == element) return 1;
    }
    scanner->endless[element->id] = 1;
    return 0;
}

static const uint8_t *skip_raw(HTMLScanner *scanner, const HTMLTag *tag) {
    HTMLTag end;
    if (tag->is_end || !(tag->element->how & RAW) || !html_raw_end(scanner, tag->element, tag->end, &end))
        return tag->end;
    return end.end;
}

const uint8_t *html_hidden_end(HTMLScanner *scanner, const HTMLTag *hidden) {
    const HTMLElement *element = hidden->element;
    const uint8_t *p = hidden->end;
    size_t depth = 1;
    if (scanner->endless[element->id]) return NULL;
    while (p < scanner->end && (p = memchr(p, '<', (size_t)(scanner->end - p))) != NULL) {
        HTMLTag tag;
        const uint8_t *after = html_declaration(scanner, p);
        if (after != NULL || !html_tag(scanner, p, &tag)) {
            p = after != NULL ? after : p + 1;
            continue;
        }
        if (element->id == HTML_p && tag.element->kind == HTMLKindBlock && !tag.is_end) return p;
        if (tag.element == element) depth += tag.is_end ? -1 : 1;
        if (depth == 0) return tag.end;
        p = skip_raw(scanner, &tag);
    }
    scanner->endless[element->id] = 1;
    return NULL;
}

const uint8_t *html_after_hidden(HTMLScanner *scanner, const HTMLTag *tag) {
    HTMLTag end;
    const HTMLElement *element = tag->element;
    if (tag->is_end || tag->is_empty) return tag->end;
    if (!(element->how & RAW)) {
        const uint8_t *after = html_hidden_end(scanner, tag);
        return after != NULL ? after : tag->end;
    }
    if (html_raw_end(scanner, element, tag->end, &end)) return end.end;
    // A script that is never ended goes to the end, but a frame was only meant to be empty.
    return element->id == HTML_script || element->id == HTML_style ? scanner->end : tag->end;
}
