#include "CFeedXML.h"
#include "outline.h"
#include "text_buffer.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// No HUGE, DTDLOAD, DTDATTR or XINCLUDE. NOENT without entity handlers decodes `&amp;` in attributes and leaves
// declared entities inert; IGNORE_ENC because the bytes are UTF-8 whatever their declaration says.
#define FEEDXML_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT)
#define NAME_SLOTS 256
#define MAX_NAMES 192
// libxml2 itself stops at 256; ours comes first, so that the caller hears "too deep" and not "malformed".
#define MAX_DEPTH 250
#define MAX_NAMESPACES 1000
#define MAX_ATTRIBUTES 512
// libxml2 compares each attribute of a tag with each other, which would take minutes.
#define MOST_EQUAL_SIGNS 512

typedef struct NameSlot {
    FeedXMLName name;
    uint16_t code;
} NameSlot;

struct FeedXMLParser {
    FeedXMLHandlers handlers;
    void *user;
    xmlParserCtxtPtr context;
    FeedXMLCapture capture;
    TextBuffer text;
    int32_t depth, max_depth, namespaces;
    FeedXMLReport report;
    int32_t lost_entity;
    Outline outline;
    size_t next_section;
    int32_t skipped_lines;
    int32_t names;
    NameSlot slots[NAME_SLOTS];
    uint16_t codes[MAX_DEPTH + 1];
    uint16_t declared[MAX_DEPTH + 1];
    FeedXMLAttribute attributes[MAX_ATTRIBUTES];
};

void feedxml_initialise(void) { xmlInitParser(); }

FeedXMLParser *feedxml_create(const FeedXMLHandlers *handlers, int32_t max_depth) {
    FeedXMLParser *parser = calloc(1, sizeof *parser);
    if (parser == NULL) return NULL;
    parser->handlers = *handlers;
    parser->max_depth = max_depth < 1 ? 1 : max_depth > MAX_DEPTH ? MAX_DEPTH : max_depth;
    if (!text_buffer_reserve(&parser->text, 1)) {
        free(parser);
        return NULL;
    }
    return parser;
}

void feedxml_free(FeedXMLParser *parser) {
    free(parser->text.bytes);
    free(parser);
}

// Names come from the parser's dictionary, so equal names are equal pointers for the time of one parse.
static uint16_t code_of(FeedXMLParser *parser, const FeedXMLName *name) {
    uintptr_t mix = ((uintptr_t)name->local >> 3) * 31 + ((uintptr_t)name->uri >> 3) * 7 + ((uintptr_t)name->prefix >> 3);
    size_t slot = (mix ^ (mix >> 9)) % NAME_SLOTS;
    while (parser->slots[slot].name.local != NULL) {
        const FeedXMLName *known = &parser->slots[slot].name;
        if (known->local == name->local && known->uri == name->uri && known->prefix == name->prefix)
            return parser->slots[slot].code;
        slot = (slot + 1) % NAME_SLOTS;
    }
    uint16_t code = parser->handlers.resolve(parser->user, name);
    if (parser->names < MAX_NAMES) {
        parser->slots[slot] = (NameSlot){*name, code};
        parser->names++;
    }
    return code;
}

static void stop(FeedXMLParser *parser, FeedXMLStatus status) {
    if (parser->report.status == FeedXMLStatusWellFormed || parser->report.status == FeedXMLStatusMalformed) {
        parser->report.status = status;
        parser->report.line = feedxml_line(parser);
    }
    xmlStopParser(parser->context);
}

static int32_t take_attributes(FeedXMLParser *parser, int count, const xmlChar **raw) {
    if (count > MAX_ATTRIBUTES) count = MAX_ATTRIBUTES;
    for (int i = 0; i < count; i++, raw += 5) {
        FeedXMLAttribute *attribute = &parser->attributes[i];
        attribute->name = (FeedXMLName){(const char *)raw[0], (const char *)raw[1], (const char *)raw[2]};
        attribute->value = raw[3];
        attribute->length = (size_t)(raw[4] - raw[3]);
    }
    return count;
}

static void on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int declared,
                     const xmlChar **namespaces, int count, int defaulted, const xmlChar **raw) {
    (void)namespaces, (void)defaulted;
    FeedXMLParser *parser = user;
    if (parser->depth >= parser->max_depth) {
        stop(parser, FeedXMLStatusTooDeep);
        return;
    }
    parser->namespaces += declared;
    if (parser->namespaces > MAX_NAMESPACES) {
        stop(parser, FeedXMLStatusTooComplex);
        return;
    }
    FeedXMLName name = {(const char *)local, (const char *)prefix, (const char *)uri};
    uint16_t code = code_of(parser, &name);
    parser->depth++;
    parser->codes[parser->depth] = code;
    parser->declared[parser->depth] = (uint16_t)declared;
    int32_t taken = take_attributes(parser, count, raw);
    parser->handlers.start(parser->user, code, &name, parser->attributes, taken);
}

