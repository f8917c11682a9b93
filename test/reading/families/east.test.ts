/** What a shelfmark of Mexico, Hungary, Romania, China or Yugoslavia may look like, and what is none. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../../server/reading/directory';
import { readShelfmarks } from '../../../server/reading/readShelfmarks';
import { shownKey } from '../../../server/reading/shelfmarks/key';
import { registry } from '../../../server/wire/registry';

const directory = new Directory(registry);

/** Every shelfmark of a text: its key, its leaves, and what is missing. */
function read(text: string): string[] {
  return readShelfmarks(text, directory).map(({ key, leaves, missing }) => {
    const words = [shownKey(key)];
    if (leaves) words.push(`leaves ${leaves.ranges.map((range) => range.text).join(', ')}`);
    if (missing.length > 0) words.push(`missing ${missing.join(' ')}`);
    return words.join(', ');
  });
}

const keys = (text: string) => readShelfmarks(text, directory).map(({ key }) => key);

describe('in Spain and Latin America', () => {
  test.each([
    ['AGN, Presidentes, LCR, exp. 805-R-101', 'AGN/LCR/805-R-101'],
    ['AGN, DFS, exp. 12-9-57, L-2, H. 45', 'AGN/DFS/2/12-9-57, leaves 45'],
    ['AGN, DFS, exp. 12-9-57, L. 2, hojas 45 y 46', 'AGN/DFS/2/12-9-57, leaves 45, 46'],
    ['AGN, IPS, caja 1456-A', 'AGN/IPS/1456-A'],
    ['AGN, FLC, 404.1/1311', 'AGN/FLC/404.1/1311'],
    ['AGN: Inquisición, vol. 612, exp. 4, fs. 397-402vta.', 'AGN/INQUISICIÓN/612/4, leaves 397-402ob'],
    ['AHGE-SRE, exp. III-2504-1', 'AHGE/III-2504-1'],
    ['AHSRE, leg. 5, exp. 12', 'AHGE/5/12'],
    ['exp. III-2504-1 (AHSRE)', undefined],
    ['Exp. III-2504-1, leg. 3 (AHSRE)', 'AHGE/3/III-2504-1'],
    ['AGA, Asuntos Exteriores, caja 82/12345', 'AGA/ASUNTOSEXTERIORES/82/12345'],
    ['AGA (10) 54/12345', 'AGA/10/54/12345'],
    ['AHN, Estado, leg. 3456', 'AHN/ESTADO/3456'],
    ['AHN (Madrid), Estado, 3092', 'AHN/ESTADO/3092'],
    ['AMAE, leg. R-5034, exp. 12', 'AMAEC/R-5034/12'],
    ['AMRE, fondo países, vol. 12', 'AMRE/PAÍSES/12'],
    ['AMREC, URSS, caja 3, exp. 5', 'AMREC/URSS/3/5'],
    ['AHI, lata 345, maço 12', 'AHI/345/12'],
    ['AHGE, L-E-2185, ff. 33-35', 'AHGE/L-E-2185, leaves 33-35'],
    ['AHSRE, III-2504-1', 'AHGE/III-2504-1'],
    ['AHN, Ultramar, 1656, Exp. 12', 'AHN/ULTRAMAR/1656/12'],
    ['AGN, Sala IX, 23-4-7', 'AGNA/SALAIX/23-4-7'],
    ['AGN, Galería 1, DFS, exp. 11-4-68, leg. 20, f. 15', 'AGN/DFS/20/11-4-68, leaves 15'],
    ['AGN, DGIPS, caja 5, exp. s/n, f. 3', 'AGN/DGIPS/5, leaves 3'],
    ['AGN, Obregón-Calles, 104-R1-E-2', 'AGN/OBREGÓN-CALLES/104-R1-E-2'],
    ['AGN, *Tierras*, vol. 2919,\n    exp. 4, f. 130', 'AGN/TIERRAS/2919/4, leaves 130'],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected === undefined ? [] : [expected]));

  test('several files share what stands above them', () => {
    expect(read('AGN, Tierras, vol. 5, exp. 3, f. 2; exp. 4, f. 3; vol. 6, exps. 1, 2 y 7')).toEqual([
      'AGN/TIERRAS/5/3, leaves 2',
      'AGN/TIERRAS/5/4, leaves 3',
      'AGN/TIERRAS/6/1',
      'AGN/TIERRAS/6/2',
      'AGN/TIERRAS/6/7',
    ]);
  });

  test('an equal shelfmark has an equal key however it is written', () => {
    const [first] = keys('AGN, Tierras, vol. 5, exp. 3, f. 2');
    for (const text of [
      'Archivo General de la Nación, México, Ramo Tierras, volumen 5, expediente 3',
      'AGN. Ramo Tierras. Vol. 5. Exp. 3. F. 7',
      'AGN, Tierras, volume 5, file 3',
    ])
      expect(keys(text), text).toEqual([first]);
  });

  test('caja 5 is not vol. 5, nor exp. 03 exp. 3', () => {
    const all = ['vol. 5, exp. 3', 'caja 5, exp. 3', 'leg. 5, exp. 3', 'vol. 5, exp. 03'];
    expect(new Set(all.flatMap((levels) => keys(`AGN, Tierras, ${levels}`))).size).toBe(all.length);
  });

  test.each([
    'En el AGN, según explica el autor, el documento está en la caja 5, expediente 3.',
    'AMAE, Europe 1944-1960, URSS, vol. 110, f. 5',
    'El AGN publicó el Boletín, t. XII, núm. 3.',
    'AHN, Madrid, 1995.',
    'The AHN published Estado, 1808.',
    'Caja 5 of the collection was lost.',
    'Memoria de la AGN (México, 1987), pp. 3-5.',
    'LBJL, Caja Papers, box 5, folder 3',
    'f. 5 of the manuscript',
  ])('nothing is read in “%s”', (text) =>
    expect(readShelfmarks(text, directory).filter(({ family }) => family === 'es')).toEqual([]),
  );
});

