#include "html_document.h"

#include <strings.h>

static int is_space(uint8_t byte) { return byte == ' ' || (byte >= 9 && byte <= 13); }

static const uint8_t *past(const uint8_t *at, const uint8_t *end, uint8_t byte) {
    const uint8_t *found = at < end ? memchr(at, byte, (size_t)(end - at)) : NULL;
    return found == NULL ? end : found + 1;
}

static const uint8_t *past_comment(const uint8_t *at, const uint8_t *end) {
    while ((at = past(at, end, '-')) < end)
        if (end - at >= 2 && at[0] == '-' && at[1] == '>') return at + 2;
    return end;
}

// Past the value of an attribute that begins after `=`.
static const uint8_t *past_value(const uint8_t *at, const uint8_t *end) {
    while (at < end && is_space(*at)) at++;
    if (at < end && (*at == '"' || *at == '\'')) return past(at + 1, end, *at);
    while (at < end && !is_space(*at) && *at != '>') at++;
    return at;
}

// Past a start tag from behind its name, as htmlParseStartTag walks it; counts names of attributes.
static const uint8_t *past_attributes(const uint8_t *at, const uint8_t *end, int32_t *count) {
    while (at < end && *at != '>') {
        if (is_space(*at) || *at == '/') {
            at++;
        } else if (*at == '=') {
            at = past_value(at + 1, end);
        } else {
            (*count)++;
            while (at < end && !is_space(*at) && *at != '>' && *at != '=' && *at != '/') at++;
            while (at < end && is_space(*at)) at++;
        }
    }
    return at;
}

// Past the text of a script or style, which ends only at its own end tag.
static const uint8_t *past_raw(const uint8_t *at, const uint8_t *end, const char *name) {
    size_t length = strlen(name);
    while ((at = past(at, end, '<')) < end)
        if (*at == '/' && (size_t)(end - at) > length && strncasecmp((const char *)at + 1, name, length) == 0) return at;
    return end;
}

static const uint8_t *past_tag(const uint8_t *at, const uint8_t *end, int32_t *count) {
    const uint8_t *name = at;
    while (at < end && !is_space(*at) && *at != '>' && *at != '/') at++;
    size_t length = (size_t)(at - name);
    at = past_attributes(at, end, count);
    if (length == 6 && strncasecmp((const char *)name, "script", 6) == 0) return past_raw(at, end, "script");
    if (length == 5 && strncasecmp((const char *)name, "style", 5) == 0) return past_raw(at, end, "style");
    return at;
}

int feedhtml_has_wide_tag(const uint8_t *bytes, size_t length, int32_t limit) {
    const uint8_t *at = bytes, *end = bytes + length;
    while ((at = past(at, end, '<')) < end) {
        if (end - at >= 3 && memcmp(at, "!--", 3) == 0) {
            at = past_comment(at + 3, end);
        } else if ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z') {
            int32_t count = 0;
            at = past_tag(at, end, &count);
            if (count > limit) return 1;
        }
    }
    return 0;
}
