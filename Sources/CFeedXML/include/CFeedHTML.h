#ifndef CFEEDHTML_H
#define CFEEDHTML_H

#include <stddef.h>
#include <stdint.h>

// The narrow face of libxml2's HTML parser and of XPath. Like CFeedXML.h it shows no header of libxml2.

typedef struct FeedHTMLDocument FeedHTMLDocument;

/// How a parse or a selection ended.
typedef enum FeedHTMLStatus {
    FeedHTMLStatusFine = 0,
    FeedHTMLStatusEmpty = 1,
    FeedHTMLStatusTooDeep = 2,
    FeedHTMLStatusTooComplex = 3,
    FeedHTMLStatusNoMemory = 4,
    FeedHTMLStatusFailed = 5
} FeedHTMLStatus;

/// One element or text in document order. `end` is the index after its last descendant, so the subtree of node i is
/// i..<end; `parent` is -1 for the root. `name` (lower-case) is NULL for text, whose bytes are `text`.
typedef struct FeedHTMLNode {
    int32_t parent;
    int32_t end;
    int32_t depth;
    const char *_Nullable name;
    const uint8_t *_Nullable text;
    size_t length;
} FeedHTMLNode;

/// One thing that a selector selected: an element or text (`value` NULL), an attribute (with its owner's index) or a
/// computed string (`node` -1).
typedef struct FeedHTMLMatch {
    int32_t node;
    const uint8_t *_Nullable value;
    size_t length;
} FeedHTMLMatch;

/// What is wrong with an XPath: libxml2's error number (0: nothing) and the byte offset it was noticed at.
typedef struct FeedHTMLFault {
    int32_t code;
    int32_t offset;
} FeedHTMLFault;

/// Parses `length` bytes of UTF-8 as browsers' forgiving HTML. Elements deeper than 240 are dissolved into their
/// parent. NULL when the page is empty, too deep, or too large for `max_nodes` or `max_seconds`; `status` says which.
FeedHTMLDocument *_Nullable feedhtml_parse(const uint8_t *_Nonnull bytes, size_t length, int32_t max_nodes,
                                           double max_seconds, FeedHTMLStatus *_Nonnull status);
void feedhtml_free(FeedHTMLDocument *_Nonnull document);

/// The nodes in document order; valid as long as the document.
const FeedHTMLNode *_Nonnull feedhtml_nodes(const FeedHTMLDocument *_Nonnull document, int32_t *_Nonnull count);
/// The value of an attribute of element `node`, NULL when absent; valid as long as the document.
const char *_Nullable feedhtml_attribute(const FeedHTMLDocument *_Nonnull document, int32_t node,
                                         const char *_Nonnull name);
/// The subtree of `node` as markup, without nodes i where `skip[i]` is not 0; valid until the next call.
const uint8_t *_Nonnull feedhtml_markup(FeedHTMLDocument *_Nonnull document, int32_t node,
                                        const uint8_t *_Nullable skip, size_t *_Nonnull length);

/// What is wrong with an XPath, found without a document.
FeedHTMLFault feedhtml_check(const char *_Nonnull xpath);
/// A handle for an XPath in this document, -1 when it cannot be compiled.
int32_t feedhtml_compile(FeedHTMLDocument *_Nonnull document, const char *_Nonnull xpath);
/// Evaluates as seen from `node` (-1: the document) in document order, at most `limit` matches, which stay valid
/// until the next call. All evaluations of one document share one budget of steps.
const FeedHTMLMatch *_Nullable feedhtml_select(FeedHTMLDocument *_Nonnull document, int32_t handle, int32_t node,
                                               int32_t limit, int32_t *_Nonnull count,
                                               FeedHTMLStatus *_Nonnull status);

#endif
