#ifndef CFEEDXML_H
#define CFEEDXML_H

#include <stddef.h>
#include <stdint.h>

#include "CFeedHTML.h"
#include "CFeedText.h"

// The narrow face of libxml2's SAX2 parser and of iconv that FeedParsing uses. No libxml2 header is included here:
// they bring in ICU's, which clash with Foundation's.

typedef struct FeedXMLParser FeedXMLParser;

/// The three parts of an element's or attribute's name; `prefix` and `uri` may be NULL.
typedef struct FeedXMLName {
    const char *_Nonnull local;
    const char *_Nullable prefix;
    const char *_Nullable uri;
} FeedXMLName;

/// One attribute; `value` is not terminated, it is `length` bytes of UTF-8 with references replaced.
typedef struct FeedXMLAttribute {
    FeedXMLName name;
    const uint8_t *_Nonnull value;
    size_t length;
} FeedXMLAttribute;

/// What the parser calls. `resolve` gives a name its code, once per name and parse; `start` and `end` come in pairs
/// except at a torn end of input.
typedef struct FeedXMLHandlers {
    uint16_t (*_Nonnull resolve)(void *_Nonnull user, const FeedXMLName *_Nonnull name);
    void (*_Nonnull start)(void *_Nonnull user, uint16_t code, const FeedXMLName *_Nonnull name,
                           const FeedXMLAttribute *_Nullable attributes, int32_t count);
    void (*_Nonnull end)(void *_Nonnull user, uint16_t code, const FeedXMLName *_Nonnull name);
} FeedXMLHandlers;

/// How text is collected: not at all, as it is, or escaped for being written into markup.
typedef enum FeedXMLCapture { FeedXMLCaptureOff = 0, FeedXMLCaptureRaw = 1, FeedXMLCaptureEscaped = 2 } FeedXMLCapture;

/// How a parse ended.
typedef enum FeedXMLStatus {
    FeedXMLStatusWellFormed = 0,
    FeedXMLStatusMalformed = 1,
    FeedXMLStatusTooDeep = 2,
    FeedXMLStatusTooComplex = 3,
    FeedXMLStatusStopped = 4,
    FeedXMLStatusNoMemory = 5
} FeedXMLStatus;

/// The status, libxml2's number of the first fatal error and its line (from 1), and whether the bytes were not UTF-8.
typedef struct FeedXMLReport {
    FeedXMLStatus status;
    int32_t error;
    int32_t line;
    int32_t invalid_encoding;
} FeedXMLReport;

/// Initialises libxml2; call once before the first parse, from one thread.
void feedxml_initialise(void);

FeedXMLParser *_Nullable feedxml_create(const FeedXMLHandlers *_Nonnull handlers, int32_t max_depth);
void feedxml_free(FeedXMLParser *_Nonnull parser);

/// Parses `length` bytes of valid UTF-8 (at most INT32_MAX), calling the handlers with `user`. `recover` goes on after
/// errors as libxml2 does. A tag with hundreds of attributes is refused as too complex.
FeedXMLReport feedxml_parse(FeedXMLParser *_Nonnull parser, void *_Nonnull user, const uint8_t *_Nonnull bytes,
                            size_t length, int32_t recover);

/// Ends the parse from inside a handler.
void feedxml_stop(FeedXMLParser *_Nonnull parser);
/// The line being parsed, from 1.
int32_t feedxml_line(const FeedXMLParser *_Nonnull parser);

/// Sets how text is collected from here on; the text collected so far stays.
void feedxml_capture(FeedXMLParser *_Nonnull parser, FeedXMLCapture mode);
/// The text collected since the last clear; valid until the next event.
const uint8_t *_Nonnull feedxml_text(const FeedXMLParser *_Nonnull parser, size_t *_Nonnull length);
void feedxml_clear(FeedXMLParser *_Nonnull parser);
/// Appends bytes to the text, escaping them as `mode` says.
void feedxml_append(FeedXMLParser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length, FeedXMLCapture mode);
/// Escapes what has been collected so far, because markup follows it.
void feedxml_escape_collected(FeedXMLParser *_Nonnull parser);

/// What a look at the bytes says about UTF-8.
typedef struct FeedXMLUTF8 {
    size_t invalid;    // sequences that are not UTF-8
    size_t two;        // valid sequences of two bytes
    size_t longer;     // valid sequences of three and four bytes
} FeedXMLUTF8;

/// 1 when the bytes are UTF-8; every document pays for this, so it takes 32 bytes a step where the machine can.
int32_t feedxml_is_utf8(const uint8_t *_Nonnull bytes, size_t length);
FeedXMLUTF8 feedxml_survey_utf8(const uint8_t *_Nonnull bytes, size_t length);

/// A conversion to UTF-8: `bytes` is malloc'ed (free with feedxml_release), NULL when the charset is unknown (`known`
/// 0) or memory ran out; `replaced` counts faults that became U+FFFD, `mixed` text runs and single bytes that were
/// read in another charset than the document's.
typedef struct FeedXMLConversion {
    uint8_t *_Nullable bytes;
    size_t length;
    size_t replaced;
    size_t mixed;
    int32_t known;
} FeedXMLConversion;

/// Converts from GB18030, BIG5 (with HKSCS), EUC-JP, SHIFT_JIS, EUC-KR (windows-949), ISO-2022-JP, ISO-2022-KR,
/// ISO-2022-CN, HZ, UTF-16LE, UTF-16BE, UTF-32LE, UTF-32BE, UTF-32-2143, UTF-32-3412, EUC-TW, JOHAB, CP1258, TCVN, or
/// any charset of one byte that iconv(3) knows. Nothing is refused: what cannot be read becomes U+FFFD, and ASCII is
/// never swallowed.
FeedXMLConversion feedxml_convert(const char *_Nonnull charset, const uint8_t *_Nonnull bytes, size_t length);
/// UTF-8 with faults: text runs that are not UTF-8 at all are read as `other` when it is given.
FeedXMLConversion feedxml_mend(const uint8_t *_Nonnull bytes, size_t length, const char *_Nullable other);
/// 0 for a charset that feedxml_convert does not know, 1 when bytes below 0x80 are ASCII in it, else 2.
int32_t feedxml_charset_kind(const char *_Nonnull charset);
void feedxml_release(uint8_t *_Nullable bytes);

/// Parses with handlers that do nothing: the yardstick for benchmarks. 1 when well-formed.
int32_t feedxml_yardstick(const uint8_t *_Nonnull bytes, size_t length);

#endif