// How much of the document libxml2 has read.
static size_t consumed_bytes(const FeedXMLParser *parser) {
    const xmlParserInput *input = parser->context->input;
    return input == NULL ? 0 : (size_t)input->consumed + (size_t)(input->cur - input->base);
}

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    FeedXMLParser *parser = user;
    if (parser->depth == 0) return;
    FeedXMLName name = {(const char *)local, (const char *)prefix, (const char *)uri};
    uint16_t code = parser->codes[parser->depth];
    parser->namespaces -= parser->declared[parser->depth];
    parser->handlers.end(parser->user, code, &name);
    parser->depth--;
    outline_release(&parser->outline, consumed_bytes(parser));
}

static void append(FeedXMLParser *parser, const uint8_t *at, const uint8_t *end) {
    feedxml_append(parser, at, (size_t)(end - at), parser->capture);
}

// Line ends become line feeds, as XML 1.0, 2.11 has it.
static void append_lines(FeedXMLParser *parser, const uint8_t *at, const uint8_t *end) {
    const uint8_t *carriage;
    while (at < end && (carriage = memchr(at, '\r', (size_t)(end - at))) != NULL) {
        append(parser, at, carriage);
        feedxml_append(parser, (const uint8_t *)"\n", 1, parser->capture);
        at = carriage + 1;
        if (at < end && *at == '\n') at++;
    }
    if (at < end) append(parser, at, end);
}

static void append_character_data(FeedXMLParser *parser, const uint8_t *at, const uint8_t *end) {
    const uint8_t *reference;
    uint8_t utf8[4];
    size_t consumed;
    while (at < end && (reference = memchr(at, '&', (size_t)(end - at))) != NULL) {
        append_lines(parser, at, reference);
        size_t length = outline_reference(reference, end, utf8, &consumed);
        append(parser, utf8, utf8 + length);
        at = reference + consumed;
    }
    if (at < end) append_lines(parser, at, end);
}

// The section whose mark libxml2 has just read, if any. Marks that it did not hand over, in a part of a broken document
// that it skipped, are passed over.
static const Section *section_at_mark(FeedXMLParser *parser, const xmlChar *bytes, int length) {
    const Outline *outline = &parser->outline;
    if (length != 4 || parser->next_section >= outline->count || memcmp(bytes, OUTLINE_MARK_TEXT, 4) != 0) return NULL;
    size_t at = consumed_bytes(parser);
    while (parser->next_section < outline->count && outline->sections[parser->next_section].mark < at)
        parser->skipped_lines += (int32_t)outline->sections[parser->next_section++].lines;
    if (parser->next_section >= outline->count || outline->sections[parser->next_section].mark != at) return NULL;
    return &outline->sections[parser->next_section++];
}

static void on_text(void *user, const xmlChar *bytes, int length) {
    FeedXMLParser *parser = user;
    const Section *section = section_at_mark(parser, bytes, length);
    if (section != NULL) parser->skipped_lines += (int32_t)section->lines;
    if (parser->capture == FeedXMLCaptureOff) return;
    if (section == NULL) {
        append(parser, bytes, bytes + length);
        return;
    }
    const uint8_t *start = parser->outline.bytes + section->start, *end = start + section->length;
    if (section->is_escaped) append_character_data(parser, start, end);
    else append_lines(parser, start, end);
}

static void on_error(void *user, xmlErrorPtr error) {
    FeedXMLParser *parser = user;
    int undeclared = error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY;
    if (undeclared) parser->lost_entity = 1;
    if (!undeclared && (error->level != XML_ERR_FATAL || error->domain == XML_FROM_NAMESPACE)) return;
    if (error->code == XML_ERR_INVALID_ENCODING || error->code == XML_ERR_INVALID_CHAR)
        parser->report.invalid_encoding = 1;
    if (parser->report.error != 0) return;
    parser->report.error = error->code;
    parser->report.line = error->line + parser->skipped_lines;
}

static xmlSAXHandler callbacks(void) {
    xmlSAXHandler sax;
    memset(&sax, 0, sizeof sax);
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.serror = on_error;
    return sax;
}

// `text` ends with a zero byte and is not copied. (xmlCreateMemoryParserCtxt copies it; a static input buffer does not,
// but libxml2 2.9.14 reads past the end of large ones.)
static xmlParserCtxtPtr open_context(const uint8_t *text, int options, const xmlSAXHandler *sax, void *user) {
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (context == NULL) return NULL;
    xmlSetupParserForBuffer(context, text, NULL);
    if (context->input == NULL) {
        xmlFreeParserCtxt(context);
        return NULL;
    }
    xmlCtxtUseOptions(context, options);
    *context->sax = *sax;
    context->userData = user;
    return context;
}

