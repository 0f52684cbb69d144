#include "decoder.h"

#include <errno.h>

// The few charsets of several bytes per character that no table here covers: iconv(3) reads them, and what it cannot
// read goes byte by byte. Only these: gconv modules have had faults of their own, hostile bytes shall not choose one.

static int is_allowed(const char *name) {
    static const char *const names[] = {"EUC-TW", "JOHAB", "CP1258", "TCVN"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) return 1;
    return 0;
}

static void flush(Decoder *self, TextBuffer *out) {
    if (!text_buffer_reserve(out, 16)) return;
    char *to = (char *)out->bytes + out->length;
    size_t room = out->capacity - out->length, before = room;
    iconv(self->iconv, NULL, NULL, &to, &room);
    out->length += before - room;
}

static void run_iconv(Decoder *self, const uint8_t *at, const uint8_t *end, TextBuffer *out) {
    char *from = (char *)at;
    size_t left = (size_t)(end - at);
    while (left > 0 && text_buffer_reserve(out, left + 64)) {
        char *to = (char *)out->bytes + out->length;
        size_t room = out->capacity - out->length, before = room;
        size_t result = iconv(self->iconv, &from, &left, &to, &room);
        out->length += before - room;
        if (result != (size_t)-1 || errno == E2BIG || left == 0) continue;
        // EILSEQ, or EINVAL at a torn end.
        flush(self, out);
        if (!text_buffer_reserve(out, 8)) return;
        put_broken(self, out);
        from++;
        left--;
    }
    flush(self, out);
}

int decoder_open_iconv(Decoder *decoder, const char *name) {
    if (!is_allowed(name)) return 0;
    decoder->iconv = iconv_open("UTF-8", name);
    decoder->run = run_iconv;
    decoder->ascii = decoder->markup = 1;
    return decoder->iconv != (iconv_t)-1;
}
