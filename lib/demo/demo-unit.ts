import type { SuccessionType, UnitKind } from '../catalogue/unit-kinds'

/** The invented county. GB/T 2260 lists no county of this name; the townships are invented with it. */
export const DEMO_COUNTY = '云泽县'
export const DEMO_YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
/** Stands under the title of every document. */
export const DEMO_NOTICE = '（演示数据：本县及所列单位、数字均为虚构）'

/** How much of what a unit does in a year; all counts are expected values for 2019. */
export type DemoUnit = {
  /** Name without the county, e.g. 民政局. */
  readonly name: string
  readonly kind: UnitKind
  readonly aliases: readonly string[]
  /** What the unit calls itself in its report. */
  readonly self: string
  /** Word its social media account is named by. */
  readonly short: string
  /** Fields of work its report speaks of. */
  readonly topics: readonly [string, string, string]
  /** Applications received. */
  readonly applications: number
  readonly licences: number
  readonly penalties: number
  readonly compulsion: number
  /** Fees collected, 万元. */
  readonly fees: number
  /** Normative documents in force at the end of 2018, and issued per year. */
  readonly normativeStock: number
  readonly normativeRate: number
  /** Items published in a year. */
  readonly published: number
  /** First and last reporting year; null: from the beginning, or until further notice. */
  readonly from: number | null
  readonly to: number | null
  /** Day of founding or closing, as a register gives it. */
  readonly founded: string | null
  readonly closed: string | null
  readonly successor: { readonly name: string; readonly type: SuccessionType } | null
}

const DEFAULTS = {
  aliases: [],
  applications: 0.3,
  licences: 0,
  penalties: 0,
  compulsion: 0,
  fees: 0,
  normativeStock: 0,
  normativeRate: 0,
  published: 150,
  from: null,
  to: null,
  founded: null,
  closed: null,
  successor: null,
} satisfies Partial<DemoUnit>

type Given = Pick<DemoUnit, 'name' | 'kind' | 'self' | 'short' | 'topics'>
/** What one kind of units has in common, to be completed by each of its units. */
export function unitMaker(kind: UnitKind, self: string, common: Partial<DemoUnit> = {}) {
  return (name: string, short: string, topics: DemoUnit['topics'], own: Partial<DemoUnit> = {}): DemoUnit => {
    const given: Given = { name, kind, self, short, topics }
    return { ...DEFAULTS, ...common, ...given, ...own }
  }
}
