import type { UnsettledUnit } from '@/db/queries/desk/unregistered-units'
import { DeedForm } from './deed-form'
import styles from './register.module.css'

type Props = { readonly external: readonly UnsettledUnit[]; readonly locked: readonly number[] }

/** Units of other counties, with the way back. */
export function ExternalUnits({ external, locked }: Props) {
  if (external.length === 0) return null
  return (
    <section className="section" aria-labelledby="external">
      <h2 id="external">外部参照</h2>
      <ul className={`plain ${styles.offices}`}>
        {external.map(({ unit, years }) => (
          <li key={unit.id}>
            <span>
              {unit.name}
              {years.length > 0 ? `（${years.join('、')}年）` : ''}
            </span>
            <DeedForm
              deed="external"
              hidden={{ unit: unit.id, external: 0 }}
              locked={locked}
              submit="改回待确认"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
