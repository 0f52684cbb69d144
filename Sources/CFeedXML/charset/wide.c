#include "decoder.h"

// UTF-16 and UTF-32 in every byte order. An unpaired surrogate, a number beyond Unicode and a torn end become U+FFFD.

// Where the bytes of a unit stand, the most significant first.
static const uint8_t orders[][4] = {
    {0, 1, 0, 0}, {1, 0, 0, 0},                                  // UTF-16BE, LE
    {0, 1, 2, 3}, {3, 2, 1, 0}, {1, 0, 3, 2}, {2, 3, 0, 1},      // UTF-32BE, LE, 2143, 3412
};

static void run16(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    const uint8_t high = orders[self->variant][0], low = orders[self->variant][1];
    uint32_t first = 0;
    // Three bytes for a unit at most.
    if (!text_buffer_reserve(out, (size_t)(end - at) / 2 * 3 + 8)) return;
    for (; end - at >= 2; at += 2) {
        uint32_t unit = (uint32_t)at[high] << 8 | at[low];
        int isSecond = unit >= 0xDC00 && unit <= 0xDFFF;
        if (first != 0 && isSecond) {
            put_scalar(out, 0x10000 + ((first - 0xD800) << 10) + (unit - 0xDC00));
            first = 0;
            continue;
        }
        if (first != 0) put_broken(self, out);
        first = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (isSecond) put_broken(self, out);
        else if (first == 0) put_scalar(out, unit);
    }
    if (first != 0 || at < end) put_broken(self, out);
}

static void run32(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    const uint8_t *order = orders[self->variant];
    if (!text_buffer_reserve(out, (size_t)(end - at) + 8)) return;
    for (; end - at >= 4; at += 4) {
        uint32_t scalar = (uint32_t)at[order[0]] << 24 | (uint32_t)at[order[1]] << 16 | (uint32_t)at[order[2]] << 8 |
                          at[order[3]];
        if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF)) put_broken(self, out);
        else put_scalar(out, scalar);
    }
    if (at < end) put_broken(self, out);
}

int decoder_open_wide(Decoder *decoder, const char *name) {
    static const char *const names[] = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-32-2143", "UTF-32-3412"};
    for (int i = 0; i < 6; i++) {
        if (strcmp(name, names[i]) != 0) continue;
        decoder->variant = i;
        decoder->run = i < 2 ? run16 : run32;
        return 1;
    }
    return 0;
}
