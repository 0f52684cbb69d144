#include "html_document.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <time.h>

#define FEEDHTML_OPTIONS                                                                                              \
    (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT |          \
     HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC)
// libxml2 halts at 256 without HUGE. Pages that never close their `<font>` go deeper; those elements are dissolved.
#define MAX_TREE_DEPTH 240
#define MAX_DISSOLVED 3000
#define MAX_ATTRIBUTES 1000
#define CALLS_PER_LOOK 1024

// What became of an element that libxml2 thinks is open: its node is open, it was dissolved, or closed early.
enum { OPEN, DISSOLVED, CLOSED };

typedef struct Build {
    FeedHTMLStatus status;
    int32_t nodes, max_nodes;
    int32_t calls;
    double deadline;
    int32_t dissolved;
    // One state for each element on libxml2's own stack, and the place there of each node that is open.
    uint8_t *entries;
    int32_t count, capacity;
    int32_t entry_of[MAX_TREE_DEPTH + 1];
} Build;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void halt(htmlParserCtxtPtr context, Build *build, FeedHTMLStatus status) {
    if (build->status == FeedHTMLStatusFine) build->status = status;
    xmlStopParser(context);
}

static int goes_on(htmlParserCtxtPtr context, Build *build) {
    if (build->status != FeedHTMLStatusFine) return 0;
    if (++build->calls % CALLS_PER_LOOK == 0 && now() > build->deadline) halt(context, build, FeedHTMLStatusTooComplex);
    if (build->nodes > build->max_nodes) halt(context, build, FeedHTMLStatusTooComplex);
    return build->status == FeedHTMLStatusFine;
}

static int add_entry(Build *build, uint8_t state) {
    if (build->count == build->capacity) {
        int32_t wanted = build->capacity < 256 ? 256 : build->capacity * 2;
        uint8_t *entries = realloc(build->entries, (size_t)wanted);
        if (entries == NULL) return 0;
        build->entries = entries;
        build->capacity = wanted;
    }
    build->entries[build->count++] = state;
    return 1;
}

static int is_one_of(const xmlChar *name, const char *const *names) {
    for (; *names != NULL; names++)
        if (strcmp((const char *)name, *names) == 0) return 1;
    return 0;
}

// Closes the open node at `place` and all above it, whatever libxml2's stack says.
static void close_early(htmlParserCtxtPtr context, Build *build, int32_t place) {
    for (int32_t i = build->entry_of[place]; i < build->count; i++) build->entries[i] = CLOSED;
    build->dissolved = 0;
    while (context->nodeNr > place) xmlSAX2EndElement(context, NULL);
}

// Old pages leave `<font>` open in a cell; then libxml2 puts the next row into that cell. As in HTML 13.2.6.4.9 to .15 a
// row ends the row before it, a cell the cell, a list item the list item, but not across the list or table around them.
static void close_siblings(htmlParserCtxtPtr context, Build *build, const xmlChar *name) {
    static const char *const cells[] = {"td", "th", NULL}, *const cell_bounds[] = {"tr", "table", NULL};
    static const char *const rows[] = {"tr", NULL}, *const row_bounds[] = {"table", "tbody", "thead", "tfoot", NULL};
    static const char *const items[] = {"li", NULL}, *const terms[] = {"dt", "dd", NULL};
    static const char *const list_bounds[] = {"ul",  "ol",      "menu",    "dir",     "dl",  "table",  "td",    "th",
                                              "nav", "section", "article", "aside", "main", "header", "footer", NULL};
    const char *const *same, *const *bounds = list_bounds;
    if (is_one_of(name, cells)) {
        same = cells;
        bounds = cell_bounds;
    } else if (is_one_of(name, rows)) {
        same = rows;
        bounds = row_bounds;
    } else if (is_one_of(name, items)) {
        same = items;
    } else if (is_one_of(name, terms)) {
        same = terms;
    } else {
        return;
    }
    for (int32_t place = context->nodeNr - 1; place >= 0; place--) {
        if (is_one_of(context->nodeTab[place]->name, same)) {
            close_early(context, build, place);
            return;
        }
        if (is_one_of(context->nodeTab[place]->name, bounds)) return;
    }
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes) {
    htmlParserCtxtPtr context = user;
    Build *build = context->_private;
    if (!goes_on(context, build)) return;
    close_siblings(context, build, name);
    int32_t place = context->nodeNr, is_deep = build->dissolved > 0 || place >= MAX_TREE_DEPTH;
    if (!add_entry(build, is_deep ? DISSOLVED : OPEN)) {
        halt(context, build, FeedHTMLStatusNoMemory);
    } else if (is_deep) {
        xmlSAX2Characters(user, (const xmlChar *)" ", 1);
        if (++build->dissolved > MAX_DISSOLVED) halt(context, build, FeedHTMLStatusTooDeep);
    } else {
        build->nodes++;
        build->entry_of[place] = build->count - 1;
        xmlSAX2StartElement(user, name, attributes);
    }
}

static void on_end(void *user, const xmlChar *name) {
    htmlParserCtxtPtr context = user;
    Build *build = context->_private;
    if (!goes_on(context, build) || build->count == 0) return;
    uint8_t state = build->entries[--build->count];
    if (state == DISSOLVED) {
        build->dissolved--;
        xmlSAX2Characters(user, (const xmlChar *)" ", 1);
    } else if (state == OPEN) {
        xmlSAX2EndElement(user, name);
    }
}

static void on_text(void *user, const xmlChar *bytes, int length) {
    htmlParserCtxtPtr context = user;
    Build *build = context->_private;
    if (!goes_on(context, build)) return;
    build->nodes++;
    xmlSAX2Characters(user, bytes, length);
}

