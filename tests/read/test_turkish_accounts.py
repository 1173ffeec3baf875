"""What a Turkish sentence tells, account by account: who, to whom, when, where, how sure, on whose word."""

import pytest
from tests.read.account_texts import read_article, tell, write_article

from dragoman.read.accounts.topics import find_topic_words
from dragoman.read.tokens import split_sentences
from dragoman.types import Account, Reading


def tell_source(reading: Reading, account: Account) -> str:
    """One line as `tell` has it, with `| source` behind it."""
    return f"{tell(reading, account)} | {account.attributed_to or ''}"


CASES: list[tuple[str, list[str]]] = [
    # agency: meetings
    ("Norveç Dışişleri Bakanı Ingrid Dahl, salı günü Lima'da Perulu mevkidaşı Pablo Rojas ile bir araya geldi.",
     ["CONSULT occurred Ingrid Dahl+Pablo Rojas | 2031-05-13 | Lima | "]),
    ("Peru Devlet Başkanı Elena Quispe, çarşamba günü Lima'da Norveç Dışişleri Bakanı Ingrid Dahl'ı kabul etti.",
     ["CONSULT/visit occurred Elena Quispe+Ingrid Dahl | 2031-05-14 | Lima | "]),
    ("Norveç Dışişleri Bakanı Ingrid Dahl ile Peru Dışişleri Bakanı Pablo Rojas telefonda görüştü.",
     ["CONSULT/phone occurred Ingrid Dahl+Pablo Rojas |  |  | "]),
    ("Norveç Dışişleri Bakanı Ingrid Dahl, Lima'ya giderek Peru Devlet Başkanı Elena Quispe ile görüştü.",
     ["CONSULT/visit occurred Elena Quispe+Ingrid Dahl |  | Lima | "]),
    ("Peru ve Şili heyetleri, 12 Mayıs'ta Cenevre'de Norveç'in arabuluculuğunda bir araya geldi.",
     ["CONSULT/third-party occurred CL+NO+PE | 2031-05-12 | Geneva | "]),
    ("Kenya Devlet Başkanı Amina Odinga, Somali Başbakanı Bashir Warsame'yi Nairobi'de ağırladı.",
     ["CONSULT/visit occurred Amina Odinga+Bashir Warsame |  | Nairobi | "]),
    ("Norveç Dışişleri Bakanı Ingrid Dahl, Peru ile Şili'nin temsilcilerini Oslo'da ağırladı.",
     ["CONSULT/visit occurred Ingrid Dahl+special-envoy |  | Oslo | "]),
    ("Peru Dışişleri Bakanı Pablo Rojas ve Şili Dışişleri Bakanı Lucia Vidal, gelecek salı Cenevre'de bir araya gelecek.",
     ["CONSULT planned Lucia Vidal+Pablo Rojas | 2031-05-20 | Geneva | "]),
    ("Pazartesi günü Cenevre'de bir araya gelecek olan Peru Dışişleri Bakanı Pablo Rojas ile Şili Dışişleri Bakanı Lucia Vidal sınırı konuşacak.",
     ["CONSULT planned Lucia Vidal+Pablo Rojas | 2031-05-19 | Geneva | "]),
    ("Bakan Elena Quispe, Norveç, Peru ve Şili'nin Lima'da görüşeceğini duyurdu.",
     ["CONSULT planned CL+NO+PE |  | Lima | Bakan Elena Quispe"]),
    ("Rus savaş uçakları Peru'yu bombaladı.", ["ASSAULT/aerial occurred RU > PE |  |  | "]),
    ("Norveç, Rus yetkilileri casuslukla suçladı.", ["ACCUSE/allege occurred NO > RU |  |  | "]),
    ("Norveç, Peru'nun güneyindeki Şili mevzilerini vurdu.", ["ASSAULT occurred NO > CL |  | Peru | "]),
    ("Şili liderinin kız kardeşi Lucia Vidal, Peru'yu tehdit etti.", ["THREATEN occurred Lucia Vidal > PE |  |  | "]),
    ("Peru ile Şili arasında cumartesi günü yapılması planlanan görüşme iptal edildi.",
     ["CONSULT cancelled CL+PE | 2031-05-17 |  | "]),
    ("Kremlin, Rusya Devlet Başkanı Oleg Sazonov'un Norveçli temsilcilerle salı günü görüşmeler yaptığını açıkladı.",
     ["CONSULT occurred NO+Oleg Sazonov | 2031-05-13 |  | Kremlin"]),
    ("Güvenlik kaynaklarından edinilen bilgiye göre Kenya İçişleri Bakanı Daniel Mutua, Somali İstihbarat Başkanı Bashir Warsame ile Nairobi'de görüştü.",
     ["CONSULT occurred Bashir Warsame+Daniel Mutua |  | Nairobi | Güvenlik kaynakları"]),
    ("Şili Dışişleri Bakanı Lucia Vidal'ın aktardığına göre Peru Devlet Başkanı Elena Quispe, Norveç Başbakanı Erik Lunde ile salı günü görüştü.",
     ["CONSULT occurred Elena Quispe+Erik Lunde | 2031-05-13 |  | Şili Dışişleri Bakanı Lucia Vidal"]),
    ("Brüksel'deki toplantıda Norveç Başbakanı Erik Lunde ile Peru Devlet Başkanı Elena Quispe bir araya geldi.",
     ["CONSULT occurred Elena Quispe+Erik Lunde |  | Brussels | "]),
    # agreements, signing, proposals
    ("Peru ile Şili, pazartesi günü Cenevre'de balıkçılık kotaları konusunda anlaşmaya vardı.",
     ["AGREE occurred CL+PE | 2031-05-12 | Geneva | "]),
    ("Peru ile Şili salı günü Lima'da sınır protokolünü imzaladı.",
     ["SUPPORT occurred CL+PE | 2031-05-13 | Lima | "]),
    ("Norveç, taraflara 30 günlük ateşkes önerdi.", ["AGREE proposed NO |  |  | "]),
    ("Kenya, Somali'ye ortak devriye önerisi sundu.", ["AGREE proposed KE > SO |  |  | "]),
    ("Kenya, perşembe günü Somali'nin ortak devriye teklifini reddetti.",
     ["REJECT occurred KE > SO | 2031-05-15 |  | ", "AGREE proposed SO |  |  | "]),
    ("Peru hükümeti, Şili sınırındaki askerlerini çekme kararı aldı.",
     ["RETREAT/withdraw planned PE |  | Chile | "]),
    # ministry style
    ("Norveç Dışişleri Bakanlığı Sözcüsü Ingrid Dahl'ın Açıklaması\nPeru ile Şili arasında varılan ateşkesi memnuniyetle karşılıyoruz.",
     ["SUPPORT occurred Ingrid Dahl > CL+PE |  |  | "]),
    ("Türkiye Cumhuriyeti Dışişleri Bakanlığı Açıklaması\nKenya'da düzenlenen terör saldırısını şiddetle kınıyoruz.",
     ["ACCUSE/disapprove occurred TR |  |  | "]),
    ("Türkiye Dışişleri Bakanlığı\nTarafları itidale davet ediyoruz.", ["REQUEST/yield occurred TR |  |  | "]),
    ("Türkiye Dışişleri Bakanlığı Açıklaması\nSomali'yi müzakere masasına dönmeye davet ediyoruz.",
     ["REQUEST/meet occurred TR > SO |  |  | "]),
    ("Türkiye Dışişleri Bakanlığı Açıklaması\nÜlkemiz, Peru'nun seçim kararını memnuniyetle karşılamaktadır.",
     ["SUPPORT occurred TR > PE |  |  | "]),
    ("Türkiye Dışişleri Bakanlığı Sözcüsü Kerem Altan:\nTürkiye'nin tutumu açıktır. Şili'nin tek taraflı kararını reddediyoruz.",
     ["REJECT/change occurred Kerem Altan+TR > CL |  |  | "]),
    # accuse, request, threat, coercion
    ("Kenya, Somali'yi pazar günü Lamu limanını bombalamakla suçladı.",
     ["ACCUSE/allege occurred KE > SO |  |  | "]),
    ("Şili, cuma günü Peru'dan dokuz denizcinin serbest bırakılmasını talep etti.",
     ["REQUEST/yield occurred CL > PE | 2031-05-16 |  | "]),
    ("Peru, cuma günü dokuz Şilili denizciyi serbest bıraktı.",
     ["RETREAT/release occurred PE > CL | 2031-05-16 |  | "]),
    ("Peru Savunma Bakanı Pablo Rojas salı günü istifa etti.",
     ["RETREAT/resign occurred Pablo Rojas | 2031-05-13 |  | "]),
    ("Şili savaş uçakları pazartesi günü Callao limanını bombaladı.",
     ["ASSAULT/aerial occurred CL | 2031-05-12 | Callao | "]),
    ("Şili, çarşamba günü iki Perulu diplomatı sınır dışı etti.",
     ["SANCTION/expel occurred CL > PE | 2031-05-14 |  | "]),
    ("Peru, Şili büyükelçisini Dışişleri Bakanlığına çağırdı.",
     ["ACCUSE/disapprove occurred PE > ambassador |  |  | "]),
    # who a clause goes on about, and what stands beside it
    ("Luis Paz'ın salı gecesi Perulu Bakan Ana Soto'yla bir araya geldiği, çarşamba sabahı da Elena Quispe tarafından kabul edildiği öğrenildi.",
     ["CONSULT/visit occurred Elena Quispe+Luis Paz | 2031-05-14 |  | "]),
    ("NAİROBİ (QA) - Peru'nun güneyinde kaçırılan dokuz Şilili işçi, Umman'ın arabuluculuğunda dün serbest bırakıldı.",
     ["RETREAT/release occurred  > CL | 2031-05-15 |  | "]),
    ("Şili, Callao'daki konsolosunu pazartesi günü geri çağırdı.", ["SANCTION/withdraw occurred CL | 2031-05-12 |  | "]),
    ("Peru'dan Şili'ye nota", ["ACCUSE/disapprove occurred PE > CL |  |  | "]),
    ("Peru, Şili'ye sınır ihlali nedeniyle nota verdi.", ["ACCUSE/disapprove occurred PE > CL |  |  | "]),
    ("Somali hükümeti, perşembe günü Kenya ile ateşkes ilan etti.",
     ["RETREAT/ceasefire occurred KE+SO | 2031-05-15 |  | "]),
    ("Peru, salı günü genel seferberlik ilan etti.", ["MOBILIZE/troops occurred PE | 2031-05-13 |  | "]),
    ("Peru'da üç ay süreyle olağanüstü hal ilan edildi.", ["COERCE/martial-law occurred PE |  | Peru | "]),
    ("Peru hükümeti Arequipa'da OHAL ilan etti.", ["COERCE/martial-law occurred PE |  | Arequipa | "]),
    ("Peru ve Şili donanmaları Pasifik'te ortak tatbikat yaptı.", ["COOPERATE occurred CL+PE |  | Pacific Ocean | "]),
    ("Peru, Şili vatandaşlarına vize muafiyeti getirdi.", ["CONCEDE occurred PE > CL |  |  | "]),
    ("Norveç, Şili somonuna ek gümrük vergisi getirdi.",
     ["SANCTION/discontinue occurred NO > CL |  |  | "]),
    ("Şili, Peru'daki büyükelçisini geri çağırdı.", ["SANCTION/withdraw occurred CL > PE |  |  | "]),
    ("Norveç Kızılhaçı, Somali'ye 20 ton gıda yardımı gönderdi.", ["AID occurred NO > SO |  |  | "]),
    ("Peru polisi salı günü Lima'da 7 kişiyi gözaltına aldı.",
     ["COERCE/arrest occurred Peru polisi | 2031-05-13 | Lima | "]),
    ("Kenya, Somali'yi sınırı kapatmakla tehdit etti.", ["THREATEN/restrict occurred KE > SO |  |  | "]),
    # what is done by telling it
    ("Peru Savunma Bakanı Pablo Rojas, Şili sınırı geçerse çok sert karşılık vereceklerini söyledi.",
     ["THREATEN/violence occurred Pablo Rojas > CL |  |  | "]),
    ("\"Şili yeniden saldırırsa bedelini ağır öder\" diyen Peru Savunma Bakanı Pablo Rojas, Lima'dan ayrıldı.",
     ["THREATEN occurred Pablo Rojas > CL |  |  | "]),
    ("Somali, Kenya'nın limandan çekilmemesi halinde diplomatik ilişkileri keseceğini açıkladı.",
     ["THREATEN/relations occurred SO > KE |  |  | "]),
    ("Peru Devlet Başkanı Elena Quispe, Şili'nin sınırda gerginliği körüklediğini savundu.",
     ["ACCUSE/allege occurred Elena Quispe > CL |  |  | "]),
    ("Analistler, Şili Peru'ya saldırırsa fiyatların artacağını düşünüyor.", []),
    # who suffers, who is done what by nobody named
    ("Vali Carlos Medina, Şili'nin Tacna'ya düzenlediği hava saldırısında hayatını kaybetti.",
     ["ASSAULT/aerial occurred CL > Carlos Medina |  | Tacna | "]),
    ("Şili'nin Tacna'ya düzenlediği hava saldırısında üç kişi öldü.", ["ASSAULT/aerial occurred CL |  | Tacna | "]),
    ("Vali Carlos Medina, beş yıl hapis cezasına çarptırıldı.", ["SANCTION/convict occurred  > Carlos Medina |  |  | "]),
    ("Norveç'in Şili'ye yaptırım uygulayıp uygulamayacağı bilinmiyor.", []),
    ("Norveç'in önerisinin kabul edilmeyeceğini Peru Dışişleri Bakanı Pablo Rojas açıkladı.",
     ["REJECT/yield occurred Pablo Rojas > NO |  |  | "]),
    # forces
    ("Peru Savunma Bakanlığı, bir komando taburunun salı günü Tacna'ya intikal ettiğini bildirdi.",
     ["MOBILIZE/troops occurred PE | 2031-05-13 | Tacna | Peru Savunma Bakanlığı"]),
    ("Peru'nun Tacna kentindeki garnizonu alarma geçirildi.", ["MOBILIZE/troops occurred PE |  | Tacna | "]),
    ("Şili ordusu, sınıra tank birlikleri sevk etti.", ["MOBILIZE/troops occurred Şili ordusu |  |  | "]),
    # status, attribution, quotations
    ("Somali Savunma Bakanlığı, Kenya'nın salı günü Kismayo'yu bombaladığını öne sürdü.",
     ["ASSAULT/aerial alleged KE | 2031-05-13 | Kismayo | Somali Savunma Bakanlığı"]),
    ("\"Kenya uçakları bu sabah Kismayo'yu bombaladı\" dedi Somali Savunma Bakanı Bashir Warsame.",
     ["ASSAULT/aerial alleged KE | 2031-05-16 | Kismayo | Somali Savunma Bakanı Bashir Warsame"]),
    ("Somali Savunma Bakanı Bashir Warsame, \"Kenya uçakları bu sabah Kismayo'yu bombaladı\" ifadelerini kullandı.",
     ["ASSAULT/aerial alleged KE | 2031-05-16 | Kismayo | Somali Savunma Bakanı Bashir Warsame"]),
    ("Somali Savunma Bakanı Bashir Warsame: \"Kenya uçakları bu sabah Kismayo'yu bombaladı.\"",
     ["ASSAULT/aerial alleged KE | 2031-05-16 | Kismayo | Somali Savunma Bakanı Bashir Warsame"]),
    ("Vali Carlos Medina, pazar günü Şili'nin Tacna'ya düzenlediği İHA saldırısında ölenlerin sayısının 8'e yükseldiğini salı günü belirtti.",
     ["ASSAULT/drone occurred CL | 2031-05-11 | Tacna | Vali Carlos Medina"]),
    ("Peru Savunma Bakanı Pablo Rojas, Şili ile herhangi bir görüşme yapıldığını yalanladı.",
     ["CONSULT denied CL+Pablo Rojas |  |  | Peru Savunma Bakanı Pablo Rojas"]),
    ("Norveç Başbakanı Erik Lunde'nin pazartesi günü Lima'da Peru Devlet Başkanı Elena Quispe tarafından kabul edilmesi bekleniyor.",
     ["CONSULT/visit planned Elena Quispe+Erik Lunde | 2031-05-19 | Lima | "]),
    # portal and tabloid
    ("Dahl ile Rojas Lima'da buluştu\nNorveç Dışişleri Bakanı Ingrid Dahl ile Peru Dışişleri Bakanı Pablo Rojas, başkentte iki saat görüştü.",
     ["CONSULT occurred Ingrid Dahl+Pablo Rojas |  | Lima | "]),
    ("Şok gelişme! Peru, Şili'ye rest çekti!", ["REJECT occurred PE > CL |  |  | "]),
    ("SON DAKİKA: Kenya, Somali sınırını kapattı", ["COERCE/restrict occurred KE > SO |  |  | "]),
    ("Peru ile Şili arasında kritik görüşme!", ["CONSULT occurred CL+PE |  |  | "]),
    ("Norveç'ten Peru'ya yaptırım", ["SANCTION/discontinue occurred NO > PE |  |  | "]),
    ("Norveç'ten Somali'ye insani yardım", ["AID occurred NO > SO |  |  | "]),
    ("Lunde'den Quispe'ye taziye telefonu\nNorveç Başbakanı Erik Lunde, Peru Devlet Başkanı Elena Quispe'yi telefonla arayarak taziyelerini iletti.",
     ["CONSULT/phone occurred Elena Quispe+Erik Lunde |  |  | "]),
    # passives and nouns
    ("Dokuz Şilili denizci, Peru tarafından salı günü serbest bırakıldı.",
     ["RETREAT/release occurred PE > CL | 2031-05-13 |  | "]),
    ("Peru'nun Şili'ye yönelik saldırısı Norveç tarafından kınandı.",
     ["ACCUSE/disapprove occurred NO > PE |  |  | ", "ASSAULT occurred PE > CL |  |  | "]),
    ("Lima'da binlerce kişi hükümeti protesto etti.", ["PROTEST/demo occurred  > PE |  | Lima | "]),
    ("Norveç, Peru ile Şili arasında arabuluculuk yaptı.", ["CONSULT/third-party occurred CL+NO+PE |  |  | "]),
    ("Norveç Başbakanı Erik Lunde, Peru'daki deprem nedeniyle Elena Quispe'ye başsağlığı diledi.",
     ["SUPPORT occurred Erik Lunde > Elena Quispe |  |  | "]),
    ("Şili, salı günkü saldırıdan dolayı Peru'dan özür diledi.", ["CONCEDE occurred CL > PE |  |  | "]),
    # from many regions
    ("Kolombiya'da Mavi Hat adlı silahlı grubun ekim ayında kaçırdığı üç Ekvadorlu haritacı salı günü serbest bırakıldı.",
     ["RETREAT/release occurred  > EC | 2031-05-13 | Colombia | "]),
    ("Peru, Şili'nin askeri ataşesini casuslukla suçlayarak sınır dışı etti.",
     ["SANCTION/expel occurred PE > CL |  |  | "]),
    ("Norveç Dışişleri Bakanı Ingrid Dahl, Somali'nin askerlerini geri çekmesini istedi.",
     ["REQUEST/yield occurred Ingrid Dahl > SO |  |  | "]),
    ("Ankara'dan Bağdat'a su uyarısı",
     ["THREATEN occurred TR > IQ |  |  | "]),
    ("Mısır Cumhurbaşkanlığı Sözcüsü Tarık Hilmi, Kahire'nin Addis Ababa'ya resmi protesto notası ilettiğini duyurdu.",
     ["ACCUSE/disapprove occurred EG > ET |  |  | Mısır Cumhurbaşkanlığı Sözcüsü Tarık Hilmi"]),
    ("Tayland ordusu, Kamboçya'nın sınır karakoluna roket attığını ileri sürdü; Phnom Penh ise bunu yalanladı.",
     ["ASSAULT/heavy-weapons alleged KH |  |  | Tayland ordusu"]),
    ("Japonya, Kuzey Kore'nin balistik füze fırlattığını açıkladı.",
     ["MOBILIZE/weapons alleged KP |  |  | Japonya"]),
    ("Polonya, Belarus sınırına 5 bin asker konuşlandıracağını duyurdu.",
     ["MOBILIZE/troops planned PL > BY |  | Belarus | Polonya"]),
    ("Avrupa Birliği, Belarus'a yönelik yaptırımları altı ay uzattı.",
     ["SANCTION/discontinue occurred Avrupa Birliği > BY |  |  | "]),
    ("Filipinler ile Vietnam deniz sınırı konusunda mutabakat zaptı imzaladı.",
     ["SUPPORT occurred PH+VN |  |  | "]),
    ("Yunanistan Savunma Bakanı Nikos Vlahos görevinden istifa ettiğini duyurdu.",
     ["RETREAT/resign occurred Nikos Vlahos |  |  | Yunanistan Savunma Bakanı Nikos Vlahos"]),
    ("Venezuela, Kolombiya ile diplomatik ilişkilerini kesti.",
     ["SANCTION/discontinue occurred VE > CO |  |  | "]),
    ("Peru Dışişleri Bakanlığından yapılan açıklamada, Şili'nin kararının kınandığı bildirildi.",
     ["ACCUSE/disapprove occurred PE > CL |  |  | "]),
    ("Dünya Gıda Programı, Yemen'e 10 bin ton buğday ulaştırdı.",
     ["AID occurred Dünya Gıda Programı > YE |  |  | "]),
    ("Rusya, Ukrayna'ya ait 30 insansız hava aracını düşürdüğünü bildirdi.",
     ["ASSAULT/heavy-weapons occurred RU > UA |  |  | Rusya"]),
    ("Ukrayna Devlet Başkanı, Rusya'nın gece boyunca 100'den fazla İHA ile saldırdığını söyledi.",
     ["ASSAULT/drone alleged RU | 2031-05-15/2031-05-16 |  | Ukrayna Devlet Başkanı"]),
    ('Peru Savunma Bakanı Pablo Rojas, "Şili birlikleri dün gece Tacna yakınlarında devriyemize ateş açtı, iki askerimiz şehit oldu" dedi.',
     ["ASSAULT/firearms alleged CL | 2031-05-15/2031-05-16 | Tacna | Peru Savunma Bakanı Pablo Rojas"]),
    ("Kazakistan Dışişleri Bakanı Nurlan Ahmetov'un cuma günü Taşkent'e yapacağı ziyaret ertelendi.",
     ["CONSULT/visit cancelled Nurlan Ahmetov+UZ | 2031-05-16 | Tashkent | "]),
    ("İsrail ile Hamas arasındaki dolaylı müzakereler Kahire'de sürüyor.",
     ["CONSULT/third-party occurred Hamas+IL |  | Cairo | "]),
    ("Irak Başbakanı Haydar Salih, Türkiye'yi Irak'ın kuzeyindeki operasyonlarını durdurmaya çağırdı.",
     ["REQUEST/yield occurred Haydar Salih > TR |  |  | "]),
    ("Sırbistan ile Kosova arasında Brüksel'de perşembe günü yapılacak toplantı iptal oldu.",
     ["CONSULT cancelled RS+XK | 2031-05-22 | Brussels | "]),
    ("Fas, Cezayir'in arabuluculuk teklifini kabul etmedi.",
     ["REJECT/assist occurred MA > DZ |  |  | "]),
    ("Bolivya Devlet Başkanı Evo Quiroga, salı günü La Paz'da Brezilyalı mevkidaşı Caio Mendonça'yı kabul edecek.",
     ["CONSULT/visit planned Caio Mendonça+Evo Quiroga | 2031-05-20 | La Paz | "]),
    ("Kuzey Kore, Japon Denizi'ne doğru iki füze fırlattı.",
     ["MOBILIZE/weapons occurred KP |  | Sea of Japan | "]),
    ("Kırgızistan ve Tacikistan, sınırdaki birliklerini karşılıklı olarak geri çekti.",
     ["RETREAT/withdraw occurred KG+TJ |  |  | "]),
    ("Mali ordusu, kuzeydeki Gao kentini geri aldı.",
     ["COERCE/seize occurred Mali ordusu |  | Gao | "]),
    ("Kenya Dışişleri Bakanı Amina Odinga, Somali ile pazartesi günü yapılacak zirvenin ertelendiğini açıkladı.",
     ["CONSULT/multilateral cancelled Amina Odinga+SO | 2031-05-19 |  | Kenya Dışişleri Bakanı Amina Odinga"]),
    ("Şili Başkanı Lucia Vidal, Perulu mevkidaşı Elena Quispe'nin davetlisi olarak Lima'ya geldi.",
     ["CONSULT/visit occurred Elena Quispe+Lucia Vidal |  | Lima | "]),
    ("Kazakistan'dan Afganistan'a 20 bin ton un yardımı",
     ["AID occurred KZ > AF |  |  | "]),
    ("Somali hükümeti Etiyopya'yı topraklarından çekilmeye çağırdı.",
     ["REQUEST/yield occurred SO > ET |  |  | "]),
    ("Umman Dışişleri Bakanlığı, İran ile ABD heyetlerinin Maskat'ta dolaylı görüşmelere başladığını duyurdu.",
     ["CONSULT/third-party occurred IR+US |  | Muscat | Umman Dışişleri Bakanlığı"]),
    ("Endonezya polisi, havalimanında kaçakçılıkla suçlanan iki Avustralyalıyı tutukladı.",
     ["COERCE/arrest occurred Endonezya polisi > AU |  |  | "]),
    # deeds of good will: who eases, gives, decides
    ("Norveç'in Peru'ya uyguladığı ekonomik yaptırımlar kaldırıldı.",
     ["CONCEDE occurred NO > PE |  |  | "]),
    ("Peru ile Şili arasında 150'şer esirin takas edildiği bildirildi.",
     ["RETREAT/release occurred CL+PE |  |  | "]),
    ("Norveç'in hibesi olarak hazırlanan 14 ambulans, Lima'da düzenlenen törenle Peru'ya teslim edildi.",
     ["AID occurred NO > PE |  | Lima | "]),
    ("Norveç'ten kalkan ve 80 ton gıda taşıyan uçak, Peru'ya ulaştı.",
     ["AID occurred NO > PE |  |  | "]),
    ("Kenya, Somali'ye elektrik vermeye başladı.",
     ["COOPERATE occurred KE > SO |  |  | "]),
    ("Peru ile Şili'nin, sınırdaki mevzilerden askerlerini karşılıklı olarak çekmeye başladığı belirtildi.",
     ["RETREAT/withdraw occurred CL+PE |  |  | "]),
    ("Norveç Başbakanı Ingrid Dahl, ülkesinin bu konuda Peru'nun yanında olduğunu yineledi.",
     ["SUPPORT occurred Ingrid Dahl > PE |  |  | "]),
    ("Norveç, Filistin'i tanıyan ilk ülke oldu.",
     ["SUPPORT occurred NO > PS |  |  | "]),
    ("Peru ve Şili'nin ortak komite kurulması konusunda mutabık kaldığı açıklandı.",
     ["AGREE occurred CL+PE |  |  | "]),
    ("Norveç'in arabuluculuğunda yürütülen Peru-Şili dolaylı müzakereleri Oslo'da yeniden başladı.",
     ["CONSULT/third-party occurred CL+NO+PE |  | Oslo | "]),
    ("Norveç'in hazırladığı 20 tonluk tıbbi malzeme, Kenya'daki hastanelere dağıtılmak üzere ulaştırıldı.",
     ["AID occurred NO > KE |  |  | "]),
    ("Peru ile Şili, yedi yıl aradan sonra büyükelçiliklerini karşılıklı olarak yeniden açtı.",
     ["SUPPORT occurred CL+PE |  |  | "]),
    ("Norveç Başbakanı Ingrid Dahl'ın, göreve gelmesinin ardından ilk ziyaretini Peru'ya yapacağı bildirildi.",
     ["CONSULT/visit planned Ingrid Dahl+PE |  |  | "]),
    ("Norveç ile Kenya arasında liman konusunda uzlaşma sağlandığı açıklandı.",
     ["AGREE occurred KE+NO |  |  | "]),
    ("Şili, Peru'ya uygulanan kısıtlamaları gevşetti.",
     ["CONCEDE occurred CL > PE |  |  | "]),
    ("Peru ve Şili'nin katılımıyla Lima'da \"Sarsılmaz Dostluk\" tatbikatı başladı.",
     ["COOPERATE occurred CL+PE |  | Lima | "]),
    ("Norveç Dışişleri Bakanı Ingrid Dahl, Peru'nun Oslo Büyükelçisi Pablo Rojas'ı kabulünde sınırı konuştu.",
     ["CONSULT/visit occurred Ingrid Dahl+Pablo Rojas |  |  | "]),
    ("Norveç ile Kenya arasında dışişleri bakanları düzeyinde istişare toplantısı yapılması planlanıyor.",
     ["CONSULT planned KE+NO |  |  | "]),
    ("Norveç Parlamentosu, Peru'nun üyeliğini destekleyen bir kararı oy çokluğuyla kabul etti.",
     ["SUPPORT occurred Norveç Parlamentosu > PE |  |  | "]),
    ("Peru ile Şili'nin, tartışmalı resife ikmal yapılmasına ilişkin bir düzenlemede uzlaştığı duyuruldu.",
     ["AGREE occurred CL+PE |  |  | "]),
    ("Peru ve Şili'nin \"Özgürlük Kalkanı\" ortak tatbikatının bugün başlayacağı duyuruldu.",
     ["COOPERATE planned CL+PE | 2031-05-16 |  | "]),
    ("Kenya hükümeti, iki gündür uygulanan sokağa çıkma yasağının kaldırıldığını bildirdi.",
     ["CONCEDE occurred KE |  |  | "]),
    ("İki ülke, Peru ile Şili, anlaştı. Protokol, iki ülkenin ulaştırma bakanlarınca Lima'da imza altına alındı.",
     ["SUPPORT occurred CL+PE |  | Lima | "]),
    ("Peru'nun sınırdaki birliklerini çektiği bildirildi.",
     ["RETREAT/withdraw occurred PE |  |  | "]),
    ("Norveç ile Peru arasında, yeni bir kapı açılmasına dair mutabakat sağlandı.",
     ["AGREE occurred NO+PE |  |  | "]),
    ("Kızılay, ailelere 12 ton gıda ve battaniye dağıtıldığını duyurdu.",
     ["AID occurred Kızılay |  |  | Kızılay"]),
    ("Kenya'da tutulan dört Perulu denizci, iyi niyet göstergesi olarak Peru'ya iade edildi.",
     ["RETREAT/release occurred KE > PE |  |  | "]),
    ("Peru ile Şili arasında kabul edilen ateşkes salı sabahı başladı.",
     ["RETREAT/ceasefire occurred CL+PE | 2031-05-13 |  | "]),
    ("Norveç'in, Peru'yla ilişkilerini normalleştirme kararı tartışma yarattı.",
     ["SUPPORT planned NO+PE |  |  | "]),
    ("Norveç'in Peru ile yaptığı görüşme basına kapalı gerçekleşti.",
     ["CONSULT occurred NO+PE |  |  | "]),
]  # fmt: skip

