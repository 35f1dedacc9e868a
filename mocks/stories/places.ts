/** First names, family names, towns and streets of one country, invented or common, never of somebody known. */
export interface Place {
  country: string
  firstNames: readonly string[]
  lastNames: readonly string[]
  /** `town|postcode` */
  cities: readonly string[]
  streets: readonly string[]
  street: (name: string, number: number) => string
  /** Numbers that the country's regulator keeps for films; elsewhere nobody has a phone. `end` has two digits. */
  phone?: (end: number) => string
}

const list = (words: string) => words.split(', ')
const after = (name: string, number: number) => `${name} ${number}`
const before = (name: string, number: number) => `${number} ${name}`

export const places = {
  DE: {
    country: 'DE',
    firstNames: list(
      'Anke, Bjarne, Clara, Dieter, Elif, Friederike, Günther, Hannelore, Imke, Jörg, Katja, Levke, Malte, Nele, Ömer, Ronja',
    ),
    lastNames: list(
      'Ahrens, Bräuer, Claußen, Dannenberg, Eßer, Fünfstück, Großkopf, Hinrichs, Kühnel, Lüders, Petersen, von der Heide, Weiß',
    ),
    cities: list(
      'Hamburg|20457, Bremen|28195, Kiel|24103, Lübeck|23552, Köln|50667, München|80331, Görlitz|02826, Bad Füssing|94072',
    ),
    streets: list('Lindenallee, Am Deich, Große Bleichen, Hafenstraße, Mühlenweg, Schöne Aussicht'),
    street: after,
    phone: (end) => `+49 30 23125 1${end}`,
  },
  AT: {
    country: 'AT',
    firstNames: list('Alois, Burgi, Ferdinand, Gerlinde, Johanna, Korbinian, Leni, Theres'),
    lastNames: list('Gruber, Haslinger, Moosbrugger, Oberhuber, Pichlmayr, Stöckl, Zehetner'),
    cities: list('Wien|1010, Graz|8010, Linz|4020, Sankt Pölten|3100, Dornbirn|6850'),
    streets: list('Kirchengasse, Mariengasse, Am Hof, Seeuferstraße'),
    street: after,
  },
  CH: {
    country: 'CH',
    firstNames: list('Beat, Corsin, Flurina, Ladina, Reto, Seraina, Urs'),
    lastNames: list('Aeschlimann, Caduff, Nötzli, Rüegg, Tschudi, Zgraggen'),
    cities: list('Zürich|8001, Chur|7000, Genève|1201, Lugano|6900'),
    streets: list('Bahnhofplatz, Rue du Lac, Via Nassa'),
    street: after,
  },
  NL: {
    country: 'NL',
    firstNames: list('Anouk, Bram, Fenna, Joost, Lieke, Sjoerd, Wietske'),
    lastNames: list('van der Berg-de Vries, Dijkhuizen, van ’t Hoff, Oosterhuis, de Wit, Zijlstra'),
    cities: list('Utrecht|3511 LX, Groningen|9711 LV, ’s-Hertogenbosch|5211 AB'),
    streets: list('Tulpenlaan, Oudegracht, Kerkplein'),
    street: after,
  },
  DK: {
    country: 'DK',
    firstNames: list('Anders, Bodil, Freja, Jeppe, Signe, Søren, Åse'),
    lastNames: list('Bækgaard, Høj, Kjærulf, Nørregaard, Østergård, Ravn'),
    cities: list('Skagen|9990, Århus|8000, Ærøskøbing|5970'),
    streets: list('Østre Strandvej, Nørregade, Havnepladsen'),
    street: after,
  },
  SE: {
    country: 'SE',
    firstNames: list('Ebba, Göran, Linnéa, Måns, Saga, Örjan'),
    lastNames: list('Björklund, Ekström, Hägg, Lindqvist, Åkerlind'),
    cities: list('Göteborg|411 03, Malmö|211 20, Luleå|972 31'),
    streets: list('Storgatan, Hamngatan, Kyrkogatan'),
    street: after,
    phone: (end) => `+46 8 465 004 ${end}`,
  },
  FR: {
    country: 'FR',
    firstNames: list('Amélie, Benoît, Chloé, Étienne, François-Xavier, Gaëlle, Maïwenn, Noël'),
    lastNames: list('Beauséjour, d’Aubenas, Crèvecœur, Le Guennec, Pâquerette, Vauquelin'),
    cities: list('Saint-Malo|35400, Nîmes|30000, Besançon|25000, Paris|75011'),
    streets: list('rue des Églantiers, quai de l’Île, avenue du Général'),
    street: before,
    phone: (end) => `+33 1 99 00 12 ${end}`,
  },
  ES: {
    country: 'ES',
    firstNames: list('Begoña, Íñigo, Lucía, María del Carmen, Nuño, Xoán'),
    lastNames: list('Fernández de la Peña, Goikoetxea, Ibáñez, Núñez y Soler, Ordóñez'),
    cities: list('A Coruña|15001, Cádiz|11001, Logroño|26001'),
    streets: list('Calle del Mirador, Plaza Mayor, Rúa Nova'),
    street: after,
  },
  IT: {
    country: 'IT',
    firstNames: list('Beatrice, Calogero, Fiammetta, Niccolò, Pierluigi'),
    lastNames: list('Bellavista, D’Agostino, Fumagalli, Lo Presti, Scognamiglio'),
    cities: list('Trieste|34121, Forlì|47121, Cefalù|90015'),
    streets: list('Via dei Mulini, Corso Maestrale, Piazza del Porto'),
    street: after,
  },
  PL: {
    country: 'PL',
    firstNames: list('Bożena, Grzegorz, Łucja, Świętosława, Wojciech'),
    lastNames: list('Brzęczyszczykiewicz, Dąbrówka, Łoziński, Szczęsna, Żółkiewska'),
    cities: list('Gdańsk|80-001, Łódź|90-001, Wrocław|50-001'),
    streets: list('ulica Długa, ulica Żurawia'),
    street: after,
  },
  GB: {
    country: 'GB',
    firstNames: list('Aoife, Bronwen, Callum, Fiona, Nigel, Rhys, Siobhán, Tamsin'),
    lastNames: list('Ashdown-Pryce, Featherstonehaugh, Llewellyn, Mac an Bhaird, O’Malley, Whitlock'),
    cities: list('Leith|EH6 6AA, Hay-on-Wye|HR3 5AA, Whitby|YO21 3AA'),
    streets: list('Harbour Row, Mill Lane, St Aldate’s'),
    street: before,
    phone: (end) => `+44 20 7946 01${end}`,
  },
  US: {
    country: 'US',
    firstNames: list('Brianna, Dwayne, Jo-Ann, Kiki, Marcus, Shanice, Wyatt'),
    lastNames: list('Abernathy, Delacroix, Nakamura-Jones, O’Shaughnessy, Villanueva'),
    cities: list('Portland|97201, Santa Fe|87501, Duluth|55802'),
    streets: list('Harborview Drive, Elm Street, Coyote Trail'),
    street: before,
    phone: (end) => `+1 202 555 01${end}`,
  },
  TR: {
    country: 'TR',
    firstNames: list('Çiğdem, İlker, Işıl, Oğuzhan, Şule'),
    lastNames: list('Çağlayan, Güneşli, Işık, Şahinoğlu, Yıldızhan'),
    cities: list('İzmir|35210, Eskişehir|26010'),
    streets: list('Çınar Sokak, İskele Caddesi'),
    street: after,
  },
  JP: {
    country: 'JP',
    firstNames: list('さくら, 陽翔, 美咲, ひろし, ケンジ'),
    lastNames: list('北風, 小鳥遊, 五十嵐, 八月一日'),
    cities: list('札幌市|060-0001, 金沢市|920-0001'),
    streets: list('桜通り, 港町'),
    street: after,
  },
  GR: {
    country: 'GR',
    firstNames: list('Ευφροσύνη, Θάλεια, Νεκτάριος, Χρυσάνθη'),
    lastNames: list('Βορεάδης, Θαλασσινός, Χατζηγιαννάκου'),
    cities: list('Θεσσαλονίκη|546 21, Χανιά|731 00'),
    streets: list('Οδός Λιμένος, Πλατεία Ανέμων'),
    street: after,
  },
  UA: {
    country: 'UA',
    firstNames: list('Ярина, Богдан, Соломія, Святослав'),
    lastNames: list('Вітровий, Калинюк, Щербань, Їжакевич'),
    cities: list('Львів|79000, Чернівці|58000'),
    streets: list('вулиця Вітряна, площа Ринок'),
    street: after,
  },
  IL: {
    country: 'IL',
    firstNames: list('נועה, איתמר, שירה, גלעד'),
    lastNames: list('צפוני, בן־רוח, אלמוג'),
    cities: list('חיפה|3303501, עכו|2430001'),
    streets: list('רחוב הנמל, שדרות הים'),
    street: after,
  },
  AE: {
    country: 'AE',
    firstNames: list('ليلى, سامر, نور الهدى, عبد الرحمن'),
    lastNames: list('الريحاني, بن شمال, النجمي'),
    cities: list('الشارقة|00000, العين|00000'),
    streets: list('شارع الميناء, شارع النخيل'),
    street: after,
  },
  VN: {
    country: 'VN',
    firstNames: list('Thị Ánh Nguyệt, Đức Thịnh, Quỳnh Hương').map((name) => name.normalize('NFD')),
    lastNames: list('Nguyễn, Đặng, Trần Phạm').map((name) => name.normalize('NFD')),
    cities: list('Đà Nẵng|50000, Huế|49000'),
    streets: list('Đường Biển, Phố Cổ'),
    street: before,
  },
  IN: {
    country: 'IN',
    firstNames: list('अनन्या, विक्रम, श्रीलक्ष्मी'),
    lastNames: list('उत्तरायणी, पवार, क्षीरसागर'),
    cities: list('पुणे|411001, ऋषिकेश|249201'),
    streets: list('समुद्र मार्ग, पुराना बाज़ार'),
    street: after,
  },
  KR: {
    country: 'KR',
    firstNames: list('바람, 하늘빛, 서연'),
    lastNames: list('김, 남궁, 제갈'),
    cities: list('부산|48900, 전주|55000'),
    streets: list('해안로, 북풍길'),
    street: after,
  },
  GE: {
    country: 'GE',
    firstNames: list('ნინო, გიორგი, თამარ'),
    lastNames: list('ქარიშვილი, ჩრდილოელი'),
    cities: list('ბათუმი|6000, თბილისი|0100'),
    streets: list('ზღვის ქუჩა'),
    street: after,
  },
  TH: {
    country: 'TH',
    firstNames: list('กัญญารัตน์, ธีรศักดิ์'),
    lastNames: list('ลมเหนือสกุล, ทะเลงาม'),
    cities: list('เชียงใหม่|50000, ภูเก็ต|83000'),
    streets: list('ถนนริมทะเล'),
    street: after,
  },
} satisfies Record<string, Place>
