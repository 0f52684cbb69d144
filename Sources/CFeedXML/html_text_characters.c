#include <string.h>

#include "html_text.h"

// Of Han, kana, Hangul, ASCII and full-width forms, among which a joiner joins nothing.
static int needs_no_joiner(const uint8_t *lead) {
    if (lead[0] < 0x80) return 1;
    if (lead[0] >= 0xE3 && lead[0] <= 0xED) return 1;
    if (lead[0] == 0xEF) return lead[1] >= 0xA4 && lead[1] != 0xB8;
    return lead[0] == 0xF0 && lead[1] >= 0xA0;
}

// U+200C and U+200D shape Persian and Indic words and compose emoji; elsewhere they only hide words.
static int is_needed_joiner(const HTMLTextReader *r) {
    if (r->pending != HTMLNoSpace || r->out == r->start) return 0;
    const uint8_t *lead = r->out - 1;
    while (lead > r->start && (*lead & 0xC0) == 0x80 && r->out - lead < 4) lead--;
    return !needs_no_joiner(lead);
}

// The tag characters U+E0000 to U+E007F spell the flags of regions after a black flag; elsewhere they smuggle text.
static int is_needed_tag(const HTMLTextReader *r) {
    if (r->pending != HTMLNoSpace || r->out - r->start < 4) return 0;
    const uint8_t *last = r->out - 4;
    return memcmp(last, "\xF0\x9F\x8F\xB4", 4) == 0 || (last[0] == 0xF3 && last[1] == 0xA0);
}

// General punctuation: U+2000 to U+206F, the first byte apart.
static int punctuation(HTMLTextReader *r, uint8_t second, uint8_t third) {
    if (second == 0x81) return third >= 0xA0 && third <= 0xAF;
    if (second != 0x80) return 0;
    if (third == 0xA8 || third == 0xA9) {
        html_space(r, HTMLLineBreak);
        return 1;
    }
    if (third == 0x8C || third == 0x8D) return !is_needed_joiner(r);
    return third == 0x8B || third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
}

// Whether the character is space, which is noted, or invisible: soft hyphens, zero width spaces, directions (those that
// are never ended would turn round what is written after the quotation), byte order marks, annotation marks.
static int vanishes(HTMLTextReader *r, const uint8_t *c, size_t length) {
    if (length == 2 && c[0] == 0xC2) {
        if (c[1] == 0xA0) html_space(r, HTMLSpace);
        return c[1] == 0xA0 || c[1] == 0xAD;
    }
    if (length == 2) return c[0] == 0xD8 && c[1] == 0x9C;
    if (length == 4) return c[0] == 0xF3 && c[1] == 0xA0 && c[2] <= 0x81 && !is_needed_tag(r);
    if (length != 3) return 0;
    switch (c[0]) {
    case 0xE1: return c[1] == 0xA0 && c[2] == 0x8E;
    case 0xE2: return punctuation(r, c[1], c[2]);
    case 0xE3:
        if (c[1] != 0x80 || c[2] != 0x80) return 0;
        html_space(r, HTMLWideSpace);
        return 1;
    case 0xEF: return (c[1] == 0xBB && c[2] == 0xBF) || (c[1] == 0xBF && c[2] >= 0xB9 && c[2] <= 0xBB);
    default: return 0;
    }
}

void html_write_character(HTMLTextReader *r, const uint8_t *at, size_t length) {
    if (length == 1 && (at[0] == ' ' || at[0] == '\t' || at[0] == '\n' || at[0] == '\r')) {
        html_space(r, r->pre_depth > 0 && (at[0] == '\n' || at[0] == '\r') ? HTMLLineBreak : HTMLSpace);
    } else if (length == 1 || !vanishes(r, at, length)) {
        html_write(r, at, length);
    }
}

void html_read_wide(HTMLTextReader *r) {
    const uint8_t *at = r->p;
    uint8_t first = *at, c1[4];
    size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if ((size_t)(r->limit - at) < length) length = 1;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xC0) != 0x80) length = 1;
    r->p += length;
    if (first == 0xC2 && length == 2 && at[1] < 0xA0) {
        // C1 controls are windows-1252 in disguise.
        size_t written = html_utf8(at[1], c1);
        if (written > 0) html_write(r, c1, written);
    } else {
        html_write_character(r, at, length);
    }
}
