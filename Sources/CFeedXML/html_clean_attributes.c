#include <strings.h>

#include "html_clean.h"

// How an attribute's value is checked.
enum { TextValue, NumberValue, LengthValue, DirectionValue, LinkValue, SourceValue, SourceSetValue, FlagValue };

typedef struct Rule {
    uint8_t element; // HTML_NONE for all
    uint8_t value;
    const char *name;
} Rule;

static const Rule rules[] = {
    {HTML_NONE, TextValue, "title"},       {HTML_NONE, TextValue, "lang"},
    {HTML_NONE, DirectionValue, "dir"},    {HTML_img, TextValue, "alt"},
    {HTML_img, LengthValue, "width"},
    {HTML_img, LengthValue, "height"},     {HTML_img, SourceSetValue, "srcset"},
    {HTML_img, TextValue, "sizes"},        {HTML_audio, SourceValue, "src"},
    {HTML_video, SourceValue, "src"},      {HTML_video, SourceValue, "poster"},
    {HTML_video, LengthValue, "width"},    {HTML_video, LengthValue, "height"},
    {HTML_source, SourceValue, "src"},     {HTML_source, SourceSetValue, "srcset"},
    {HTML_source, TextValue, "type"},      {HTML_source, TextValue, "sizes"},
    {HTML_source, TextValue, "media"},     {HTML_blockquote, LinkValue, "cite"},
    {HTML_ins, LinkValue, "cite"},
    {HTML_del, LinkValue, "cite"},         {HTML_ins, TextValue, "datetime"},
    {HTML_del, TextValue, "datetime"},     {HTML_time, TextValue, "datetime"},
    {HTML_td, NumberValue, "colspan"},     {HTML_td, NumberValue, "rowspan"},
    {HTML_th, NumberValue, "colspan"},     {HTML_th, NumberValue, "rowspan"},
    {HTML_th, TextValue, "scope"},         {HTML_ol, NumberValue, "start"},
    {HTML_ol, FlagValue, "reversed"},      {HTML_li, NumberValue, "value"},
    {HTML_details, FlagValue, "open"},
};

static int is_named(const HTMLAttribute *found, const char *name) {
    return found->name_length == strlen(name) && strncasecmp((const char *)found->name, name, found->name_length) == 0;
}

// Replaces the references of a value and leaves out control characters; the result is in `c->value`.
static void decode(HTMLCleaner *c, const HTMLAttribute *found) {
    const uint8_t *p = found->value, *end = p + found->value_length;
    c->value.length = 0;
    while (p < end) {
        HTMLReference reference;
        if (*p == '&' && html_reference(p, end, HTMLInAttribute, &reference)) {
            text_buffer_append(&c->value, reference.utf8, reference.length);
            p += reference.consumed;
        } else {
            const uint8_t *next = memchr(p + 1, '&', (size_t)(end - p - 1));
            if (next == NULL) next = end;
            text_buffer_append(&c->value, p, (size_t)(next - p));
            p = next;
        }
    }
}

static void begin(HTMLCleaner *c, const char *name) {
    html_put(c, " ");
    html_put(c, name);
    html_put(c, "=\"");
}

static void write_text(HTMLCleaner *c, const char *name, const uint8_t *bytes, size_t length) {
    begin(c, name);
    html_write_escaped(&c->out, bytes, length);
    html_put(c, "\"");
}

// Whether `*bytes` begin with a scheme: a letter, then letters, digits, `+`, `-`, `.`, up to a colon.
static size_t scheme_length(const uint8_t *bytes, size_t length) {
    if (length == 0 || !html_is_letter(bytes[0])) return 0;
    size_t n = 1;
    while (n < length && (html_is_alnum(bytes[n]) || bytes[n] == '+' || bytes[n] == '-' || bytes[n] == '.')) n++;
    return n < length && bytes[n] == ':' ? n : 0;
}

// Whether a colon comes before any slash. No relative address has one there (RFC 3986, 4.2), whatever stands before it.
static int has_scheme(const uint8_t *bytes, size_t length) {
    size_t n = 0;
    while (n < length && bytes[n] != ':' && bytes[n] != '/' && bytes[n] != '?' && bytes[n] != '#') n++;
    return n < length && bytes[n] == ':';
}

static int is_scheme(const uint8_t *bytes, size_t scheme, const char *name) {
    return scheme == strlen(name) && strncasecmp((const char *)bytes, name, scheme) == 0;
}

