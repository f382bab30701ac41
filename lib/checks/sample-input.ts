import { SECTIONS, type SectionNumber } from '../catalogue/form'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { kindFromName } from '../catalogue/unit-kinds'
import { type Cell, type CellValue, differingNumbers } from '../model/cell-value'
import type { Cells, Mention, Report, Section } from '../model/report'
import type { Block } from '../model/source-document'
import type { CheckInput, Sample } from './check'
import { phonesOf } from './contact-phones'
import type { CountyUnits } from './county-units'

function valueFrom(text: string): CellValue {
  if (text === '') return { status: 'blank' }
  if (text === '?') return { status: 'illegible' }
  const value = Number(text)
  return Number.isNaN(value) ? { status: 'mark', mark: text } : { status: 'number', value }
}

/** A cell with this printed text, placed by table structure. */
export function sampleCell(text: string, more: Partial<Cell> = {}): Cell {
  return { value: valueFrom(text), raw: text, place: null, doubtful: false, note: null, ...more }
}

type Texts = NonNullable<Sample['cells']>

function sampleCells(form: '2021' | '2019', texts: Texts, without: Sample['without'] = []): Cells {
  const cells = new Map<CellIndicatorId, Cell>()
  for (const { id, table } of formCells(form)) {
    if (!without.includes(table)) cells.set(id, sampleCell(texts[id] ?? '0'))
  }
  return cells
}

/** What a section says where a sample says nothing of it. */
const NEUTRAL: Partial<Record<SectionNumber, string>> = {
  一: '主动公开各类信息，规范办理依申请公开，严格信息审核，办好公开专栏。纳入年度考核，接受社会评议，没有责任追究的情形。',
  五: '主要问题是政策解读的形式较为单一。下一步将增加图解和问答，开展业务培训，提高公开质量。',
  六: '本年没有收取信息处理费。',
}

function sampleSections(prose: NonNullable<Sample['prose']>): Section[] {
  return SECTIONS.flatMap(({ number, heading }, index) => {
    const text = prose[number as SectionNumber]
    if (text === null) return []
    return [
      {
        number,
        heading: `${number}、${heading}`,
        paragraphs: [{ text: text ?? NEUTRAL[number as SectionNumber] ?? '见下。', block: index + 1 }],
      },
    ]
  })
}

/** An introduction and the sections as paragraphs of a document, in the places the sections name. */
function sampleBlocks(intro: string, sections: readonly Section[]): Block[] {
  const blocks: Block[] = SECTIONS.map(() => ({ kind: 'paragraph', text: '' }))
  blocks.unshift({ kind: 'paragraph', text: intro })
  for (const { text, block } of sections.flatMap((each) => each.paragraphs))
    blocks[block] = { kind: 'paragraph', text }
  return blocks
}

const PLAIN: Omit<Mention, 'indicator' | 'value' | 'quote'> = {
  place: null,
  approximate: false,
  implicit: false,
  derived: false,
  doubtful: false,
}

/** The units of a county with their values, numbered from 1; all of them count in its sums. */
function sampleCounty(
  form: '2021' | '2019',
  year: number,
  { units, missing = [] }: NonNullable<Sample['county']>,
): CountyUnits {
  const offices = units.map(({ unit }) => kindFromName(unit) === 'government_office')
  return {
    units: units.map(({ unit }, at) => ({ id: at + 1, name: unit, included: true })),
    office: offices.includes(true) ? offices.indexOf(true) + 1 : null,
    missing,
    values: units.flatMap(({ cells = {} }, at) =>
      [...sampleCells(form, cells)].map(([indicator, { value }]) => ({
        unitId: at + 1,
        year,
        indicator,
        form,
        status: value.status,
        value: value.status === 'number' ? value.value : null,
        doubtful: false,
        approximate: false,
        derived: false,
        zeroed: false,
      })),
    ),
  }
}

/** Builds the report and context a sample describes: the form filled with zeros, then what the sample says. */
export function sampleInput(sample: Sample): CheckInput {
  const form = sample.form ?? '2021'
  const without = sample.without ?? []
  const unit = sample.unit ?? '青禾县河口镇'
  const year = sample.year ?? (form === '2021' ? 2023 : 2020)
  const sections = sampleSections(sample.prose ?? {})
  const report: Report = {
    identity: { unit, year, scope: 'own', title: sample.title ?? null },
    form,
    tables: {
      disclosure: !without.includes('disclosure'),
      applications: !without.includes('applications'),
      disputes: !without.includes('disputes'),
    },
    cells: sampleCells(form, sample.cells ?? {}, without),
    sections,
    mentions: (sample.mentions ?? []).map((mention) => ({ ...PLAIN, ...mention })),
    warnings: (sample.typos ?? []).map((message) => ({ code: 'label-typo', message, place: null })),
    source: {
      carrier: sample.carrier ?? 'html',
      encoding: null,
      declaredTitle: null,
      blocks: sample.intro === undefined ? [] : sampleBlocks(sample.intro, sections),
      pictures: 0,
      ...(sample.published && {
        publishedAt: {
          date: sample.published,
          label: '发布日期',
          snippet: `发布日期：${sample.published}`,
        },
      }),
    },
  }
  const previousYear =
    sample.previous || sample.previousProse
      ? {
          cells: sampleCells(form, sample.previous ?? {}),
          form,
          sections: sampleSections(sample.previousProse ?? {}),
        }
      : null
  const county = sample.county ? sampleCounty(form, year, sample.county) : null
  const published = sample.earlier
    ? {
        on: sample.earlier.on,
        differing: differingNumbers(sampleCells(form, sample.earlier.cells), report.cells),
      }
    : null
  const alike = sample.alike?.map((each) => ({ unit: each.unit, sections: sampleSections(each.prose) })) ?? []
  const phones = (sample.contacts ?? []).map((text) => phonesOf([text]))
  const unitKind = kindFromName(unit)
  return {
    report,
    context: { unitKind, unitName: unit, year, previousYear, alike, county, published, phones },
  }
}
