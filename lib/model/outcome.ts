/** The result of reading something that may be refused: a bad document is an answer, a bad program an exception. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  /** Chinese, one sentence: what is wrong with the file and what can be done. */
  | { readonly ok: false; readonly reason: string }

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refused = (reason: string): Outcome<never> => ({ ok: false, reason })
