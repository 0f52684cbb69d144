#include "decoder.h"

// Charsets of seven bits that switch sets: ISO-2022-JP, -KR and -CN with escape sequences (RFC 1468, 1554, 1557, 1922,
// the Chinese one without CNS), and HZ with tildes (RFC 1843). One reader for all: escapes of another member are
// honoured too.

typedef enum Set { SetASCII, SetKana, SetJIS, SetSupplement, SetGB, SetKorean, SetUnknown } Set;

typedef struct Escape {
    const char *bytes;
    Set set;
    int shifted;    // into the set that shift-out selects
} Escape;

static const Escape escapes[] = {
    {"(B", SetASCII, 0}, {"(J", SetASCII, 0},        {"(H", SetASCII, 0},   {"(I", SetKana, 0},
    {"$@", SetJIS, 0},   {"$B", SetJIS, 0},          {"$(@", SetJIS, 0},    {"$(B", SetJIS, 0},
    {"$(D", SetSupplement, 0}, {"$(Q", SetJIS, 0},   {"$(O", SetJIS, 0},    {"$A", SetGB, 0},
    {"$(A", SetGB, 0},   {"$(C", SetKorean, 0},      {"$)C", SetKorean, 1}, {"$)A", SetGB, 1},
    {"$)G", SetUnknown, 1}, {"$*H", SetUnknown, 1},  {"&@", SetUnknown, 0},
};

typedef struct State {
    Set plain;      // selected by escapes of one byte and by shift-in
    Set shifted;    // selected by shift-out
    int isShifted;
} State;

static size_t escape(State *state, const uint8_t *at, const uint8_t *end) {
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        size_t length = strlen(escapes[i].bytes);
        if ((size_t)(end - at) < length + 1 || memcmp(at + 1, escapes[i].bytes, length) != 0) continue;
        // ESC & @ announces a revision of what the next escape names.
        if (escapes[i].bytes[0] == '&') return length + 1;
        if (escapes[i].shifted) state->shifted = escapes[i].set;
        else state->plain = escapes[i].set;
        return length + 1;
    }
    return 0;
}

static uint32_t pair_of(Decoder *self, Set set, uint8_t a, uint8_t b) {
    if (a < 0x21 || a > 0x7E || b < 0x21 || b > 0x7E) return 0;
    switch (set) {
    case SetGB: return decoder_pairs(PairSetGB) ? decoder_pair(decoder_pairs(PairSetGB), a | 0x80, b | 0x80) : 0;
    case SetKorean:
        return decoder_pairs(PairSetKorean) ? decoder_pair(decoder_pairs(PairSetKorean), a | 0x80, b | 0x80) : 0;
    case SetJIS: {
        unsigned row = a - 0x21u, cell = b - 0x21u, lead = row / 2 + (row < 62 ? 0x81 : 0xC1);
        unsigned trail = row & 1 ? cell + 0x9F : cell + (cell < 63 ? 0x40 : 0x41);
        const uint32_t *pairs = decoder_pairs(PairSetJIS);
        return pairs ? decoder_pair(pairs, (uint8_t)lead, (uint8_t)trail) : 0;
    }
    case SetSupplement: {
        uint8_t bytes[3] = {0x8F, a | 0x80, b | 0x80};
        if (self->iconv == (iconv_t)-1) self->iconv = iconv_open("UTF-32LE", "EUC-JP-MS");
        return self->iconv == (iconv_t)-1 ? 0 : decoder_ask(self->iconv, bytes, 3);
    }
    default: return 0;
    }
}

static size_t shown(Decoder *self, Set set, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    if (*at <= 0x20 || set == SetASCII) {
        put_scalar(out, *at);
        return 1;
    }
    if (set == SetKana && *at <= 0x5F) {
        put_scalar(out, 0xFF40u + *at);
        return 1;
    }
    uint32_t cell = end - at >= 2 ? pair_of(self, set, at[0], at[1]) : 0;
    if (cell != 0) {
        put_cell(out, cell);
        return 2;
    }
    put_broken(self, out);
    return end - at >= 2 && at[1] > 0x20 && at[1] < 0x7F ? 2 : 1;
}

static void run_escapes(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    // Korean text begins with its designation, which damaged documents lack.
    State state = {SetASCII, self->variant == 1 ? SetKorean : SetGB, 0};
    while (at < end && text_buffer_reserve(out, 8)) {
        if (*at == 0x1B) {
            size_t length = escape(&state, at, end);
            if (length == 0) put_broken(self, out);
            at += length == 0 ? 1 : length;
        } else if (*at == 0x0E || *at == 0x0F) {
            state.isShifted = *at == 0x0E;
            at++;
        } else if (*at >= 0x80) {
            put_broken(self, out);
            at++;
        } else {
            // A line ends in ASCII by all these standards; a lost escape costs one line.
            if (*at == '\n') state = (State){SetASCII, state.shifted, 0};
            at += shown(self, state.isShifted ? state.shifted : state.plain, at, end, out);
        }
    }
}

static void run_hz(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    int isGB = 0;
    while (at < end && text_buffer_reserve(out, 8)) {
        if (*at == '~' && end - at >= 2 && (at[1] == '{' || at[1] == '}' || at[1] == '~' || at[1] == '\n')) {
            if (at[1] == '~') put_scalar(out, '~');
            else if (at[1] != '\n') isGB = at[1] == '{';
            at += 2;
        } else if (*at >= 0x80) {
            put_broken(self, out);
            at++;
        } else {
            if (*at == '\n') isGB = 0;
            at += shown(self, isGB ? SetGB : SetASCII, at, end, out);
        }
    }
}

int decoder_open_escapes(Decoder *decoder, const char *name) {
    static const char *const names[] = {"ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "HZ"};
    for (int i = 0; i < 4; i++) {
        if (strcmp(name, names[i]) != 0) continue;
        decoder->variant = i;
        decoder->run = i == 3 ? run_hz : run_escapes;
        return 1;
    }
    return 0;
}
