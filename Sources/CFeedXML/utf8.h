#ifndef FEEDXML_UTF8_H
#define FEEDXML_UTF8_H

#include "CFeedXML.h"
#include "charset/decoder.h"

// How many faults became U+FFFD, and how many were bytes of another charset.
typedef struct FeedXMLRepair {
    size_t replaced;
    size_t stray;
} FeedXMLRepair;

// Whether the bytes begin with two characters of UTF-8 beyond ASCII, the first of them at once.
int feedxml_begins_utf8(const uint8_t *bytes, size_t length);
// Appends the bytes, their faults mended.
FeedXMLRepair feedxml_repair_utf8(const uint8_t *bytes, size_t length, TextBuffer *out);

#endif
