#include <string.h>

#include "html_runs.h"
#include "html_text.h"

// Ruby: the annotations are read after the text they belong to, in parentheses, so that 漢字 stays one word.

static void mute(HTMLTextReader *r) {
    if (r->muted != NULL) return;
    r->muted = r->out;
    r->muted_pending = r->pending;
}

static void unmute(HTMLTextReader *r) {
    if (r->muted == NULL) return;
    r->out = r->muted;
    r->pending = r->muted_pending;
    r->muted = NULL;
}

int html_end_ruby(HTMLTextReader *r) {
    if (r->ruby == NULL) return 0;
    unmute(r);
    r->ruby_part = HTML_NONE;
    if (r->has_annotation && !r->is_annotation) {
        r->is_annotation = 1;
        r->p = r->ruby;
        html_write(r, "(", 1);
        mute(r);
        return 1;
    }
    if (r->is_annotation) {
        r->pending = HTMLNoSpace;
        html_write(r, ")", 1);
    }
    r->ruby = NULL;
    r->is_annotation = r->has_annotation = 0;
    return 0;
}

// The text of an annotation is heard in the second reading only, that of `rp` in neither.
static void apply_ruby_part(HTMLTextReader *r, const HTMLTag *tag) {
    uint8_t id = tag->element->id;
    if (tag->is_end && id != r->ruby_part) return;
    r->ruby_part = tag->is_end ? HTML_NONE : id;
    unmute(r);
    if (r->ruby_part == HTML_rt) {
        r->has_annotation = 1;
        if (!r->is_annotation) mute(r);
        else if (r->out[-1] != '(') html_space(r, HTMLSpace);
    } else if (r->ruby_part == HTML_rp || r->is_annotation) {
        mute(r);
    }
}

static void apply_inline(HTMLTextReader *r, const HTMLTag *tag) {
    switch (tag->element->id) {
    case HTML_ruby:
        if (tag->is_end) {
            html_end_ruby(r);
        } else if (r->ruby == NULL) {
            r->ruby = tag->end;
        }
        break;
    case HTML_rb:
    case HTML_rp:
    case HTML_rt:
        if (r->ruby != NULL) apply_ruby_part(r, tag);
        break;
    case HTML_q:
        if (!tag->is_end) {
            html_write(r, "\xE2\x80\x9C", 3);
            r->quote_depth++;
        } else if (r->quote_depth > 0) {
            html_write(r, "\xE2\x80\x9D", 3);
            r->quote_depth--;
        }
        break;
    case HTML_img: r->has_image = 1; break;
    }
}

static void apply_flow(HTMLTextReader *r, const HTMLTag *tag) {
    switch (tag->element->kind) {
    case HTMLKindBlock:
    case HTMLKindBreak: html_space(r, HTMLLineBreak); break;
    case HTMLKindCell: html_space(r, HTMLSpace); break;
    case HTMLKindInline: apply_inline(r, tag); break;
    }
}

static void begin_raw(HTMLTextReader *r, const HTMLTag *tag) {
    HTMLTag end;
    if (r->region != HTMLMarkup || !html_raw_end(&r->scanner, tag->element, tag->end, &end)) return;
    // The end tag is read as such when the region has ended.
    r->limit = end.name - 2;
    r->region = tag->element->how & RCDATA ? HTMLReferencesOnly : HTMLRawText;
}

// Skips an element that says it is hidden, if it ends anywhere.
static int skip_hidden(HTMLTextReader *r, const HTMLTag *tag) {
    if (!tag->is_hidden || r->shows_hidden || tag->element->how & VOID) return 0;
    const uint8_t *after = html_hidden_end(&r->scanner, tag);
    if (after == NULL) return 0;
    if (tag->element->kind == HTMLKindBlock) html_space(r, HTMLLineBreak);
    if (tag->element->kind == HTMLKindCell) html_space(r, HTMLSpace);
    r->p = after;
    return r->has_hidden = 1;
}

// A block ends ruby, and so does a rule. 1 when the annotations are to be read first.
static int end_ruby_before(HTMLTextReader *r, const HTMLTag *tag) {
    uint8_t kind = tag->element->kind;
    int ends = kind == HTMLKindBlock || kind == HTMLKindCell || tag->element->id == HTML_hr;
    return r->ruby != NULL && !tag->is_cut && ends && html_end_ruby(r);
}

void html_apply_tag(HTMLTextReader *r, const HTMLTag *tag) {
    const HTMLElement *element = tag->element;
    if (end_ruby_before(r, tag)) return;
    r->p = tag->end;
    if (tag->is_cut || (element->id == HTML_NONE && !tag->is_hidden)) return;
    if (element->kind == HTMLKindHidden) {
        r->p = html_after_hidden(&r->scanner, tag);
        return;
    }
    if (skip_hidden(r, tag)) return;
    apply_flow(r, tag);
    if (element->how & PRE) r->pre_depth += tag->is_end ? (r->pre_depth > 0 ? -1u : 0) : 1;
    if (element->how & (RCDATA | RAWTEXT) && !tag->is_end) begin_raw(r, tag);
}

static int is_file_name(const uint8_t *value, size_t length) {
    static const char endings[][6] = {".jpg", ".jpeg", ".png", ".gif", ".webp"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]), k = 0;
        if (length < n) continue;
        while (k < n && html_lower(value[length - n + k]) == (uint8_t)endings[i][k]) k++;
        if (k == n) return 1;
    }
    return 0;
}

static void read_image_text(HTMLTextReader *r, const HTMLTag *tag) {
    HTMLAttribute found;
    const uint8_t *at = tag->attributes;
    while (html_next_attribute(tag, &at, &found)) {
        if (found.name_length != 3 || (found.name[0] | 0x20) != 'a' || (found.name[1] | 0x20) != 'l' ||
            (found.name[2] | 0x20) != 't' || is_file_name(found.value, found.value_length))
            continue;
        html_space(r, HTMLLineBreak);
        r->p = found.value;
        r->limit = found.value + found.value_length;
        r->region = HTMLAttributeValue;
        html_read_region(r);
        return;
    }
}

void html_read_image_texts(HTMLTextReader *r) {
    const uint8_t *p = r->scanner.start, *end = r->scanner.end;
    r->pending = HTMLNoSpace;
    html_scanner_init(&r->scanner, p, (size_t)(end - p));
    while (p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL) {
        HTMLTag tag;
        const uint8_t *after =
            html_starts(p, end, "<![CDATA[", 9) ? p + 9 : html_declaration(&r->scanner, p);
        if (after != NULL || !html_tag(&r->scanner, p, &tag)) {
            p = after != NULL ? after : p + 1;
            continue;
        }
        if (tag.element->id == HTML_img && !tag.is_end && !tag.is_cut) read_image_text(r, &tag);
        p = tag.element->kind == HTMLKindHidden ? html_after_hidden(&r->scanner, &tag) : tag.end;
    }
}
