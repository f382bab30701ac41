import { Fragment } from 'react'
import { yearText } from '@/lib/chart/describe-number'

/** Which years have reports, for whoever asked for another one; nothing while there are none. */
export function KnownYears({ years }: { years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <p>
      现有年报的年度：
      {years.toReversed().map((year, at) => (
        <Fragment key={year}>
          {at === 0 ? null : '、'}
          <a href={`/years/${year}`}>{yearText(year)}</a>（<a href={`/summary/${year}`}>汇总表</a>）
        </Fragment>
      ))}
      。
    </p>
  )
}
