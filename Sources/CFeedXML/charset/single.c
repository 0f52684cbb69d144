#include "decoder.h"

#include <errno.h>
#include <pthread.h>

// Charsets of one byte per character: a table of 256, asked from iconv byte by byte when the decoder opens. A name may
// give a second table after a plus sign, for bytes that are C1 controls or nothing in the first ("ISO-8859-2+CP1250").

static void run_single(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    while (at < end) {
        size_t run = self->ascii ? ascii_run(at, end) : 0;
        if (!text_buffer_reserve(out, run + 8)) return;
        put_bytes(out, at, run);
        at += run;
        for (; at < end && (*at >= 0x80 || !self->ascii); at++) {
            if (!text_buffer_reserve(out, 8)) return;
            uint32_t cell = self->single[*at];
            if (cell == 0 && *at != 0) put_broken(self, out);
            else put_cell(out, cell);
        }
    }
}

// Whether iconv wants more bytes after this one.
static int is_lead(iconv_t from, uint8_t byte) {
    char utf32[16], *to = utf32, *at = (char *)&byte;
    size_t room = sizeof utf32, left = 1;
    iconv(from, NULL, NULL, NULL, NULL);
    return iconv(from, &at, &left, &to, &room) == (size_t)-1 && errno == EINVAL;
}

// 1 when the charset has one byte per character.
static int fill(uint32_t *table, const char *name) {
    iconv_t from = iconv_open("UTF-32LE", name);
    if (from == (iconv_t)-1) return 0;
    int known = 0, leads = 0;
    for (int byte = 0; byte < 256; byte++) {
        uint8_t one = (uint8_t)byte;
        table[byte] = decoder_ask(from, &one, 1);
        known += table[byte] != 0;
        leads += is_lead(from, one);
    }
    iconv_close(from);
    return known >= 64 && leads == 0;
}

static int is_control(uint32_t scalar) { return scalar == 0 || (scalar >= 0x80 && scalar <= 0x9F); }

// What the WHATWG tables give bytes that Microsoft left open: the C1 control of the same number.
static void open_places(uint32_t *table, const char *name) {
    int isWindows = strncmp(name, "CP125", 5) == 0 || strcmp(name, "CP874") == 0;
    for (uint32_t byte = 0x80; byte < 0xA0 && isWindows; byte++)
        if (table[byte] == 0) table[byte] = byte;
}

// Where glibc's tables are older than Apple's.
static void corrections(uint32_t *table, const char *name) {
    if (strcmp(name, "MACINTOSH") == 0) {
        table[0xC6] = 0x2206;
        table[0xF0] = 0xF8FF;
    }
    if (strcmp(name, "MAC-CYRILLIC") == 0 || strcmp(name, "MAC-UK") == 0) table[0xFF] = 0x20AC;
}

static int is_plain(const uint32_t *table, uint32_t from, uint32_t to) {
    for (uint32_t byte = from; byte < to; byte++)
        if (table[byte] != byte) return 0;
    return 1;
}

// Tables made so far: statistics ask for two dozen of them for one document.
typedef struct Known {
    char name[32];
    uint32_t table[256];
} Known;

enum { MaxKnown = 64 };
static Known *known[MaxKnown];
static int known_count;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static int recall(uint32_t *table, const char *name) {
    int found = 0;
    pthread_mutex_lock(&guard);
    for (int i = 0; i < known_count && !found; i++) {
        found = strcmp(known[i]->name, name) == 0;
        if (found) memcpy(table, known[i]->table, sizeof known[i]->table);
    }
    pthread_mutex_unlock(&guard);
    return found;
}

static void keep(const uint32_t *table, const char *name) {
    Known *fresh = strlen(name) < sizeof fresh->name ? malloc(sizeof *fresh) : NULL;
    if (fresh == NULL) return;
    strcpy(fresh->name, name);
    memcpy(fresh->table, table, sizeof fresh->table);
    pthread_mutex_lock(&guard);
    int isNew = known_count < MaxKnown;
    for (int i = 0; i < known_count; i++) isNew = isNew && strcmp(known[i]->name, name) != 0;
    if (isNew) known[known_count++] = fresh;
    pthread_mutex_unlock(&guard);
    if (!isNew) free(fresh);
}

// Makes the table behind a name, which may hold a plus sign.
static int make(uint32_t *table, const char *name) {
    char first[32];
    const char *plus = strchr(name, '+');
    size_t length = plus != NULL ? (size_t)(plus - name) : strlen(name);
    if (length >= sizeof first) return 0;
    memcpy(first, name, length);
    first[length] = 0;
    if (!fill(table, first)) return 0;
    open_places(table, first);
    corrections(table, first);
    uint32_t second[256];
    if (plus != NULL && fill(second, plus + 1)) {
        for (int byte = 0x80; byte < 0xA0; byte++)
            if (is_control(table[byte]) && second[byte] != 0) table[byte] = second[byte];
    }
    // The line end of EBCDIC is no white space to XML.
    if (table['<'] != '<' && table[0x15] == 0x85) table[0x15] = '\n';
    return 1;
}

int decoder_open_single(Decoder *decoder, const char *name) {
    if (!recall(decoder->single, name)) {
        if (!make(decoder->single, name)) return 0;
        keep(decoder->single, name);
    }
    decoder->ascii = is_plain(decoder->single, 1, 0x80);
    decoder->markup = is_plain(decoder->single, 0x20, 0x7F);
    decoder->run = run_single;
    return 1;
}