static int is_allowed(const uint8_t *bytes, size_t scheme, int is_link) {
    return is_scheme(bytes, scheme, "http") || is_scheme(bytes, scheme, "https") ||
           (is_link && is_scheme(bytes, scheme, "mailto"));
}

// The length of a character that no address holds, 0 for others: control characters, some of which browsers ignore.
static size_t unwanted(const uint8_t *p, const uint8_t *end) {
    if (*p < ' ' || *p == 0x7F) return 1;
    return *p == 0xC2 && end - p > 1 && p[1] < 0xA0 ? 2 : 0;
}

// Takes out space around an address and control characters in it, so that what is checked is what is written.
static size_t tidy(uint8_t *bytes, size_t length) {
    const uint8_t *p = bytes, *end = bytes + length;
    size_t n = 0;
    while (p < end) {
        size_t skipped = unwanted(p, end);
        if (skipped == 0 && (*p != ' ' || n > 0)) bytes[n++] = *p;
        p += skipped > 0 ? skipped : 1;
    }
    while (n > 0 && bytes[n - 1] == ' ') n--;
    return n;
}

// Escapes and nothing else: a character left out here could make another address of it.
static void write_address(TextBuffer *out, const uint8_t *bytes, size_t length) {
    for (size_t i = 0, start = 0; i <= length; i++) {
        const char *escaped = NULL;
        if (i < length)
            switch (bytes[i]) {
            case ' ': escaped = "%20"; break;
            case '&': escaped = "&amp;"; break;
            case '<': escaped = "%3C"; break;
            case '>': escaped = "%3E"; break;
            case '"': escaped = "%22"; break;
            }
        if (i < length && escaped == NULL) continue;
        text_buffer_append(out, bytes + start, i - start);
        if (escaped != NULL) text_buffer_append(out, escaped, strlen(escaped));
        start = i + 1;
    }
}

typedef struct Answer {
    TextBuffer *out;
    int is_written, is_link;
} Answer;

void feedhtml_address(void *answer, const uint8_t *bytes, size_t length) {
    Answer *a = answer;
    if (a->is_written || !is_allowed(bytes, scheme_length(bytes, length), a->is_link)) return;
    write_address(a->out, bytes, length);
    a->is_written = 1;
}

// Writes the address if it is allowed; `bytes` are changed. Returns 0 when nothing was written.
static int write_safe_address(HTMLCleaner *c, uint8_t *bytes, size_t length, int is_link) {
    length = tidy(bytes, length);
    size_t scheme = scheme_length(bytes, length);
    if (length == 0 || (has_scheme(bytes, length) && !is_allowed(bytes, scheme, is_link))) return 0;
    if (scheme == 0 && c->how->resolve != NULL) {
        Answer answer = {&c->out, 0, is_link};
        c->how->resolve(c->how->user, bytes, length, &answer);
        return answer.is_written;
    }
    write_address(&c->out, bytes, length);
    return 1;
}

// `name="address"`, or nothing.
static int write_source(HTMLCleaner *c, const char *name, const HTMLAttribute *found, int is_link) {
    size_t before = c->out.length;
    decode(c, found);
    begin(c, name);
    int is_written = write_safe_address(c, c->value.bytes, c->value.length, is_link);
    html_put(c, "\"");
    if (!is_written) c->out.length = before;
    return is_written;
}

// Reads one candidate of a `srcset` (WHATWG HTML, 4.8.4.2.2); returns the position after it, NULL at the end.
static uint8_t *candidate(uint8_t *p, uint8_t *end, uint8_t **address, uint8_t **address_end, uint8_t **size_end) {
    while (p < end && (*p <= ' ' || *p == ',')) p++;
    if (p == end) return NULL;
    *address = p;
    while (p < end && *p > ' ') p++;
    *address_end = *size_end = p;
    if (p[-1] == ',') {
        while (*address_end > *address && (*address_end)[-1] == ',') --*address_end;
        *size_end = *address_end;
        return p;
    }
    while (p < end && *p != ',') p++;
    *size_end = p;
    return p;
}

static void write_size(HTMLCleaner *c, const uint8_t *p, const uint8_t *end) {
    while (p < end && *p <= ' ') p++;
    const uint8_t *start = p;
    while (p < end && ((*p >= '0' && *p <= '9') || *p == '.')) p++;
    if (p == start || p == end || (*p != 'w' && *p != 'x' && *p != 'h')) return;
    html_put(c, " ");
    text_buffer_append(&c->out, start, (size_t)(p + 1 - start));
}

