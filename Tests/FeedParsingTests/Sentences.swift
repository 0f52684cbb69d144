/// Sentences of the tests, written for them: what feeds say, long and short.
enum Sentences {
    static let simplified = "市环保局今日通报：某化工厂夜间偷排废水，居民举报后已被责令停产整改，相关负责人接受调查。"
    static let traditional = "環保署今日表示，某化工廠於夜間排放廢水，居民投訴後已被勒令停工，有關負責人正接受調查。"
    static let japanese = "環境省は、化学工場が夜間に汚染された水を流していたと発表し、住民からの苦情を受けて調査を始めた。"
    static let korean = "환경부는 화학 공장이 밤에 오염된 물을 흘려보냈다고 밝혔으며 주민들의 신고로 조사가 시작되었다."
    static let russian =
        "Министерство сообщило, что завод ночью сбрасывал сточные воды в реку; жители города пожаловались."
    static let ukrainian =
        "Міністерство повідомило, що завод уночі скидав стічні води в річку; мешканці міста поскаржилися."
    static let greek =
        "Το υπουργείο ανακοίνωσε ότι το εργοστάσιο έριχνε απόβλητα στο ποτάμι τη νύχτα και άρχισε έρευνα."
    static let hebrew = "המשרד הודיע כי המפעל הזרים שפכים לנהר בלילה, והתושבים התלוננו במשטרה"
    static let arabic = "أعلنت الوزارة أن المصنع كان يلقي المياه الملوثة في النهر ليلا وبدأت الشرطة التحقيق"
    static let thai = "กระทรวงแจ้งว่าโรงงานปล่อยน้ำเสียลงแม่น้ำในเวลากลางคืน ชาวบ้านร้องเรียน"
    static let french =
        "Le ministère a annoncé qu’une usine rejetait des eaux usées la nuit ; l’enquête a été ouverte à Évreux."
    static let german =
        "Das Ministerium erklärte, die Fabrik habe nachts Abwässer eingeleitet; Bürger hätten sich beschwert – größtenteils."
    static let spanish = "El ministerio anunció que la fábrica vertía aguas por la noche; ¿quién investigará mañana?"
    static let portuguese =
        "O ministério anunciou que a fábrica lançava esgoto à noite; a investigação começará amanhã, não hoje."
    static let swedish =
        "Departementet meddelade att fabriken släppte ut avloppsvatten på natten; utredningen börjar på måndag."
    static let polish =
        "Ministerstwo ogłosiło, że fabryka nocą wypuszczała ścieki do rzeki; mieszkańcy złożyli skargę na zakład."
    static let czech =
        "Ministerstvo oznámilo, že továrna v noci vypouštěla odpadní vodu do řeky; obyvatelé si stěžovali na úřadě."
    static let hungarian =
        "A minisztérium közölte, hogy a gyár éjszaka szennyvizet engedett a folyóba; őrzők és a hűtőgépek."
    static let turkish =
        "Bakanlık, fabrikanın geceleri nehre atık su bıraktığını açıkladı; şikâyetler üzerine soruşturma başlatıldı."
    static let lithuanian =
        "Ministerija pranešė, kad gamykla naktį išleido nuotekas į upę; gyventojai skundėsi, pradėtas tyrimas ąžuolų gatvėje."
    static let vietnamese = "Bộ cho biết nhà máy đã xả nước thải ra sông vào ban đêm, người dân khiếu nại."
}
