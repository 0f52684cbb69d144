#include "html_reference.h"

#include <string.h>

#include "CFeedText.h"
#include "html_token.h"

static const char names[] =
#include "html_entities_1.h"
#include "html_entities_2.h"
    ;

enum { LONGEST_NAME = 31, LONGEST_OPEN_NAME = 6 };

static const uint16_t windows1252[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178};

size_t html_encode(uint32_t value, uint8_t *out) {
    if (value < 0x80) {
        out[0] = (uint8_t)value;
        return 1;
    }
    size_t length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, value >>= 6) out[i] = 0x80 | (value & 0x3F);
    out[0] = (uint8_t)(0xF00 >> length) | (uint8_t)value;
    return length;
}

size_t feedhtml_utf8(uint32_t value, uint8_t *out) { return html_utf8(value, out); }

size_t html_utf8(uint32_t value, uint8_t *out) {
    if (value >= 0x80 && value < 0xA0) value = windows1252[value - 0x80];
    if (value < 0x20 && value != 9 && value != 10 && value != 13) return 0;
    if (value >= 0x7F && value < 0xA0) return 0;
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) || (value & 0xFFFE) == 0xFFFE) value = 0xFFFD;
    return html_encode(value, out);
}

static int digit(uint8_t byte, int hex) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    uint8_t lower = byte | 0x20;
    return hex && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Reads `&#…` and returns the position after it, or NULL.
static const uint8_t *number(const uint8_t *at, const uint8_t *end, uint32_t *value) {
    const uint8_t *p = at + 2;
    int hex = p < end && (*p | 0x20) == 'x';
    p += hex;
    const uint8_t *start = p;
    int next;
    for (*value = 0; p < end && (next = digit(*p, hex)) >= 0; p++) {
        *value = *value * (hex ? 16 : 10) + (uint32_t)next;
        if (*value > 0x110000) *value = 0x110000;
    }
    if (p == start) return NULL;
    return p < end && *p == ';' ? p + 1 : p;
}

static int numeric(const uint8_t *at, const uint8_t *end, HTMLReference *found) {
    uint32_t value, low;
    const uint8_t *after = number(at, end, &value), *pair;
    if (after == NULL) return 0;
    // Two halves of one character, as generators write them that think in UTF-16.
    if (value >= 0xD800 && value < 0xDC00 && html_starts(after, end, "&#", 2) &&
        (pair = number(after, end, &low)) != NULL && low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        after = pair;
    }
    found->length = html_utf8(value, found->utf8);
    found->consumed = (size_t)(after - at);
    return 1;
}

static int is_name_end(char byte) { return byte == '=' || byte == '*' || byte == '!'; }

// Compares a name with that of an entry, as strcmp does.
static int compare(const uint8_t *name, size_t length, const char *entry) {
    for (size_t i = 0; i < length; i++) {
        if (is_name_end(entry[i])) return 1;
        if (name[i] != (uint8_t)entry[i]) return name[i] < (uint8_t)entry[i] ? -1 : 1;
    }
    return is_name_end(entry[length]) ? 0 : -1;
}

// What follows the name in its entry: `=2014 `, `*=26 `; NULL when it is unknown.
static const char *lookup(const uint8_t *name, size_t length) {
    size_t low = 0, high = sizeof names - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        while (middle > low && names[middle - 1] != ' ') middle--;
        int order = compare(name, length, names + middle);
        if (order == 0) return names + middle + length;
        if (order < 0) {
            high = middle;
        } else {
            while (names[middle] != ' ') middle++;
            low = middle + 1;
        }
    }
    return NULL;
}

static int expand(const char *entry, HTMLReference *found) {
    found->length = 0;
    while (*entry != '=') entry++;
    while (*entry != ' ') {
        uint32_t value = 0;
        for (entry++; *entry != ' ' && *entry != '+'; entry++) value = value * 16 + (uint32_t)digit((uint8_t)*entry, 1);
        found->length += html_utf8(value, found->utf8 + found->length);
    }
    return 1;
}

// A name that is a part of the letters at hand: `&eacutetait`.
static int part(const uint8_t *name, size_t length, int where, HTMLReference *found) {
    if (where != HTMLInText) return 0;
    for (size_t n = length < LONGEST_OPEN_NAME ? length : LONGEST_OPEN_NAME; n >= 2; n--) {
        const char *entry = lookup(name, n);
        if (entry == NULL || *entry != '*') continue;
        found->consumed = n + 1;
        return expand(entry, found);
    }
    return 0;
}

static int named(const uint8_t *at, const uint8_t *end, int where, HTMLReference *found) {
    const uint8_t *name = at + 1, *p = name;
    while (p < end && p - name <= LONGEST_NAME && html_is_alnum(*p)) p++;
    size_t length = (size_t)(p - name);
    if (length < 2) return 0;
    int is_closed = p < end && *p == ';';
    if (!is_closed && p < end && *p == '=') return 0;
    const char *entry = lookup(name, length);
    if (entry != NULL && (is_closed || *entry != '=')) {
        found->consumed = length + 1 + (size_t)is_closed;
        return expand(entry, found);
    }
    return part(name, length, where, found);
}

static int is(const uint8_t *at, const uint8_t *end, const char *text, size_t length, char byte, HTMLReference *found) {
    if (!html_starts(at, end, text, length)) return 0;
    found->utf8[0] = (uint8_t)byte;
    found->length = 1;
    found->consumed = length;
    return 1;
}

int html_reference(const uint8_t *at, const uint8_t *end, int where, HTMLReference *found) {
    if (end - at < 3) return 0;
    switch (at[1]) { // nearly all of real markup
    case '#': return numeric(at, end, found);
    case 'l': if (is(at, end, "&lt;", 4, '<', found)) return 1; break;
    case 'g': if (is(at, end, "&gt;", 4, '>', found)) return 1; break;
    case 'a': if (is(at, end, "&amp;", 5, '&', found)) return 1; break;
    case 'q': if (is(at, end, "&quot;", 6, '"', found)) return 1; break;
    case 'n':
        if (!is(at, end, "&nbsp;", 6, 0, found)) break;
        memcpy(found->utf8, "\xC2\xA0", found->length = 2);
        return 1;
    }
    return named(at, end, where, found);
}

int32_t feedhtml_reference(const uint8_t *bytes, size_t length, uint8_t *utf8, size_t *consumed) {
    HTMLReference found;
    if (!html_reference(bytes, bytes + length, HTMLWholeName, &found)) return -1;
    memcpy(utf8, found.utf8, found.length);
    *consumed = found.consumed;
    return (int32_t)found.length;
}
