#include "html_token.h"

#include <string.h>

#define HTML_ENTRY(name, kind, how, as) {#name, sizeof(#name) - 1, HTML_##name, HTMLKind##kind, how, HTML_##as},
const HTMLElement html_elements[HTML_COUNT] = {
    {"", 0, HTML_NONE, HTMLKindUnknown, 0, HTML_NONE}, HTML_ELEMENTS(HTML_ENTRY)};
#undef HTML_ENTRY

// An open table, a seventh full: text has a tag every few dozen bytes.
enum { SLOTS = 1024 };
static uint8_t slots[SLOTS];
static uint64_t keys[HTML_COUNT];

static size_t slot_of(uint64_t key) { return (size_t)((key * 0x9E3779B97F4A7C15ULL) >> 54); }

__attribute__((constructor)) static void fill_slots(void) {
    for (size_t id = 1; id < HTML_COUNT; id++) {
        for (size_t i = 0; i < html_elements[id].length && i < 8; i++)
            keys[id] = keys[id] << 8 | (uint8_t)html_elements[id].name[i];
        size_t slot = slot_of(keys[id]);
        while (slots[slot] != 0) slot = (slot + 1) & (SLOTS - 1);
        slots[slot] = (uint8_t)id;
    }
}

const HTMLElement *html_element(uint64_t key, size_t length) {
    for (size_t slot = slot_of(key); slots[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
        const HTMLElement *found = &html_elements[slots[slot]];
        if (keys[found->id] == key && (length == 0 || length == found->length)) return found;
    }
    return &html_elements[HTML_NONE];
}

int32_t feedhtml_kind(uint64_t key) { return html_element(key, 0)->kind; }
