// What the panel and the page in it say to each other.
import type { Picture, Spot } from './protocol';
import type { Words } from './words';

export type Format = 'svg' | 'png';

export type ToPage =
  /** Null where Dossier has nothing to say about the text. */
  | {
      readonly kind: 'picture';
      readonly picture: Picture | null;
      readonly title: string;
      readonly words: Words;
      readonly remembered: Remembered;
    }
  /** What is to be read until there is a picture. */
  | { readonly kind: 'waiting'; readonly words: string }
  /** Asks for the picture as a file: `save` answers. */
  | { readonly kind: 'export'; readonly format: Format };

export type FromPage =
  | { readonly kind: 'ready' }
  /** The page shows what it was given last. */
  | ({ readonly kind: 'drawn' } & Drawn)
  | { readonly kind: 'open'; readonly spot: Spot }
  | { readonly kind: 'save'; readonly format: Format; readonly content: Uint8Array }
  | { readonly kind: 'fault'; readonly message: string };

/** What the page keeps for a panel that is there again after the window was loaded anew. */
export interface Remembered {
  /** The text of which the dossier is shown; null for the first dossier of the workspace. */
  readonly text: string | null;
}

/** How much the page shows. */
export interface Drawn {
  readonly rows: number;
  readonly marks: number;
  readonly dates: number;
  readonly stretches: number;
}
