import { randomInt } from 'node:crypto'
import { StoreError } from '../store'

export const USERNAME_LENGTH = { min: 2, max: 30 } as const
export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 128
/** Without letters and digits that are taken for one another when read from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** User names are compared in one width and in small letters: ＺＨＡＮＧ = zhang. */
export function normaliseUsername(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Letters of any script, digits, and . _ - within. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(normaliseUsername(name))
}

/** The user name as it is stored. Throws StoreError saying what is wrong with it. */
export function checkedUsername(name: string): string {
  const normal = normaliseUsername(name)
  const { min, max } = USERNAME_LENGTH
  if (normal.length < min || normal.length > max || !isUsername(normal))
    throw new StoreError(
      `用户名应为 ${min} 至 ${max} 个汉字、字母或数字，中间可用 . _ -，收到的是“${name.slice(0, 40)}”。`,
    )
  return normal
}

/** Throws StoreError when a password is too short, too long, or is the user name. */
export function checkPassword(password: string, username: string): void {
  if (password.length < MIN_PASSWORD) throw new StoreError(`密码至少 ${MIN_PASSWORD} 位。`)
  if (password.length > MAX_PASSWORD) throw new StoreError(`密码最多 ${MAX_PASSWORD} 位。`)
  if (normaliseUsername(password) === normaliseUsername(username))
    throw new StoreError('密码不能与用户名相同。')
  if (new Set(password).size < 4) throw new StoreError('密码过于简单，请使用更多不同的字符。')
}

/** A password nobody has chosen, to be handed over and changed: 4 × 4 characters, some 79 bits. */
export function generatedPassword(): string {
  const part = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return [part(), part(), part(), part()].join('-')
}
