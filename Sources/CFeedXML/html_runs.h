#ifndef FEEDXML_HTML_RUNS_H
#define FEEDXML_HTML_RUNS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// How many bytes html_stops looks at, and how many more it reads.
enum { HTML_STEP = 16, HTML_AHEAD = 2 };

// Whether the byte needs thought, seeing the two after it: controls, `<`, `&`, a space that is not followed by a
// visible ASCII letter, and the first bytes of characters that are space, control or invisible.
static inline int html_stop(uint8_t a, uint8_t b, uint8_t c) {
    if (a < 0x80) {
        if (a == ' ') return b <= ' ' || b >= 0x7F || b == '&' || b == '<';
        return a < ' ' || a == '&' || a == '<' || a == 0x7F;
    }
    switch (a) {
    case 0xC2: return b <= 0xA0 || b == 0xAD;
    case 0xD8: return b == 0x9C;
    case 0xE1: return b == 0xA0;
    case 0xE2: return (b == 0x80 && (c < 0x90 || c >= 0xA8)) || (b == 0x81 && c >= 0xA0);
    case 0xE3: return b == 0x80 && c == 0x80;
    case 0xEF: return b == 0xBB || b == 0xBF;
    case 0xF3: return b == 0xA0;
    default: return 0;
    }
}

#if defined(__SSE2__)
#define HTML_IS(v, byte) _mm_cmpeq_epi8(v, _mm_set1_epi8((char)(byte)))
#define HTML_AT_MOST(v, byte) _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8((char)(byte))), v)
#define HTML_AT_LEAST(v, byte) _mm_cmpeq_epi8(_mm_max_epu8(v, _mm_set1_epi8((char)(byte))), v)
#define HTML_OR(x, y) _mm_or_si128(x, y)
#define HTML_AND(x, y) _mm_and_si128(x, y)

// html_stop for ASCII: bit i of the result is that of byte i.
static inline __m128i html_ascii_stops(__m128i a, __m128i b) {
    __m128i markup = HTML_OR(HTML_IS(a, '&'), HTML_IS(a, '<'));
    __m128i control = HTML_OR(HTML_AT_MOST(a, 0x1F), HTML_IS(a, 0x7F));
    __m128i before = HTML_OR(HTML_OR(HTML_IS(b, '&'), HTML_IS(b, '<')),
                             HTML_OR(HTML_AT_MOST(b, ' '), HTML_AT_LEAST(b, 0x7F)));
    return HTML_OR(HTML_OR(markup, control), HTML_AND(HTML_IS(a, ' '), before));
}

static inline __m128i html_wide_stops(__m128i a, __m128i b, __m128i c) {
    __m128i latin = HTML_AND(HTML_IS(a, 0xC2), HTML_OR(HTML_AT_MOST(b, 0xA0), HTML_IS(b, 0xAD)));
    __m128i punctuation = HTML_AND(
        HTML_IS(a, 0xE2), HTML_OR(HTML_AND(HTML_IS(b, 0x80), HTML_OR(HTML_AT_MOST(c, 0x8F), HTML_AT_LEAST(c, 0xA8))),
                                  HTML_AND(HTML_IS(b, 0x81), HTML_AT_LEAST(c, 0xA0))));
    __m128i han = HTML_AND(HTML_IS(a, 0xE3), HTML_AND(HTML_IS(b, 0x80), HTML_IS(c, 0x80)));
    __m128i special = HTML_AND(HTML_IS(a, 0xEF), HTML_OR(HTML_IS(b, 0xBB), HTML_IS(b, 0xBF)));
    __m128i rare = HTML_OR(HTML_AND(HTML_IS(a, 0xD8), HTML_IS(b, 0x9C)),
                           HTML_AND(HTML_OR(HTML_IS(a, 0xE1), HTML_IS(a, 0xF3)), HTML_IS(b, 0xA0)));
    return HTML_OR(HTML_OR(HTML_OR(latin, punctuation), HTML_OR(han, special)), rare);
}

// The stops among the next HTML_STEP bytes; HTML_AHEAD bytes after them are read.
static inline uint32_t html_stops(const uint8_t *p) {
    __m128i a = _mm_loadu_si128((const __m128i *)p), b = _mm_loadu_si128((const __m128i *)(p + 1));
    __m128i stops = html_ascii_stops(a, b);
    if (_mm_movemask_epi8(a) != 0)
        stops = HTML_OR(stops, html_wide_stops(a, b, _mm_loadu_si128((const __m128i *)(p + 2))));
    return (uint32_t)_mm_movemask_epi8(stops);
}
#else
static inline uint32_t html_stops(const uint8_t *p) {
    for (uint32_t i = 0; i < HTML_STEP; i++)
        if (html_stop(p[i], p[i + 1], p[i + 2])) return 1u << i;
    return 0;
}
#endif

// Copies bytes up to the next stop or `limit` to `out`, which must have two times HTML_STEP bytes more room; returns
// how many.
static inline size_t html_copy_run(const uint8_t *p, const uint8_t *limit, uint8_t *out) {
    const uint8_t *start = p;
    while (limit - p >= HTML_STEP + HTML_AHEAD) {
        uint32_t stops = html_stops(p);
        memcpy(out, p, HTML_STEP);
        if (stops != 0) return (size_t)(p - start) + (size_t)__builtin_ctz(stops);
        p += HTML_STEP;
        out += HTML_STEP;
    }
    uint8_t padded[2 * HTML_STEP + HTML_AHEAD] = {0};
    size_t left = (size_t)(limit - p), done = 0;
    memcpy(padded, p, left);
    uint32_t stops = html_stops(padded);
    memcpy(out, padded, HTML_STEP);
    if (stops == 0) { // zeros are stops, so this is the whole of the second step at most
        done = HTML_STEP;
        memcpy(out + done, padded + done, HTML_STEP);
        stops = html_stops(padded + done);
    }
    done += (size_t)__builtin_ctz(stops);
    return (size_t)(p - start) + (done < left ? done : left);
}

#endif