describe('in Hungary', () => {
  test.each([
    ['MOL, M-KS-288, F. 5/467', 'MNLOL/M-KS-288/5/467'],
    ['MNL OL M-KS 288. f. 5. cs. 467. ő. e. 12–15. o.', 'MNLOL/M-KS-288/5/467, leaves 12-15'],
    ['MNL OL M-KS 288. f. 5/467. ő.e.', 'MNLOL/M-KS-288/5/467'],
    ['MNL OL, XIX-J-1-j, SZU tük, 1959, 5. d., 004567', 'MNLOL/XIX-J-1-J/SZUTÜK/1959/5/004567'],
    ['MNL OL P 2343', 'MNLOL/P/2343'],
    ['PIL 274. f. 7/123 ő. e.', 'PIL/274/7/123'],
    ['ÁBTL 3.1.5. O-12345', 'ÁBTL/3.1.5/O-12345'],
    ['MOL, XIX-J-1-j-USA-4/b-005123-1956 (5. d.)', 'MNLOL/XIX-J-1-J/USA/1956/5/4/B/005123'],
    ['MNL OL KÜM XIX-J-1-j USA 1957, 5. doboz, 4/b. tétel', 'MNLOL/XIX-J-1-J/USA/1957/5/4/B'],
    ['MNL OL MSZMP KB 288. f. 5/467. ő. e.', 'MNLOL/M-KS-288/5/467'],
    ['ÁBTL 3.1.9. V-150 352/1, 45. o.', 'ÁBTL/3.1.9/V-150352/1, leaves 45'],
    ['Hungarian National Archives, Budapest, M-KS 276. f. 53/145 ő. e.', 'MNLOL/M-KS-276/53/145'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  test('all forms of one file have one key', () => {
    const forms = ['M-KS-288, F. 5/467', 'M-KS 288. f. 5. cs. 467. ő. e.', 'M-KS 288. f. 5/467 ő. e., 3. fol.'];
    expect(new Set(forms.flatMap((form) => keys(`MOL, ${form}`))).size).toBe(1);
  });

  test('several units of one group, and of another', () => {
    expect(read('MNL OL M-KS 288. f. 5/467. ő. e.; 5/468. ő. e. 3. fol.')).toEqual([
      'MNLOL/M-KS-288/5/467',
      'MNLOL/M-KS-288/5/468, leaves 3',
    ]);
  });

  test('leaves without their unit of custody cannot be found', () => {
    expect(read('MNL OL M-KS 288. f. 5. cs. 12. o.')).toEqual(['MNLOL/M-KS-288/5/?, leaves 12, missing őrzési egység']);
    expect(read('MNL OL M-KS 288. f. 5. cs.')).toEqual(['MNLOL/M-KS-288/5']);
  });

  test.each([
    'The National Archives, P 2343',
    'The MOL was founded in 1991.',
    'MOL, I. Horváth, 1995, 5. o.',
    'PIL, 1968',
  ])('nothing is read in “%s”', (text) => expect(read(text)).toEqual([]));
});

describe('in Romania and Albania', () => {
  test.each([
    ['Arh. CCPCR), Bucharest, F. Biroul Politic, Dosar (Do.) 354/56, ff. 1-5', '?/BIROULPOLITIC/354/56, leaves 1-5'],
    [
      'ANIC, fond CC al PCR, Secția Relații Externe, dosar 12/1964, f. 5',
      'ANIC/CCALPCR/RELAȚIIEXTERNE/12/1964, leaves 5',
    ],
    ['ANIC, fond CC al PCR – Cancelarie, dosar nr. 12/1964, ff. 5-7', 'ANIC/CCALPCR/CANCELARIE/12/1964, leaves 5-7'],
    ['AMAE, fond URSS, dosar 20/1960', 'AMAER/URSS/20/1960'],
    ['ANIC, fond C.C. al P.C.R. – Cancelarie, d. 5/1962, f. 12-13', 'ANIC/CCALPCR/CANCELARIE/5/1962, leaves 12-13'],
    ['AMAE, Fond Telegrame, Moscova, vol. 2/1962, f. 15', 'AMAER/TELEGRAME/MOSCOVA/2/1962, leaves 15'],
    ['ACNSAS, fond informativ, dosar 1234, vol. 2, f. 5', 'ACNSAS/INFORMATIV/1234/2, leaves 5'],
    ['AQSH, F. 14/AP, M-PKBS, V. 1960, D. 5, fl. 12', 'AQSH/14/AP/M-PKBS/1960/5, leaves 12'],
    ['ANIC, dosar 12/1964, f. 5', 'ANIC/?/12/1964, leaves 5, missing fond'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  test('several files of one fond', () => {
    expect(read('ANIC, fond CC al PCR, dosar 12/1964, f. 5; dosar 13/1964, ff. 7v-9')).toEqual([
      'ANIC/CCALPCR/12/1964, leaves 5',
      'ANIC/CCALPCR/13/1964, leaves 7ob-9',
    ]);
  });

  test.each(['F. Roosevelt, The Deal, File 12', 'F. Scott Fitzgerald, 1925', 'Fond memories, D. 5', 'ANIC, 1996'])(
    'nothing is read in “%s”',
    (text) => expect(read(text)).toEqual([]),
  );
});

describe('in China', () => {
  test.each([
    ['PRC FMA 111-00016-16, 66-67', ['PRCFMA/111-00016-16, leaves 66-67']],
    ['CFMA, 203-00123-04(1), 12–15', ['PRCFMA/203-00123-04(1), leaves 12-15']],
    ['No. 109-00567-01', ['PRCFMA/109-00567-01']],
    ['中国外交部档案馆 111-00016-16', ['PRCFMA/111-00016-16']],
    ['外交部档案馆，档号：111-00016-16，第3-5页', ['PRCFMA/111-00016-16, leaves 3-5']],
    ['上海市档案馆，B1-1-123', ['SMA/B1-1-123']],
    ['SMA B1-1-123, pp. 3, 5', ['SMA/B1-1-123, leaves 3, 5']],
    ['PRC FMA 109-00567-01; 109-00568-02, 3-5', ['PRCFMA/109-00567-01', 'PRCFMA/109-00568-02, leaves 3-5']],
    ['PRC FMA 109-00567-01, 12 May 1957', ['PRCFMA/109-00567-01']],
    ['PRC FMA 109-00567-01, 1957', ['PRCFMA/109-00567-01']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each(['SMA, 1960-03-05', 'No. 109 of 1957', 'No. 555-12345-6', 'the 档案馆 opened in 1990'])(
    'nothing is read in “%s”',
    (text) => expect(read(text)).toEqual([]),
  );
});

describe('in the former Yugoslavia', () => {
  test.each([
    ['AJ, 507/IX, 119/I-45', 'AJ/507/IX/119/I-45'],
    ['AJ, KPR, I-3-a/123', 'AJ/837/I-3-A/123'],
    ['AJ-KPR-I-2/17', 'AJ/837/I-2/17'],
    ['AJ, fond 837 (KPR), I-3-a/123', 'AJ/837/I-3-A/123'],
    ['DAMSPS, PA, 1955, f-50, 1234', 'DAMSPS/PA/1955/50/1234'],
    ['AJ, 130, f. 545, j.o. 912', 'AJ/130/545/912'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  test.each(['AJ, 1955', 'AJ, 507 pages', 'DAMSPS, PA, 1955'])('nothing is read in “%s”', (text) =>
    expect(read(text)).toEqual([]),
  );
});

test('no key of one of these notations is a key of another, nor of that of fonds', () => {
  const texts = [
    'AGN, Tierras, vol. 5, exp. 3',
    'MNL OL M-KS 288. f. 5/3. ő. e.',
    'ANIC, fond 5a, dosar 3',
    'SMA 5-3',
    'AJ, 5, 3-1',
    'TsDA, f. 5, op. 3, a.e. 1',
  ];
  const all = texts.flatMap(keys);
  expect(all.length).toBeGreaterThan(4);
  expect(new Set(all).size).toBe(all.length);
});
