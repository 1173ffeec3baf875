"""Words of which `bench/archive.py` makes its articles: names that nobody bears, towns that are nowhere."""


def split(words: str) -> tuple[str, ...]:
    """The words of a block of them."""
    return tuple(words.split())


GIVEN = split(
    """
    Alina Bertil Corin Davor Elvan Ferid Gitte Horia Ilse Joram Kadri Lioba Mirko Nesrin Oskar Petra
    Quirin Ruben Sabiha Tibor Ulrika Vesna Wanda Xenia Yorgos Zeliha Anselm Branka Cem Dunja Emre
    Fanny Goran Hedda Ivo Jelena Korkut Ludmila Matteo Nuria Orhan Pavel Renata Selim Tamar Umut
    Valter Yasmin Zoran Aylin
"""
)
STEMS = split(
    """
    Almqv Brankov Cetins Dragn Eskel Farouq Gvozd Halvar Ibarr Jansk Kestr Lindem Marov Nordal
    Ostrav Pekk Quintar Rosent Sarık Tolled Urbans Valent Wester Yıldır Zeman Arslan Bekir Cork
    Demirk Engstr Fosk Gradin Hovan Iskand Jurg Korolt Lazar Melikş Nadar Oymak Petros Rahim Stoyk
    Terziba Ulubat Vranj Wiesl Zubair
"""
)
ENDS = split(
    """
    ov sen oğlu escu ez ian ski aç er ini ak und ero ides uk man
"""
)

# English name, adjective, capital; Turkish name, capital.
COUNTRIES = (
    ("Portugal", "Portuguese", "Lisbon", "Portekiz", "Lizbon"),
    ("Kenya", "Kenyan", "Nairobi", "Kenya", "Nairobi"),
    ("Vietnam", "Vietnamese", "Hanoi", "Vietnam", "Hanoi"),
    ("Chile", "Chilean", "Santiago", "Şili", "Santiago"),
    ("Norway", "Norwegian", "Oslo", "Norveç", "Oslo"),
    ("Jordan", "Jordanian", "Amman", "Ürdün", "Amman"),
    ("Mongolia", "Mongolian", "Ulaanbaatar", "Moğolistan", "Ulanbator"),
    ("Ghana", "Ghanaian", "Accra", "Gana", "Akra"),
    ("Türkiye", "Turkish", "Ankara", "Türkiye", "Ankara"),
    ("Ukraine", "Ukrainian", "Kyiv", "Ukrayna", "Kiev"),
    ("Russia", "Russian", "Moscow", "Rusya", "Moskova"),
    ("Poland", "Polish", "Warsaw", "Polonya", "Varşova"),
    ("Romania", "Romanian", "Bucharest", "Romanya", "Bükreş"),
    ("Bulgaria", "Bulgarian", "Sofia", "Bulgaristan", "Sofya"),
    ("Georgia", "Georgian", "Tbilisi", "Gürcistan", "Tiflis"),
    ("Azerbaijan", "Azerbaijani", "Baku", "Azerbaycan", "Bakü"),
    ("Armenia", "Armenian", "Yerevan", "Ermenistan", "Erivan"),
    ("Iraq", "Iraqi", "Baghdad", "Irak", "Bağdat"),
    ("Iran", "Iranian", "Tehran", "İran", "Tahran"),
    ("Egypt", "Egyptian", "Cairo", "Mısır", "Kahire"),
    ("Qatar", "Qatari", "Doha", "Katar", "Doha"),
    ("Germany", "German", "Berlin", "Almanya", "Berlin"),
    ("France", "French", "Paris", "Fransa", "Paris"),
    ("Italy", "Italian", "Rome", "İtalya", "Roma"),
    ("Greece", "Greek", "Athens", "Yunanistan", "Atina"),
    ("Switzerland", "Swiss", "Bern", "İsviçre", "Bern"),
    ("Finland", "Finnish", "Helsinki", "Finlandiya", "Helsinki"),
    ("Japan", "Japanese", "Tokyo", "Japonya", "Tokyo"),
    ("India", "Indian", "New Delhi", "Hindistan", "Yeni Delhi"),
    ("Pakistan", "Pakistani", "Islamabad", "Pakistan", "İslamabad"),
    ("Ethiopia", "Ethiopian", "Addis Ababa", "Etiyopya", "Addis Ababa"),
    ("Sudan", "Sudanese", "Khartoum", "Sudan", "Hartum"),
)

# English, Turkish.
OFFICES = (
    ("President", "Cumhurbaşkanı"),
    ("Prime Minister", "Başbakanı"),
    ("Foreign Minister", "Dışişleri Bakanı"),
    ("Defence Minister", "Savunma Bakanı"),
    ("Energy Minister", "Enerji Bakanı"),
    ("Trade Minister", "Ticaret Bakanı"),
)
MATTERS = (
    ("a ceasefire", "ateşkes"),
    ("the prisoner exchange", "esir takası"),
    ("grain shipments", "tahıl sevkiyatı"),
    ("security guarantees", "güvenlik garantileri"),
    ("the border", "sınır"),
    ("trade", "ticaret"),
    ("the gas pipeline", "doğal gaz boru hattı"),
    ("sanctions", "yaptırımlar"),
    ("humanitarian aid", "insani yardım"),
    ("the return of refugees", "mültecilerin dönüşü"),
    ("fishing rights", "balıkçılık hakları"),
    ("nuclear safety", "nükleer güvenlik"),
)

