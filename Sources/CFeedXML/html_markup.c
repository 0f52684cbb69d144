#include "html_document.h"

static const char *value_of(const xmlAttr *attribute) {
    const xmlNode *child = attribute->children;
    return child == NULL || child->content == NULL ? "" : (const char *)child->content;
}

const char *feedhtml_attribute(const FeedHTMLDocument *document, int32_t node, const char *name) {
    if (node < 0 || node >= document->count || document->nodes[node].name == NULL) return NULL;
    for (const xmlAttr *at = document->sources[node]->properties; at != NULL; at = at->next)
        if (strcmp((const char *)at->name, name) == 0) return value_of(at);
    return NULL;
}

static void append(TextBuffer *text, const char *bytes) { text_buffer_append(text, bytes, strlen(bytes)); }

static void open_tag(TextBuffer *text, const xmlNode *element) {
    append(text, "<");
    append(text, (const char *)element->name);
    for (const xmlAttr *at = element->properties; at != NULL; at = at->next) {
        const char *value = value_of(at);
        append(text, " ");
        append(text, (const char *)at->name);
        append(text, "=\"");
        text_buffer_append_escaped(text, (const uint8_t *)value, strlen(value));
        append(text, "\"");
    }
    append(text, ">");
}

static int is_void(const char *name) {
    static const char *const names[] = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                                        "param", "source", "track", "wbr"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) return 1;
    return 0;
}

static void close_tag(TextBuffer *text, const char *name) {
    if (is_void(name)) return;
    append(text, "</");
    append(text, name);
    append(text, ">");
}

static int is_raw(const FeedHTMLNode *parent) {
    return strcmp(parent->name, "script") == 0 || strcmp(parent->name, "style") == 0;
}

static void write_text(TextBuffer *text, const FeedHTMLDocument *document, int32_t at) {
    const FeedHTMLNode *node = &document->nodes[at];
    if (node->parent >= 0 && is_raw(&document->nodes[node->parent])) {
        text_buffer_append(text, node->text, node->length);
    } else {
        text_buffer_append_escaped(text, node->text, node->length);
    }
}

// Closes the elements that end before `next`.
static int32_t close_up_to(TextBuffer *text, const FeedHTMLDocument *document, int32_t open, int32_t root, int32_t next) {
    while (open >= root && document->nodes[open].end <= next) {
        close_tag(text, document->nodes[open].name);
        open = open == root ? -1 : document->nodes[open].parent;
    }
    return open;
}

const uint8_t *feedhtml_markup(FeedHTMLDocument *document, int32_t root, const uint8_t *skip, size_t *length) {
    TextBuffer *text = &document->text;
    text->length = 0;
    int32_t at = root, open = -1, end = document->nodes[root].end;
    while (at < end) {
        const FeedHTMLNode *node = &document->nodes[at];
        open = close_up_to(text, document, open, root, at);
        if (skip != NULL && skip[at]) {
            at = node->end;
            continue;
        }
        if (node->name != NULL) {
            open_tag(text, document->sources[at]);
            open = at;
        } else {
            write_text(text, document, at);
        }
        at++;
    }
    close_up_to(text, document, open, root, end);
    *length = text->length;
    return text->bytes;
}
