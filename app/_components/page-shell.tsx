import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { updatedText } from '@/app/_figures/county-years'
import { Still } from '@/app/_markup/still'
import { currentStore } from '@/app/_server/store'
import { countyInfo } from '@/db/queries/county-info'
import { type Crumb, ShellFrame, type ShellInfo, type ShellSection } from './shell-frame'

type Props = {
  readonly section: ShellSection | null
  readonly crumbs?: readonly Crumb[]
  readonly children: ReactNode
}

/** The frame of every page with the county and the state of its data. Rendered per request, never at build. */
export async function PageShell({ section, crumbs, children }: Props) {
  await connection()
  return (
    <Still>
      <ShellFrame info={shellInfo()} section={section} crumbs={crumbs}>
        {children}
      </ShellFrame>
    </Still>
  )
}

function shellInfo(): ShellInfo {
  const { db, kind, version, seen } = currentStore()
  return {
    county: countyInfo(db).name,
    kind,
    seen,
    dataVersion: version.split('.').at(-1) ?? null,
    updated: updatedText(db),
  }
}
