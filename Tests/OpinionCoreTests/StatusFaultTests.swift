import OpinionCore
import Testing

/// What an HTTP status means, in the same words for the daemon and for those who try an address out.
@Suite struct StatusFaultTests {
    @Test(arguments: [
        (404, "", "不存在"), (410, "", "永久關閉"), (429, "", "過於頻繁"), (503, "", "故障"), (401, "", "憑證"), (403, "no", "被拒絕"),
        (503, "<script>x</script>", "故障"), (403, "<script>x</script>", "被拒絕"), (204, "", "瀏覽器"),
        (521, "", "防護攔截"), (412, "<SCRIPT>x</SCRIPT>", "防護攔截"), (468, "<script>x</script>", "防護攔截"),
        (403, "<script>document.cookie</script>", "防護攔截"), (503, "<script>安全验证</script>", "防護攔截"),
        (202, "<script>x</script>", "防護攔截"), (412, "", "不是可用"),
    ])
    func statusSaysWhatToDo(status: Int, body: String, word: String) {
        let fault = StatusFault.of(status, body: Array(body.utf8), language: .traditional)
        #expect(fault.text.contains(word), "\(fault.text)")
        #expect(fault.code == "http_\(status)")
    }
}
