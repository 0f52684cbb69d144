/// The Korean syllables that make up most of any Korean text; what is read in a wrong encoding hits them by chance only.
enum FrequentHangul {
    /// Whether a scalar is one of them.
    static func contains(_ scalar: UInt32) -> Bool {
        scalar >= 0xAC00 && scalar <= 0xD7A3 && marks[Int(scalar - 0xAC00)]
    }

    private static let marks: [Bool] = {
        var marks = [Bool](repeating: false, count: 0xD7A4 - 0xAC00)
        for scalar in syllables.unicodeScalars where scalar.value >= 0xAC00 && scalar.value <= 0xD7A3 {
            marks[Int(scalar.value) - 0xAC00] = true
        }
        return marks
    }()

    private static let syllables = """
        이다의는에을가하고지를은한로기사도으서자어인리대시정해일부나수제보전장있주스상과원들아라구신위성비그공여경조동마진치세계안했\
        민유무국관관만연소화면방문미개오당년적것할선내회실업중교지용터음발우양금식된게야되트청생물거명모러통두법분바련단본의산차요드\
        반간행남북강영현재역합체노종작호건군과권고급결감까검남너더와등데레려르른름말며못박받배버번법변별볍복본불브블빈빠살새색석설섬속손\
        송술승심십싶써씨악알았약얼없었에였예온올왔외욕운울월육율은응의입있잘잡저절점접졌족존좀죄죽준줄증직집짜찰참창채책처천철첫체초촉총최추\
        축출충취측친침커코크큰타태택토투특티파판팔평포표품프피필하학할함항해행향허험혁형혜환황회후훈휴히한홍확활효희흥
        """
}
