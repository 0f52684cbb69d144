#ifndef FEEDXML_HTML_TOKEN_H
#define FEEDXML_HTML_TOKEN_H

#include <stddef.h>
#include <stdint.h>

#include "html_elements.h"

// What an element does to the flow of text; the order is that of TagKind in Swift.
enum {
    HTMLKindBlock, HTMLKindBreak, HTMLKindCell, HTMLKindInline, HTMLKindHidden, HTMLKindUnknown
};

// How an element's content is read.
enum {
    VOID = 1,     // it has none
    PRE = 2,      // its line breaks count
    RCDATA = 4,   // text with references, up to the end tag
    RAWTEXT = 8,  // text without references, up to the end tag
    RAW = 16,     // no text at all, up to the end tag
    CLOSES = 32   // a start tag of the same name ends it
};

#define HTML_ID(name, kind, how, as) HTML_##name,
enum { HTML_NONE, HTML_ELEMENTS(HTML_ID) HTML_COUNT };
#undef HTML_ID

typedef struct HTMLElement {
    const char *name;
    uint8_t length;
    uint8_t id;
    uint8_t kind;
    uint8_t how;
    uint8_t as;
} HTMLElement;

extern const HTMLElement html_elements[HTML_COUNT];

// The element of a name of `length` letters whose first eight, in lower case, are packed into `key`; entry HTML_NONE
// when HTML knows none. A length of 0 stands for any.
const HTMLElement *html_element(uint64_t key, size_t length);

// Reads markup from hostile bytes. The marks say from where on something has been looked for in vain, so that a
// million openings without an end cost one search, not a million.
typedef struct HTMLScanner {
    const uint8_t *start, *end;
    const uint8_t *unclosed;     // no `>` closes a tag from here on
    const uint8_t *no_cdata_end; // no `]]>` from here on
    uint8_t endless[HTML_COUNT]; // elements for which no end tag was found
    uint8_t known_only;          // tags of names that HTML does not know are text
} HTMLScanner;

typedef struct HTMLTag {
    const HTMLElement *element;
    const uint8_t *name;
    size_t name_length;
    const uint8_t *attributes; // where they begin
    const uint8_t *end;        // after `>`
    uint8_t is_end, is_empty, is_hidden, is_cut;
} HTMLTag;

void html_scanner_init(HTMLScanner *scanner, const uint8_t *bytes, size_t length);

// Reads the tag that begins at `at` (a `<`); 0 when what stands there is text, as in `1 < 2` or `<ann@example.org>`.
int html_tag(HTMLScanner *scanner, const uint8_t *at, HTMLTag *tag);

// The position after a comment, declaration or processing instruction at `at`; NULL when it is none.
const uint8_t *html_declaration(HTMLScanner *scanner, const uint8_t *at);

// Where the `]]>` of a CDATA section stands whose content begins at `from`; NULL when there is none.
const uint8_t *html_cdata_end(HTMLScanner *scanner, const uint8_t *from);

// The end tag of an element whose content, read as raw text, begins at `from`; 0 when there is none.
int html_raw_end(HTMLScanner *scanner, const HTMLElement *element, const uint8_t *from, HTMLTag *end);

// The position after the end of a hidden element whose content begins at `from`; NULL when it has no end.
const uint8_t *html_hidden_end(HTMLScanner *scanner, const HTMLTag *tag);

// The position after a tag of an element of the hidden kind and what it holds: scripts, styles.
const uint8_t *html_after_hidden(HTMLScanner *scanner, const HTMLTag *tag);

// One attribute: its name and raw value, both possibly empty. Returns 0 at the end of the tag.
typedef struct HTMLAttribute {
    const uint8_t *name, *value;
    size_t name_length, value_length;
} HTMLAttribute;
int html_next_attribute(const HTMLTag *tag, const uint8_t **at, HTMLAttribute *attribute);

static inline int html_starts(const uint8_t *at, const uint8_t *end, const char *text, size_t length) {
    return (size_t)(end - at) >= length && __builtin_memcmp(at, text, length) == 0;
}

static inline int html_is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }
static inline int html_is_alnum(uint8_t byte) { return html_is_letter(byte) || (uint8_t)(byte - '0') < 10; }
static inline uint8_t html_lower(uint8_t byte) { return (uint8_t)(byte - 'A') < 26 ? byte | 0x20 : byte; }

#endif
