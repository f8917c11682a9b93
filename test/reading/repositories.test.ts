/** Names of archives in a text, each leading to today's siglum. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../server/reading/directory';
import { registry } from '../../server/wire/registry';
import { repositories } from '../fixture/reading';

describe('an archive is named', () => {
  test('by its siglum, by its full name and by former names', () => {
    repositories(`
      RGAE, the Russian State Archive of the Economy, was TsGANKh; RGANI was TsKhSD.
      ^^^^ RGAE
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RGAE
                                                          ^^^^^^^ RGAE
                                                                   ^^^^^ RGANI
                                                                             ^^^^^^ RGANI
    `);
  });

  test('in Cyrillic, and in other capitals where the name is full', () => {
    repositories(`
      ГАРФ is the STATE ARCHIVE OF THE RUSSIAN FEDERATION, Государственный архив Российской Федерации.
      ^^^^ GARF
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GARF
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GARF
    `);
  });

  test('over the break of a hard-wrapped line', () => {
    repositories(`
      It is held in the Russian State Archive
                        ^^^^^^^^^^^^^^^^^^^^^+
      of the Economy.
      ^^^^^^^^^^^^^^ RGAE
    `);
  });

  test('with its possessive', () => {
    repositories(`
      RGAE’s halls and GARF's halls.
      ^^^^ RGAE
                       ^^^^ GARF
    `);
  });

  test('with two words as one', () => {
    repositories(`
      AVPRF and AVP RF are one.
      ^^^^^ AVPRF
                ^^^^^^ AVPRF
    `);
  });

  test('by a short siglum only where the dossier cites it', () => {
    repositories(`
      The RAS met. Aid was offered.[1]
          ^^^ ARAN

      [1] RAS, f. 1798, op. 1, d. 88.
          ^^^ ARAN
    `);
    repositories('The RAS met, and the AN answered.');
  });
});

describe('no archive is named', () => {
  test.each([
    'Professor Marshall Library, Mr. Beinecke and Lord Hagley went to the archives of the Foreign Ministry.',
    'The National Archives opened; the Archivo General de la Nación did not.',
    'México: Secretaría de Relaciones Exteriores, Dirección General del Acervo Histórico Diplomático, 2011.',
    'RGAEX and XRGAE and rgae are nothing.',
    'The state archive of somewhere.',
    'A garf, a Garf.',
    'Write `RGAE` so.[^1]\n\n[^1]: A letter.',
  ])('in %j', (text) => {
    repositories(text);
  });

  test('in a note’s label or a mark', () => {
    repositories('Aid.[^RGAE]\n\n[^RGAE]: A letter.');
  });
});

describe('a name that others bear too', () => {
  test('is no archive in running text', () => {
    repositories('We read it in the Foreign Ministry Archive, the Military Archives and the Riksarkivet.');
    repositories('The ANC, the FRUS of 1961, NASA, the NSA, MINREX and the MfAA, CREST, KARTA and the ARAB world.');
    repositories('Historians of Foreign Relations of the United States read Foreign Relations.');
  });

  test('is no archive there even where the dossier cites one of its bearers', () => {
    repositories(`
      The MfAA answered. Aid was offered.[1]

      [1] PA AA, f. 1, op. 2, d. 3.
          ^^^^^ PAAA
    `);
  });

  test('is settled by the notation beside it', () => {
    repositories(`
      Aid was offered.[1]

      [1] Foreign Ministry Archive, f. 110, op. 13, d. 2.
          ^^^^^^^^^^^^^^^^^^^^^^^^ AVPRF
    `);
  });
});

describe('one archive is many', () => {
  test('in a full name, wherever the word stands', () => {
    repositories(`
      The State Archives of the Russian Federation; Archives of the President of the Russian Federation.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GARF
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ APRF
    `);
  });
});

describe('a directory', () => {
  const directory = new Directory(registry);

  // Names as books and their lists of abbreviations print them; the source of each is that of its entry.
  test.each([
    ['Archives II', 'NARA'],
    ['National Archives at College Park', 'NARA'],
    ['NACP', 'NARA'],
    ['LCM', 'LoC'],
    ['LBJ Library', 'LBJL'],
    ['DDEL', 'DDEL'],
    ['Sterling Memorial Library', 'YUL'],
    ['Georgetown University Library', 'GUL'],
    ['The National Archives of the UK', 'TNA'],
    ['PRO', 'TNA'],
    ['Modern Records Centre', 'MRC'],
    ['SAPMO-BArch', 'BArch'],
    ['BStU', 'BArch'],
    ['BA-MA', 'BArch'],
    ['Landesarchiv Berlin', 'LAB'],
    ['HStA Stuttgart', 'HStAS'],
    ['CADN', 'AMAE'],
    ['AMAE La Courneuve', 'AMAE'],
    ['AFNSP', 'AFNSP'],
    ['BDIC', 'La contemporaine'],
    ['Archivo General de la Administración', 'AGA'],
    ['AHGE-SRE', 'AHGE'],
    ['AHGE/SRE', 'AHGE'],
    ['FAPECyFT', 'FAPECFT'],
    ['CEHM-Carso', 'CEHM'],
    ['Archivo General de la Nación, Bogotá', 'AGNC'],
    ['AMRECIC', 'AMREC'],
    ['AHMRE-BSB', 'AHMRE'],
    ['AA.EE.SS.', 'ASRS'],
    ['Archivio Segreto Vaticano', 'AAV'],
    ['PT/TT', 'ANTT'],
    ['Magyar Országos Levéltár', 'MNL OL'],
    ['ÚPN', 'ÚPN'],
    ['AIPN', 'IPN'],
    ['CNSAS', 'ACNSAS'],
    ['ЦДА', 'TsDA'],
    ['AQPPSH', 'AQSH'],
    ['Arhiv Jugoslavije', 'AJ'],
    ['DASMIP', 'DAMSPS'],
    ['Utenriksdepartementets arkiv', 'UD Oslo'],
    ['IISG', 'IISH'],
    ['CH-BAR', 'BAR'],
    ['Başbakanlık Cumhuriyet Arşivi', 'BCA'],
    ['Israel State Archives', 'ISA'],
    ['CZA', 'CZA'],
    ['Nehru Memorial Museum and Library', 'NMML'],
    ['National Archives of South Africa', 'NARSSA'],
    ['PRAAD', 'PRAAD'],
    ['Jiangsu Provincial Archives', 'Jiangsu Provincial Archives'],
    ['Academia Historica', 'AH'],
    ['DAMFAJ', 'DAMFAJ'],
    ['Trung tâm Lưu trữ quốc gia III', 'NAVC III'],
    ['NAVC III', 'NAVC III'],
    ['National Archives of Australia', 'NAA'],
    ['League of Nations Archives', 'LONA'],
    ['HAEU', 'HAEU'],
    ['Comintern Archives', 'RGASPI'],
    ['ЦХДМО', 'RGASPI'],
    ['TsDNITO', 'TsDNITO'],
    ['Державний архів Чернівецької області', 'State Archive of Chernivtsi Oblast'],
    ['ГДА СБУ', 'HDA SBU'],
    ['Lietuvos ypatingasis archyvas', 'LYA'],
    ['AOSPRM', 'AOSPRM'],
  ])('knows %s as %s alone', (name, siglum) => {
    expect(directory.lookUp(name)).toEqual([keyOf(siglum)]);
  });

  test('gives every siglum its own repository', () => {
    for (const { siglum } of registry) expect(directory.lookUp(siglum)).toContain(keyOf(siglum));
  });

  test('gives every name in Latin or Cyrillic letters its repository', () => {
    const lost = registry.flatMap((repository) => {
      const { siglum, name, names = {}, otherNames = [], abbreviations = [], former = [] } = repository;
      const all = [name, ...Object.values(names), ...otherNames, ...abbreviations];
      for (const one of former) all.push(one.name, ...(one.abbreviations ?? []));
      return all.filter(
        (one) =>
          one &&
          /^[\p{sc=Latin}\p{sc=Cyrillic}\p{N}\p{P}\p{S}\p{M}\p{Z}]+$/u.test(one) &&
          !directory.lookUp(one).includes(keyOf(siglum)),
      );
    });
    expect(lost).toEqual([]);
  });

  test('gives all that share an abbreviation', () => {
    expect([...directory.lookUp('AMAE')].sort()).toEqual(['AMAE', 'AMAEC', 'AMAER']);
  });

  test('gives nothing for what it does not know', () => {
    for (const name of ['XYZA', '', 'State', 'RGAE GARF', 'RGAEs']) expect(directory.lookUp(name)).toEqual([]);
  });

  test('finds the longest name that stands at a place', () => {
    const text = 'RGIA DV and RGIA; TsGA SPb and TsGA RSFSR.';
    expect(directory.find(text, [{ start: 0, end: text.length }]).map(({ text: name }) => name)).toEqual([
      'RGIA DV',
      'RGIA',
      'TsGA SPb',
      'TsGA RSFSR',
    ]);
  });

  test('lets a later repository win over an earlier one of the same siglum', () => {
    const own = new Directory([...registry, { siglum: 'RGAE', name: 'My archive' }]);
    expect(own.get('RGAE')?.name).toBe('My archive');
    expect(own.lookUp('My archive')).toEqual(['RGAE']);
  });

  test('leaves a dossier the names that it states, whoever else bears them', () => {
    const own = new Directory(
      [{ siglum: 'NAI', name: 'National Archives, Ibadan', abbreviations: ['AGN'] }],
      directory,
    );
    expect(directory.lookUp('NAI').length).toBeGreaterThan(1);
    expect(own.lookUp('NAI')).toEqual(['NAI']);
    expect(own.lookUp('AGN')).toEqual(['NAI']);
    expect(own.lookUp('National Archives, Ibadan')).toEqual(['NAI']);
    expect(own.get('NAI')?.name).toBe('National Archives, Ibadan');
    const [name] = own.find('Letter, AGN, 1961.');
    expect(name?.isShared).toBe(false);
    expect(own.lookUp('National Archives of India')).toEqual([]);
    expect(own.lookUp('РГАЭ')).toEqual(['RGAE']);
    expect(own.get('RGAE')).toBe(directory.get('RGAE'));
  });
});
