#ifndef FEEDXML_HTML_ELEMENTS_H
#define FEEDXML_HTML_ELEMENTS_H

// The elements of HTML, those of yesterday too: what each does to the flow of text, how its content is read, and as
// what it is written by the sanitiser (NONE: not at all, though its text is).
//
// E(name, kind, how, written as)
#define HTML_ELEMENTS(E)                                                                                               \
    E(a, Inline, 0, a) E(abbr, Inline, 0, abbr) E(acronym, Inline, 0, abbr) E(address, Block, 0, div)                  \
    E(annotation, Hidden, 0, NONE) E(applet, Inline, 0, NONE) E(area, Inline, VOID, NONE)                              \
    E(article, Block, 0, article) E(aside, Block, 0, aside) E(audio, Inline, 0, audio) E(b, Inline, 0, b)              \
    E(base, Inline, VOID, NONE) E(basefont, Inline, VOID, NONE) E(bdi, Inline, 0, bdi) E(bdo, Inline, 0, bdo)          \
    E(big, Inline, 0, NONE) E(blink, Inline, 0, NONE) E(blockquote, Block, 0, blockquote) E(body, Block, 0, div)       \
    E(br, Break, VOID, br) E(button, Inline, 0, NONE) E(canvas, Inline, 0, NONE) E(caption, Block, 0, caption)         \
    E(center, Block, 0, div) E(cite, Inline, 0, cite) E(code, Inline, 0, code) E(col, Inline, VOID, NONE)              \
    E(colgroup, Inline, 0, NONE) E(data, Inline, 0, NONE) E(datalist, Inline, 0, NONE) E(dd, Block, CLOSES, dd)        \
    E(del, Inline, 0, del) E(details, Block, 0, details) E(dfn, Inline, 0, dfn) E(dialog, Inline, 0, NONE)             \
    E(dir, Block, 0, ul) E(div, Block, 0, div) E(dl, Block, 0, dl) E(dt, Block, CLOSES, dt) E(em, Inline, 0, em)       \
    E(embed, Inline, VOID, NONE) E(fieldset, Block, 0, div) E(figcaption, Block, 0, figcaption)                        \
    E(figure, Block, 0, figure) E(font, Inline, 0, NONE) E(footer, Block, 0, footer) E(form, Block, 0, div)            \
    E(frame, Inline, VOID, NONE) E(frameset, Inline, 0, NONE) E(h1, Block, 0, h1) E(h2, Block, 0, h2)                  \
    E(h3, Block, 0, h3) E(h4, Block, 0, h4) E(h5, Block, 0, h5) E(h6, Block, 0, h6) E(head, Block, 0, div)             \
    E(header, Block, 0, header) E(hgroup, Block, 0, div) E(hr, Break, VOID, hr) E(html, Block, 0, div)                 \
    E(i, Inline, 0, i) E(iframe, Hidden, RAW, NONE) E(img, Inline, VOID, img) E(input, Inline, VOID, NONE)             \
    E(ins, Inline, 0, ins) E(kbd, Inline, 0, kbd) E(label, Inline, 0, NONE) E(legend, Block, 0, div)                   \
    E(li, Block, CLOSES, li) E(link, Inline, VOID, NONE) E(listing, Block, PRE, pre) E(main, Block, 0, div)            \
    E(map, Inline, 0, NONE) E(mark, Inline, 0, mark) E(marquee, Block, 0, div) E(math, Inline, 0, NONE)                \
    E(menu, Block, 0, ul) E(meta, Inline, VOID, NONE) E(meter, Inline, 0, NONE) E(nav, Block, 0, nav)                  \
    E(nobr, Inline, 0, NONE) E(noembed, Hidden, RAW, NONE) E(noframes, Hidden, RAW, NONE)                              \
    E(noscript, Inline, 0, NONE) E(object, Inline, 0, NONE) E(ol, Block, 0, ol) E(optgroup, Block, 0, div)             \
    E(option, Block, CLOSES, div) E(output, Inline, 0, NONE) E(p, Block, CLOSES, p) E(param, Inline, VOID, NONE)       \
    E(picture, Inline, 0, picture) E(plaintext, Block, PRE, pre) E(pre, Block, PRE, pre)                               \
    E(progress, Inline, 0, NONE) E(q, Inline, 0, NONE) E(rb, Inline, 0, rb) E(rp, Inline, 0, rp) E(rt, Inline, 0, rt)  \
    E(rtc, Inline, 0, NONE) E(ruby, Inline, 0, ruby) E(s, Inline, 0, s) E(samp, Inline, 0, samp)                       \
    E(script, Hidden, RAW, NONE) E(search, Block, 0, div) E(section, Block, 0, section) E(select, Block, 0, div)       \
    E(slot, Inline, 0, NONE) E(small, Inline, 0, small) E(source, Inline, VOID, source) E(span, Inline, 0, span)       \
    E(strike, Inline, 0, s) E(strong, Inline, 0, strong) E(style, Hidden, RAW, NONE) E(sub, Inline, 0, sub)            \
    E(summary, Block, 0, summary) E(sup, Inline, 0, sup) E(svg, Inline, 0, NONE) E(table, Block, 0, table)             \
    E(tbody, Block, 0, tbody) E(td, Cell, CLOSES, td) E(template, Hidden, 0, NONE)                                     \
    E(textarea, Inline, RCDATA, NONE) E(tfoot, Block, 0, tfoot) E(th, Cell, CLOSES, th) E(thead, Block, 0, thead)      \
    E(time, Inline, 0, time) E(title, Block, RCDATA, div) E(tr, Block, CLOSES, tr) E(track, Inline, VOID, NONE)        \
    E(tt, Inline, 0, code) E(u, Inline, 0, u) E(ul, Block, 0, ul) E(var, Inline, 0, var)                               \
    E(video, Inline, 0, video) E(wbr, Inline, VOID, wbr) E(xmp, Block, PRE | RAWTEXT, pre)

#endif
