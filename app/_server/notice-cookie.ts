/** What an action tells the page that follows it: done, or why not. */
export interface Notice {
  readonly kind: 'done' | 'fault'
  readonly text: string
}

export const NOTICE_COOKIE = 'nianbao.notice'

/** A notice as a cookie for the next page of the desk. In the address anyone could make a link that says anything. */
export function noticeCookie(notice: Notice): string {
  const value = Buffer.from(JSON.stringify(notice)).toString('base64url')
  return `${NOTICE_COOKIE}=${value}; Max-Age=60; Path=/desk; HttpOnly; SameSite=Lax`
}

/** The notice in a cookie's value; null when there is none or it is not one of ours. */
export function readNotice(value: string | undefined): Notice | null {
  if (!value) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
    if (typeof read !== 'object' || read === null || !('text' in read) || !('kind' in read)) return null
    return { kind: read.kind === 'done' ? 'done' : 'fault', text: String(read.text).slice(0, 1_000) }
  } catch {
    return null
  }
}
