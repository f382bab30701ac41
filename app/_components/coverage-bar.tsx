import { currentStore } from '@/app/_server/store'
import { missingWord } from '@/app/submissions/_list/submission-words'
import styles from './coverage-bar.module.css'

export type NamedUnit = { readonly name: string; readonly href: string }

type Props = {
  readonly received: number
  /** How many must report; null while no register has been loaded. */
  readonly expected: number | null
  readonly missing: readonly NamedUnit[]
  /** Where the whole picture stands. */
  readonly href: string
}

/** How many missing units are named before the rest folds away. */
const NAMED = 8

/** The coverage in words, the same everywhere: 已收 58 / 应报 62 家, or what stands in for it without a register. */
export function coverageText(received: number, expected: number | null): string {
  return expected === null ? `已收 ${received} 家，应报名单未录入` : `已收 ${received} / 应报 ${expected} 家`
}

/** What the figures of a page cover, with the missing units by name. */
export function CoverageBar({ received, expected, missing, href }: Props) {
  return (
    <div className={styles.bar}>
      <strong className={styles.count}>{coverageText(received, expected)}</strong>
      {expected ? <Meter received={received} expected={expected} /> : null}
      <span className={styles.missing}>
        <Missing missing={missing} expected={expected} />
      </span>
      <a className={styles.more} href={href}>
        报送情况 →
      </a>
    </div>
  )
}

function Meter({ received, expected }: { received: number; expected: number }) {
  return (
    <svg className={styles.meter} width="260" height="8" aria-hidden="true">
      <rect className={styles.track} width="100%" height="8" rx="4" />
      <rect className="fill-1" width={`${(received / expected) * 100}%`} height="8" rx="4" />
    </svg>
  )
}

function Missing({ missing, expected }: { missing: readonly NamedUnit[]; expected: number | null }) {
  if (expected === null) return <>录入应报名单后，可知还缺哪些单位</>
  if (missing.length === 0) return <>应报单位均已收到</>
  const names = (units: readonly NamedUnit[]) =>
    units.map((unit, index) => (
      <span key={unit.href}>
        {index > 0 ? '、' : ''}
        <a href={unit.href}>{unit.name}</a>
      </span>
    ))
  if (missing.length <= NAMED)
    return (
      <>
        {missingWord(currentStore().seen)}：{names(missing)}
      </>
    )
  return (
    <details>
      <summary>
        {missingWord(currentStore().seen)} {missing.length} 家
      </summary>
      {names(missing)}
    </details>
  )
}
