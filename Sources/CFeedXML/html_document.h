#ifndef FEEDHTML_DOCUMENT_H
#define FEEDHTML_DOCUMENT_H

#include "CFeedHTML.h"
#include "text_buffer.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

#define FEEDHTML_MAX_SELECTORS 256

// What html.c builds and html_select.c asks.
struct FeedHTMLDocument {
    xmlDocPtr tree;
    FeedHTMLNode *nodes;
    xmlNodePtr *sources;
    int32_t count, capacity;
    xmlXPathContextPtr context;
    xmlXPathCompExprPtr selectors[FEEDHTML_MAX_SELECTORS];
    int32_t selector_count;
    xmlXPathObjectPtr result;
    FeedHTMLMatch *matches;
    int32_t matches_capacity;
    TextBuffer text;
};

/// Opens the XPath context; 0 when memory ran out.
int feedhtml_open_selection(FeedHTMLDocument *document);
/// Frees what selections left.
void feedhtml_close_selection(FeedHTMLDocument *document);

/// 1 when a tag has more than `limit` attributes: libxml2 compares each with each.
int feedhtml_has_wide_tag(const uint8_t *bytes, size_t length, int32_t limit);

#endif
