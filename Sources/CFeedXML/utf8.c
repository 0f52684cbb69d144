#include "utf8.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The length of the UTF-8 sequence at `at`, 0 when it is not one (RFC 3629 table: no surrogates, no overlong forms).
static size_t sequence(const uint8_t *at, size_t left) {
    uint8_t a = at[0];
    if (a < 0x80) return 1;
    if (a < 0xC2 || left < 2 || (at[1] & 0xC0) != 0x80) return 0;
    if (a < 0xE0) return 2;
    if (left < 3 || (at[2] & 0xC0) != 0x80) return 0;
    if (a < 0xF0) return (a == 0xE0 && at[1] < 0xA0) || (a == 0xED && at[1] > 0x9F) ? 0 : 3;
    if (a > 0xF4 || left < 4 || (at[3] & 0xC0) != 0x80) return 0;
    return (a == 0xF0 && at[1] < 0x90) || (a == 0xF4 && at[1] > 0x8F) ? 0 : 4;
}

static size_t skip_ascii(const uint8_t *bytes, size_t at, size_t length) {
    while (at + 8 <= length) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        if (word & 0x8080808080808080ULL) break;
        at += 8;
    }
    while (at < length && bytes[at] < 0x80) at++;
    return at;
}

static int32_t is_utf8_plain(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    for (;;) {
        // Runs of Han: three bytes each, first byte neither E0 nor ED.
        while (at + 3 <= length && bytes[at] > 0xE0 && bytes[at] < 0xED && (bytes[at + 1] & 0xC0) == 0x80 &&
               (bytes[at + 2] & 0xC0) == 0x80)
            at += 3;
        if (at < length && bytes[at] < 0x80) at = skip_ascii(bytes, at, length);
        if (at >= length) return 1;
        size_t step = sequence(bytes + at, length - at);
        if (step == 0) return 0;
        at += step;
    }
}

#if defined(__x86_64__)
// The method of Keiser and Lemire ("Validating UTF-8 in less than one instruction per byte", 2021), 32 bytes a step:
// three look-ups by nibble say what each pair of bytes could violate; a violation is what all three agree on.
enum {
    Short = 1,        // a lead without its continuation
    Long = 2,         // a continuation after ASCII
    Overlong3 = 4,    // E0 80–9F
    Large = 8,        // F4 90 and above
    Surrogate = 16,   // ED A0–BF
    Overlong2 = 32,   // C0, C1
    Overlong4 = 64,   // F0 80–8F; also F5 and above with 80–8F
    Twice = 128,      // two continuations: right only in a sequence of three or four
    Any = Short | Long | Twice
};

#define REPEAT(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) \
    {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p}

static const uint8_t first_high[32] = REPEAT(
    Long, Long, Long, Long, Long, Long, Long, Long, Twice, Twice, Twice, Twice, Short | Overlong2, Short,
    Short | Overlong3 | Surrogate, Short | Large | Overlong4);
static const uint8_t first_low[32] = REPEAT(
    Any | Overlong2 | Overlong3 | Overlong4, Any | Overlong2, Any, Any, Any | Large, Any | Large | Overlong4,
    Any | Large | Overlong4, Any | Large | Overlong4, Any | Large | Overlong4, Any | Large | Overlong4,
    Any | Large | Overlong4, Any | Large | Overlong4, Any | Large | Overlong4, Any | Large | Overlong4 | Surrogate,
    Any | Large | Overlong4, Any | Large | Overlong4);
static const uint8_t second_high[32] = REPEAT(
    Short, Short, Short, Short, Short, Short, Short, Short, Long | Overlong2 | Twice | Overlong3 | Overlong4,
    Long | Overlong2 | Twice | Overlong3 | Large, Long | Overlong2 | Twice | Surrogate | Large,
    Long | Overlong2 | Twice | Surrogate | Large, Short, Short, Short, Short);
// What a last byte may not exceed for nothing to be open at the end of a step.
static const uint8_t closed[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                   255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0xEF, 0xDF, 0xBF};

#define WIDE __attribute__((target("avx2")))

typedef struct Check {
    __m256i error, previous, open;
} Check;

static inline WIDE __m256i load(const void *at) { return _mm256_loadu_si256((const __m256i *)at); }

static inline WIDE void check_step(Check *check, __m256i input) {
    if (_mm256_movemask_epi8(input) == 0) {
        check->error = _mm256_or_si256(check->error, check->open);
        check->open = _mm256_setzero_si256();
        check->previous = input;
        return;
    }
    const __m256i nibble = _mm256_set1_epi8(0x0F), top = _mm256_set1_epi8((char)0x80);
    __m256i joined = _mm256_permute2x128_si256(check->previous, input, 0x21);
    __m256i one = _mm256_alignr_epi8(input, joined, 15);
    __m256i two = _mm256_alignr_epi8(input, joined, 14), three = _mm256_alignr_epi8(input, joined, 13);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(one, 4), nibble);
    __m256i next = _mm256_and_si256(_mm256_srli_epi16(input, 4), nibble);
    __m256i wrong = _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(load(first_high), high),
                         _mm256_shuffle_epi8(load(first_low), _mm256_and_si256(one, nibble))),
        _mm256_shuffle_epi8(load(second_high), next));
    __m256i third = _mm256_subs_epu8(two, _mm256_set1_epi8(0xE0 - 0x80));
    __m256i fourth = _mm256_subs_epu8(three, _mm256_set1_epi8(0xF0 - 0x80));
    __m256i expected = _mm256_and_si256(_mm256_or_si256(third, fourth), top);
    check->error = _mm256_or_si256(check->error, _mm256_xor_si256(expected, wrong));
    check->open = _mm256_subs_epu8(input, load(closed));
    check->previous = input;
}