MONTHS_EN = split(
    """
    January February March April May June July August September October November December
"""
)
MONTHS_TR = split(
    """
    Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
"""
)
WEEKDAYS_EN = split(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
)
WEEKDAYS_TR = split(
    """
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
"""
)

# Of these the padding is made, word by word, so that no two articles share more than chance.
ADJECTIVES = split(
    """
    quiet narrow crowded distant uneven weary bright costly steep muddy wooden patient sudden hollow
    grey fertile brittle cautious noisy plain rusty shallow stubborn wet ancient bitter clumsy dusty
    empty frozen gentle humble idle lonely modest pale
"""
)
NOUNS = split(
    """
    road valley market harbour orchard school bridge kitchen winter harvest river station village
    teacher farmer trader baker driver window garden mountain ferry mill well library street summer
    pasture workshop theatre canal meadow tower cellar barn lamp neighbour shepherd carpenter
    fisherman student nurse queue courtyard warehouse tailor
"""
)
VERBS = split(
    """
    remembers resembles faces needs shelters outlives follows feeds crosses watches borders divides
    surrounds carries repairs misses knows shades hides replaces serves tires
"""
)
LINKS = split(
    """
    behind above near beyond beside without along under against after before among
"""
)

ADJECTIVES_TR = split(
    """
    sessiz dar kalabalık uzak yorgun parlak pahalı dik çamurlu ahşap sabırlı ani boş gri verimli
    kırılgan temkinli gürültülü sade paslı sığ inatçı ıslak eski acı tozlu donmuş nazik yalnız soluk
    geniş serin karanlık hafif taze derin
"""
)
NOUNS_TR = split(
    """
    yol vadi liman bahçe okul köprü mutfak kış hasat nehir istasyon köy öğretmen çiftçi tüccar
    fırıncı şoför pencere dağ vapur değirmen kuyu kütüphane sokak yaz mera atölye tiyatro kanal
    çayır kule kiler ahır lamba komşu çoban marangoz balıkçı öğrenci hemşire kuyruk avlu ambar terzi
    meydan
"""
)
VERBS_TR = split(
    """
    hatırlatıyor andırıyor bekliyor özlüyor koruyor izliyor besliyor aşıyor ayırıyor kuşatıyor
    taşıyor onarıyor tanıyor gölgeliyor gizliyor arıyor yoruyor tamamlıyor çevreliyor dinliyor
"""
)
LINKS_TR = split(
    """
    arkasındaki üstündeki yakınındaki ötesindeki yanındaki altındaki içindeki
"""
)

# First sentence and headline of each kind of story.
LEADS_EN = {
    "meet": ("{who} met {whom} in {host} {when} to discuss {matter}.", "Talks on {matter} in {host}"),
    "call": ("{who} spoke by telephone with {whom} {when} about {matter}.", "{left} calls {right}"),
    "plan": ("{who} will meet {whom} in {host} on {later} to discuss {matter}, officials said {when}.",
             "{host} prepares for talks"),
    "cancel": ("{who} cancelled a meeting with {whom} that was planned for {later} in {host}.",
               "Talks in {host} called off"),
    "strike": ("At least {number} people were killed in a {left_own} strike on the town of {town} in "
               "{right} {when}, officials said.", "Strike on {town}"),
    "exchange": ("{left} and {right} exchanged {number} prisoners {when}, {who} said.",
                 "{number} prisoners go home"),
    "sign": ("{left} and {right} signed an agreement on {matter} in {host} {when}, {who} said.",
             "Agreement on {matter}"),
    "accuse": ("{who} accused {right} {when} of violating the ceasefire near {town}.",
               "{left} blames {right}"),
    "sanction": ("{left} imposed sanctions on {right} {when}, {who} said.", "Sanctions on {right}"),
    "aid": ("{left} sent {number} tonnes of humanitarian aid to {right} {when}, {who} said.",
            "Aid for {right}"),
    "refuse": ("{who} rejected a proposal by {whom} on {matter} {when}.", "{left} says no"),
}  # fmt: skip
LEADS_TR = {
    "meet": ("{who}, {whom} ile {when} {there} görüştü.", "{there} {matter} görüşmesi"),
    "call": ("{who}, {whom} ile {when} telefonda görüştü.", "{left} ile {right} hattında {matter}"),
    "plan": ("{who}, {whom} ile {later} tarihinde {there} görüşecek.", "{host} görüşmeye hazırlanıyor"),
    "cancel": ("{who} ile {whom} arasında {later} tarihinde {there} yapılacak görüşme iptal edildi.",
               "{host} görüşmesi iptal"),
    "strike": ("{left} güçlerinin {when} {town} kasabasına düzenlediği saldırıda "
               "{number} kişi öldü.", "{town} kasabasına saldırı"),
    "exchange": ("{left} ile {right} {when} {number} esiri takas etti.", "{number} esir döndü"),
    "sign": ("{left} ile {right} {when} {there} {matter} anlaşması imzaladı.", "{matter} anlaşması"),
    "accuse": ("{who}, {when} {right} yönetimini ateşkesi ihlal etmekle suçladı.",
               "{left} cephesinden suçlama"),
    "sanction": ("{left}, {when} {right} yönetimine yaptırım uyguladı.", "{right} için yeni yaptırım"),
    "aid": ("{left}, {when} {right} halkına {number} ton insani yardım gönderdi.",
            "{right} için yardım"),
    "refuse": ("{who}, {when} {whom} tarafından yapılan öneriyi reddetti.", "{left} öneriyi geri çevirdi"),
}  # fmt: skip
