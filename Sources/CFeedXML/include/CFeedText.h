#ifndef CFEEDTEXT_H
#define CFEEDTEXT_H

#include <stddef.h>
#include <stdint.h>

// HTML to plain text, over UTF-8 bytes. Nothing here allocates more than in proportion to its input or takes more than
// linear time; bytes that are not UTF-8 do no harm but come out as they went in.

/// What a text is taken for.
enum {
    FeedHTMLSourceHTML = 0,  ///< HTML; every tag is dropped
    FeedHTMLSourceTitle = 1, ///< text that may hold HTML: only elements of HTML are tags
    FeedHTMLSourcePlain = 2  ///< text; `<` and `&` mean themselves
};

/// How a text is written.
enum {
    FeedHTMLSingleLine = 1, ///< block boundaries become spaces
    FeedHTMLImageTexts = 2, ///< a text that has no words but images gives what these say of themselves (`alt`)
    FeedHTMLEscapedOnce = 4 ///< escaped markup is text about markup; else it is taken for a writer's mistake
};

/// How many bytes of room feedhtml_text wants for a text of `length` bytes.
static inline size_t feedhtml_text_room(size_t length) { return length + length / 2 + 64; }

/// Writes the plain text of `bytes` to `out`; returns its length.
size_t feedhtml_text(const uint8_t *_Nonnull bytes, size_t length, int32_t source, int32_t how, uint8_t *_Nonnull out);

/// Resolves a relative address of `length` bytes and hands the result, if any, to feedhtml_address.
typedef void (*FeedHTMLResolve)(void *_Nullable user, const uint8_t *_Nonnull address, size_t length,
                                void *_Nonnull answer);

/// How HTML is sanitised. Without `resolve` relative addresses stay as they are.
typedef struct FeedHTMLCleaning {
    FeedHTMLResolve _Nullable resolve;
    void *_Nullable user;
} FeedHTMLCleaning;

/// Bytes that belong to the caller, who frees them with feedhtml_release; NULL when memory ran out.
typedef struct FeedHTMLOutput {
    uint8_t *_Nullable bytes;
    size_t length;
} FeedHTMLOutput;

/// Sanitises HTML: allowed elements and attributes only, well nested.
FeedHTMLOutput feedhtml_clean(const uint8_t *_Nonnull bytes, size_t length, const FeedHTMLCleaning *_Nonnull how);
/// What `resolve` calls with its answer.
void feedhtml_address(void *_Nonnull answer, const uint8_t *_Nonnull bytes, size_t length);
/// Writes plain text as HTML: empty lines part paragraphs, other lines are broken.
FeedHTMLOutput feedhtml_from_text(const uint8_t *_Nonnull bytes, size_t length);
void feedhtml_release(uint8_t *_Nullable bytes);

/// Reads the character reference that `bytes` begin with; returns the length of its UTF-8 (at most 12 bytes), -1 when
/// there is none.
int32_t feedhtml_reference(const uint8_t *_Nonnull bytes, size_t length, uint8_t *_Nonnull utf8,
                           size_t *_Nonnull consumed);

/// Writes the UTF-8 (at most 4 bytes) of a code point as HTML reads it; returns its length, 0 for control characters.
size_t feedhtml_utf8(uint32_t value, uint8_t *_Nonnull out);

/// What the element does to text whose first eight letters are packed into `key`: block 0, line break 1, cell 2,
/// inline 3, hidden 4, unknown 5.
int32_t feedhtml_kind(uint64_t key);

#endif