static void write_source_set(HTMLCleaner *c, const char *name, const HTMLAttribute *found) {
    size_t before = c->out.length, count = 0;
    decode(c, found);
    begin(c, name);
    uint8_t *p = c->value.bytes, *end = p + c->value.length, *address, *address_end, *size_end;
    while (p != NULL && (p = candidate(p, end, &address, &address_end, &size_end)) != NULL) {
        size_t start = c->out.length;
        if (count > 0) html_put(c, ", ");
        if (write_safe_address(c, address, (size_t)(address_end - address), 0)) {
            write_size(c, address_end, size_end);
            count++;
        } else {
            c->out.length = start;
        }
    }
    html_put(c, "\"");
    if (count == 0) c->out.length = before;
}

static int is_number(const TextBuffer *value, int allows_percent) {
    size_t n = value->length;
    if (allows_percent && n > 1 && value->bytes[n - 1] == '%') n--;
    for (size_t i = 0; i < n; i++)
        if (value->bytes[i] < '0' || value->bytes[i] > '9') return 0;
    return n > 0 && n < 6;
}

static int is_direction(const TextBuffer *value) {
    static const char *const words[] = {"ltr", "rtl", "auto"};
    for (size_t i = 0; i < 3; i++)
        if (value->length == strlen(words[i]) && strncasecmp((const char *)value->bytes, words[i], value->length) == 0)
            return 1;
    return 0;
}

static void write_value(HTMLCleaner *c, const Rule *rule, const HTMLAttribute *found) {
    switch (rule->value) {
    case LinkValue: write_source(c, rule->name, found, 1); return;
    case SourceValue: write_source(c, rule->name, found, 0); return;
    case SourceSetValue: write_source_set(c, rule->name, found); return;
    case FlagValue: write_text(c, rule->name, NULL, 0); return;
    }
    decode(c, found);
    int is_good = rule->value == TextValue || (rule->value == DirectionValue && is_direction(&c->value)) ||
                  (rule->value == NumberValue && is_number(&c->value, 0)) ||
                  (rule->value == LengthValue && is_number(&c->value, 1));
    if (is_good)
        write_text(c, rule->name, c->value.bytes, c->value.length);
}

// The address of a link or image comes first. That of an image is `src`, or, where pictures are loaded late, what a
// script would make it.
static int write_main_address(HTMLCleaner *c, const HTMLTag *tag, uint8_t id) {
    static const char *const names[] = {"data-src", "data-original", "data-lazy-src", "src"};
    int is_link = id == HTML_a;
    for (size_t i = is_link ? 3 : 0; i < sizeof names / sizeof *names; i++) {
        HTMLAttribute found;
        for (const uint8_t *at = tag->attributes; html_next_attribute(tag, &at, &found);) {
            if (!is_named(&found, is_link ? "href" : names[i])) continue;
            if (write_source(c, is_link ? "href" : "src", &found, is_link)) return 1;
            break;
        }
    }
    return 0;
}

static void write_allowed(HTMLCleaner *c, const HTMLTag *tag, const HTMLElement *element) {
    enum { RULES = sizeof rules / sizeof *rules };
    uint8_t seen[RULES] = {0};
    HTMLAttribute found;
    for (const uint8_t *at = tag->attributes; html_next_attribute(tag, &at, &found);)
        for (size_t i = 0; i < RULES; i++) {
            if ((rules[i].element != HTML_NONE && rules[i].element != element->id) || seen[i]) continue;
            if (!is_named(&found, rules[i].name)) continue;
            seen[i] = 1;
            write_value(c, &rules[i], &found);
        }
}

int html_clean_attributes(HTMLCleaner *c, const HTMLTag *tag, const HTMLElement *element) {
    switch (element->id) {
    case HTML_a:
        // A link that leads nowhere is none.
        if (!write_main_address(c, tag, HTML_a)) return 0;
        write_allowed(c, tag, element);
        return 1;
    case HTML_audio:
    case HTML_video:
        write_allowed(c, tag, element);
        html_put(c, " controls=\"\" preload=\"none\"");
        return 1;
    case HTML_img: write_main_address(c, tag, HTML_img); // fall through
    default: write_allowed(c, tag, element); return 1;
    }
}
