/** Texts of many kinds in which nothing is wrong: two false alarms, and a historian turns the tool off. */
import { describe, test } from 'vitest';
import { checkAll } from '../fixture/check';

describe('nothing is found', () => {
  test('in an article with a list of documents, notes and several languages', () => {
    checkAll(`
      Oil and the Embassy

      By N. N.

      List of Documents

      Document 1 – 8 March 1960, Report on the visit to the oil fields (excerpt)

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      Document 2 – Letter to the embassy, 1961

      Source: AVP RF, f. 0110, op. 20, pap. 97, d. 9, ll. 7ob.-9

      The Offer

      In 196[0] the minister “R[ichard] M[orefield]” [sic] offered aid [Document 1].[1] He had “twelve [12] wells,
      and three [3] pumps.”[2] The offer of April [19], 1955, was forgotten.[3] In [1873] nobody thought of it; see
      Document 2, and for the wells Document 1.[4]

      The Answer

      The answer was no.[5] “Never again,” he said [in Russian]: “ни за что”.[6][7] So it went on until 1961.[8]

      Notes

      [1] RGAE, f. 635, op. 1, d. 392, ll. 3-5.

      [2] Ibid., l. 7ob.; see also note 4 below.

      [3] Письмо министра. РГАЭ. Ф. 635. Оп. 1. Д. 392. Л. 2.

      [4] AVP RF, f. 0110, op. 20, pap. 97, d. 9, l. 8; A. Writer, “Oil [and] Steel,” Journal of Things 3, no. 4 (1999),
      pp. 5-17, here p. 7.

      [5] Foreign Relations of the United States, 1958–1960, vol. V, Document 17; TNA, FO 371/92352, f. 5.

      [6] [May 1961] Letter of the minister, RGANI, f. 5, op. 49, d. 131, l. 20.

      [7] Ibid.

      [8] RGAE, f. 635, op. 1, d. 392, l. 41 (another report); NARA, RG 59, CDF 1960-63, Box 15; AHGE-SRE, exp. III-2504-1.
    `);
  });

  test('in a book of Project Gutenberg', () => {
    checkAll(`
      [Illustration: The Oil Field]

      CHAPTER I

      The field[1] lay open[2]--so it was said--to all.

      [Pg 45]

      [Footnote 1: See the map [at the end].]

      [Footnote 2: Cf. the report of 1873, vol. ii. f. 5, p. 3.

      It says [in part]: "Open [sic] to all."]

      [Transcriber's Note: The map is missing.]

      CHAPTER II

      The steel[1] was dear.[*]

      [Footnote 1: By [1881] it was cheap.]

      [*] So the book has it.
    `);
  });

  test('in a saved web page with what stands around its text', () => {
    checkAll(`
      Skip to content
      Menu [3]
      Share [f] [t]

      Oil was found.[1] Steel was not.[2]: 45 It was so.[1]: 12

      [edit]

      [show] [hide]

      Notes

      [1] A letter.

      [2] A memoir, pp. 40-52.

      Related [12]
      © 2019 [All rights reserved]
    `);
  });

  test('in Markdown as Pandoc, GitHub and Obsidian have it', () => {
    checkAll(`
      --- essay.md
      ---
      title: Oil
      bibliography: [oil.bib]
      ---

      # Oil [draft]

      Aid was offered[^1]; see [@smith2001, p. 3] and [[Page#^37066d]], ![[map.png]], ^[an inline note] and x^[2]^.

      > “Twelve [12] wells[^wells] and three [3] pumps.”[^1]

      - [ ] ask the archive[^todo]
      - [x] read [the letter][letter]

      | Year | Wells[^wells] |
      | ---- | ------------- |
      | 1960 | 12            |

      Term[^1]
      :   Its meaning.

      <sup>[1]</sup> \`[^code]\` \\[^escaped] <!-- [^comment] -->

      [letter]: https://example.org "A [^title]"

      [^1]: RGAE, f. 635, op. 1, d. 392, l. 4:

          > “Aid,” it says.

          1. First,
          2. second.

          \`\`\`
          [^9]: code
          \`\`\`

      [^wells]: Ibid.
      [^todo]:
          A reminder.
    `);
  });

  test('in a text without notes that cites archives in its prose', () => {
    checkAll(`
      --- essay.dossier
      The Russian State Archive of the Economy (RGAE) and the State Archive of Perm Krai (GAPK) were opened. RGAE’s,
      GARF’s and GAPK’s archives are large; the KGB’s archives, the CIA archives and UN archives are not open. Fond 635 of
      RGAE holds the papers of the ministry, and GARF, f. 9576, those of the union. I worked in f. 5 and f. 89 of RGANI.
    `);
  });

  test('where a paragraph of the running text begins with an inserted number', () => {
    checkAll(`
      “How many?” he asked.

      [12] wells were dug in that year, and oil was found.[1]

      [1] A letter.
    `);
  });

  test('in a text whose notes begin with a later number, as a part of a book does', () => {
    checkAll(`
      Oil was found.[41] Steel was not.[42] Coal was.[43]

      [41] A letter.

      [42] A cable.

      [43] A memoir.
    `);
  });

  test('in an essay whose list is in the manifest and whose documents have files of their own', () => {
    checkAll(`
      --- dossier.yaml
      title: Oil
      documents:
        - number: 1
          title: Report on oil
          source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
        - number: 2
          title: Letter
          source: "RGANI, f. 5, op. 49, d. 131: l. 7"
      --- essay.md
      Oil was found, says Document 1.[^1] So says the letter (Doc. 2).

      [^1]: RGAE, f. 635, op. 1, d. 392, ll. 1-12.
      --- transcripts/1.md
      # Document 1 – Report on oil

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      To the minister [of trade]: oil was found.
      --- transcripts/2.txt
      [1] To the embassy. [2] Oil was found.
    `);
  });
});
