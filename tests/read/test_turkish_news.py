"""What Turkish agencies and portals tell in plain words: who did what to whom, and what is no event."""

import pytest
from tests.read.account_texts import read_article, tell

CASES = [
    (
        'Peru Savunma Bakanı Raul Quiroga, "Teknelerimize bir daha dokunulursa donanmamız ateşle '
        "karşılık verir\" diyerek Şili'yi tehdit etti.",
        ["THREATEN/violence occurred Raul Quiroga > CL |  | "],
    ),
    (
        "Peru, Şili askerlerini çekerse sınırı açacak.",
        [],
    ),
    (
        "Peru, Şili çekilse de zirveye ev sahipliği yapacak.",
        ["CONSULT/third-party planned PE |  | "],
    ),
    (
        "Şili ateşkesi bozarsa Peru ordusu saldırıya geçecek.",
        [],
    ),
    (
        "Peru Dışişleri Bakanı Ana Quispe ile Şili Dışişleri Bakanı Marco Soto, salı günü Norveç "
        "temsilcisi Kari Solberg'in arabuluculuğunda Lima'da bir araya geldi. İki bakan, "
        "tutukluların bırakılması konusunda anlaştı.",
        [
            "CONSULT/third-party occurred Ana Quispe+Kari Solberg+Marco Soto | 2031-05-13 | Lima",
            "AGREE occurred Ana Quispe+Marco Soto | 2031-05-13 | Lima",
        ],
    ),
    (
        "Peru ve Şili savunma bakanları salı günü Lima'da görüştü. Bakanlar, askerlerin geri "
        "çekilmesi konusunda uzlaştı ve NATO'dan gözlemci göndermesini istedi.",
        [
            "CONSULT occurred defence-minister | 2031-05-13 | Lima",
            "AGREE occurred defence-minister | 2031-05-13 | Lima",
            "REQUEST/assist occurred defence-minister > NATO |  | ",
        ],
    ),
    (
        "Yetkililer salı günü halktan evlerinde kalmalarını istedi.",
        [],
    ),
    (
        "Peru'nun Arequipa kenti yakınlarında salı günü Bozkır Kartalları adlı silahlı grup "
        "tarafından kaçırılan Norveç vatandaşı iki doktor dün serbest bırakıldı.",
        [
            "ASSAULT/abduct occurred Bozkır Kartalları > NO | 2031-05-13 | Arequipa",
            "RETREAT/release occurred Bozkır Kartalları > NO | 2031-05-15 | ",
        ],
    ),
    (
        "Bozkır Kartalları'nın kaçırdığı üç Norveçli teknisyen dün serbest kaldı.",
        [
            "ASSAULT/abduct occurred Bozkır Kartalları > NO |  | ",
            "RETREAT/release occurred Bozkır Kartalları > NO | 2031-05-15 | ",
        ],
    ),
    (
        "Husi müzakereci Yahya ed-Durafi, salı günü Lima'da Irak Savunma Bakanı Kasım el-Ubeydi ile görüştü.",
        ["CONSULT occurred Kasım el-Ubeydi+Yahya ed-Durafi | 2031-05-13 | Lima"],
    ),
    (
        "Sözcü Vera Alim, salı günü Lima'da bir okula düzenlenen ve çok sayıda sivilin hayatını "
        "kaybettiği saldırıyı kınadı.",
        ["ACCUSE/disapprove occurred Vera Alim |  | ", "ASSAULT occurred  | 2031-05-13 | Lima"],
    ),
    (
        "Norveç Dışişleri Bakanı Kari Solberg, Peru ile Şili'nin salı günü Lima'da vardığı esir "
        "takası anlaşmasını memnuniyetle karşıladıklarını belirtti.",
        ["SUPPORT occurred Kari Solberg > CL+PE |  | "],
    ),
    (
        "Korsanlar, salı günü Peru tankerinin mürettebatını serbest bıraktı. Aralarında üç "
        "Şililinin de bulunduğu denizciler Lima'da Şilili yetkililere teslim edildi.",
        ["RETREAT/release occurred pirates > CL+PE | 2031-05-13 | Lima"],
    ),
    (
        "Peru, Şili'den 40 milyon dolar tazminat istedi. Santiago tazminat ödemeyi reddetti.",
        ["REQUEST occurred PE > CL |  | ", "REJECT/yield occurred CL > PE |  | "],
    ),
    (
        "Gemi İnsanları Dayanışma Derneği üyeleri salı günü Peru'nun Oslo Başkonsolosluğu önünde "
        "gösteri düzenledi.",
        ["PROTEST/demo occurred Gemi İnsanları Dayanışma Derneği > PE | 2031-05-13 | Oslo"],
    ),
    (
        "Peru, salı günü Tacna istasyonunda Lima'ya giden bir Şili yük trenine el koydu.",
        ["COERCE/seize occurred PE > CL | 2031-05-13 | Tacna"],
    ),
    (
        "Peru'nun alıkoyduğu Şili tankeri Tacna'da bekliyor.",
        ["COERCE/seize occurred PE > CL |  | "],
    ),
    (
        'Geminin aşçısı Tomas Vera, "Kaptanımızı orada bırakıp gelmek çok zor oldu" dedi.',
        [],
    ),
    (
        'Norveç Dışişleri Bakanı Kari Solberg, "Saldırılara sessiz kalmayacağız" dedi.',
        [],
    ),
    (
        "Peru Dışişleri Bakanı Ana Quispe, salı günü Şilili mevkidaşı Marco Soto ile telefonda "
        "görüştü. Kaynaklara göre Quispe, tutuklu balıkçıların serbest bırakılmasını istedi.",
        [
            "CONSULT/phone occurred Ana Quispe+Marco Soto | 2031-05-13 | ",
            "REQUEST/yield occurred Ana Quispe > Marco Soto | 2031-05-13 | ",
        ],
    ),
    (
        "Norveç Dışişleri Bakanı Kari Solberg, salı günü yaptığı açıklamada Peru'yu kabloyu "
        "kesmekle suçladı.",
        ["ASSAULT/destroy alleged PE |  | ", "ACCUSE/allege occurred Kari Solberg > PE | 2031-05-13 | "],
    ),
    (
        "Bozkır Kartalları adlı grup salı günü Tacna'da bir karakola saldırdı. Peru ordusu, dün "
        "örgütün kampını vurdu.",
        [
            "ASSAULT occurred Bozkır Kartalları | 2031-05-13 | Tacna",
            "ASSAULT occurred Peru ordusu > Bozkır Kartalları | 2031-05-15 | ",
        ],
    ),
    (
        "Bozkır Kartalları gerillaları, geçen hafta Tacna'da kaçırdıkları üç işçiyi dün serbest "
        "bıraktı. Örgüt, hükümetten operasyonları durdurmasını istedi.",
        [
            "ASSAULT/abduct occurred Bozkır Kartalları | 2031-05-05/2031-05-11 | Tacna",
            "RETREAT/release occurred Bozkır Kartalları | 2031-05-15 | ",
            "REQUEST/yield occurred Bozkır Kartalları > PE | 2031-05-15 | ",
        ],
    ),
    (
        "Kaynaklar, görüşmede iki ülke arasındaki ticaretin ele alındığını aktardı.",
        [],
    ),
    (
        "Norveç, belgelerin kendisine verilmesini istedi.",
        ["REQUEST occurred NO |  | "],
    ),
    (
        "Peru, nehrin kendi yakasını Şili teknelerine kapattı.",
        ["COERCE/restrict occurred PE > CL |  | "],
    ),
    (
        "Peru Dışişleri Bakanı Ana Quispe ile Şili Dışişleri Bakanı Marco Soto salı günü Lima'da "
        "görüştü. Teknik heyetler 20 Mayıs'ta Tacna'da toplanacak.",
        [
            "CONSULT occurred Ana Quispe+Marco Soto | 2031-05-13 | Lima",
            "CONSULT planned CL+PE | 2031-05-20 | Tacna",
        ],
    ),
    (
        "Bozkır Kartalları, Peru gemilerine saldıracaklarını duyurdu.",
        ["THREATEN/violence occurred Bozkır Kartalları > PE |  | "],
    ),
    (
        "Peru Cumhurbaşkanı Emil Vargas ile Şili Cumhurbaşkanı Rosa Lara salı günü Oslo'da bir "
        "araya geldi. Görüşmeye Norveç Başbakanı Kari Dahl ev sahipliği yaptı. Taraflar, gümrük "
        "konusunda anlaştı.",
        [
            "CONSULT/third-party occurred Emil Vargas+Kari Dahl+Rosa Lara | 2031-05-13 | Oslo",
            "AGREE occurred Emil Vargas+Rosa Lara | 2031-05-13 | Oslo",
        ],
    ),
    (
        "Lima'da meclis önünde toplanan yüzlerce kişi seçimlerin yenilenmesini istedi.",
        ["PROTEST/demo occurred PE |  | Lima"],
    ),
    (
        "Bolivya Dışişleri Bakanı Luis Vega La Paz'da Perulu mevkidaşı Ana Quispe ile görüştü.",
        ["CONSULT occurred Ana Quispe+Luis Vega |  | La Paz"],
    ),
    (
        "Salı günü Peru bir Şili gemisine el koydu, Şili de buna karşılık iki Perulu diplomatı "
        "sınır dışı etti.",
        ["COERCE/seize occurred PE > CL | 2031-05-13 | ", "SANCTION/expel occurred CL > PE |  | "],
    ),
    (
        "Şili Dışişleri Bakanı Marco Soto, Şili'nin Bolivya'daki hastaneler için 20 ton ilaç "
        "göndereceğini açıkladı.",
        ["AGREE occurred CL+Marco Soto |  | "],
    ),
    (
        "Peru ordusu, Şili'nin karakola ateş açtığını iddia etti; Santiago bunu reddetti.",
        ["ASSAULT/firearms alleged CL |  | "],
    ),
    (
        "Peru, Şili'den tazminat istedi. Santiago bunu reddetti.",
        ["REQUEST occurred PE > CL |  | ", "REJECT occurred CL > PE |  | "],
    ),
    (
        "Salı günü Oslo'da düzenlenen toplantıda Peru ve Şili heyetleri bir araya geldi.",
        ["CONSULT occurred CL+PE | 2031-05-13 | Oslo"],
    ),
    (
        "Dışişleri Bakanlığı, Şili'nin saldırılarını kınadı.",
        ["ASSAULT occurred CL |  | ", "ACCUSE/disapprove occurred TR > CL |  | "],
    ),
    (
        "Peru polisi, Şili vatandaşı 17 kişiyi sınır dışı etti.",
        ["COERCE/deport occurred Peru polisi > CL |  | "],
    ),
    (
        "Peru, 50 Şilili askeri serbest bıraktı.",
        ["RETREAT/release occurred PE > CL |  | "],
    ),
    (
        "Peru Başbakanı Emil Vargas, Şili'nin hava sahasını ihlal ettiğini söyledi.",
        ["MOBILIZE/weapons alleged CL |  | ", "ACCUSE/allege occurred Emil Vargas > CL |  | "],
    ),
    (
        "Norveç Sözcüsü, Peru'yu Şili'yi savaşa sürüklemekle suçladı.",
        ["ACCUSE/allege occurred spokesperson > PE |  | "],
    ),
    (
        "Peru, Şili büyükelçisini çağırdı.",
        ["ACCUSE/disapprove occurred PE > ambassador |  | "],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:50] for text, _ in CASES])
def test_plain_news_tell_what_happened_and_no_more(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told


@pytest.mark.parametrize(
    ("text", "source", "status"),
    [
        (
            "Peru basınına göre Bakan Vera Alim salı günü Lima'da Bakan Eva Holm ile görüştü.",
            "Peru basını",
            "occurred",
        ),
        (
            "Peru basınında yer alan iddiaya göre Vera Alim ile Eva Holm Lima'da gizlice görüştü.",
            "Peru basını",
            "alleged",
        ),
        (
            "Gazetelerde yer alan haberlere göre Bakan Vera Alim, Lima'da Bakan Eva Holm ile görüştü.",
            "Gazeteler",
            "occurred",
        ),
        (
            "Bazı medya organları, Bakan Vera Alim'in Bakan Eva Holm ile görüştüğünü ileri sürdü.",
            "Bazı medya organları",
            "alleged",
        ),
    ],
)
def test_the_press_is_named_as_it_is_called(text: str, source: str, status: str) -> None:
    (account,) = read_article(text, language="tr").accounts
    claim = next(claim for claim in account.claims if claim.field == "attributed_to")
    assert (text[claim.start : claim.end], account.status) == (source, status)
