#ifndef FEEDXML_HTML_CLEAN_H
#define FEEDXML_HTML_CLEAN_H

#include <string.h>

#include "CFeedText.h"
#include "html_reference.h"
#include "html_text.h"
#include "html_token.h"
#include "text_buffer.h"

// Deeper than this no element is opened; what they hold is kept.
enum { HTML_MAX_DEPTH = 128 };

// Writes sanitised HTML: allowed elements, well nested and all closed, with allowed attributes.
typedef struct HTMLCleaner {
    HTMLScanner scanner;
    TextBuffer out, value; // `value` is room for one attribute
    const FeedHTMLCleaning *how;
    const uint8_t *p, *limit;
    uint8_t region;     // how the text up to `limit` is read
    uint8_t keeps_lines, shows_hidden, has_hidden;
    uint8_t is_escaped; // references were escaped twice
    uint8_t has_tags;   // a tag has been written
    uint8_t at_break;   // nothing was written since a block began or ended
    uint32_t quote_depth;
    uint16_t depth;
    uint8_t open[HTML_MAX_DEPTH]; // elements as written, outermost first
} HTMLCleaner;

void html_clean_tag(HTMLCleaner *cleaner, const HTMLTag *tag);
int html_is_open(const HTMLCleaner *cleaner, uint8_t id);
void html_close_all(HTMLCleaner *cleaner);
// Writes the allowed attributes of a tag that is written as `element`; 0 when it makes no sense with what it has.
int html_clean_attributes(HTMLCleaner *cleaner, const HTMLTag *tag, const HTMLElement *element);
// Writes text, without control characters, as text or as the value of an attribute.
void html_write_escaped(TextBuffer *out, const uint8_t *bytes, size_t length);

static inline void html_put(HTMLCleaner *cleaner, const char *text) {
    text_buffer_append(&cleaner->out, text, strlen(text));
}

#endif
