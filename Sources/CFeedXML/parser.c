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

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    FeedXMLParser *parser = user;
    if (parser->depth == 0) return;
    FeedXMLName name = {(const char *)local, (const char *)prefix, (const char *)uri};
    uint16_t code = parser->codes[parser->depth];
    parser->namespaces -= parser->declared[parser->depth];
    parser->handlers.end(parser->user, code, &name);
    parser->depth--;
}

static void on_text(void *user, const xmlChar *bytes, int length) {
    FeedXMLParser *parser = user;
    if (parser->capture != FeedXMLCaptureOff) feedxml_append(parser, bytes, (size_t)length, parser->capture);
}

// Line ends become line feeds, as XML 1.0, 2.11 has it.
static void append_section(FeedXMLParser *parser, const uint8_t *at, size_t length) {
    const uint8_t *end = at + length, *carriage;
    while (at < end && (carriage = memchr(at, '\r', (size_t)(end - at))) != NULL) {
        feedxml_append(parser, at, (size_t)(carriage - at), parser->capture);
        feedxml_append(parser, (const uint8_t *)"\n", 1, parser->capture);
        at = carriage + 1;
        if (at < end && *at == '\n') at++;
    }
    if (at < end) feedxml_append(parser, at, (size_t)(end - at), parser->capture);
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *data) {
    FeedXMLParser *parser = user;
    if (parser->outline.count == 0 || data == NULL || strcmp((const char *)target, OUTLINE_TARGET) != 0) return;
    size_t index = strtoull((const char *)data, NULL, 10);
    if (index >= parser->outline.count) return;
    const Section *section = &parser->outline.sections[index];
    parser->skipped_lines += section->lines;
    if (parser->capture != FeedXMLCaptureOff) append_section(parser, section->bytes, section->length);
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
    sax.processingInstruction = on_instruction;
    sax.serror = on_error;
    return sax;
}

static xmlParserCtxtPtr open_context(const uint8_t *bytes, size_t length, int options, const xmlSAXHandler *sax,
                                     void *user) {
    xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
    if (context == NULL) return NULL;
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
    parser->capture = FeedXMLCaptureOff;
    parser->text.length = 0;
    parser->report = (FeedXMLReport){FeedXMLStatusWellFormed, 0, 0, 0};
    memset(parser->slots, 0, sizeof parser->slots);
}

static void run(FeedXMLParser *parser, const uint8_t *bytes, size_t length, int options) {
    xmlSAXHandler sax = callbacks();
    parser->context = open_context(bytes, length, options, &sax, parser);
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
        TextBuffer *outlined = &parser->outline.text;
        if (parser->outline.count > 0) run(parser, outlined->bytes, outlined->length, options);
        else run(parser, bytes, length, options);
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
    xmlParserCtxtPtr context = open_context(bytes, length, XML_PARSE_NONET | XML_PARSE_NOENT, &sax, &ignored);
    if (context == NULL) return 0;
    xmlParseDocument(context);
    int fine = context->wellFormed;
    close_context(context);
    return fine;
}
