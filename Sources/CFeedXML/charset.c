#include "CFeedXML.h"
#include "text_buffer.h"

#include <errno.h>
#include <iconv.h>
#include <strings.h>

static const char replacement[] = "\xEF\xBF\xBD";

static int is_double_byte(const char *charset) {
    return strncasecmp(charset, "GB", 2) == 0 || strncasecmp(charset, "BIG5", 4) == 0;
}

// How many bytes an unreadable sequence takes. A byte that can be ASCII on its own is never taken along, unless the
// pair is well-formed for a two-byte charset and merely has no character (user-defined Big5).
static size_t unreadable(const char *charset, const uint8_t *at, size_t left) {
    if (strncasecmp(charset, "UTF-16", 6) == 0) return left < 2 ? left : 2;
    if (strncasecmp(charset, "UTF-32", 6) == 0) return left < 4 ? left : 4;
    if (!is_double_byte(charset) || left < 2 || at[0] < 0x81 || at[0] == 0xFF) return 1;
    int trail = (at[1] >= 0x40 && at[1] <= 0x7E) || (at[1] >= 0xA1 && at[1] <= 0xFE);
    return trail ? 2 : 1;
}

// Pairs that glibc's Big5-HKSCS does not know but Microsoft's Big5 does; the single 0x80 that code page 936 reads as
// the euro sign. Returns 1 when written.
static int second_opinion(const char *charset, iconv_t other, const uint8_t *at, size_t left, TextBuffer *out) {
    if (strncasecmp(charset, "GB", 2) == 0 && at[0] == 0x80) {
        text_buffer_append(out, "\xE2\x82\xAC", 3);
        return 1;
    }
    if (other == (iconv_t)-1 || left < 2) return 0;
    char utf8[8], *to = utf8, *from = (char *)at;
    size_t room = sizeof utf8, have = 2;
    iconv(other, NULL, NULL, NULL, NULL);
    if (iconv(other, &from, &have, &to, &room) == (size_t)-1 || have != 0) return 0;
    // Code page 950 gives user-defined pairs private-use characters, which mean nothing to anybody else.
    if ((uint8_t)utf8[0] == 0xEE || ((uint8_t)utf8[0] == 0xEF && (uint8_t)utf8[1] < 0xA4)) return 0;
    text_buffer_append(out, utf8, sizeof utf8 - room);
    return 1;
}

static void convert(iconv_t main, iconv_t other, const char *charset, const uint8_t *bytes, size_t length,
                    TextBuffer *out, size_t *replaced) {
    char *from = (char *)bytes;
    size_t left = length;
    while (left > 0 && text_buffer_reserve(out, left * 2 + 64)) {
        char *to = (char *)out->bytes + out->length;
        size_t room = out->capacity - out->length, before = room;
        size_t result = iconv(main, &from, &left, &to, &room);
        out->length += before - room;
        if (result != (size_t)-1 || errno == E2BIG || left == 0) continue;
        // EILSEQ, or EINVAL at a torn end.
        size_t step = unreadable(charset, (uint8_t *)from, left);
        if (!second_opinion(charset, other, (uint8_t *)from, left, out)) {
            text_buffer_append(out, replacement, 3);
            (*replaced)++;
        }
        from += step;
        left -= step;
    }
    if (!text_buffer_reserve(out, 16)) return;
    char *to = (char *)out->bytes + out->length;
    size_t room = out->capacity - out->length, before = room;
    iconv(main, NULL, NULL, &to, &room);
    out->length += before - room;
}

FeedXMLConversion feedxml_convert(const char *charset, const uint8_t *bytes, size_t length) {
    FeedXMLConversion result = {NULL, 0, 0, 0};
    iconv_t main = iconv_open("UTF-8", charset);
    if (main == (iconv_t)-1) return result;
    result.known = 1;
    iconv_t other = strncasecmp(charset, "BIG5", 4) == 0 ? iconv_open("UTF-8", "CP950") : (iconv_t)-1;
    TextBuffer out = {0};
    text_buffer_reserve(&out, length + length / 2 + 64);
    convert(main, other, charset, bytes, length, &out, &result.replaced);
    iconv_close(main);
    if (other != (iconv_t)-1) iconv_close(other);
    if (out.failed) {
        free(out.bytes);
        return result;
    }
    result.bytes = out.bytes;
    result.length = out.length;
    return result;
}

void feedxml_release(uint8_t *bytes) { free(bytes); }
