import ControlAPI
import EvidenceStore
import Foundation
import IncidentLog
import OpinionCore
import OpinionStore

/// Gathers what goes into a bundle.
struct BundleMaking: Sendable {
    let page: IncidentPage
    let incident: Incident
    let logFolder: String
    let configuration: Configuration
    let now: Instant

    func entries(_ store: OpinionStore) async throws -> [BundleEntry] {
        let number = incident.number
        let (items, records) = try await store.read { view in
            (try view.items(of: number).map(\.item), try view.evidence(ofIncident: number))
        }
        return try general() + items.flatMap { try entries(of: $0, records) }
    }

    private func general() throws -> [BundleEntry] {
        let readme = EvidenceTexts.readme(incident, bureau: configuration.bureau)[configuration.language]
        let timeline = page.incident.timeline.map { "\($0.at)\t\($0.by)\t\($0.event)\t\(Self.line($0.text))\n" }
        return [
            text("README.txt", readme + "\n"), try json("incident.json", page), text("timeline.txt", timeline.joined()),
            text("log.jsonl", try log()),
        ]
    }

    private func log() throws -> String {
        let reading = try LogReader(directory: logFolder).records(LogFilter(incident: Int64(incident.number)))
        return reading.records.map { $0.json.canonicalText + "\n" }.joined()
    }

    private func entries(of archived: ArchivedItem, _ records: [EvidenceRecord]) throws -> [BundleEntry] {
        let folder = "items/\(archived.id)"
        let own = records.of(archived)
        return try [json("\(folder)/item.json", ItemFile(archived))]
            + own.enumerated().flatMap { index, record in entries(record, "\(folder)/\(index + 1)") }
    }

    private func entries(_ record: EvidenceRecord, _ folder: String) -> [BundleEntry] {
        let time = record.at.milliseconds / 1_000
        var entries = [
            BundleEntry(path: folder + "/record.json", time: time, content: .bytes(Array(record.document.utf8)))
        ]
        if let text = record.text {
            entries.append(BundleEntry(path: folder + "/text.txt", time: time, content: .bytes(Array(text.utf8))))
        }
        if let body = record.body {
            let name = "\(folder)/page.\(Self.ending(record.contentType))"
            entries.append(BundleEntry(path: name, time: time, content: .stored(body)))
        }
        return entries
    }

    private func text(_ path: String, _ text: String) -> BundleEntry {
        BundleEntry(path: path, time: now.milliseconds / 1_000, content: .bytes(Array(text.utf8)))
    }

    private func json(_ path: String, _ value: some Encodable) throws -> BundleEntry {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return text(path, String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }

    private static func line(_ text: String) -> String { text.filter { !$0.isNewline && $0 != "\t" } }

    private static func ending(_ type: String?) -> String {
        let type = type?.lowercased() ?? "html"
        let known = [
            "html": "html", "pdf": "pdf", "json": "json", "jpeg": "jpg", "png": "png", "mp4": "mp4", "xml": "xml",
        ]
        return known.first { type.contains($0.key) }?.value ?? "bin"
    }
}

/// An article as its feed gave it.
private struct ItemFile: Encodable {
    let id: Int64
    let feed, outlet, tier, title, summary, contentText: String
    let url: String?
    let authors: [String]
    let published: Instant?
    let found: Instant

    init(_ archived: ArchivedItem) {
        let item = archived.item
        (id, feed, outlet, tier, title) = (archived.id, item.feed, item.outlet, item.tier, item.title)
        (summary, contentText, url, authors) = (item.summary, item.contentText, item.url, item.authors)
        (published, found) = (item.published?.at, item.found)
    }

    private enum CodingKeys: String, CodingKey {
        case id, feed, outlet, tier, title, summary, url, authors, published, found
        case contentText = "content_text"
    }
}
