/** As much of the package as the tests ask of it. */
declare module 'edtf' {
  /** @throws for a text that is no EDTF. */
  export default function edtf(text: string): { readonly edtf: string };
}
