// Counts what a program asks of the heap; loaded before it (LD_PRELOAD). For one thread: the counters are plain.
#include <errno.h>
#include <malloc.h>
#include <stddef.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *old);

long allocation_calls, allocation_bytes, allocation_live, allocation_peak;

static void *counted(void *fresh, size_t size) {
    allocation_calls++;
    allocation_bytes += (long)size;
    allocation_live += (long)malloc_usable_size(fresh);
    if (allocation_live > allocation_peak) allocation_peak = allocation_live;
    return fresh;
}

void *malloc(size_t size) { return counted(__libc_malloc(size), size); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size), count * size); }
void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size), size); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

void *realloc(void *old, size_t size) {
    allocation_live -= (long)malloc_usable_size(old);
    return counted(__libc_realloc(old, size), size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
    *place = memalign(alignment, size);
    return *place == NULL ? ENOMEM : 0;
}

void free(void *old) {
    allocation_live -= (long)malloc_usable_size(old);
    __libc_free(old);
}
