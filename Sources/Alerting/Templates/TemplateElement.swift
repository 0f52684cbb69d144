/// HTML in the text of a template.
enum TemplateElement {
    /// `font` where `<font` or `</font` begins, `!` for `<!`; nil where no element begins, and for `<https://…`.
    static func name(_ text: ArraySlice<Character>) -> String? {
        guard text.first == "<" else { return nil }
        var rest = text.dropFirst()
        if rest.first == "!" { return "!" }
        if rest.first == "/" { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard name.first?.isLetter == true, rest.dropFirst(name.count).first != ":" else { return nil }
        return String(name).lowercased()
    }
}
