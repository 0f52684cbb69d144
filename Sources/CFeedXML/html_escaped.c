#include <string.h>

#include "html_text.h"

// Feeds escape once too often: `&lt;p&gt;` in what is HTML already, `AT&amp;amp;T` in a title. Whether to unescape once
// more is decided for a text as a whole, so that texts about HTML survive ("Use the &lt;br&gt; tag"):
//
// Markup was escaped twice when the text has no tag of its own, and
//   - it begins with the escaped start tag of an element, and that is `br`, `hr` or `img` or has its escaped end tag;
//     or, but not in titles:
//   - an escaped tag has an attribute and is such an element or has its end tag; or there are two escaped `br`.
// References were escaped twice when the text has no tag, and every `&` is escaped. Of these one that stands alone
// between spaces is not touched ("the &amp;nbsp; reference"), unless it is the ampersand.

enum { MOST_SEARCHES = 16 };

typedef struct Escaped {
    const HTMLElement *element;
    const uint8_t *end; // after `&gt;`
    int has_attribute;
} Escaped;

static int has_tags(const uint8_t *at, const uint8_t *end) {
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        at++;
        if (at < end && (html_is_letter(*at) || *at == '/' || *at == '!')) return 1;
    }
    return 0;
}

static const uint8_t *read_name(const uint8_t *at, const uint8_t *end, const HTMLElement **element) {
    const uint8_t *start = at;
    uint64_t key = 0;
    while (at < end && html_is_alnum(*at) && at - start < 16) {
        if (at - start < 8) key = key << 8 | html_lower(*at);
        at++;
    }
    *element = html_element(key, (size_t)(at - start));
    return at;
}

// Reads an escaped start tag behind `&lt;`. Hidden elements do not count: their words would be lost.
static int read_tag(const uint8_t *at, const uint8_t *end, Escaped *tag) {
    at = read_name(at, end, &tag->element);
    if (tag->element->id == HTML_NONE || tag->element->kind == HTMLKindHidden) return 0;
    if (!html_starts(at, end, "&gt;", 4) && (at >= end || (*at > 0x20 && *at != '/'))) return 0;
    const uint8_t *limit = end - at > 4000 ? at + 4000 : end;
    for (tag->has_attribute = 0; at < limit; at++) {
        if (*at == '=') tag->has_attribute = 1;
        if (*at != '&') continue;
        if (html_starts(at, end, "&lt;", 4)) return 0;
        tag->end = at + 4;
        if (html_starts(at, end, "&gt;", 4)) return 1;
    }
    return 0;
}

static const uint8_t *next_escaped(const uint8_t *at, const uint8_t *end) {
    while (at < end && (at = memchr(at, '&', (size_t)(end - at))) != NULL) {
        if (html_starts(at, end, "&lt;", 4)) return at + 4;
        at++;
    }
    return NULL;
}

static int has_end(const Escaped *tag, const uint8_t *end) {
    if (tag->element->how & VOID)
        return tag->element->id == HTML_br || tag->element->id == HTML_hr || tag->element->id == HTML_img;
    const HTMLElement *element;
    for (const uint8_t *at = tag->end; (at = next_escaped(at, end)) != NULL;)
        if (at < end && *at == '/' && html_starts(read_name(at + 1, end, &element), end, "&gt;", 4) &&
            element == tag->element)
            return 1;
    return 0;
}

static int is_markup(const uint8_t *bytes, const uint8_t *end, int is_title) {
    Escaped tag;
    const uint8_t *at = bytes;
    while (at < end && *at <= 0x20) at++;
    if (html_starts(at, end, "&lt;", 4) && read_tag(at + 4, end, &tag) && has_end(&tag, end)) return 1;
    int breaks = 0, searches = 0;
    while (!is_title && searches < MOST_SEARCHES && (at = next_escaped(at, end)) != NULL) {
        if (!read_tag(at, end, &tag)) continue;
        if (tag.element->id == HTML_br && ++breaks == 2) return 1;
        if (tag.has_attribute && (searches++, has_end(&tag, end))) return 1;
    }
    return 0;
}

// Whether every `&` is an escaped one.
static int all_escaped(const uint8_t *at, const uint8_t *end) {
    while (at < end && (at = memchr(at, '&', (size_t)(end - at))) != NULL) {
        if (!html_starts(at, end, "&amp;", 5)) return 0;
        at++;
    }
    return 1;
}

int html_escaping(const uint8_t *bytes, size_t length, int is_title) {
    const uint8_t *end = bytes + length;
    if (has_tags(bytes, end)) return HTMLEscapedNothing;
    if (all_escaped(bytes, end)) return HTMLEscapedReferences;
    return is_markup(bytes, end, is_title) ? HTMLEscapedMarkup : HTMLEscapedNothing;
}

static int is_letter(uint8_t byte) { return html_is_alnum(byte) || byte >= 0x80; }

int html_escaped_reference(const uint8_t *start, const uint8_t *at, const uint8_t *end, HTMLReference *found) {
    uint8_t copy[40] = "&";
    size_t left = (size_t)(end - at) < sizeof copy - 1 ? (size_t)(end - at) : sizeof copy - 1;
    memcpy(copy + 1, at, left);
    if (!html_reference(copy, copy + 1 + left, HTMLWholeName, found) || copy[found->consumed - 1] != ';') return 0;
    const uint8_t *before = at - 5, *after = at + --found->consumed;
    int stands_alone = (before == start || !is_letter(before[-1])) && (after == end || !is_letter(*after));
    return !stands_alone || (found->length == 1 && found->utf8[0] == '&');
}

size_t html_unescape(const uint8_t *bytes, size_t length, uint8_t *out) {
    const uint8_t *p = bytes, *end = bytes + length;
    uint8_t *start = out;
    while (p < end) {
        HTMLReference found;
        if (*p != '&' || !html_reference(p, end, HTMLInText, &found)) {
            *out++ = *p++;
            continue;
        }
        memcpy(out, found.utf8, found.length);
        out += found.length;
        p += found.consumed;
    }
    return (size_t)(out - start);
}
