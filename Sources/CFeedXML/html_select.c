#include "html_document.h"

#include <libxml/xpathInternals.h>

// Steps that all selections of one page may take together: some seconds.
#define MAX_STEPS 60000000

static void on_fault(void *user, xmlErrorPtr error) { (void)user, (void)error; }

int feedhtml_open_selection(FeedHTMLDocument *document) {
    xmlXPathOrderDocElems(document->tree);
    document->context = xmlXPathNewContext(document->tree);
    if (document->context == NULL) return 0;
    document->context->error = on_fault;
    document->context->opLimit = MAX_STEPS;
    return 1;
}

void feedhtml_close_selection(FeedHTMLDocument *document) {
    if (document->result != NULL) xmlXPathFreeObject(document->result);
    for (int32_t i = 0; i < document->selector_count; i++) xmlXPathFreeCompExpr(document->selectors[i]);
    if (document->context != NULL) xmlXPathFreeContext(document->context);
    free(document->matches);
}

FeedHTMLFault feedhtml_check(const char *xpath) {
    FeedHTMLFault fault = {0, 0};
    xmlInitParser();
    xmlXPathContextPtr context = xmlXPathNewContext(NULL);
    if (context == NULL) return (FeedHTMLFault){-1, 0};
    context->error = on_fault;
    xmlXPathCompExprPtr compiled = xmlXPathCtxtCompile(context, (const xmlChar *)xpath);
    if (compiled == NULL) fault = (FeedHTMLFault){context->lastError.code, context->lastError.int1};
    if (compiled == NULL && fault.code == 0) fault.code = -1;
    if (compiled != NULL) xmlXPathFreeCompExpr(compiled);
    xmlXPathFreeContext(context);
    return fault;
}

int32_t feedhtml_compile(FeedHTMLDocument *document, const char *xpath) {
    if (document->selector_count == FEEDHTML_MAX_SELECTORS) return -1;
    xmlXPathCompExprPtr compiled = xmlXPathCtxtCompile(document->context, (const xmlChar *)xpath);
    if (compiled == NULL) return -1;
    document->selectors[document->selector_count] = compiled;
    return document->selector_count++;
}

static int32_t index_of(const xmlNode *node) { return (int32_t)(intptr_t)node->_private - 1; }

static FeedHTMLMatch match_of(const xmlNode *node) {
    if (node->type == XML_ATTRIBUTE_NODE) {
        const xmlNode *child = node->children;
        const char *value = child == NULL || child->content == NULL ? "" : (const char *)child->content;
        return (FeedHTMLMatch){index_of(node->parent), (const uint8_t *)value, strlen(value)};
    }
    if (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        return (FeedHTMLMatch){index_of(node), NULL, 0};
    return (FeedHTMLMatch){-1, NULL, 0};
}

static int reserve(FeedHTMLDocument *document, int32_t count) {
    if (count <= document->matches_capacity) return 1;
    FeedHTMLMatch *matches = realloc(document->matches, (size_t)count * sizeof *matches);
    if (matches == NULL) return 0;
    document->matches = matches;
    document->matches_capacity = count;
    return 1;
}

static int32_t take_nodes(FeedHTMLDocument *document, xmlNodeSetPtr set, int32_t limit) {
    if (set == NULL) return 0;
    if (set->nodeNr > 1) xmlXPathNodeSetSort(set);
    int32_t count = set->nodeNr < limit ? set->nodeNr : limit, taken = 0;
    if (!reserve(document, count)) return -1;
    for (int32_t i = 0; i < count; i++) {
        FeedHTMLMatch match = match_of(set->nodeTab[i]);
        if (match.node >= 0) document->matches[taken++] = match;
    }
    return taken;
}

static int32_t take_value(FeedHTMLDocument *document) {
    document->result = xmlXPathConvertString(document->result);
    if (document->result == NULL || !reserve(document, 1)) return -1;
    const char *value = (const char *)document->result->stringval;
    if (value == NULL || *value == 0) return 0;
    document->matches[0] = (FeedHTMLMatch){-1, (const uint8_t *)value, strlen(value)};
    return 1;
}

const FeedHTMLMatch *feedhtml_select(FeedHTMLDocument *document, int32_t handle, int32_t node, int32_t limit,
                                     int32_t *count, FeedHTMLStatus *status) {
    *count = 0;
    *status = FeedHTMLStatusFailed;
    if (handle < 0 || handle >= document->selector_count) return NULL;
    if (document->result != NULL) xmlXPathFreeObject(document->result);
    document->context->node = node < 0 ? (xmlNodePtr)document->tree : document->sources[node];
    document->context->lastError.code = 0;
    document->result = xmlXPathCompiledEval(document->selectors[handle], document->context);
    if (document->result == NULL) {
        int limited = document->context->lastError.code == XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED;
        *status = limited ? FeedHTMLStatusTooComplex : FeedHTMLStatusFailed;
        return NULL;
    }
    *count = document->result->type == XPATH_NODESET ? take_nodes(document, document->result->nodesetval, limit)
                                                     : take_value(document);
    *status = *count < 0 ? FeedHTMLStatusNoMemory : FeedHTMLStatusFine;
    if (*count < 0) *count = 0;
    return document->matches;
}
