#include "decoder.h"

// The two-byte charsets of East Asia, read as the WHATWG Encoding Standard does, with one difference: a torn lead
// byte before `]]>` does not swallow the bracket, since the CDATA section would then never end.

static int ends_cdata(const uint8_t *trail, const uint8_t *end) {
    return end - trail >= 3 && trail[0] == ']' && trail[1] == ']' && trail[2] == '>';
}

static size_t broken(Decoder *self, TextBuffer *out, size_t step) {
    put_broken(self, out);
    return step;
}

static int is_trail4(uint8_t byte) { return byte >= 0x30 && byte <= 0x39; }

// GB18030's four-byte sequences: everything beyond the BMP in order, the rest as iconv knows it, and the characters
// that the edition of 2022 moved to two bytes.
static uint32_t four_bytes(Decoder *self, const uint8_t *at) {
    uint32_t pointer = (((at[0] - 0x81u) * 10 + (at[1] - 0x30u)) * 126 + (at[2] - 0x81u)) * 10 + (at[3] - 0x30u);
    if (pointer >= 189000) return pointer - 189000 <= 0xFFFFF ? 0x10000 + pointer - 189000 : 0;
    if (pointer >= 39076 && pointer <= 39085) return 0xFE10 + pointer - 39076;
    if (pointer >= 19043 && pointer <= 19070) return 0x9FA6 + pointer - 19043;
    if (self->iconv == (iconv_t)-1) self->iconv = iconv_open("UTF-32LE", "GB18030");
    return self->iconv == (iconv_t)-1 ? 0 : decoder_ask(self->iconv, at, 4);
}

static size_t gb_character(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    if (at[0] == 0x80) {
        put_scalar(out, 0x20AC);
        return 1;
    }
    if (at[0] == 0xFF || end - at < 2) return broken(self, out, 1);
    if (is_trail4(at[1])) {
        int whole = end - at >= 4 && at[2] >= 0x81 && at[2] <= 0xFE && is_trail4(at[3]);
        uint32_t scalar = whole ? four_bytes(self, at) : 0;
        if (scalar == 0) return broken(self, out, whole ? 4 : 1);
        put_cell(out, scalar);
        return 4;
    }
    uint32_t cell = ends_cdata(at + 1, end) ? 0 : decoder_pair(self->pairs, at[0], at[1]);
    if (cell == 0) return broken(self, out, at[1] < 0x80 || at[1] == 0xFF ? 1 : 2);
    put_cell(out, cell);
    return 2;
}

// Big5 and windows-949.
static size_t pair_character(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    if (at[0] == 0x80 || at[0] == 0xFF || end - at < 2) return broken(self, out, 1);
    uint32_t cell = ends_cdata(at + 1, end) ? 0 : decoder_pair(self->pairs, at[0], at[1]);
    // A pair that is well-formed but no character goes whole, unless its second byte may be ASCII.
    if (cell == 0) return broken(self, out, at[1] >= 0xA1 && at[1] != 0xFF && at[0] >= 0xA1 ? 2 : 1);
    put_cell(out, cell);
    return 2;
}

static size_t sjis_character(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    uint8_t lead = at[0];
    if (lead >= 0xA1 && lead <= 0xDF) {
        put_scalar(out, 0xFF61 + lead - 0xA1u);
        return 1;
    }
    if (lead == 0x80 || lead == 0xA0 || lead > 0xFC || end - at < 2) return broken(self, out, 1);
    uint32_t cell = ends_cdata(at + 1, end) ? 0 : decoder_pair(self->pairs, lead, at[1]);
    if (cell == 0) return broken(self, out, at[1] >= 0x80 && at[1] <= 0xFC ? 2 : 1);
    put_cell(out, cell);
    return 2;
}

// JIS X 0212, which only EUC-JP has: asked one by one, it is rare.
static uint32_t supplement(Decoder *self, const uint8_t *at) {
    if (self->iconv == (iconv_t)-1) self->iconv = iconv_open("UTF-32LE", "EUC-JP-MS");
    return self->iconv == (iconv_t)-1 ? 0 : decoder_ask(self->iconv, at, 3);
}

static int is_g1(uint8_t byte) { return byte >= 0xA1 && byte <= 0xFE; }

static size_t eucjp_character(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    if (at[0] == 0x8E && end - at >= 2 && at[1] >= 0xA1 && at[1] <= 0xDF) {
        put_scalar(out, 0xFF61 + at[1] - 0xA1u);
        return 2;
    }
    if (at[0] == 0x8F && end - at >= 3 && is_g1(at[1]) && is_g1(at[2])) {
        uint32_t scalar = supplement(self, at);
        if (scalar == 0) return broken(self, out, 3);
        put_cell(out, scalar);
        return 3;
    }
    if (!is_g1(at[0]) || end - at < 2 || !is_g1(at[1])) return broken(self, out, 1);
    // The row and cell as Shift_JIS writes them.
    unsigned row = at[0] - 0xA1u, cell = at[1] - 0xA1u;
    unsigned lead = row / 2 + (row < 62 ? 0x81 : 0xC1);
    unsigned trail = row & 1 ? cell + 0x9F : cell + (cell < 63 ? 0x40 : 0x41);
    uint32_t scalar = decoder_pair(self->pairs, (uint8_t)lead, (uint8_t)trail);
    if (scalar == 0) return broken(self, out, 2);
    put_cell(out, scalar);
    return 2;
}

#define RUN(name, character)                                                                        \
    static void name(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {       \
        while (at < end) {                                                                          \
            size_t run = ascii_run(at, end);                                                        \
            if (!text_buffer_reserve(out, run + 8)) return;                                         \
            put_bytes(out, at, run);                                                                \
            at += run;                                                                              \
            while (at < end && *at >= 0x80) {                                                       \
                if (!text_buffer_reserve(out, 8)) return;                                           \
                at += character(self, at, end, out);                                                \
            }                                                                                       \
        }                                                                                           \
    }

RUN(run_gb, gb_character)
RUN(run_pair, pair_character)
RUN(run_sjis, sjis_character)
RUN(run_eucjp, eucjp_character)

int decoder_open_pairs(Decoder *decoder, const char *name) {
    static const struct {
        const char *name;
        PairSet set;
        void (*run)(Decoder *, const uint8_t *, const uint8_t *, TextBuffer *);
    } known[] = {
        {"GB18030", PairSetGB, run_gb},         {"BIG5", PairSetBig5, run_pair},  {"EUC-KR", PairSetKorean, run_pair},
        {"SHIFT_JIS", PairSetJIS, run_sjis},    {"EUC-JP", PairSetJIS, run_eucjp},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(name, known[i].name) != 0) continue;
        decoder->pairs = decoder_pairs(known[i].set);
        decoder->run = known[i].run;
        decoder->ascii = decoder->markup = 1;
        return decoder->pairs != NULL;
    }
    return 0;
}
