#ifndef FEEDXML_TEXT_BUFFER_H
#define FEEDXML_TEXT_BUFFER_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A growing byte buffer. When memory runs out `failed` is set and further bytes are dropped.
typedef struct TextBuffer {
    uint8_t *bytes;
    size_t length;
    size_t capacity;
    int failed;
} TextBuffer;

static inline int text_buffer_reserve(TextBuffer *b, size_t more) {
    if (b->capacity - b->length >= more) return 1;
    size_t wanted = (b->length + more) * 2;
    if (wanted < 4096) wanted = 4096;
    uint8_t *grown = realloc(b->bytes, wanted);
    if (grown == NULL) {
        b->failed = 1;
        return 0;
    }
    b->bytes = grown;
    b->capacity = wanted;
    return 1;
}

static inline void text_buffer_append(TextBuffer *b, const void *bytes, size_t length) {
    if (length == 0 || !text_buffer_reserve(b, length)) return;
    memcpy(b->bytes + b->length, bytes, length);
    b->length += length;
}

static inline void text_buffer_append_escaped(TextBuffer *b, const uint8_t *bytes, size_t length) {
    size_t start = 0;
    for (size_t i = 0; i < length; i++) {
        const char *reference;
        switch (bytes[i]) {
        case '<': reference = "&lt;"; break;
        case '>': reference = "&gt;"; break;
        case '&': reference = "&amp;"; break;
        case '"': reference = "&quot;"; break;
        default: continue;
        }
        text_buffer_append(b, bytes + start, i - start);
        text_buffer_append(b, reference, strlen(reference));
        start = i + 1;
    }
    text_buffer_append(b, bytes + start, length - start);
}

#endif
