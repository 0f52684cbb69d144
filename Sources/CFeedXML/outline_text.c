#include "html_reference.h"
#include "outline.h"

int outline_is_text(const uint8_t *at, const uint8_t *end) {
    uint8_t bad = 0;
    for (const uint8_t *p = at; p < end; p++) bad |= (*p < 0x20) & (*p != 0x09) & (*p != 0x0A) & (*p != 0x0D);
    if (bad) return 0;
    while (at < end && (at = memchr(at, 0xEF, (size_t)(end - at))) != NULL) {
        if (end - at >= 3 && at[1] == 0xBF && at[2] >= 0xBE) return 0;
        at++;
    }
    return 1;
}

static int holds_section_end(const uint8_t *at, const uint8_t *end) {
    while (at < end && (at = memchr(at, ']', (size_t)(end - at))) != NULL) {
        if (end - at >= 3 && at[1] == ']' && at[2] == '>') return 1;
        at++;
    }
    return 0;
}

int outline_is_character_data(const uint8_t *at, const uint8_t *end) {
    if (!outline_is_text(at, end) || holds_section_end(at, end)) return 0;
    uint8_t utf8[4];
    size_t consumed;
    while (at < end && (at = memchr(at, '&', (size_t)(end - at))) != NULL) {
        if (outline_reference(at, end, utf8, &consumed) == 0) return 0;
        at += consumed;
    }
    return 1;
}

// https://www.w3.org/TR/xml/#NT-Char
static int is_character(uint32_t value) {
    if (value < 0x20) return value == 0x09 || value == 0x0A || value == 0x0D;
    return value < 0xD800 || (value >= 0xE000 && value < 0xFFFE) || (value >= 0x10000 && value <= 0x10FFFF);
}

static uint32_t digit(uint8_t byte, uint32_t radix) {
    uint32_t value = byte >= '0' && byte <= '9' ? byte - '0' : (byte | 0x20) >= 'a' ? (byte | 0x20) - 'a' + 10u : 99;
    return value < radix ? value : 99;
}

// https://www.w3.org/TR/xml/#NT-CharRef, from behind `&#`.
static size_t numeric(const uint8_t *start, const uint8_t *end, uint8_t *utf8, size_t *consumed) {
    const uint8_t *at = start;
    uint32_t radix = at < end && *at == 'x' ? 16 : 10, value = 0;
    at += radix == 16;
    const uint8_t *first = at;
    while (at < end && at - first < 9 && digit(*at, radix) != 99) value = value * radix + digit(*at++, radix);
    if (at == first || at >= end || *at != ';' || at - first > 8 || !is_character(value)) return 0;
    *consumed = 3 + (size_t)(at - start);
    return html_encode(value, utf8);
}

size_t outline_reference(const uint8_t *at, const uint8_t *end, uint8_t *utf8, size_t *consumed) {
    static const struct {
        const char *text;
        uint8_t length, character;
    } own[] = {{"&lt;", 4, '<'}, {"&gt;", 4, '>'}, {"&amp;", 5, '&'}, {"&quot;", 6, '"'}, {"&apos;", 6, '\''}};
    if (end - at > 2 && at[1] == '#') return numeric(at + 2, end, utf8, consumed);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (end - at < own[i].length || memcmp(at, own[i].text, own[i].length) != 0) continue;
        *utf8 = own[i].character;
        *consumed = own[i].length;
        return 1;
    }
    return 0;
}
