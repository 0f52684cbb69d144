import HTTPTransfer
import OpinionCore

/// Whether a server spares the transfer of what has not changed: it was asked a second time, with what it had said.
enum Revalidation: Sendable, Equatable {
    /// 304, by these headers.
    case honoured([String])
    /// The whole again, though it sent these headers.
    case ignored([String])
    /// Neither ETag nor Last-Modified.
    case unsupported
    /// The second answer was another status, or none.
    case failed(String)

    init(_ first: HTTPResponse, second: Result<HTTPResponse, HTTPError>) {
        let names = Self.names(first.validators)
        switch second {
        case .success(let response) where response.notModified: self = .honoured(names)
        case .success(let response) where (200..<300).contains(response.status): self = .ignored(names)
        case .success(let response): self = .failed("HTTP \(response.status)")
        case .failure(let error): self = .failed(error.code.rawValue)
        }
    }

    /// The headers that a conditional request needs.
    static func names(_ validators: Validators) -> [String] {
        [("ETag", validators.etag), ("Last-Modified", validators.lastModified)]
            .filter { $0.1?.isEmpty == false }.map(\.0)
    }

    /// As it stands in JSON.
    var name: String {
        switch self {
        case .honoured: "honoured"
        case .ignored: "ignored"
        case .unsupported: "unsupported"
        case .failed: "failed"
        }
    }

    func text(_ language: Language) -> String {
        switch self {
        case .honoured(let names):
            Phrase(
                "再問得 304，沒有變化就不傳（\(names.joined(separator: "、"))）",
                "再问得 304，没有变化就不传（\(names.joined(separator: "、"))）",
                "asked again it says 304: nothing is sent when nothing changed (\(names.joined(separator: ", ")))"
            )[language]
        case .ignored(let names):
            Phrase(
                "給了 \(names.joined(separator: "、")) 卻不理會，再問仍傳全文",
                "给了 \(names.joined(separator: "、")) 却不理会，再问仍传全文",
                "sends \(names.joined(separator: ", ")) but heeds none: the whole is sent each time"
            )[language]
        case .unsupported:
            Phrase(
                "沒有 ETag 和 Last-Modified，每次都傳全文",
                "没有 ETag 和 Last-Modified，每次都传全文",
                "no ETag and no Last-Modified: the whole is sent each time"
            )[language]
        case .failed(let cause):
            Phrase("再問失敗：\(cause)", "再问失败：\(cause)", "asked again it fails: \(cause)")[language]
        }
    }
}
