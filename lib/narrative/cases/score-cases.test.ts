import { expect, test } from 'vitest'
import { notate } from '../mention-notation'
import { findMentionsInText } from '../mentions'
import { APPLICATION_CASES } from './application-cases'
import { BUREAU_CASES } from './bureau-cases'
import type { NarrativeCase } from './case'
import { COUNTY_CASES } from './county-cases'
import { DISPUTE_CASES } from './dispute-cases'
import { FIFTH_FRESH_CASES } from './fifth-fresh-cases'
import { FIRST_FRESH_CASES } from './first-fresh-cases'
import { FOURTH_FRESH_CASES } from './fourth-fresh-cases'
import { OFFICE_CASES } from './office-cases'
import { PARAGRAPH_CASES } from './paragraph-cases'
import { PLAIN_CASES } from './plain-cases'
import { PUBLICATION_CASES } from './publication-cases'
import { SECOND_FRESH_CASES } from './second-fresh-cases'
import { SIXTH_FRESH_CASES } from './sixth-fresh-cases'
import { THIRD_FRESH_CASES } from './third-fresh-cases'
import { WORK_CASES } from './work-cases'

const CASES = [
  ...PUBLICATION_CASES,
  ...APPLICATION_CASES,
  ...DISPUTE_CASES,
  ...WORK_CASES,
  ...PARAGRAPH_CASES,
  ...OFFICE_CASES,
  ...PLAIN_CASES,
  ...BUREAU_CASES,
  ...COUNTY_CASES,
  ...FIRST_FRESH_CASES,
  ...SECOND_FRESH_CASES,
  ...THIRD_FRESH_CASES,
  ...FOURTH_FRESH_CASES,
  ...FIFTH_FRESH_CASES,
  ...SIXTH_FRESH_CASES,
]

const plain = (noted: string) => noted.replace(/[~!+?]+$/, '')
const isSure = (noted: string) => !noted.endsWith('?')

/** What the reading of one passage misses and what it takes without right. */
function compare({ text, year, unit, says }: NarrativeCase) {
  const mentions = findMentionsInText(text, { year, unit })
  const sure = mentions.filter((each) => !each.doubtful).map(notate)
  const wanted = says.filter(isSure)
  return {
    wanted: wanted.length,
    missed: wanted.filter((each) => !sure.some((one) => plain(one) === plain(each))),
    taken: sure.length,
    wrong: sure.filter((each) => !says.some((one) => plain(one) === plain(each))),
    flagsOff: sure.filter(
      (each) => wanted.some((one) => plain(one) === plain(each)) && !wanted.includes(each),
    ),
  }
}

test('own passages: at least 95 % of the printed counts are found, at least 95 % of what is taken is right', () => {
  const results = CASES.map((each) => ({ ...compare(each), text: each.text }))
  const sum = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((total, each) => total + of(each), 0)
  const wanted = sum((each) => each.wanted)
  const recall = 1 - sum((each) => each.missed.length) / wanted
  const precision = 1 - sum((each) => each.wrong.length) / sum((each) => each.taken)
  console.log(
    `own passages ${CASES.length}, counts ${wanted}, recall ${(recall * 100).toFixed(1)} %, precision ${(precision * 100).toFixed(1)} %`,
  )
  for (const { text, missed, wrong, flagsOff } of process.env.SHOW ? results : [])
    if (missed.length + wrong.length + flagsOff.length > 0)
      console.log(text, '\n   missed', missed, 'wrong', wrong, 'flags', flagsOff)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})

test('every passage is there for a reason: at least 60, no two alike', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(CASES.map((each) => each.text)).size).toBe(CASES.length)
})