static WIDE int32_t is_utf8_wide(const uint8_t *bytes, size_t length) {
    Check check = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256()};
    size_t at = 0;
    while (at + 32 <= length) {
        // An error is looked for every 4 KB, so that a binary costs little.
        size_t stop = length - at > 4096 ? at + 4096 : length;
        for (; at + 32 <= stop; at += 32) check_step(&check, load(bytes + at));
        if (!_mm256_testz_si256(check.error, check.error)) return 0;
    }
    uint8_t rest[32] = {0};
    memcpy(rest, bytes + at, length - at);
    check_step(&check, load(rest));
    check.error = _mm256_or_si256(check.error, check.open);
    return _mm256_testz_si256(check.error, check.error);
}
#endif

int32_t feedxml_is_utf8(const uint8_t *bytes, size_t length) {
#if defined(__x86_64__)
    if (length >= 64 && __builtin_cpu_supports("avx2")) return is_utf8_wide(bytes, length);
#endif
    return is_utf8_plain(bytes, length);
}

int feedxml_begins_utf8(const uint8_t *bytes, size_t length) {
    size_t first = sequence(bytes, length);
    if (first < 2) return 0;
    size_t next = skip_ascii(bytes, first, length);
    return next < length && sequence(bytes + next, length - next) > 0;
}

// How many bytes at `at` begin a sequence that then breaks: they are one fault (Unicode's "maximal subpart").
static size_t broken_part(const uint8_t *at, size_t left) {
    if (at[0] < 0xC2 || at[0] > 0xF4 || left < 2) return 1;
    uint8_t low = at[0] == 0xE0 ? 0xA0 : at[0] == 0xF0 ? 0x90 : 0x80;
    uint8_t high = at[0] == 0xED ? 0x9F : at[0] == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < low || at[1] > high) return 1;
    return at[0] >= 0xF0 && left >= 3 && (at[2] & 0xC0) == 0x80 ? 3 : 2;
}

static int is_surrogate(const uint8_t *at, size_t left, int from, int count) {
    return left >= 3 && at[0] == 0xED && at[1] >= from && at[1] < from + count && (at[2] & 0xC0) == 0x80;
}

FeedXMLUTF8 feedxml_survey_utf8(const uint8_t *bytes, size_t length) {
    FeedXMLUTF8 found = {0, 0, 0};
    size_t at = 0;
    while ((at = skip_ascii(bytes, at, length)) < length) {
        size_t step = sequence(bytes + at, length - at);
        found.invalid += step == 0;
        found.two += step == 2;
        found.longer += step > 2;
        // Half of a pair of surrogates is one fault, as is a character that was cut.
        if (step == 0)
            step = is_surrogate(bytes + at, length - at, 0xA0, 0x20) ? 3 : broken_part(bytes + at, length - at);
        at += step;
    }
    return found;
}

// Windows-1252's 0x80 to 0x9F.
static const uint16_t windows[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

// Reads the fault at `index`: a pair of surrogates (CESU-8, as Java and old MySQL write emoji) is its character; a
// single byte between ASCII is what editors for Windows leave behind; anything else is U+FFFD. Returns its length.
static size_t mend(const uint8_t *bytes, size_t index, size_t length, TextBuffer *out, FeedXMLRepair *repair) {
    const uint8_t *at = bytes + index;
    size_t left = length - index;
    uint32_t scalar = 0xFFFD;
    size_t part = broken_part(at, left);
    int isAlone = (index == 0 || at[-1] < 0x80) && (left == 1 || at[1] < 0x80);
    if (is_surrogate(at, left, 0xA0, 0x10) && is_surrogate(at + 3, left - 3, 0xB0, 0x10)) {
        scalar = 0x10000 + ((uint32_t)((at[1] & 15) << 6 | (at[2] & 63)) << 10) + ((at[4] & 15u) << 6 | (at[5] & 63u));
        part = 6;
    } else if (isAlone) {
        scalar = at[0] < 0xA0 ? windows[at[0] - 0x80] : at[0];
    }
    repair->replaced += scalar == 0xFFFD;
    repair->stray += scalar != 0xFFFD;
    if (text_buffer_reserve(out, 8)) put_scalar(out, scalar);
    return part;
}

FeedXMLRepair feedxml_repair_utf8(const uint8_t *bytes, size_t length, TextBuffer *out) {
    FeedXMLRepair repair = {0, 0};
    size_t at = 0, copied = 0;
    while ((at = skip_ascii(bytes, at, length)) < length) {
        size_t step = sequence(bytes + at, length - at);
        if (step == 0) {
            text_buffer_append(out, bytes + copied, at - copied);
            at += mend(bytes, at, length, out, &repair);
            copied = at;
        } else {
            at += step;
        }
    }
    text_buffer_append(out, bytes + copied, length - copied);
    return repair;
}
