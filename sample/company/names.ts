/** A given or family name with its form for usernames and addresses. */
export interface Name {
  readonly text: string;
  readonly ascii: string;
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  å: 'a',
  Å: 'A',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  œ: 'oe'
};

/** Latin letters without marks: `Wójcik` → `wojcik`. */
export function toAscii(text: string): string {
  return [...text.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

function names(text: string): readonly Name[] {
  return text
    .trim()
    .split(/\s*,\s*/)
    .map((entry) => {
      const [native = '', ascii] = entry.split('|');
      return { text: native, ascii: ascii ?? toAscii(native) };
    });
}

export interface NameList {
  readonly given: readonly Name[];
  readonly family: readonly Name[];
}

const list = (given: string, family: string): NameList => ({ given: names(given), family: names(family) });

export const nameLists = {
  nl: list(
    'Daan, Sem, Lotte, Femke, Bram, Sanne, Jasper, Anouk, Thijs, Maaike, Ruben, Iris, Joost, Marloes, Niels, Evelien, Stijn, Roos, Wouter, Fleur, Koen, Janneke, Pieter, Esmée, Gijs, Noor, Floris, Mirthe, Teun, Liesbeth',
    'de Jong, Jansen, de Vries, van den Berg, Bakker, van Dijk, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, Dijkstra, Smits, de Graaf, van der Meer, Kok, van der Linden, Jacobs, Vermeer, van Vliet, van den Heuvel, van der Veen, van den Broek, de Bruijn, Schouten, van Beek, Willems, van der Heijden, Hoekstra, Maas, Verhoeven, Koster'
  ),
  de: list(
    'Anja, Björn, Clemens, Dörte, Elke, Florian, Gesa, Henning, Ilse, Jörg, Katharina, Lutz, Mareike, Norbert, Ortrud, Philipp, Rüdiger, Sabine, Torsten, Ulrike, Volker, Wiebke, Xaver, Yvonne, Zeno, Käthe, Matthias, Friederike, Götz, Änne',
    'Bäcker, Brandt, Döring, Eberle, Förster, Gärtner, Häusler, Imhof, Jäger, Köhler, Löffler, Müller, Neubauer, Oberländer, Pfeiffer, Quast, Richter, Schäfer, Thöne, Uhlig, Vögele, Weiß, Zöllner, Ackermann, Böhm, Claußen, Dietrich, Engelhardt, Fröhlich, Gebhardt, Hübner, Jost, Kirschbaum, Lindner, Mayrhofer, Nägele, Ostermann, Pohl, Reuß, Sommer'
  ),
  nordic: list(
    'Åse, Bjarne, Cecilie, Dagný, Eirik, Freja, Gunnar, Hedda, Ingrid, Jørgen, Kåre, Liv, Magnus, Nanna, Oddvar, Päivi, Ragnhild, Signe, Tor, Ulla, Viggo, Wenche, Øystein, Ämma, Sigurður, Katrín, Jukka, Riitta, Maj-Britt, Lars',
    'Ahlström, Bjørnstad, Christensen, Dahlgren, Eriksson, Fjeldstad, Guðmundsson, Håkansson, Isaksen, Jónsdóttir, Kjærgaard, Lindqvist, Mäkinen, Nygård, Olafsen, Pálsson, Rasmussen, Sørensen, Thorvaldsen, Ulriksen, Väisänen, Westergård, Ødegaard, Åkesson, Brekke, Korhonen, Nieminen, Lehtonen, Holm, Bergström, Lundgren, Høyer, Skov, Ravn, Hansson, Sjögren, Einarsdóttir, Stefánsson, Virtanen, Heikkilä'
  ),
  en: list(
    'Alfie, Beatrix, Callum, Daphne, Edmund, Florence, Gareth, Harriet, Isaac, Jemima, Kieran, Lydia, Marcus, Nell, Oscar, Phoebe, Quentin, Rosalind, Silas, Tabitha, Ursula, Victor, Winifred, Xanthe, Yolanda, Zachary, Imogen, Rupert, Sunniva, Theo',
    'Abernathy, Blackwood, Carrington, Dunmore, Eastwood, Fairbairn, Galloway, Harcastle, Inglewood, Jessop, Kingsley, Lockhart, Merriweather, Northcote, Oakley, Pemberton, Quayle, Ravenscroft, Stockdale, Thornbury, Underhill, Vickers, Whitcombe, Yardley, Ashdown, Birchall, Cranmore, Dewhurst, Elverson, Fenwick, Grantham, Holloway, Kettlewell, Larkin, Mossop, Nettleton, Penhaligon, Rutherford, Sedgwick, Tremayne'
  ),
  fr: list(
    'Amélie, Bastien, Céline, Damien, Éloïse, Fabrice, Geneviève, Hervé, Inès, Jérôme, Koumba, Loïc, Maëlle, Noël, Océane, Perrine, Quitterie, Rémi, Solène, Théo, Ugo, Véronique, Wilfried, Yaël, Zoé, Anaïs, Benoît, Clémence, Françoise, Gaël',
    'Aubry, Beaumont, Chênevert, Delaunay, Étienne, Fontaine, Gauthier, Hébert, Imbert, Joubert, Lacroix, Lefèvre, Marchand, Noiret, Olivier, Périgord, Quesnel, Renaud, Sénéchal, Thévenin, Urvoy, Vasseur, Weber, Bérard, Clément, Dubreuil, Espinasse, Fournier, Grandjean, Huet, Jolivet, Langlois, Mercier, Nadeau, Pelletier, Rivière, Simonet, Tellier, Vallée, Boisvert'
  ),
  it: list(
    'Alessia, Bruno, Chiara, Dario, Elisabetta, Fabio, Giada, Ilario, Lavinia, Michele, Nicolò, Ornella, Pietro, Quirino, Rosalia, Samuele, Tommaso, Umberto, Viola, Zeno, Agata, Bernardo, Cosima, Donato, Emanuela, Fiorenza, Graziella, Libero, Marzia, Niccolò',
    'Albertini, Bevilacqua, Camenisch, Delfino, Esposito, Fumagalli, Gandolfi, Lombardi, Mantovani, Negri, Ostinelli, Pedrazzini, Quadri, Riva, Salvioni, Tognetti, Ughetti, Valsangiacomo, Zanetti, Ambrosini, Bernasconi, Croci, Dotti, Ferrari, Ghiringhelli, Luini, Morandi, Nessi, Orelli, Pagani, Regazzoni, Soldini, Torriani, Vanoni, Zambelli, Bianchetti, Cattaneo, Fontana, Galli, Moretti'
  ),
  pl: list(
    'Agata, Błażej, Celina, Dariusz, Elżbieta, Filip, Grażyna, Hubert, Iwona, Jędrzej, Kinga, Łucja, Małgorzata, Norbert, Oliwia, Przemysław, Renata, Sławomir, Teresa, Urszula, Wacław, Zofia, Żaneta, Bogusław, Czesława, Halina, Ireneusz, Józef, Katarzyna, Mieczysław',
    'Adamczyk, Błaszczyk, Cieślak, Dąbrowska, Filipiak, Głowacki, Hajduk, Iwański, Jaworska, Kaźmierczak, Łukasik, Małecki, Nowak, Olszewska, Pawłowski, Różański, Sikora, Śliwińska, Tomczak, Urbański, Wiśniewska, Zając, Żak, Borkowska, Czerwiński, Górska, Kołodziej, Lewandowski, Michalak, Ostrowski, Piątek, Rutkowska, Szczepański, Tokarski, Włodarczyk, Zalewska, Bąk, Kruk, Mazurek, Stępień'
  ),
  es: list(
    'Álvaro, Begoña, César, Dolores, Emilio, Fátima, Gonzalo, Hortensia, Íñigo, Jacinta, Lázaro, Macarena, Nicolás, Octavio, Pilar, Queralt, Rocío, Santiago, Tomás, Úrsula, Verónica, Ximena, Yolanda, Zacarías, Andrés, Belén, Cristóbal, Encarnación, Joaquina, Martín',
    'Alarcón, Benítez, Calderón, Domínguez, Echeverría, Fernández, Gutiérrez, Huamán, Ibáñez, Jiménez, Lozano, Muñoz, Núñez, Ordóñez, Paredes, Quispe, Rodríguez, Sánchez, Toledo, Urrutia, Vázquez, Yáñez, Zúñiga, Arévalo, Bermúdez, Cárdenas, Dávila, Estévez, Figueroa, Galván, Herrera, Íñiguez, Luján, Mamani, Navarro, Olmedo, Pizarro, Rentería, Salazar, Tejada'
  ),
  pt: list(
    'Adriana, Bernardo, Cecília, Diogo, Estêvão, Fabiana, Gonçalo, Heloísa, Inácio, Joana, Leonor, Márcio, Natália, Otávio, Patrícia, Quirina, Rúben, Sílvia, Tomé, Vitória, Xavier, Zélia, Antônio, Bárbara, Cristóvão, Débora, Eusébio, Flávia, Jerônimo, Luís',
    'Almeida, Barbosa, Carvalho, Damasceno, Esteves, Figueiredo, Gonçalves, Henriques, Inácio, Justino, Lourenço, Magalhães, Nóbrega, Oliveira, Peixoto, Queirós, Ribeiro, Simões, Teixeira, Uchôa, Valadão, Xavier, Zagalo, Araújo, Brandão, Conceição, Durão, Falcão, Guimarães, Lemos, Machado, Neves, Paixão, Ramalho, Sampaio, Tavares, Vasconcelos, Bragança, Coutinho, Meireles'
  ),
  eastAsian: list(
    '陽翔|haruto, 美咲|misaki, 蓮|ren, 結衣|yui, 大輔|daisuke, 陽菜|hina, 健太|kenta, 真央|mao, 直樹|naoki, 葵|aoi, 민준|minjun, 서연|seoyeon, 지호|jiho, 하윤|hayun, 도윤|doyun, 지우|jiwoo, 현우|hyunwoo, 수아|sua, 준서|junseo, 예은|yeeun, 志明|chihming, 淑芬|shufen, 家豪|chiahao, 雅婷|yating, 俊傑|chunchieh, 怡君|yichun, 冠宇|kuanyu, 詩涵|shihhan, 承恩|chengen, 佳穎|chiaying',
    '佐藤|sato, 鈴木|suzuki, 高橋|takahashi, 田中|tanaka, 伊藤|ito, 渡辺|watanabe, 山本|yamamoto, 中村|nakamura, 小林|kobayashi, 加藤|kato, 吉田|yoshida, 山田|yamada, 佐々木|sasaki, 山口|yamaguchi, 松本|matsumoto, 이|lee, 박|park, 최|choi, 정|jung, 강|kang, 조|cho, 윤|yoon, 장|jang, 임|lim, 한|han, 오|oh, 陳|chen, 林|lin, 黃|huang, 張|chang, 李|li, 王|wang, 吳|wu, 劉|liu, 蔡|tsai, 楊|yang, 許|hsu, 鄭|cheng, 謝|hsieh, 郭|kuo'
  ),
  indic: list(
    'Aarav, Bhavna, Chandan, Deepika, Eshan, Gauri, Harish, Ishita, Jyoti, Kiran, Lakshmi, Manoj, Nandini, Omkar, Priya, Rajesh, Sanjana, Tejas, Uma, Vikram, Anjali, Bishnu, Chhaya, Dipendra, Gita, Hari, Kabita, Mohan, Sarita, Suresh',
    'Acharya, Banerjee, Chatterjee, Deshpande, Gurung, Hegde, Iyengar, Joshi, Kulkarni, Lamichhane, Mukherjee, Nair, Oberoi, Patel, Qureshi, Rao, Sharma, Thapa, Upadhyay, Verma, Adhikari, Basnet, Chaudhary, Dahal, Gowda, Karki, Mahato, Neupane, Pandey, Reddy, Shrestha, Tamang, Varghese, Bhattarai, Kapoor, Menon, Pillai, Rana, Saxena, Tiwari'
  ),
  southEastAsian: list(
    'กมล|kamon, ขวัญ|khwan, จิราพร|jiraporn, ชัยวัฒน์|chaiwat, ณัฐพล|nattapon, ดวงใจ|duangjai, ธนา|thana, นภา|napha, ปรีชา|preecha, พิมพ์|phim, มานพ|manop, รัตนา|rattana, วิชัย|wichai, สมชาย|somchai, อรทัย|orathai, Agus, Budi, Citra, Dewi, Eko, Fitri, Gilang, Hesti, Indra, Joko, Kartika, Lestari, Made, Nurul, Putri',
    'แก้วใส|kaewsai, จันทร์ดี|chandee, ชูชาติ|choochat, ดำรงค์|damrong, ทองดี|thongdi, บุญมี|boonmee, ประเสริฐ|prasert, พรหมมา|phromma, ภักดี|phakdi, มั่นคง|mankhong, รักไทย|rakthai, วงศ์สุข|wongsuk, ศรีทอง|srithong, สุขใจ|sukjai, แสงอรุณ|saengarun, อินทร์แก้ว|inkaew, เพชรดี|phetdee, ใจดี|jaidee, คำแก้ว|khamkaew, หอมหวาน|homwan, Anggraini, Basuki, Cahyono, Darmawan, Effendi, Firmansyah, Gunawan, Hidayat, Irawan, Kusuma, Lubis, Maulana, Nasution, Permana, Rahardjo, Saputra, Tanuwijaya, Utama, Wibowo, Yulianto'
  )
} satisfies Record<string, NameList>;

const listByCountry: Readonly<Record<string, keyof typeof nameLists>> = {
  NL: 'nl',
  BE: 'nl',
  DE: 'de',
  AT: 'de',
  CH: 'it',
  SE: 'nordic',
  DK: 'nordic',
  NO: 'nordic',
  FI: 'nordic',
  IS: 'nordic',
  GB: 'en',
  'US-E': 'en',
  'US-C': 'en',
  'US-W': 'en',
  CA: 'en',
  AU: 'en',
  NZ: 'en',
  FR: 'fr',
  PL: 'pl',
  ES: 'es',
  MX: 'es',
  AR: 'es',
  PE: 'es',
  PT: 'pt',
  BR: 'pt',
  JP: 'eastAsian',
  KR: 'eastAsian',
  TW: 'eastAsian',
  IN: 'indic',
  NP: 'indic',
  ID: 'southEastAsian',
  TH: 'southEastAsian'
};

export function nameListOf(country: string): NameList {
  const key = listByCountry[country];
  if (!key) throw new Error(`No names for the country ${country}.`);
  return nameLists[key];
}
