#include "decoder.h"

#include <errno.h>
#include <pthread.h>

// Tables of two-byte charsets, asked from iconv once per process (about 2 ms and 97 KB each) and corrected to what
// the WHATWG Encoding Standard says. Hostile bytes then meet a table, never iconv's own code.

uint32_t decoder_ask(iconv_t from, const uint8_t *bytes, size_t length) {
    char utf32[16], *to = utf32, *at = (char *)bytes;
    size_t room = sizeof utf32, left = length;
    iconv(from, NULL, NULL, NULL, NULL);
    size_t result = iconv(from, &at, &left, &to, &room);
    if (result == (size_t)-1 || left != 0) return 0;
    // Charsets that compose keep their last character until they are flushed.
    if (iconv(from, NULL, NULL, &to, &room) == (size_t)-1) return 0;
    size_t count = (sizeof utf32 - room) / 4;
    uint32_t scalars[4];
    memcpy(scalars, utf32, sizeof scalars);
    if (count == 1) return scalars[0];
    int fits = count == 2 && scalars[0] < 0x8000 && scalars[1] < 0x10000;
    return fits ? 0x80000000u | scalars[0] << 16 | scalars[1] : 0;
}

static int is_private(uint32_t scalar) { return scalar >= 0xE000 && scalar <= 0xF8FF; }

static uint32_t *table_from(const char *first, const char *second) {
    iconv_t one = iconv_open("UTF-32LE", first);
    if (one == (iconv_t)-1) return NULL;
    iconv_t two = second != NULL ? iconv_open("UTF-32LE", second) : (iconv_t)-1;
    uint32_t *table = calloc(126 * PairTrails, sizeof *table);
    for (int lead = 0x81; table != NULL && lead <= 0xFE; lead++) {
        for (int trail = 0x40; trail <= 0xFE; trail++) {
            uint8_t pair[2] = {(uint8_t)lead, (uint8_t)trail};
            uint32_t cell = decoder_ask(one, pair, 2);
            // The private use of one table is a character of the other.
            if ((cell == 0 || is_private(cell)) && two != (iconv_t)-1) {
                uint32_t other = decoder_ask(two, pair, 2);
                cell = other != 0 && !is_private(other) ? other : 0;
            }
            // A single byte and an ASCII trail is no pair.
            int isTwo = (cell & 0x80000000u) && ((cell & 0xFFFF) == (uint32_t)trail);
            table[(lead - 0x81) * PairTrails + (trail - 0x40)] = isTwo ? 0 : cell;
        }
    }
    iconv_close(one);
    if (two != (iconv_t)-1) iconv_close(two);
    return table;
}

static uint32_t *tables[PairSetCount];
static pthread_once_t once[PairSetCount] = {PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT,
                                            PTHREAD_ONCE_INIT};

static void make_gb(void) {
    uint32_t *table = table_from("GB18030", NULL);
    // A blank that many programs write; its private-use place is nobody's character.
    if (table != NULL) table[(0xA3 - 0x81) * PairTrails + (0xA0 - 0x40)] = 0x3000;
    tables[PairSetGB] = table;
}

// Microsoft's reading of the symbols, Hong Kong's supplement for the rest.
static void make_big5(void) { tables[PairSetBig5] = table_from("CP950", "BIG5-HKSCS"); }
// Shift_JIS with NEC's and IBM's characters; its rows are also those of EUC-JP and ISO-2022-JP.
static void make_jis(void) { tables[PairSetJIS] = table_from("CP932", NULL); }
static void make_korean(void) { tables[PairSetKorean] = table_from("CP949", NULL); }

const uint32_t *decoder_pairs(PairSet set) {
    static void (*const makers[PairSetCount])(void) = {make_gb, make_big5, make_jis, make_korean};
    pthread_once(&once[set], makers[set]);
    return tables[set];
}
