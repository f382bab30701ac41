import type { OfficeScope } from '@/db/queries/desk/unregistered-units'
import { DeedForm } from './deed-form'
import styles from './register.module.css'

const WORDS = { own: '本单位的数', government: '整个县（市、区）的数' } as const

type Props = { readonly offices: readonly OfficeScope[]; readonly locked: readonly number[] }

/** Offices whose reports do not say whose figures they give, with a person's decision. */
export function OfficeScopes({ offices, locked }: Props) {
  if (offices.length === 0) return null
  return (
    <section className="section" aria-labelledby="scopes">
      <div className="section-head">
        <h2 id="scopes">口径认定</h2>
        <span className="muted small">年报没有写明是本单位还是全县的数；认定为全县的，不与各单位相加</span>
      </div>
      <ul className={`plain ${styles.offices}`}>
        {offices.map(({ unit, years, decided }) => (
          <li key={unit.id}>
            <span>
              {unit.name}
              {years.length > 0 ? `（${years.join('、')}年）` : ''}：
              {decided ? `已认定为${WORDS[decided]}` : '待认定，暂不计入合计'}
            </span>
            {(['own', 'government'] as const)
              .filter((scope) => scope !== decided)
              .map((scope) => (
                <DeedForm
                  key={scope}
                  deed="scope"
                  hidden={{ unit: unit.id, scope }}
                  locked={locked}
                  submit={`是${WORDS[scope]}`}
                />
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
