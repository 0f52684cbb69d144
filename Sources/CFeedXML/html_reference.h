#ifndef FEEDXML_HTML_REFERENCE_H
#define FEEDXML_HTML_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

// Where a character reference stands; that decides what it may be without its semicolon.
enum {
    HTMLInText,      // as HTML reads it, but `&copy=1` and `&region` mean themselves
    HTMLInAttribute, // as HTML reads it: `?a=1&copy=2` and `&copyright` mean themselves
    HTMLWholeName    // only names that end where the letters end
};

typedef struct HTMLReference {
    uint8_t utf8[12];
    size_t length;   // of the UTF-8; 0 for what vanishes
    size_t consumed; // of the reference
} HTMLReference;

// Reads the reference that begins at `at` (an `&`); 0 when there is none.
int html_reference(const uint8_t *at, const uint8_t *end, int where, HTMLReference *found);

// Writes the UTF-8 of a code point as HTML reads it (0x80 to 0x9F mean windows-1252, what is no scalar becomes U+FFFD,
// control characters vanish); returns its length.
size_t html_utf8(uint32_t value, uint8_t *out);

// Writes the UTF-8 of a code point as it is; returns its length.
size_t html_encode(uint32_t value, uint8_t *out);

#endif
