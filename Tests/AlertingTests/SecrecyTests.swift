import HTTPTransfer
import LoopbackServer
import OpinionCore
import Testing

@testable import Alerting

/// Neither the address nor the key is ever seen, whatever goes wrong and however it is printed.
struct SecrecyTests {
    @Test
    func printingNeverShowsASecret() throws {
        let secrets = ChannelSecrets(url: Robots.url, secret: Robots.secret)
        let channel = try Robots.dingtalk()
        let request = channel.request(for: Samples.delivery(), now: Samples.now)
        for value in [secrets, channel, request, Secret(Robots.url)] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains(Robots.token))
                #expect(!text.contains(Robots.secret))
                #expect(!text.contains("sign="))
            }
        }
    }

    @Test(arguments: [
        #"{"errcode":310000,"errmsg":"bad TOKEN"}"#,
        #"{"errcode":300001,"errmsg":"https://h/robot/send?access_token=TOKEN"}"#,
        #"{"errcode":999,"errmsg":"t=TOKEN"}"#, #"{"errcode":999,"errmsg":"密鑰SECRET錯"}"#,
        #"{"errcode":430104,"errmsg":"TOKEN"}"#,
        "TOKEN", "<html>TOKEN SECRET",
    ])
    func aServerThatEchoesTheTokenIsNotQuoted(body: String) throws {
        let text = body.replacing("TOKEN", with: Robots.token).replacing("SECRET", with: Robots.secret)
        for status in [200, 302, 400, 500] {
            let verdict = try Robots.dingtalk().verdict(ChannelAnswer(status: status, text: text), now: Samples.now)
            expectNoSecret(verdict)
        }
    }

    @Test(arguments: [
        "http://TOKEN.localhost:1/TOKEN",
        "http://127.0.0.1:1/robot/send?access_token=TOKEN", "http://TOKEN:x@127.0.0.1:1/",
        "https://127.0.0.1:1/TOKEN",
    ])
    func transportErrorsNameTheChannelAlone(address: String) async throws {
        let url = address.replacing("TOKEN", with: "tokenabc123")
        let verdict = await (try Robots.dingtalk(url: url)).deliver(Samples.delivery(), now: Samples.now).verdict
        let reason = try #require(verdict.reason)
        #expect(!String(reflecting: verdict).lowercased().contains("tokenabc123"))
        for language in Language.allCases {
            #expect(!reason.text(language).lowercased().contains("tokenabc123"))
            #expect(reason.text(language).contains("值班群"))
        }
    }

    @Test(
        arguments: [
            (nil, nil, .addressMissing), ("  \n", nil, .addressMissing), ("TOKEN", nil, .addressUnreadable),
            ("ftp://h/TOKEN", nil, .schemeRefused), ("http:///TOKEN", nil, .addressUnreadable),
            ("http://h/TOKEN\nhttp://h/2", nil, .addressUnreadable), ("http://h/TOKEN", " ", .secretEmpty),
            ("http://h/TOKEN", "TOKEN", .secretForm),
        ] as [(String?, String?, ChannelFault.Code)]
    )
    func faultsSayWhereAndWhatToDo(url: String?, secret: String?, code: ChannelFault.Code) throws {
        let fault = #expect(throws: ChannelFault.self) { try Robots.make("webhook", url: url, secret: secret) }
        #expect(fault?.code == code)
        for language in Language.allCases {
            let text = try #require(fault).text(language)
            #expect(text.hasPrefix("opinion.yaml:9:5: "))
            #expect(!text.contains("TOKEN"))
        }
    }

    private func expectNoSecret(_ verdict: Verdict) {
        let texts =
            Language.allCases.map { verdict.reason?.text($0) ?? "" } + [String(reflecting: verdict), "\(verdict)"]
        for text in texts {
            #expect(!text.contains(Robots.token))
            #expect(!text.contains(Robots.secret))
        }
    }
}
