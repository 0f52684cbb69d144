extension DateNames {
    /// Month names, full and abbreviated and in the cases that dates use: English, German, French, Spanish, Portuguese,
    /// Italian, Romanian, Catalan, Dutch, Danish, Norwegian, Swedish, Finnish, Hungarian, Polish, Czech, Slovak, Turkish,
    /// Indonesian and Malay, Greek, Russian, Ukrainian, Bulgarian, Arabic, Hebrew. Where two languages give one name to
    /// two months, it is left out (Croatian `lipanj`, `listopad`), except that `lis` and `listopad` are November.
    static let months = [
        """
        january jan janr januar janner jan janvier janv enero ene janeiro gennaio gen gener ianuarie ian januari
        tammikuu tammikuuta tammi styczen stycznia sty leden ledna led ocak oca ιανουαριος ιανουαριου ιαν
        январь января янв январи сiчень січень січня січ يناير ינואר בינואר
        """,
        """
        february feb febr fevrier fevr fev febrero fevereiro febbraio febrer februarie februari februar
        helmikuu helmikuuta helmi luty lutego lut unor unora uno subat sub pebruari φεβρουαριος φεβρουαριου φεβ
        февраль февраля фев февр февруари лютий лютого лют فبراير פברואר בפברואר
        """,
        """
        march mrz marz maerz maer mars marzo marco marc martie maart mrt marts mart marcius maaliskuu maaliskuuta
        maalis marzec marca brezen brezna bre marec maret mac μαρτιος μαρτιου μαρ март марта мар березень березня бер
        مارس מרץ במרץ
        """,
        """
        april apr avril avr abril abr aprile aprilie aprilis huhtikuu huhtikuuta huhti kwiecien kwietnia kwi duben dubna
        dub nisan nis απριλιος απριλιου απρ апрель апреля апр април квiтень квітень квітня кві أبريل ابريل אפריל באפריל
        """,
        """
        may mai maio mayo maggio mag maig mei maj majus toukokuu toukokuuta touko maja kveten kvetna kve mayis
        μαιος μαιου μαι май мая маи травень травня тра مايو מאי במאי
        """,
        """
        june jun juin junio junho giugno giu juny iunie iun juni jnr junius kesakuu kesakuuta kesa czerwiec czerwca cze
        cerven cervna cvn haziran haz ιουνιος ιουνιου ιουν июнь июня июн юни червень червня чер يونيو יוני ביוני
        """,
        """
        july jul juil juillet julio julho luglio lug juliol iulie iul juli julius heinakuu heinakuuta heina lipiec lipca
        cervenec cervence cvc temmuz tem ιουλιος ιουλιου ιουλ июль июля июл юли липень липня يوليو יולי ביולי
        """,
        """
        august aug aout aou agosto ago agost augustus augusztus elokuu elokuuta elo sierpien sierpnia sie srpen srpna srp
        agustos agu agustus agt ogos αυγουστος αυγουστου αυγ август августа авг серпень серпня сер أغسطس اغسطس אוגוסט
        באוגוסט
        """,
        """
        september sep sept septembre septiembre setiembre setembro set settembre sett setembre septembrie szeptember
        szept syyskuu syyskuuta syys wrzesien wrzesnia wrz zari zar eylul eyl σεπτεμβριος σεπτεμβριου σεπ σεπτ
        сентябрь сентября сен сент септември вересень вересня вер سبتمبر ספטמבר בספטמבר
        """,
        """
        october oct octobre octubre outubro out ottobre ott octombrie oktober okt oktobar oktobre oktober lokakuu lokakuuta
        loka pazdziernik pazdziernika paz rijen rijna rij ekim eki οκτωβριος οκτωβριου οκτ октябрь октября окт октомври
        жовтень жовтня жов أكتوبر اكتوبر אוקטובר באוקטובר
        """,
        """
        november nov novembre noviembre novembro noiembrie noi marraskuu marraskuuta marras listopad listopada listopadu
        lis kasim kas nopember νοεμβριος νοεμβριου νοε ноябрь ноября ноя нояб ноември листопад листопада нов نوفمبر נובמבר
        בנובמבר
        """,
        """
        december dec dez dezember dezembro decembre desembre diciembre dic dicembre decembrie desember des joulukuu
        joulukuuta joulu grudzien grudnia gru prosinec prosince pro aralik ara disember dis δεκεμβριος δεκεμβριου δεκ
        декабрь декабря дек декември грудень грудня гру ديسمبر דצמבר בדצמבר
        """,
    ]

    /// Weekday names from Monday on. Most only keep a name from being taken for a month; `mar` (Tuesday in French,
    /// Spanish and Italian) is in neither table but a case of its own.
    static let weekdays = [
        """
        monday mon montag lundi lun lunes segunda lunedi maandag mandag mandag hetfo poniedzialek pon pondeli pazartesi
        pzt δευτερα δευ понедельник пн пон senin luni
        """,
        """
        tuesday tue tues dienstag mardi martes terca martedi marti dinsdag tirsdag tisdag kedd wtorek wto utery sali
        τριτη τρι вторник вт selasa
        """,
        """
        wednesday wed weds mittwoch mercredi mer miercoles mie quarta mercoledi woensdag woe onsdag ons szerda sroda sro
        streda carsamba τεταρτη τετ среда ср rabu miercuri
        """,
        """
        thursday thu thur thurs donnerstag jeudi jeu jueves jue quinta giovedi gio donderdag don torsdag tor csutortok
        czwartek czw ctvrtek persembe per πεμπτη πεμ четверг чт kamis joi
        """,
        """
        friday fri freitag vendredi ven viernes vie sexta venerdi vrijdag vri fredag fre pentek piatek patek cuma cum
        παρασκευη παρ пятница пт jumat vineri
        """,
        """
        saturday sat samstag sonnabend samedi sam sabado sab sabato zaterdag zat lordag lor szombat sobota sob cumartesi cmt
        σαββατο σαβ суббота сб sabtu sambata
        """,
        """
        sunday sun sonntag son dimanche dim domingo dom domenica zondag zon sondag vasarnap niedziela nie nedele pazar
        κυριακη κυρ воскресенье вс minggu duminica
        """,
    ]
}
