import type { ReactNode } from 'react'
import { unitHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import { StateBadge } from '@/app/_components/state-badge'
import { DownloadLinks } from '@/app/_handout/download-links'
import { measureText } from '@/lib/chart/measure'
import { marksOfUnits } from '@/lib/figures/marks'
import { ChangeText } from './change-text'
import styles from './indicator-page.module.css'
import type { IndicatorPageData, UnitGroup, UnitLine, YearFigure } from './load-indicator'
import { PointCell } from './point-cell'

type Props = { readonly data: IndicatorPageData }

/** Years × units, peer group by peer group in the order of the register; sum, coverage and change stand on top. */
export function UnitsTable({ data }: Props) {
  const { context, measure, groups, year } = data
  return (
    <section className="section" aria-labelledby="units">
      <div className="section-head">
        <h2 id="units">各单位各年</h2>
        <span className="muted small">
          {measure.unit === '%' ? '%，下为分子/分母；分母不足5的以灰字显示' : measure.unit}
          ；按单位名录排列，不作排名；点数字看报告里的那一格
        </span>
      </div>
      <div className={`table-box tall ${styles.box}`} data-newest="last">
        <table className={`data-table ${styles.units}`}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {context.years.map((each) => (
                <th key={each} scope="col" className={`numeric ${each === year ? styles.chosen : ''}`}>
                  {each}年
                </th>
              ))}
            </tr>
          </thead>
          <SumRows data={data} />
          {groups.map((group) => (
            <GroupRows key={group.label} group={group} data={data} />
          ))}
        </table>
      </div>
      <DownloadLinks
        href={`/api/v1/indicators/${measure.id}?year=${year}${data.peer ? `&peer=${encodeURIComponent(data.peer)}` : ''}`}
      />
    </section>
  )
}

function GroupRows({ group, data }: { group: UnitGroup; data: IndicatorPageData }) {
  return (
    <tbody>
      <tr className="subhead">
        <th scope="rowgroup">
          {group.label} {group.lines.length} 家
        </th>
        <td className={styles.group} colSpan={data.context.years.length}>
          {group.outside ? `${group.outside}，未计入合计` : null}
        </td>
      </tr>
      {group.lines.map((line) => (
        <UnitRow key={line.unit.id} line={line} data={data} group={group} />
      ))}
    </tbody>
  )
}

function UnitRow({ line, data, group }: { line: UnitLine; data: IndicatorPageData; group: UnitGroup }) {
  const { unit, points } = line
  const forms = data.context.reported.get(unit.id)
  return (
    <tr>
      <th scope="row">
        <a href={unitHref(unit.slug)}>{unit.shortName}</a>
        {unit.status === 'pending' && group.outside === null ? (
          <>
            {' '}
            <StateBadge tone="info" title="由年报建立，不在应报名单">
              待确认
            </StateBadge>
          </>
        ) : null}
      </th>
      {points.map((point) => (
        <td key={point.year} className={`numeric ${point.year === data.year ? styles.chosen : ''}`}>
          <PointCell measure={data.measure} unit={unit} point={point} form={forms?.get(point.year) ?? null} />
        </td>
      ))}
    </tr>
  )
}

function SumRows({ data: { figures, measure, peer } }: Props) {
  const cells = (content: (figure: YearFigure) => ReactNode) =>
    figures.map((figure) => (
      <td key={figure.year} className="numeric">
        {content(figure)}
      </td>
    ))
  const share = measure.unit === '%'
  return (
    <tbody className={styles.sums}>
      <tr>
        <th scope="row">
          {peer ?? '全县'}
          {share ? '（Σ/Σ）' : '合计'}
        </th>
        {cells(({ point }) =>
          point.value === null ? (
            <span className="cell-none small">{point.gap ?? '无数据'}</span>
          ) : (
            <>
              {measureText(measure, point.value)}
              <FlagsWithin marks={marksOfUnits(point)} />
              {share ? (
                <span data-beside className={styles.fraction}>
                  {point.detail}
                </span>
              ) : null}
            </>
          ),
        )}
      </tr>
      <tr>
        <th scope="row">{measure.table === 'prose' ? '正文写明' : '计入'}</th>
        {cells(({ point }) => `${point.counted.length} 家`)}
      </tr>
      <tr>
        <th scope="row">已收/应报</th>
        {cells(({ received, expected }) =>
          expected === null ? `${received.length}/未录入` : `${received.length}/${expected} 家`,
        )}
      </tr>
      <tr>
        <th scope="row">比上年（同口径{share ? '，百分点' : ''}）</th>
        {cells(({ change }) => (
          <ChangeText change={change} />
        ))}
      </tr>
    </tbody>
  )
}
