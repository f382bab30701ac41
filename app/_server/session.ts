import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, type DeskAction, may } from '@/lib/desk/permissions'
import { requestContext } from './request-context'
import { actorOfHeader } from './session-cookie'

/** Who is signed in; null for the public. For pages, route handlers and server actions; asked once per request. */
export const currentActor = cache(
  async (): Promise<Actor | null> => actorOfHeader((await headers()).get('cookie')),
)

/**
 * Who is signed in and may do this (to the reports of this unit). Anyone else is sent to sign in, or answered with 403.
 * Actions in db/desk ask again: this keeps pages from being shown, not data from being written.
 */
export async function requireActor(action: DeskAction, unitId: number | null = null): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect('/desk/login')
  if (may(actor, action, unitId)) return actor
  // Next's own `forbidden()` would add the page for it to every page of the site.
  const context = requestContext()
  if (context) context.refused = true
  notFound()
}
