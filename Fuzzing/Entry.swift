import Glibc

/// The target that the environment names (FUZZ_TARGET).
private let target: FuzzTarget? = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html). -1: not worth keeping.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else { fail("FUZZ_TARGET names no target") }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard target.wants(bytes) else { return -1 }
    if let fault = target.fault(bytes) { fail(fault) }
    if let more = FuzzTarget.amplified(bytes) { checkTime(of: more, target) }
    return 0
}

/// A hang is more than a second for 100 KB; the sanitizers and the counting of coverage make everything some five
/// times slower. Processor time: the machine has other work.
private func checkTime(of bytes: [UInt8], _ target: FuzzTarget) {
    let start = clock()
    if let fault = target.fault(bytes) { fail("\(fault), in 100 KB of it") }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    if seconds > 2.5 + 2.5 * Double(target.readings) { fail("a hang: \(seconds) s for 100 KB of it") }
}

/// libFuzzer keeps the input that leads here.
private func fail(_ fault: String) -> Never {
    print("FAULT: \(fault)")
    fflush(nil)
    abort()
}
