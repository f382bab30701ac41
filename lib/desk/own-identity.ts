/** The identity of what a supervisor wrote: by its number; of a later file it was handed on to, with that file's hash. */
export const ownIdentity = (id: number, file?: string): string =>
  file === undefined ? `own:${id}` : `own:${id}:${file.slice(0, 12)}`

/** Whether a finding was written by a person. */
export const isOwn = (identity: string): boolean => identity.startsWith('own:')

/** Whether it was written on a version before: a supervisor is to say whether it still holds. */
export const isHandedOn = (identity: string): boolean => /^own:\d+:/.test(identity)

/** The finding as it was written, of whatever version: own:7 of own:7:ab12. Other identities are given back. */
export const writtenAs = (identity: string): string => /^own:\d+/.exec(identity)?.[0] ?? identity

/** What is said of a finding, or else of the finding it was written as on a version before. */
export const saidOf = <T>(said: ReadonlyMap<string, T> | undefined, identity: string): T | undefined =>
  said?.get(identity) ?? said?.get(writtenAs(identity))

/** Where a finding handed on stands, in words. */
export const HANDED_ON_WORDS = {
  open: '上一版提出，待复核',
  confirmed: '上一版提出，仍然存在',
  dismissed: '上一版提出，已改正',
} as const
