#ifndef FEEDXML_OUTLINE_H
#define FEEDXML_OUTLINE_H

#include "text_buffer.h"

// A CDATA section's text within the document, and how many line ends it holds.
typedef struct Section {
    const uint8_t *bytes;
    size_t length;
    int32_t lines;
} Section;

// The document with each CDATA section replaced by `<?opinion-cdata N?>`. libxml2 reads CDATA letter by letter, which
// is most of the time that a feed costs; finding its end takes a hundredth of that.
typedef struct Outline {
    TextBuffer text;      // empty when nothing was replaced: the document is to be read as it is
    Section *sections;
    size_t count, capacity;
    int wide_tag;         // a tag has more attributes than `limit`
} Outline;

#define OUTLINE_TARGET "opinion-cdata"

void outline_make(Outline *outline, const uint8_t *bytes, size_t length, int32_t limit);
void outline_free(Outline *outline);

#endif
