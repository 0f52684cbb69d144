// Deliberately empty: this target only carries libxml2's search paths and its link name. The headers of libxml2
// include ICU's, which clash with Foundation's, so no Swift module may see them; only CFeedXML's C files do.
