/// What is wrong with the form of an XML file.
enum XMLFaultKind: Hashable, Sendable {
    case unexpectedEnd, badName, badAttribute, duplicateAttribute, badReference, wrongEndTag, strayText, tooDeep
    case unboundPrefix

    var chinese: String {
        switch self {
        case .unexpectedEnd: "文件在標籤、註釋或引號中間結束"
        case .badName: "標籤名不正確；文字裏的 < 應寫成 &lt;"
        case .badAttribute: "屬性應寫成 名=\"值\""
        case .duplicateAttribute: "同一屬性寫了兩次"
        case .badReference: "& 應寫成 &amp;，或是不認識的實體"
        case .wrongEndTag: "結束標籤與開始標籤不配對"
        case .strayText: "最外層元素之外有文字"
        case .tooDeep: "嵌套過深"
        case .unboundPrefix: "屬性的前綴沒有用 xmlns 聲明"
        }
    }

    var english: String {
        switch self {
        case .unexpectedEnd: "the file ends within a tag, comment or quote"
        case .badName: "no name after “<”; write &lt; for a “<” in text"
        case .badAttribute: "an attribute is name=\"value\""
        case .duplicateAttribute: "an attribute stands twice"
        case .badReference: "write &amp; for “&”, or the entity is unknown"
        case .wrongEndTag: "an end tag does not fit its start tag"
        case .strayText: "text outside the root element"
        case .tooDeep: "nested too deeply"
        case .unboundPrefix: "a prefix is not declared with xmlns"
        }
    }
}
