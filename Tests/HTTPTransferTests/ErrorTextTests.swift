import CCurl
import LoopbackServer
import Testing

@testable import HTTPTransfer

@Suite struct ErrorTextTests {
    @Test(arguments: HTTPError.Code.allCases)
    func everyCodeHasCauseAndRemedyInEachLanguage(code: HTTPError.Code) {
        let error = HTTPError(code, context: "h.example", underlying: 7, detail: "d")
        for language in ["zh-Hant", "zh-Hans", "en"] {
            let text = error.localized(language)
            #expect(text.hasPrefix("h.example"))
            #expect(text.contains("d, curl 7"))
            #expect(text.count > 20)
        }
        #expect(error.localized("en") == error.description)
        #expect(error.localized("fr") == error.localized("zh-Hant"))
        #expect(error.localized("zh-Hans") != error.localized("en"))
    }

    @Test func codesAreToldApartByTheirTexts() {
        for language in ["zh-Hant", "zh-Hans", "en"] {
            let texts = HTTPError.Code.allCases.map { HTTPError($0, context: "h").localized(language) }
            #expect(Set(texts).count == texts.count)
        }
    }

    @Test(arguments: [LoopbackResponse(delivery: .closed), .redirect(to: "http://10.0.0.1/secret?token=hidden")])
    func errorsNeverShowPathQueryOrPassword(response: LoopbackResponse) async throws {
        let server = try LoopbackServer { _ in response }
        let error = try await failure(request("http://user:hidden@127.0.0.1:\(server.port)/secret?token=hidden"))
        for text in [error.description, error.localized("zh-Hant"), String(reflecting: error)] {
            #expect(!text.contains("hidden") && !text.contains("secret") && !text.contains("user"))
        }
    }

    @Test(arguments: [
        (CURLE_PEER_FAILED_VERIFICATION, "", 10, Int32(0), HTTPError.Code.tlsExpired),
        (CURLE_PEER_FAILED_VERIFICATION, "", 9, 0, .tlsExpired),
        (CURLE_PEER_FAILED_VERIFICATION, "", 20, 0, .tlsChainIncomplete),
        (CURLE_PEER_FAILED_VERIFICATION, "", 21, 0, .tlsChainIncomplete),
        (CURLE_PEER_FAILED_VERIFICATION, "", 18, 0, .tlsOther),
        (CURLE_PEER_FAILED_VERIFICATION, "SSL: no alternative certificate subject name matches", 1, 0, .tlsName),
        (CURLE_SSL_CONNECT_ERROR, "", 0, 0, .tlsOther),
        (CURLE_OPERATION_TIMEDOUT, "Operation too slow. Less than 5 bytes/sec", 0, 0, .tooSlow),
        (CURLE_OPERATION_TIMEDOUT, "Operation timed out after 5 milliseconds", 0, 0, .timeout),
        (CURLE_OPERATION_TIMEDOUT, "Resolving timed out after 5 milliseconds", 0, 0, .dns),
        (CURLE_OPERATION_TIMEDOUT, "SSL connection timeout", 0, 0, .connectTimeout),
        (CURLE_COULDNT_CONNECT, "", 0, 111, .refused),
        (CURLE_COULDNT_CONNECT, "", 0, 101, .unreachable),
        (CURLE_COULDNT_CONNECT, "", 0, 113, .unreachable),
        (CURLE_COULDNT_CONNECT, "", 0, 110, .connectTimeout),
        (CURLE_HTTP2_STREAM, "", 0, 0, .reset),
        (CURLE_OUT_OF_MEMORY, "", 0, 0, .other),
    ])
    func curlsFailureIsReadAsACause(
        code: CURLcode,
        message: String,
        verify: Int,
        system: Int32,
        expected: HTTPError.Code
    ) {
        let failure = CurlFailure(code: code, message: message, verifyResult: verify, systemError: system)
        #expect(failure.errorCode == expected)
    }
}
