import type { ReactNode } from 'react'
import { unitHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { LinkedUnit } from '@/db/queries/unit-by-slug'
import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import type { UnitPage } from './load-unit'
import styles from './unit.module.css'
import { endingLabel, isoDateText, successionText, yearsText } from './unit-words'

/** Kind, peers and status in one line under the name. */
export function UnitLead({ page }: { page: UnitPage }) {
  const { unit, years } = page
  const kind = UNIT_KINDS.find((each) => each.id === unit.kind)?.label
  const received = years.filter((each) => each.state === 'received').length
  const missing = years.filter((each) => each.state === 'missing').length
  const unpublished = years.filter((each) => each.state === 'unpublished').length
  return (
    <>
      <span>{kind}</span>
      {unit.peer === kind ? null : <span>同类：{unit.peer}</span>}
      <span>已收 {received} 个年度</span>
      {unpublished > 0 ? <StateBadge tone="warn">未公布 {unpublished} 个年度</StateBadge> : null}
      {missing > 0 ? <StateBadge tone="warn">未报 {missing} 个年度</StateBadge> : null}
      {unit.status === 'pending' ? <StateBadge tone="warn">待确认</StateBadge> : null}
      {unit.status === 'external' ? <StateBadge tone="info">外部参照</StateBadge> : null}
    </>
  )
}

/** Who the unit is: other names, life span, where it came from and what became of it, and what its status means. */
export function UnitFacts({ page }: { page: UnitPage }) {
  const { unit } = page
  const obliged = unit.obligedYears.filter((each) => each.obliged)
  const excluded = obliged.filter((each) => !each.included)
  return (
    <>
      <StatusNote page={page} />
      <dl className={styles.facts}>
        {unit.aliases.length > 0 ? <Fact label="又称">{unit.aliases.join('、')}</Fact> : null}
        {unit.validFrom ? <Fact label="设立">{isoDateText(unit.validFrom)}</Fact> : null}
        {unit.validTo || unit.ending ? (
          <Fact label={endingLabel(unit.ending)}>
            {unit.validTo ? isoDateText(unit.validTo) : '日期未填'}
            {unit.ending === 'move_up' ? `，改由${unit.movedTo ?? '上级部门'}管理，不再属于本县` : ''}
          </Fact>
        ) : null}
        {unit.movedTo && unit.ending !== 'move_up' ? <Fact label="上划至">{unit.movedTo}</Fact> : null}
        {unit.predecessors.length > 0 ? (
          <Fact label="前身">
            <Links units={unit.predecessors} />
          </Fact>
        ) : null}
        {unit.successors.length > 0 ? (
          <Fact label="承继单位">
            <Links units={unit.successors} />
          </Fact>
        ) : null}
        {obliged.length > 0 ? (
          <Fact label="应报年度">{obliged.map((each) => yearsText(each.from, each.to)).join('、')}</Fact>
        ) : null}
        {excluded.length > 0 ? (
          <Fact label="全县合计">
            {excluded.map((each) => yearsText(each.from, each.to)).join('、')}不计入
          </Fact>
        ) : null}
      </dl>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Links({ units }: { units: readonly LinkedUnit[] }) {
  return units.map(({ unit, type, date }, at) => (
    <span key={unit.id}>
      {at > 0 ? '、' : ''}
      <a href={unitHref(unit.slug)}>{unit.shortName}</a>（{successionText(type, date)}）
    </span>
  ))
}

function StatusNote({ page: { unit, county, registerLoaded } }: { page: UnitPage }) {
  if (unit.status === 'external')
    return (
      <p className={styles.note}>
        外部参照：这个单位不属于{county ?? '本县'}，它的年报只供对照，不计入本县的家数和合计。
      </p>
    )
  if (unit.status === 'pending')
    return (
      <p className={styles.note}>
        {registerLoaded
          ? '待确认：这个单位由年报得知，不在应报名单中，暂不计入应报家数和全县合计。把它列入名单（或列为名单中某单位的别名）后即计入。'
          : '待确认：应报名单还没有录入，这个单位由年报得知。录入名单前，各页的合计包含它。'}
      </p>
    )
  return null
}