static void close_context(xmlParserCtxtPtr context) {
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    xmlFreeParserCtxt(context);
}

static void reset(FeedXMLParser *parser) {
    parser->depth = parser->namespaces = parser->names = parser->lost_entity = parser->skipped_lines = 0;
    parser->next_section = 0;
    parser->capture = FeedXMLCaptureOff;
    parser->text.length = 0;
    parser->report = (FeedXMLReport){FeedXMLStatusWellFormed, 0, 0, 0};
    memset(parser->slots, 0, sizeof parser->slots);
}

static void run(FeedXMLParser *parser, int options) {
    xmlSAXHandler sax = callbacks();
    parser->context = open_context(parser->outline.text.bytes, options, &sax, parser);
    if (parser->context == NULL) {
        parser->report.status = FeedXMLStatusNoMemory;
        return;
    }
    xmlParseDocument(parser->context);
    int fine = parser->context->wellFormed && !parser->lost_entity;
    if (!fine && parser->report.status == FeedXMLStatusWellFormed) parser->report.status = FeedXMLStatusMalformed;
    if (parser->text.failed) parser->report.status = FeedXMLStatusNoMemory;
    close_context(parser->context);
    parser->context = NULL;
}

FeedXMLReport feedxml_parse(FeedXMLParser *parser, void *user, const uint8_t *bytes, size_t length, int32_t recover) {
    reset(parser);
    parser->user = user;
    if (length == 0 || length > INT32_MAX) {
        parser->report.status = length == 0 ? FeedXMLStatusMalformed : FeedXMLStatusNoMemory;
        return parser->report;
    }
    outline_make(&parser->outline, bytes, length, MOST_EQUAL_SIGNS);
    if (parser->outline.wide_tag) {
        parser->report.status = FeedXMLStatusTooComplex;
    } else {
        int options = FEEDXML_OPTIONS | (recover ? XML_PARSE_RECOVER : 0);
        if (parser->outline.text.failed) parser->report.status = FeedXMLStatusNoMemory;
        else if (parser->outline.swallows && !recover) parser->report.status = FeedXMLStatusMalformed;
        else run(parser, options);
    }
    outline_free(&parser->outline);
    return parser->report;
}

void feedxml_stop(FeedXMLParser *parser) { stop(parser, FeedXMLStatusStopped); }

int32_t feedxml_line(const FeedXMLParser *parser) {
    if (parser->context == NULL || parser->context->input == NULL) return 0;
    return parser->context->input->line + parser->skipped_lines;
}

void feedxml_capture(FeedXMLParser *parser, FeedXMLCapture mode) { parser->capture = mode; }

const uint8_t *feedxml_text(const FeedXMLParser *parser, size_t *length) {
    *length = parser->text.length;
    return parser->text.bytes;
}

void feedxml_clear(FeedXMLParser *parser) { parser->text.length = 0; }

void feedxml_append(FeedXMLParser *parser, const uint8_t *bytes, size_t length, FeedXMLCapture mode) {
    if (mode == FeedXMLCaptureEscaped)
        text_buffer_append_escaped(&parser->text, bytes, length);
    else
        text_buffer_append(&parser->text, bytes, length);
}

void feedxml_escape_collected(FeedXMLParser *parser) {
    TextBuffer escaped = {0};
    text_buffer_append_escaped(&escaped, parser->text.bytes, parser->text.length);
    if (escaped.length == parser->text.length) {
        free(escaped.bytes);
        return;
    }
    free(parser->text.bytes);
    parser->text = escaped;
}

static void ignore_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int declared,
                         const xmlChar **namespaces, int count, int defaulted, const xmlChar **raw) {
    (void)user, (void)local, (void)prefix, (void)uri, (void)declared, (void)namespaces, (void)count, (void)defaulted,
        (void)raw;
}

static void ignore_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    (void)user, (void)local, (void)prefix, (void)uri;
}

static void ignore_text(void *user, const xmlChar *bytes, int length) { (void)user, (void)bytes, (void)length; }

int32_t feedxml_yardstick(const uint8_t *bytes, size_t length) {
    xmlSAXHandler sax;
    memset(&sax, 0, sizeof sax);
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = ignore_start;
    sax.endElementNs = ignore_end;
    sax.characters = sax.ignorableWhitespace = sax.cdataBlock = ignore_text;
    int ignored = 0;
    xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
    if (context == NULL) return 0;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOENT);
    *context->sax = sax;
    context->userData = &ignored;
    xmlParseDocument(context);
    int fine = context->wellFormed;
    close_context(context);
    return fine;
}
