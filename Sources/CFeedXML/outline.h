#ifndef FEEDXML_OUTLINE_H
#define FEEDXML_OUTLINE_H

#include "text_buffer.h"

// A text that was cut out of the document. Offsets fit, since libxml2 reads less than 2 GB.
typedef struct Section {
    uint32_t start, length;
    uint32_t mark;            // where its mark ends in the outline
    uint32_t lines : 31;      // how many line ends it holds
    uint32_t is_escaped : 1;  // it is character data, with references; else CDATA
} Section;

// The document with long texts and CDATA sections replaced by OUTLINE_MARK. libxml2 reads text character by character,
// which is most of the time that a feed costs; finding its end takes a hundredth of that. Only what libxml2 would have
// taken without a word is cut out: whatever is wrong with a document is wrong with its outline.
typedef struct Outline {
    TextBuffer text;      // ends with a zero byte
    const uint8_t *bytes; // the document, which must outlive the outline
    Section *sections;
    size_t count, capacity;
    size_t released;      // how much of the text has been read and given back
    int wide_tag;         // a tag has more attributes than `limit`
    int swallows;         // a CDATA section was never closed and took in an item: well-formed all the same
} Outline;

// A reference, since libxml2 hands each of these over by itself and says where it stands: a document that writes the
// same is not mistaken, for it does not write it there.
#define OUTLINE_MARK "&#xF0000;"
#define OUTLINE_MARK_TEXT "\xF3\xB0\x80\x80"

void outline_make(Outline *outline, const uint8_t *bytes, size_t length, int32_t limit);
// Gives back the memory of what lies well before `consumed`: a large feed is not held twice.
void outline_release(Outline *outline, size_t consumed);
void outline_free(Outline *outline);

// Whether libxml2 would take text of valid UTF-8 without a word: no controls but tab and line ends, no U+FFFE and
// U+FFFF.
int outline_is_text(const uint8_t *at, const uint8_t *end);
// As above, of character data: no `]]>`, and each `&` begins a reference to a character or to one of XML's own entities.
int outline_is_character_data(const uint8_t *at, const uint8_t *end);
// The character (at most 4 bytes) that a reference of XML stands for; returns its length, 0 when there is none.
size_t outline_reference(const uint8_t *at, const uint8_t *end, uint8_t *utf8, size_t *consumed);

#endif
