#include "CFeedXML.h"
#include "utf8.h"

// Conversion to UTF-8. Charsets that contain ASCII are read one text run at a time (up to `<`, `>`, a quote or a line
// end, none of which is the second byte of anything), so that a run that is evidently UTF-8 inside a document of another
// charset, or the reverse, is read as what it is.

static int open_decoder(Decoder *decoder, const char *name) {
    memset(decoder, 0, sizeof *decoder);
    decoder->iconv = (iconv_t)-1;
    return decoder_open_pairs(decoder, name) || decoder_open_wide(decoder, name) ||
           decoder_open_escapes(decoder, name) || decoder_open_iconv(decoder, name) ||
           decoder_open_single(decoder, name);
}

static void close_decoder(Decoder *decoder) {
    if (decoder->iconv != (iconv_t)-1) iconv_close(decoder->iconv);
}

static const uint8_t *run_end(const uint8_t *at, const uint8_t *end) {
    while (at < end && *at != '<' && *at != '>' && *at != '"' && *at != '\n') at++;
    return at < end ? at + 1 : end;
}

// Two characters of three bytes and nothing broken: text of other charsets looks like that once in ten thousand runs.
static int is_clearly_utf8(FeedXMLUTF8 look) {
    if (look.invalid == 0) return look.longer >= 2 && look.longer >= look.two;
    return look.longer >= 4 && look.two <= look.longer && look.invalid * 8 <= look.longer;
}

// Characters of three bytes are hardly ever chance, those of two often.
static int is_mostly_utf8(FeedXMLUTF8 look) {
    return look.invalid <= look.longer || look.invalid * 4 <= look.two + look.longer;
}

// Reads one run: as UTF-8, or with `main`.
static void read_run(Decoder *main, int prefersUTF8, const uint8_t *at, const uint8_t *end, TextBuffer *out,
                     FeedXMLConversion *result) {
    size_t length = (size_t)(end - at);
    // Most runs of other charsets end the question with their first bytes.
    int mayBe = prefersUTF8 || feedxml_begins_utf8(at, length);
    FeedXMLUTF8 look = {0, 0, 0};
    if (mayBe) look = feedxml_survey_utf8(at, length);
    int isUTF8 = prefersUTF8 ? main->run == NULL || is_mostly_utf8(look) : mayBe && is_clearly_utf8(look);
    if (!isUTF8) {
        main->run(main, at, end, out);
    } else if (look.invalid == 0) {
        text_buffer_append(out, at, length);
    } else {
        FeedXMLRepair repair = feedxml_repair_utf8(at, length, out);
        result->replaced += repair.replaced;
        result->mixed += repair.stray;
    }
    if (isUTF8 != prefersUTF8) result->mixed++;
}

static void read_runs(Decoder *main, int prefersUTF8, const uint8_t *at, const uint8_t *end, TextBuffer *out,
                      FeedXMLConversion *result) {
    while (at < end && !out->failed) {
        size_t plain = ascii_run(at, end);
        text_buffer_append(out, at, plain);
        at += plain;
        if (at == end) return;
        const uint8_t *stop = run_end(at, end);
        read_run(main, prefersUTF8, at, stop, out, result);
        at = stop;
    }
}

static FeedXMLConversion finish(FeedXMLConversion result, TextBuffer *out) {
    if (out->failed) {
        free(out->bytes);
        return result;
    }
    result.bytes = out->bytes;
    result.length = out->length;
    return result;
}

FeedXMLConversion feedxml_convert(const char *charset, const uint8_t *bytes, size_t length) {
    FeedXMLConversion result = {NULL, 0, 0, 0, 0};
    Decoder decoder;
    if (!open_decoder(&decoder, charset)) {
        close_decoder(&decoder);
        return result;
    }
    result.known = 1;
    TextBuffer out = {0};
    text_buffer_reserve(&out, length / 2 + 64);
    if (decoder.ascii) read_runs(&decoder, 0, bytes, bytes + length, &out, &result);
    else decoder.run(&decoder, bytes, bytes + length, &out);
    result.replaced += decoder.replaced;
    close_decoder(&decoder);
    return finish(result, &out);
}

FeedXMLConversion feedxml_mend(const uint8_t *bytes, size_t length, const char *other) {
    FeedXMLConversion result = {NULL, 0, 0, 0, 1};
    Decoder decoder;
    memset(&decoder, 0, sizeof decoder);
    decoder.iconv = (iconv_t)-1;
    if (other != NULL && (!open_decoder(&decoder, other) || !decoder.ascii)) decoder.run = NULL;
    TextBuffer out = {0};
    text_buffer_reserve(&out, length / 2 + 64);
    read_runs(&decoder, 1, bytes, bytes + length, &out, &result);
    result.replaced += decoder.replaced;
    close_decoder(&decoder);
    return finish(result, &out);
}

int32_t feedxml_charset_kind(const char *charset) {
    Decoder decoder;
    int known = open_decoder(&decoder, charset);
    int isASCII = known && decoder.markup;
    close_decoder(&decoder);
    return !known ? 0 : isASCII ? 1 : 2;
}

void feedxml_release(uint8_t *bytes) { free(bytes); }