NOTHING = [
    "Peru'nun Şili'ye ihracatı geçen yıl yüzde 11 arttı.",
    "Teknik direktör Pablo Rojas, kulüp başkanıyla bir araya gelerek istifasını sundu.",
    "Peru ile Şili görüşürse anlaşmazlık bitebilir.",
    "Şili, Peru'ya saldırsaydı antlaşma çökerdi.",
    "Peru ile Şili bir gün anlaşma imzalayabilir.",
    "Norveç Dışişleri Bakanı Ingrid Dahl, Peru Dışişleri Bakanı Pablo Rojas ile görüşmedi.",
    "Lima'da salı günü hava güzeldi.",
    "Peru, Şili ile görüşmek istiyor.",
    "Peru milli takımı, Şili'yi 3-1 mağlup etti.",
    "Şili, son dakikada attığı golle Peru'yu vurdu.",
    "Galatasaray, Norveç ekibini İstanbul'da ağırlayacak.",
    "Norveçli şirket, Peru'daki fabrikasını kapattı.",
    "Merkez Bankası faiz kararını açıkladı.",
    "Peru'nun ihracatı yüzde 4 arttı.",
    "Norveç'te yaşayan Perulular festivalde bir araya geldi.",
    "Peru ekonomisi enflasyonla mücadele ediyor.",
    "Arabuluculuk yapmak kolay değildir.",
    "Bir ülkenin diğerine saldırması suçtur.",
    "Peru Dışişleri Bakanı Pablo Rojas 1980 yılında Lima'da doğdu.",
    "Şili ile Peru arasındaki sınır 169 kilometre uzunluğundadır.",
    "Şili'de 6,1 büyüklüğünde deprem meydana geldi.",
    "Peru Savunma Bakanı Pablo Rojas, operasyonun süreceğini söyledi.",
    "Kitap, Peru ile Şili arasındaki savaşı anlatıyor.",
    "Peru'nun Şili'ye saldırması halinde Norveç ne yapar?",
    "Uzmanlara göre Peru, Şili ile anlaşmalı.",
    "Peru mutfağı Norveç'te büyük ilgi görüyor.",
    "Ünlü şarkıcı Lima konserinde hayranlarıyla buluştu.",
    "Başkan, taraftarlardan özür diledi.",
]


