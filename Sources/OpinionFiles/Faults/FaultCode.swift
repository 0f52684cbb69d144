/// What is wrong with a file that people edit; the name is stable, the wording is not.
package enum FaultCode: String, Sendable, Hashable, CaseIterable {
    // Files and folders.
    case missing, denied, notAFile, tooLarge, unreadable, notUTF8, controlCharacter
    case emptyFolder, wrongExtension, ignoredFile, emptyFile
    // YAML.
    case yamlSyntax, tab, mustQuote, duplicateKey, alias, tag, keyNotText, tooDeep, severalDocuments
    // Keys and values.
    case unknownKey, laterKey, missingKey, emptyValue, wrongType, severalLines
    case unknownChoice, badDuration, badSize, outOfRange, badPercent, duplicateValue, emptyList
    // The configuration.
    case badTimezone, badNetwork, pathTooLong, duplicateChannel, needsFile, takesNoKey, channelKey, badRate, badDayTime
    case unknownChannel, unknownLevel, unknownArea, unknownDepartment, unreachableRoute, noChannels, noRoles
    case secretMissing, secretUnreadable, secretEmpty, secretNotURL, secretExposed, secretInPlace
    case badContact, badProxy
    // Feeds and OPML.
    case badID, duplicateID, badURL, passwordInURL, privateAddress, duplicateURL, noTier, badHeader
    case needsRecipe, needsKind, needsTurn, twoWays, badPattern, badSelector
    case xmlSyntax, doctype, notOPML, outlineWithoutAddress
    // Rules and response policy.
    case query, ambiguousQuotes, termList, raiseCondition, raiseNotHigher, levelWithoutHit, unknownRule, nameTwice
    case noFigures, casualtiesNotDescending, casualtiesWithoutLevel, badAmount
    case duplicateLevel, clockWithoutDuration, durationWithoutClock, badWorkingDays, notAscending, endlessNotLast
    case badYear, badDay, otherYear, worksAnyway, badDayEnd
    // Lint of rules: nothing is wrong, yet probably not meant. People write these names, `# lint: allow one-character …`.
    case equalQueries = "equal-queries"
    case coveredTerm = "covered-term"
    case repeatedTerm = "repeated-term"
    case cannotMatch = "cannot-match"
    case noTests = "no-tests"
    case oneSidedTests = "one-sided-tests"
    case excludedTest = "excluded-test"
    case oneCharacter = "one-character"
    case barePlace = "bare-place"
    case openRegex = "open-regex"
    case unusedName = "unused-name"
    case farNear = "far-near"
    case deadRaise = "dead-raise"
    case impliedRaise = "implied-raise"
    case missingYear = "missing-year"
    case idleAllow = "idle-allow"
    // The roster.
    case badDate, badHours, badMobile, badAccount, badTurn, unknownPerson, unknownShift, shiftTwice, noPost
    case personTwice, dutyGap, noMobile
    // Templates of messages.
    case uselessTemplate
    // Scenarios.
    case badTime, timeOrder, nothingExpected, unknownFeed, notOneAct
}

extension FaultCode {
    /// What lint finds; `idle-allow` is about the allowing itself and cannot be allowed.
    static let lint: [FaultCode] = [
        .equalQueries, .coveredTerm, .repeatedTerm, .cannotMatch, .noTests, .oneSidedTests, .excludedTest,
        .oneCharacter, .barePlace, .openRegex, .unusedName, .farNear, .deadRaise, .impliedRaise, .missingYear,
    ]
}
