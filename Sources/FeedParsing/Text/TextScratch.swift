/// The buffer in which texts are built one after the other, so that each need not be allocated anew.
///
/// A class because its users are values that come and go. One parse, one thread.
final class TextScratch {
    var bytes: [UInt8] = []
}
