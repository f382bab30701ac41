import { movedAddress } from '@/db/queries/moved-address'
import type { Rendered } from './internal-render'
import { currentStore } from './store'

/** Pages, tables and the desk name a unit by its address. */
const UNIT_ADDRESS = /^(\/units\/|\/api\/v1\/units\/|\/desk\/reports\/)([a-z0-9-]+)(?=[/?.]|$)(.*)$/

/**
 * The answer, or where nothing was found the way to the address a renamed unit has now: links to public pages stay good.
 * Permanent, since no other unit is ever given the old address.
 */
export function orMoved(rendered: Rendered, url: string): Rendered {
  if (rendered.status !== 404) return rendered
  const [, before = '', slug = '', rest = ''] = UNIT_ADDRESS.exec(url) ?? []
  const now = slug && movedAddress(currentStore().db, slug)
  if (!now) return rendered
  return { status: 308, headers: { location: `${before}${now}${rest}` }, body: Buffer.alloc(0) }
}
