import { notFound } from 'next/navigation'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { unitNames } from '@/db/queries/desk/unit-names'
import type { Store } from '@/db/store'
import type { Actor } from '@/lib/desk/permissions'

/** Who is signed in as an officer, and their unit; anyone else has no page of their own. */
export async function ownUnit(): Promise<{
  actor: Actor
  store: Store
  unit: { readonly id: number; readonly name: string }
}> {
  const actor = await requireActor('seeDesk')
  const store = deskStore()
  const unit = unitNames(store).find(({ id }) => id === actor.unitId)
  if (actor.role !== 'officer' || !unit) notFound()
  return { actor, store, unit }
}
