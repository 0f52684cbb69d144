/// What is wrong with a file that people edit; the name is stable, the wording is not.
package enum FaultCode: String, Sendable, Hashable, CaseIterable {
    // Files and folders.
    case missing, denied, notAFile, tooLarge, unreadable, notUTF8, controlCharacter
    case emptyFolder, wrongExtension, ignoredFile, emptyFile
    // YAML.
    case yamlSyntax, tab, mustQuote, duplicateKey, alias, tag, keyNotText, tooDeep, severalDocuments
    // Keys and values.
    case unknownKey, laterKey, missingKey, emptyValue, wrongType, severalLines
    case unknownChoice, laterChoice, badDuration, outOfRange, badPercent, duplicateValue, emptyList
    // The configuration.
    case badTimezone, badNetwork, pathTooLong, duplicateChannel, needsFile, takesNoFile
    case unknownChannel, unknownLevel, unknownArea, unknownDepartment, unreachableRoute, noChannels, noRoles
    case secretMissing, secretUnreadable, secretEmpty, secretNotURL, secretExposed, secretInPlace
    // Feeds and OPML.
    case badID, duplicateID, badURL, passwordInURL, privateAddress, duplicateURL, noTier
    case needsRecipe, needsKind, needsTurn, twoWays, badPattern, badSelector
    case xmlSyntax, doctype, notOPML, outlineWithoutAddress
    // Rules and response policy.
    case query, ambiguousQuotes, termList, raiseCondition, raiseNotHigher, levelWithoutHit, unknownRule, nameTwice
    case noFigures, casualtiesNotDescending, badAmount
    case duplicateLevel, clockWithoutDuration, notAscending, endlessNotLast
    // Scenarios.
    case badTime, timeOrder, nothingExpected, unknownFeed, notOneAct
}
