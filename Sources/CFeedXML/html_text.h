#ifndef FEEDXML_HTML_TEXT_H
#define FEEDXML_HTML_TEXT_H

#include <string.h>

#include "CFeedText.h"
#include "html_reference.h"
#include "html_token.h"

// White space that waits for the next word; the greater wins.
enum { HTMLNoSpace, HTMLSpace, HTMLWideSpace, HTMLLineBreak };

// How a region of the text is read; in the last three tags are no tags.
enum { HTMLMarkup, HTMLCDATA, HTMLReferencesOnly, HTMLAttributeValue, HTMLRawText };

// Builds plain text: collapses white space, and turns block boundaries into single line breaks (or spaces).
typedef struct HTMLTextReader {
    HTMLScanner scanner;
    const uint8_t *p, *limit;
    uint8_t *start, *out;
    const uint8_t *ruby;  // where the content of the ruby element at hand begins, NULL outside
    uint8_t *muted;       // what is written from here on is forgotten, NULL when heard
    uint8_t muted_pending;
    uint8_t ruby_part;    // the part of a ruby element at hand
    uint8_t pending;      // white space that has been read
    uint8_t region;       // how the text up to `limit` is read
    uint8_t source;
    uint8_t how, keeps_lines;
    uint8_t shows_hidden, has_hidden, has_image, has_markup, has_annotation, is_annotation;
    uint8_t is_unescaped; // what was escaped twice has been unescaped once
    uint8_t escaped;      // what html_escaping says, or that it has not been asked
    uint32_t pre_depth, quote_depth;
} HTMLTextReader;

// What a text that holds no markup of its own holds instead.
enum { HTMLEscapedUnknown, HTMLEscapedNothing, HTMLEscapedMarkup, HTMLEscapedReferences };
int html_escaping(const uint8_t *bytes, size_t length, int is_title);

// Reads the rest, at `at`, of a reference whose `&` was itself escaped as the `&amp;` before `at`; 0 when there is none
// or it stands alone, as in text about it. `consumed` does not count the `&`.
int html_escaped_reference(const uint8_t *start, const uint8_t *at, const uint8_t *end, HTMLReference *found);

// Replaces all references once; `out` has room for one and a half times `length`.
size_t html_unescape(const uint8_t *bytes, size_t length, uint8_t *out);

// Whether anything but images and space is left of HTML.
int html_has_words(const uint8_t *bytes, size_t length);

// Writes the character of `length` bytes at `at`, or notes that it is space; invisible ones vanish.
void html_write_character(HTMLTextReader *reader, const uint8_t *at, size_t length);
// Reads the multi-byte character at p that html_stop has found.
void html_read_wide(HTMLTextReader *reader);
void html_apply_tag(HTMLTextReader *reader, const HTMLTag *tag);
// Reads what the images say of themselves, a line for each.
void html_read_image_texts(HTMLTextReader *reader);
// Reads up to the limit.
void html_read_region(HTMLTextReader *reader);
// Ends the ruby element at hand, if any; 1 when its annotations are to be read now.
int html_end_ruby(HTMLTextReader *reader);

static inline void html_space(HTMLTextReader *reader, uint8_t space) {
    if (space > reader->pending) reader->pending = space;
}

static inline void html_flush(HTMLTextReader *reader) {
    if (reader->pending == HTMLNoSpace) return;
    if (reader->out != reader->start) {
        if (reader->pending == HTMLWideSpace) {
            *reader->out++ = 0xE3;
            *reader->out++ = 0x80;
            *reader->out++ = 0x80;
        } else {
            *reader->out++ = reader->pending == HTMLLineBreak && !(reader->how & FeedHTMLSingleLine) ? '\n' : ' ';
        }
    }
    reader->pending = HTMLNoSpace;
}

static inline void html_write(HTMLTextReader *reader, const void *bytes, size_t length) {
    html_flush(reader);
    memcpy(reader->out, bytes, length);
    reader->out += length;
}

#endif
