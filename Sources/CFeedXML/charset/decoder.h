#ifndef FEEDXML_DECODER_H
#define FEEDXML_DECODER_H

#include "../text_buffer.h"

#include <iconv.h>
#include <stddef.h>
#include <stdint.h>

// A decoder turns bytes of one charset into UTF-8. Broken bytes become U+FFFD; a byte that can be ASCII is never
// taken along with a broken one. Each call gets whole lines or whole text runs, so nothing is kept between calls.
typedef struct Decoder Decoder;
struct Decoder {
    // Appends the bytes from `at` to `end`; stops when `out` has failed.
    void (*run)(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out);
    size_t replaced;
    // Which charset, where one function reads several.
    int variant;
    // For what iconv reads itself, and for rare sequences of the others; (iconv_t)-1 when closed.
    iconv_t iconv;
    // Pair tables of 126 leads by 192 trails, and a table of single bytes.
    const uint32_t *pairs;
    uint32_t single[256];
    // Whether bytes below 0x80 are ASCII; whether those of markup are, which VISCII has beside letters.
    int ascii, markup;
};

enum { PairTrails = 192 };
typedef enum PairSet { PairSetGB, PairSetBig5, PairSetJIS, PairSetKorean, PairSetCount } PairSet;

// The table of one pair set, made at the first use and kept; NULL when iconv lacks the charset.
// A cell is a scalar, 0 for nothing, or 0x80000000 | base << 16 | combining mark.
const uint32_t *decoder_pairs(PairSet set);

static inline uint32_t decoder_pair(const uint32_t *pairs, uint8_t lead, uint8_t trail) {
    if (lead < 0x81 || lead == 0xFF || trail < 0x40 || trail == 0xFF) return 0;
    return pairs[(size_t)(lead - 0x81) * PairTrails + (trail - 0x40)];
}

// Each family prepares `decoder` when it knows the name; 1 when it does.
int decoder_open_pairs(Decoder *decoder, const char *name);
int decoder_open_wide(Decoder *decoder, const char *name);
int decoder_open_escapes(Decoder *decoder, const char *name);
int decoder_open_single(Decoder *decoder, const char *name);
int decoder_open_iconv(Decoder *decoder, const char *name);

// Reads `length` bytes with iconv as one piece; 0 when they are not exactly one or two characters.
uint32_t decoder_ask(iconv_t from, const uint8_t *bytes, size_t length);

static inline size_t ascii_run(const uint8_t *at, const uint8_t *end) {
    const uint8_t *start = at;
    while (end - at >= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        if (word & 0x8080808080808080ULL) break;
        at += 8;
    }
    while (at < end && *at < 0x80) at++;
    return (size_t)(at - start);
}

// The room has been reserved.
static inline void put_bytes(TextBuffer *out, const uint8_t *at, size_t length) {
    memcpy(out->bytes + out->length, at, length);
    out->length += length;
}

static inline void put_scalar(TextBuffer *out, uint32_t scalar) {
    uint8_t *to = out->bytes + out->length;
    if (scalar < 0x80) {
        to[0] = (uint8_t)scalar;
        out->length += 1;
    } else if (scalar < 0x800) {
        to[0] = (uint8_t)(0xC0 | scalar >> 6);
        to[1] = (uint8_t)(0x80 | (scalar & 0x3F));
        out->length += 2;
    } else if (scalar < 0x10000) {
        to[0] = (uint8_t)(0xE0 | scalar >> 12);
        to[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
        to[2] = (uint8_t)(0x80 | (scalar & 0x3F));
        out->length += 3;
    } else {
        to[0] = (uint8_t)(0xF0 | scalar >> 18);
        to[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
        to[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
        to[3] = (uint8_t)(0x80 | (scalar & 0x3F));
        out->length += 4;
    }
}

static inline void put_cell(TextBuffer *out, uint32_t cell) {
    if (cell & 0x80000000u) {
        put_scalar(out, cell >> 16 & 0x7FFF);
        cell &= 0xFFFF;
    }
    put_scalar(out, cell);
}

static inline void put_broken(Decoder *self, TextBuffer *out) {
    put_bytes(out, (const uint8_t *)"\xEF\xBF\xBD", 3);
    self->replaced++;
}

#endif
