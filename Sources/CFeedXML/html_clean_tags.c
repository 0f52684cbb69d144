#include "html_clean.h"

static const HTMLElement *element_at(const HTMLCleaner *c, size_t depth) { return &html_elements[c->open[depth - 1]]; }

static int is_block(const HTMLElement *element) {
    return element->kind == HTMLKindBlock || element->kind == HTMLKindCell;
}

static int is_heading(uint8_t id) { return id >= HTML_h1 && id <= HTML_h6; }
static int is_cell(uint8_t id) { return id == HTML_td || id == HTML_th || id == HTML_caption; }
static int is_row_group(uint8_t id) { return id == HTML_tbody || id == HTML_thead || id == HTML_tfoot; }
static int is_list(uint8_t id) { return id == HTML_ul || id == HTML_ol || id == HTML_dl; }
static int is_table_part(uint8_t id) { return is_cell(id) || is_row_group(id) || id == HTML_tr; }

static void close_one(HTMLCleaner *c) {
    const HTMLElement *element = element_at(c, c->depth--);
    html_put(c, "</");
    text_buffer_append(&c->out, element->name, element->length);
    html_put(c, ">");
    if (element->kind == HTMLKindBlock) c->at_break = 1;
}

// Closes down to and with the element at `depth` (from 1); nothing when 0.
static void close_to(HTMLCleaner *c, size_t depth) {
    while (depth > 0 && c->depth >= depth) close_one(c);
}

void html_close_all(HTMLCleaner *c) { close_to(c, 1); }

// Whether an open `id` is the same as the wanted one, for the purpose of ending it.
static int ends(uint8_t wanted, uint8_t id) { return id == wanted || (is_heading(wanted) && is_heading(id)); }

// Whether the search for an open `wanted` goes no further than `id`.
static int is_barrier(uint8_t wanted, uint8_t id) {
    if (is_table_part(wanted)) return id == HTML_table;
    if (wanted == HTML_li || wanted == HTML_dd || wanted == HTML_dt) return is_list(id) || is_cell(id);
    return wanted != HTML_table && is_cell(id);
}

// Whether the search for an inline element goes no further than `element`: its end does not end blocks or ruby.
static int is_inline_barrier(uint8_t wanted, const HTMLElement *element) {
    int is_ruby = wanted == HTML_ruby || wanted == HTML_rt || wanted == HTML_rp || wanted == HTML_rb;
    return is_block(element) || (element->id == HTML_ruby && !is_ruby);
}

// The depth of the innermost open element that an end tag of `wanted` would end, 0 when there is none.
static size_t open_depth(const HTMLCleaner *c, const HTMLElement *wanted) {
    for (size_t depth = c->depth; depth > 0; depth--) {
        const HTMLElement *element = element_at(c, depth);
        if (ends(wanted->id, element->id)) return depth;
        if (is_block(wanted) ? is_barrier(wanted->id, element->id) : is_inline_barrier(wanted->id, element)) return 0;
    }
    return 0;
}

int html_is_open(const HTMLCleaner *c, uint8_t id) {
    for (size_t depth = c->depth; depth > 0; depth--)
        if (c->open[depth - 1] == id) return 1;
    return 0;
}

// A block ends an open paragraph, an item the one before it, a cell the one before it, and so on.
static void close_implied(HTMLCleaner *c, uint8_t id) {
    size_t top = c->depth;
    while (top > 0 && !is_block(element_at(c, top))) top--;
    if (top > 0 && c->open[top - 1] == HTML_p) close_to(c, top);
    static const uint8_t pairs[][2] = {
        {HTML_li, HTML_li}, {HTML_dd, HTML_dd}, {HTML_dd, HTML_dt}, {HTML_dt, HTML_dd}, {HTML_dt, HTML_dt},
        {HTML_td, HTML_td}, {HTML_td, HTML_th}, {HTML_th, HTML_td}, {HTML_th, HTML_th}, {HTML_tr, HTML_tr},
        {HTML_tr, HTML_caption}, {HTML_td, HTML_caption}, {HTML_th, HTML_caption}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] == id) close_to(c, open_depth(c, &html_elements[pairs[i][1]]));
    if (!is_row_group(id) && id != HTML_caption) return;
    static const uint8_t groups[] = {HTML_caption, HTML_tbody, HTML_thead, HTML_tfoot, HTML_tr};
    for (size_t i = 0; i < sizeof groups; i++) close_to(c, open_depth(c, &html_elements[groups[i]]));
}

