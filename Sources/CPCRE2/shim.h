/// PCRE2 with 32-bit code units: a subject is an array of Unicode scalar values, as folded text is.
#define PCRE2_CODE_UNIT_WIDTH 32
#include <pcre2.h>