// Only so that time is looked at: end tags that fit nothing call nothing else.
static void on_error(void *user, xmlErrorPtr error) {
    (void)error;
    htmlParserCtxtPtr context = user;
    goes_on(context, context->_private);
}

static void set_handlers(htmlParserCtxtPtr context) {
    xmlSAXHandlerPtr sax = context->sax;
    sax->initialized = XML_SAX2_MAGIC;
    sax->internalSubset = NULL;
    sax->startElement = on_start;
    sax->endElement = on_end;
    sax->characters = sax->cdataBlock = sax->ignorableWhitespace = on_text;
    sax->comment = NULL;
    sax->processingInstruction = NULL;
    sax->serror = on_error;
}

// libxml2 takes a zero byte for the end in places.
static uint8_t *without_zeros(const uint8_t *bytes, size_t length) {
    uint8_t *copy = malloc(length + 1);
    if (copy == NULL) return NULL;
    for (size_t i = 0; i < length; i++) copy[i] = bytes[i] == 0 ? ' ' : bytes[i];
    copy[length] = 0;
    return copy;
}

static xmlDocPtr read_tree(const uint8_t *bytes, size_t length, Build *build) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
    if (context == NULL) {
        build->status = FeedHTMLStatusNoMemory;
        return NULL;
    }
    htmlCtxtUseOptions(context, FEEDHTML_OPTIONS);
    set_handlers(context);
    context->_private = build;
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    xmlDocPtr tree = context->myDoc;
    context->myDoc = NULL;
    htmlFreeParserCtxt(context);
    return tree;
}

static int32_t add_node(FeedHTMLDocument *document, xmlNodePtr source, int32_t parent) {
    if (document->count == document->capacity) {
        int32_t wanted = document->capacity < 1024 ? 1024 : document->capacity * 2;
        FeedHTMLNode *nodes = realloc(document->nodes, (size_t)wanted * sizeof *nodes);
        if (nodes != NULL) document->nodes = nodes;
        xmlNodePtr *sources = realloc(document->sources, (size_t)wanted * sizeof *sources);
        if (sources != NULL) document->sources = sources;
        if (nodes == NULL || sources == NULL) return -1;
        document->capacity = wanted;
    }
    int32_t index = document->count++;
    int32_t depth = parent < 0 ? 0 : document->nodes[parent].depth + 1;
    FeedHTMLNode node = {parent, index + 1, depth, NULL, NULL, 0};
    if (source->type == XML_ELEMENT_NODE) {
        node.name = (const char *)source->name;
    } else {
        node.text = source->content;
        node.length = source->content == NULL ? 0 : strlen((const char *)source->content);
    }
    document->nodes[index] = node;
    document->sources[index] = source;
    source->_private = (void *)(intptr_t)(index + 1);
    return index;
}

static int is_kept(xmlNodePtr node) {
    return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

// Numbers the nodes in document order, without recursion.
static int number_nodes(FeedHTMLDocument *document) {
    xmlNodePtr at = xmlDocGetRootElement(document->tree);
    int32_t parent = -1;
    while (at != NULL) {
        int32_t index = is_kept(at) ? add_node(document, at, parent) : -2;
        if (index == -1) return 0;
        if (at->type == XML_ELEMENT_NODE && at->children != NULL) {
            parent = index;
            at = at->children;
            continue;
        }
        while (at->next == NULL && parent >= 0) {
            document->nodes[parent].end = document->count;
            at = document->sources[parent];
            parent = document->nodes[parent].parent;
        }
        at = parent < 0 ? NULL : at->next;
    }
    return 1;
}

static FeedHTMLDocument *finish(xmlDocPtr tree, FeedHTMLStatus *status) {
    FeedHTMLDocument *document = calloc(1, sizeof *document);
    if (document == NULL) {
        xmlFreeDoc(tree);
        *status = FeedHTMLStatusNoMemory;
        return NULL;
    }
    document->tree = tree;
    if (number_nodes(document) && document->count > 0 && text_buffer_reserve(&document->text, 1) &&
        feedhtml_open_selection(document))
        return document;
    *status = xmlDocGetRootElement(tree) == NULL ? FeedHTMLStatusEmpty : FeedHTMLStatusNoMemory;
    feedhtml_free(document);
    return NULL;
}

FeedHTMLDocument *feedhtml_parse(const uint8_t *bytes, size_t length, int32_t max_nodes, double max_seconds,
                                 FeedHTMLStatus *status) {
    Build build = {.status = FeedHTMLStatusFine, .max_nodes = max_nodes, .deadline = now() + max_seconds};
    *status = FeedHTMLStatusTooComplex;
    if (length > INT32_MAX / 4 || feedhtml_has_wide_tag(bytes, length, MAX_ATTRIBUTES)) return NULL;
    *status = length == 0 ? FeedHTMLStatusEmpty : FeedHTMLStatusNoMemory;
    uint8_t *copy = length == 0 ? NULL : without_zeros(bytes, length);
    if (copy == NULL) return NULL;
    xmlInitParser();
    xmlDocPtr tree = read_tree(copy, length, &build);
    free(copy);
    free(build.entries);
    *status = build.status != FeedHTMLStatusFine || tree != NULL ? build.status : FeedHTMLStatusEmpty;
    if (*status == FeedHTMLStatusFine) return finish(tree, status);
    if (tree != NULL) xmlFreeDoc(tree);
    return NULL;
}

void feedhtml_free(FeedHTMLDocument *document) {
    feedhtml_close_selection(document);
    xmlFreeDoc(document->tree);
    free(document->nodes);
    free(document->sources);
    free(document->text.bytes);
    free(document);
}

const FeedHTMLNode *feedhtml_nodes(const FeedHTMLDocument *document, int32_t *count) {
    *count = document->count;
    return document->nodes;
}
