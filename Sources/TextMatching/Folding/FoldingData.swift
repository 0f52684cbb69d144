/// The generated folding data; each `FoldingData+….swift` holds a part of it, and `FoldingTable` reads it.
enum FoldingData {}