// As what an element is written here; the parts of a table only in one, sources only in media.
static const HTMLElement *written_as(const HTMLCleaner *c, const HTMLElement *element) {
    uint8_t as = element->as;
    if (is_table_part(as) && !html_is_open(c, HTML_table)) as = element->kind == HTMLKindCell ? HTML_NONE : HTML_div;
    if (as == HTML_source && !html_is_open(c, HTML_audio) && !html_is_open(c, HTML_video) &&
        !html_is_open(c, HTML_picture))
        as = HTML_NONE;
    return &html_elements[as];
}

// Keeps the words apart that an element keeps apart which is not written.
static void write_boundary(HTMLCleaner *c, const HTMLElement *element) {
    if (element->kind == HTMLKindCell) html_put(c, " ");
    if ((element->kind != HTMLKindBlock && element->kind != HTMLKindBreak) || c->at_break) return;
    html_put(c, "<br>");
    c->has_tags = 1;
    c->at_break = 1;
}

static void close_ruby(HTMLCleaner *c) {
    size_t depth = open_depth(c, &html_elements[HTML_ruby]);
    if (depth == 0) return;
    close_to(c, depth);
    c->at_break = 0;
}

// Quotation marks as plain text has them: an element would put those of the reader's language.
static void write_quote(HTMLCleaner *c, const HTMLTag *tag) {
    if (tag->is_end && c->quote_depth == 0) return;
    c->quote_depth += tag->is_end ? -1u : 1;
    html_put(c, tag->is_end ? "\xE2\x80\x9D" : "\xE2\x80\x9C");
    c->at_break = 0;
}

static int is_nested_link(HTMLCleaner *c) {
    close_to(c, open_depth(c, &html_elements[HTML_a]));
    return html_is_open(c, HTML_a);
}

static void start(HTMLCleaner *c, const HTMLTag *tag) {
    const HTMLElement *element = written_as(c, tag->element);
    int is_void = element->how & VOID;
    if (is_block(element) || element->id == HTML_hr) close_implied(c, element->id);
    if ((element->id == HTML_rt || element->id == HTML_rp) && c->depth > 0) {
        uint8_t last = c->open[c->depth - 1];
        if (last == HTML_rt || last == HTML_rp) close_one(c);
    }
    if (element->id == HTML_NONE || (!is_void && c->depth >= HTML_MAX_DEPTH) ||
        (element->id == HTML_a && is_nested_link(c)) || (element->id == HTML_ruby && html_is_open(c, HTML_ruby))) {
        write_boundary(c, tag->element);
        return;
    }
    size_t before = c->out.length;
    html_put(c, "<");
    text_buffer_append(&c->out, element->name, element->length);
    if (!html_clean_attributes(c, tag, element)) {
        c->out.length = before;
        return;
    }
    html_put(c, ">");
    c->has_tags = 1;
    if (!is_void) c->open[c->depth++] = element->id;
    if (element->kind == HTMLKindBlock || element->kind == HTMLKindBreak) c->at_break = 1;
    if (element->id == HTML_img) c->at_break = 0;
}

static void end(HTMLCleaner *c, const HTMLTag *tag) {
    const HTMLElement *element = written_as(c, tag->element);
    size_t depth = element->id == HTML_NONE || element->how & VOID ? 0 : open_depth(c, element);
    if (depth > 0) {
        close_to(c, depth);
    } else {
        write_boundary(c, tag->element);
    }
}

static void begin_raw(HTMLCleaner *c, const HTMLTag *tag) {
    HTMLTag found;
    if (c->region != HTMLMarkup || !html_raw_end(&c->scanner, tag->element, tag->end, &found)) return;
    c->limit = found.name - 2;
    c->region = tag->element->how & RCDATA ? HTMLReferencesOnly : HTMLRawText;
}

void html_clean_tag(HTMLCleaner *c, const HTMLTag *tag) {
    const HTMLElement *element = tag->element;
    c->p = tag->end;
    if (tag->is_cut || (element->id == HTML_NONE && !tag->is_hidden)) return;
    if (element->kind == HTMLKindHidden) {
        c->p = html_after_hidden(&c->scanner, tag);
        return;
    }
    if (is_block(element) || element->id == HTML_hr) close_ruby(c);
    if (tag->is_hidden && !c->shows_hidden && !(element->how & VOID)) {
        const uint8_t *after = html_hidden_end(&c->scanner, tag);
        if (after != NULL) {
            write_boundary(c, element);
            c->p = after;
            c->has_hidden = 1;
            return;
        }
    }
    if (element->id == HTML_q) {
        write_quote(c, tag);
        return;
    }
    if (tag->is_end) {
        end(c, tag);
        return;
    }
    start(c, tag);
    if (element->how & (RCDATA | RAWTEXT)) begin_raw(c, tag);
}
