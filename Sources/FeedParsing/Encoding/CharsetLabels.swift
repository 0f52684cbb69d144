/// The labels that documents declare: those of the WHATWG Encoding Standard, IANA's aliases, and what toolkits write.
///
/// A line is the reported name, the table, then the labels; the name itself is a label too. Labels stand here without
/// hyphens, underscores and the like, as `Charset.key` makes them.
enum CharsetLabels {
    static let table: [String: Charset] = {
        var table: [String: Charset] = [:]
        for text in [unicode, eastAsia, windows, iso, others] {
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                let charset = Charset(name: words[0], table: words[1] == "-" ? nil : words[1])
                for label in words.dropFirst(2) { table[label] = charset }
                table[Charset.key(words[0])] = charset
            }
        }
        return table
    }()

    private static let unicode = """
        utf-8 - utf8 unicode11utf8 unicode20utf8 xunicode20utf8 utf8mb4 utf8mb3 utf8bom utf8n 65001 cp65001 iso10646utf8 \
        iso10646 iso106461 isoir193 cesu8 wtf8 utf08 uft8 ut8 utf8unicode utf8utf8 al32utf8 csutf8 cp1208 ibm1208
        utf-16le UTF-16LE utf16 utf16le ucs2 ucs2le iso10646ucs2 unicode csunicode unicodefeff unicodelittle cp1200 1200 \
        utf16littleendian csutf16 csutf16le
        utf-16be UTF-16BE utf16be ucs2be unicodefffe unicodebig cp1201 1201 utf16bigendian csutf16be
        utf-32le UTF-32LE utf32 utf32le ucs4 ucs4le iso10646ucs4 csucs4 cp12000 12000 csutf32 csutf32le
        utf-32be UTF-32BE utf32be ucs4be cp12001 12001 csutf32be
        """

    private static let eastAsia = """
        gb18030 GB18030 gb2312 gb231280 gb23121980 gb23120 gbk gb180302000 gb180302005 gb180302022 chinese chineses cngb gb \
        cp936 ms936 mscp936 win936 windows936 936 ibm936 ibm1386 cp1386 54936 cp54936 windows54936 euccn isoir58 csgb2312 \
        csiso58gb231280 zhcngbk zhcngb2312 zhcngb18030 gbk2k gbkeuc gb13000 gb231280 eucgb2312cn cp20936 20936 \
        euccnmac maceuccn macchinesesimp macsimpchinese maccn cp10008 iso646cngbk hp15cn 51936 cp51936
        hz-gb-2312 HZ hz hzgb hzgb2312 cshzgb2312 52936 cp52936
        big5 BIG5 big5hkscs big5hk cnbig5 csbig5 xxbig5 big5eten big5et big5ext big5plus bigfive big5hkscs2001 big5hkscs2004 \
        big5hkscs2008 hkscs hkscsbig5 cp950 ms950 ms950hkscs windows950 win950 950 951 cp951 ibm950 cp1375 ibm1375 zhtwbig5 \
        zhhkbig5hkscs mscp950 macchinesetrad mactradchinese cp10002 big5solaris csbig5hkscs big5tw big5uao
        euc-tw EUC-TW euctw cns116431992 cns11643 csisoeuctw cp964 ibm964
        shift_jis SHIFT_JIS shiftjis sjis sjis1 mskanji ms932 cp932 windows31j win31j windows932 win932 932 csshiftjis \
        cswindows31j ibm943 cp943 cp943c sjiswin sjisopen shiftjis2004 shiftjisx0213 sjis2004 mscp932 macjapanese macjapan \
        cp10001 jajpsjis pck ibm932 shiftjiswin eucsjis shiftj sjismac shiftjism
        euc-jp EUC-JP eucjp eucjpwin eucjpms eucjpopen cseucpkdfmtjapanese cseucjp ujis 51932 cp51932 20932 cp20932 eucjisx0213 \
        eucjis2004 extendedunixcodepackedformatforjapanese ibm33722 cp33722 jajpeucjp jajpeuc eucj
        iso-2022-jp ISO-2022-JP iso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpms csiso2022jp \
        csiso2022jp2 jis jisencoding csjisencoding jis7 50220 50221 50222 cp50220 cp50221 cp50222
        euc-kr EUC-KR euckr cseuckr ksc56011987 ksc56011989 ksc5601 ksc5601win ks5601 ksx1001 ksx10011998 ksx10012002 korean \
        isoir149 csksc56011987 windows949 win949 cp949 ms949 mscp949 949 51949 cp51949 uhc extwansung wansung kokreuckr \
        kokreuc mackorean cp10003 ibm949 ibm970 cp970 20949 cp20949
        iso-2022-kr ISO-2022-KR csiso2022kr iso2022kr 50225 cp50225
        iso-2022-cn ISO-2022-CN csiso2022cn iso2022cn iso2022cngb 50227 cp50227
        johab JOHAB cp1361 ms1361 mscp1361 1361 ksc56011992 windows1361
        """

    private static let windows = """
        windows-1250 CP1250 cp1250 win1250 1250 msee cswindows1250 ibm1250 ibm5346
        windows-1251 CP1251 cp1251 win1251 1251 mscyrl cswindows1251 ibm1251 ibm5347 ansi1251 wincyrillic
        windows-1252 CP1252 cp1252 win1252 1252 msansi cswindows1252 ansi ansix341968 ansix341986 ansix34 ascii usascii us \
        usasci iso646us iso646irv1991 iso646 isoir6 ibm367 cp367 csascii cp20127 20127 iso88591 iso885911987 iso8859 8859 \
        88591 latin1 latin isolatin1 l1 lat1 isoir100 cp819 ibm819 819 csisolatin1 28591 cp28591 iso88591windows3latin1 \
        westerneurope western westernlatin1 iso1 ibm5348 userdefined default windows ansi1252 latin1ascii iso08859 \
        iso885901 is088591 iso88591l windows1252latin1 iso88591windows30latin1 iso88591windows31latin1 iso885915iso88591
        windows-1253 CP1253 cp1253 win1253 1253 msgreek cswindows1253
        windows-1254 CP1254 cp1254 win1254 1254 msturk cswindows1254 iso88599 iso885991989 88599 latin5 isolatin5 l5 isoir148 \
        csisolatin5 28599 cp28599 cp920 ibm920 turkish
        windows-1255 CP1255 cp1255 win1255 1255 mshebr cswindows1255
        windows-1256 CP1256 cp1256 win1256 1256 msarab cswindows1256
        windows-1257 CP1257 cp1257 win1257 1257 winbaltrim cswindows1257 baltic
        windows-1258 CP1258 cp1258 win1258 1258 cswindows1258 vietnamese
        windows-874 CP874 cp874 win874 874 ms874 dos874 ibm874 iso885911 iso8859112001 885911 tis620 tis6200 tis62025291 \
        tis62025330 tis62025331 cstis620 thai isoir166 28601 macthai cp10021 cp1162 ibm1162 thai8
        koi8-r KOI8-R koi8r koi8 koi cskoi8r 20866 cp20866 cp878 ibm878
        koi8-u KOI8-U koi8u koi8ru cskoi8u 21866 cp21866 cp1168 ibm1168
        """

    private static let iso = """
        iso-8859-2 ISO-8859-2+CP1250 iso88592 iso885921987 88592 latin2 isolatin2 l2 lat2 isoir101 csisolatin2 28592 cp28592 \
        cp912 ibm912
        iso-8859-3 ISO-8859-3+CP1252 iso88593 iso885931988 88593 latin3 isolatin3 l3 lat3 isoir109 csisolatin3 28593 cp28593 \
        cp913 ibm913
        iso-8859-4 ISO-8859-4+CP1257 iso88594 iso885941988 88594 latin4 isolatin4 l4 lat4 isoir110 csisolatin4 28594 cp28594 \
        cp914 ibm914
        iso-8859-5 ISO-8859-5 iso88595 iso885951988 88595 cyrillic isocyrillic isoir144 csisolatincyrillic 28595 cp28595 \
        cp915 ibm915
        iso-8859-6 ISO-8859-6+CP1256 iso88596 iso885961987 88596 arabic isoarabic isoir127 csisolatinarabic asmo708 ecma114 \
        iso88596e iso88596i csiso88596e csiso88596i 28596 cp28596 cp1089 ibm1089 708
        iso-8859-7 ISO-8859-7+CP1253 iso88597 iso885971987 iso885972003 88597 greek greek8 isogreek suneugreek isoir126 \
        csisolatingreek ecma118 elot928 28597 cp28597 cp813 ibm813
        iso-8859-8 ISO-8859-8+CP1255 iso88598 iso885981988 88598 hebrew isohebrew visual isoir138 csisolatinhebrew iso88598e \
        iso88598i csiso88598e csiso88598i logical 28598 38598 cp28598 cp38598 cp916 ibm916
        iso-8859-10 ISO-8859-10+CP1257 iso885910 iso8859101992 885910 latin6 isolatin6 l6 isoir157 csisolatin6 28600
        iso-8859-13 ISO-8859-13+CP1257 iso885913 885913 latin7 l7 isoir179 28603 cp28603 cp921
        iso-8859-14 ISO-8859-14+CP1252 iso885914 iso8859141998 885914 latin8 l8 isoir199 isoceltic csiso885914 28604
        iso-8859-15 ISO-8859-15+CP1252 iso885915 iso8859151998 885915 latin9 latin0 l9 isoir203 csisolatin9 csiso885915 28605 \
        cp28605 cp923 ibm923 fcd885915
        iso-8859-16 ISO-8859-16+CP1250 iso885916 iso8859162001 885916 latin10 l10 isoir226 csiso885916 28606
        """

    private static let others = """
        ibm866 CP866 ibm866 cp866 866 csibm866 dos866 alt
        macintosh MACINTOSH mac macroman csmacintosh applemac macintoshroman 10000 cp10000 roman mcintosh
        x-mac-cyrillic MAC-UK maccyrillic macukrainian macuk macukraine msmaccyrillic 10007 cp10007 10017 cp10017
        x-mac-ce MAC-CENTRALEUROPE macce maccentraleurope maccentraleuroperoman maclatin2 mac10029 10029 cp10029
        x-mac-icelandic MAC-IS macis macicelandic maciceland 10079 cp10079
        hp-roman8 HP-ROMAN8 roman8 r8 cshproman8 hproman8 cp1051 ibm1051
        viscii VISCII visciiascii csviscii viscii111
        tcvn TCVN tcvn5712 tcvn57121 tcvn571211993 tcvn5712199 vn3
        ibm437 CP437 437 cspc8codepage437 oem us437 dos437
        ibm850 CP850 850 cspc850multilingual dos850
        ibm852 CP852 852 cspcp852 dos852
        ibm855 CP855 855 dos855
        ibm858 CP858 00858 cp00858 ccsid00858 pcmultilingual850+euro cspc858multilingual
        ibm737 CP737 737 dos737
        ibm775 CP775 775 cspc775baltic dos775
        ibm857 CP857 857 dos857
        ibm862 CP862 862 cspc862latinhebrew dos862
        ibm864 CP864 864 dos720 dos864
        ibm037 CP037 cp37 ibm37 037 37 ebcdiccpus ebcdiccpca ebcdiccpwt ebcdiccpnl csibm037 ebcdic ebcdicus37 20037
        ibm500 CP500 500 ebcdiccpbe ebcdiccpch csibm500 ebcdicinternational 20500
        ibm1140 CP1140 ibm01140 ccsid01140 cp01140 1140 ebcdicus37+euro ibm037+euro
        ibm1047 CP1047 1047 ebcdiclatin1 ibm01047
        ibm1148 CP1148 ibm01148 ccsid01148 cp01148 ebcdicinternational500+euro
        ibm1141 CP1141 ibm01141 ccsid01141 cp01141 ebcdicde273+euro
        ibm273 CP273 csibm273 ebcdicde ebcdiccpde 20273
        ptcp154 PT154 pt154 csptcp154 cp154 cyrillicasian
        kz-1048 RK1048 kz1048 strk10482002 rk1048 cskz1048
        armscii-8 ARMSCII-8 armscii8 armscii
        georgian-ps GEORGIAN-PS georgianps
        georgian-academy GEORGIAN-ACADEMY georgianacademy
        koi8-t KOI8-T koi8t
        tscii TSCII
        dec-mcs DEC-MCS dec decmcs csdecmcs
        mik MIK bulgariamik
        """
}
