import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { overviewTable } from '@/app/_tables/overview-table'
import { sampleCounty } from '@/db/sample-county'
import type { Sample } from '@/lib/checks/check'
import { loadOverview } from './load-overview'
import { OutcomesFigure } from './outcomes-figure'
import { Sentence } from './sentence'

const CLOSED = 'applications.closed_total.total'
const DISCLOSED = 'applications.disclosed.total'
const PARTLY = 'applications.partly_disclosed.total'
const REPEATED = 'applications.declined_repeated.total'

function shownOf(samples: readonly Sample[]) {
  const made = sampleCounty(samples)
  const county = countyYearsOf(made.store)
  const overview = loadOverview(county, 2023)
  const text = (node: React.ReactNode) => renderToStaticMarkup(node).replace(/<[^>]+>/g, '')
  const shown = {
    sentence: text(<Sentence overview={overview} coverage={county.coverageOf(2023)} />),
    outcomes: text(<OutcomesFigure overview={overview} source="" />),
    notes: overviewTable(county, 2023).notes.join(''),
  }
  made.remove()
  return shown
}

const unit = (name: string, cells: Sample['cells']): Sample => ({
  unit: `青禾县${name}`,
  year: 2023,
  cells: cells ?? {},
})
const WHOLE = unit('民政局', { [CLOSED]: '5', [DISCLOSED]: '3', [REPEATED]: '2' })

describe('what is closed, and how it ended', () => {
  it('gives a part of one whole where all are in both', () => {
    const { sentence, outcomes } = shownOf([WHOLE, unit('财政局', { [CLOSED]: '1', [PARTLY]: '1' })])
    expect(sentence).toContain('办结 6件，其中公开或部分公开 4件（4/6，66.7%）')
    expect(outcomes).toContain('6 件申请怎样办结')
    expect(outcomes).not.toContain('所填总计')
  })

  it('names the basis of the share where a unit lacks a row of it', () => {
    const { sentence } = shownOf([WHOLE, unit('财政局', { [CLOSED]: '1', [DISCLOSED]: '' })])
    expect(sentence).toContain(
      '办结 6件（2家）；所需各栏齐全的1家办结 5件，其中公开或部分公开 3件（3/5，60.0%）',
    )
  })

  it('names the units why the two sums differ, with their numbers, on the page and in its file', () => {
    const { outcomes, notes } = shownOf([
      WHOLE,
      unit('自然资源局', { [CLOSED]: '39', [DISCLOSED]: '42' }),
      unit('教育局', { [CLOSED]: '1', [REPEATED]: '' }),
      unit('司法局', { [CLOSED]: '', [DISCLOSED]: '7' }),
      unit('审计局', { [CLOSED]: '', [DISCLOSED]: '' }),
    ])
    expect(outcomes).toContain('各项结果合计 54 件（3 家），年报所填办结总计 45 件（3 家）。')
    for (const text of [outcomes, notes]) {
      expect(text).toContain(
        '所填总计与各项结果之和不等的有 1 家：自然资源局总计 39 件、各项之和 42 件（总计减各项之和 −3）。',
      )
      expect(text).toContain('未计入各项结果：教育局（总计 1 件）。')
      expect(text).toContain('未计入办结：司法局（各项之和 7 件）。')
      expect(text).toContain('两处均未计入：审计局。')
    }
  })
})