@pytest.mark.parametrize("text, wanted", CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence_tells_its_events(text: str, wanted: list[str]) -> None:
    reading = read_article(text, language="tr")
    told = {tell_source(reading, account) for account in reading.accounts}
    for line in wanted:
        assert line in told


@pytest.mark.parametrize("text", NOTHING)
def test_thoughts_sports_and_general_truths_tell_nothing(text: str) -> None:
    reading = read_article(text, language="tr")
    assert [tell_source(reading, account) for account in reading.accounts] == []


def test_every_claim_stands_where_it_says() -> None:
    text = "\n".join(text for text, _ in CASES)
    article = write_article(text, language="tr")
    reading = read_article(text, language="tr")
    assert reading.accounts
    for account in reading.accounts:
        assert account.claims
        for claim in account.claims:
            assert article.text[claim.start : claim.end] == claim.text != ""


TOPICS = [
    ("Ateşkes üçüncü gününde de sürdü.", {"ceasefire"}),
    ("Esirlerin takası için liste verildi.", {"prisoners"}),
    ("Rafineriye elektrik veren hat onarıldı.", {"energy", "reconstruction"}),
    ("Tahıl yüklü gemiler limandan ayrıldı.", {"food", "shipping"}),
    ("Gözlemciler sınırın iki yanında konuşlanacak.", {"monitoring", "border"}),
    ("Mahkeme seçim sonucunu onadı.", {"justice", "elections"}),
    ("İkili ilişkiler ve gümrük vergileri ele alındı.", {"bilateral-relations", "trade"}),
    ("Nehrin suları paylaşılacak.", {"water"}),
    ("Cumhurbaşkanı Yardımcısı basın toplantısı düzenledi.", set()),
    ("Bakan sosyal medya hesabından açıklama yaptı.", set()),
    ("Belgelerin karşılıklı tanınması ve uygulamaya zaman tanıması istendi.", set()),
    ("Gazetecilerin sorularını yanıtlayan sözcü, gazetecilere teşekkür etti.", set()),
    ("Katılım sınırlı kaldı, hesap sınırsız değil.", set()),
    ("Takas odası yeni müdürünü seçti.", set()),
    ("Sivil toplum kuruluşları ve sivil havacılık müdürlüğü toplandı.", set()),
    ("Hükümet birliğe yardımcı olacak.", set()),
    ("Davet üzerine gelen heyet ağırlandı.", set()),
]  # fmt: skip


@pytest.mark.parametrize("text, wanted", TOPICS)
def test_words_tell_their_topic_and_no_other(text: str, wanted: set[str]) -> None:
    (sentence,) = split_sentences(text, (), language="tr")
    hits = find_topic_words(sentence.tokens, language="tr")
    assert {hit.name for hit in hits if hit.sure} == wanted


COUNTS = [
    ("Kenya'nın saldırısında iki asker şehit oldu, beş asker yaralandı.", {("killed", 2), ("wounded", 5)}),
    ("Lübnan'da İsrail'in hava saldırısında en az 9 kişi öldü, 20 kişi yaralandı.", {("killed", 9), ("wounded", 20)}),
    ("Şili'nin Tacna'ya düzenlediği saldırıda ölenlerin sayısı 8'e yükseldi.", {("killed", 8)}),
    ("Peru polisi Lima'da 7 kişiyi gözaltına aldı.", {("detained", 7)}),
    ("Peru ile Şili, 150'şer esiri takas etti.", {("freed", 150)}),
]  # fmt: skip


@pytest.mark.parametrize("text, wanted", COUNTS)
def test_numbers_of_people_go_with_their_event(text: str, wanted: set[tuple[str, int]]) -> None:
    reading = read_article(text, language="tr")
    assert {(count.what, count.value) for account in reading.accounts for count in account.counts} == wanted
