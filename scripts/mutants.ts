import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { StoreError } from '@/db/store'
import { CARRIER_NAMES, type CarrierName } from '@/lib/mutants/carriers/all-carriers'
import { judge, type SilentCell } from '@/lib/mutants/judge'
import { type Mutant, makeMutant } from '@/lib/mutants/make-mutant'
import { MUTATION_NAMES, type MutationName } from '@/lib/mutants/mutations/all-mutations'
import { type Counts, count, emptyTally, join, type Tally, tallyKey } from '@/lib/mutants/tally'
import { readReport } from '@/lib/pipeline'
import { runScript } from './console/run-script'

type Run = {
  readonly seed: number
  readonly from: number
  readonly count: number
  /** This process takes every `step`-th number. */
  readonly step: number
  readonly carrier?: CarrierName
  readonly mutations?: readonly MutationName[]
  readonly whole: boolean
}
type Result = { readonly tally: Tally; readonly reports: readonly string[] }

const SHOWN = 12
const CELLS_SHOWN = 6
const USAGE =
  '用法：npm run mutants -- [--count 10000] [--seed 1] [--carrier html] [--mutation drop-cell,swap-rows] [--whole] [--jobs 2] [--only 编号 [--out 文件夹]]'

const shown = (value: SilentCell['read'] | undefined) =>
  value === undefined ? '—' : value.status === 'number' ? String(value.value) : value.status

function described(
  seed: number,
  number: number,
  mutant: Mutant,
  silent: readonly SilentCell[],
  looksWhole: boolean,
) {
  const cells = silent
    .slice(0, CELLS_SHOWN)
    .map(
      (cell) =>
        `  ${cell.id}：印为 ${cell.printed.map(shown).join('／') || '无法判断'}，读作 ${shown(cell.read)}`,
    )
  const more = silent.length > CELLS_SHOWN ? [`  ……共 ${silent.length} 格`] : []
  const whole = looksWhole ? ['  文件被截断，却没有任何缺失提示'] : []
  return [
    `--seed ${seed} --only ${number}（${mutant.carrier}：${mutant.mutations.join('，')}）`,
    ...cells,
    ...more,
    ...whole,
  ].join('\n')
}

async function work(run: Run): Promise<Result> {
  const tally = emptyTally()
  const reports: string[] = []
  for (let number = run.from; number < run.count; number += run.step) {
    const mutant = await makeMutant({ ...run, number })
    const judgement = judge(mutant, await readReport(mutant.bytes, mutant.fileName))
    count(tally, mutant, judgement)
    const { silent, looksWhole } = judgement
    if (silent.length > 0 || looksWhole) reports.push(described(run.seed, number, mutant, silent, looksWhole))
  }
  return { tally, reports }
}

/** The same in a process of its own, so that every core has something to do. */
function workApart(run: Run): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child', JSON.stringify(run)])
    let result: Result | null = null
    child.on('message', (message: Result) => {
      result = message
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (result) resolve(result)
      else reject(new Error(`a process ended with status ${code} before its result`))
    })
  })
}

const share = ({ right, flagged, silent }: Counts) =>
  `${((100 * right) / Math.max(1, right + flagged + silent)).toFixed(1)}%`
const cell = (counts: Counts | undefined) =>
  counts ? `${share(counts)} ${counts.flagged} ${counts.silent + counts.looksWhole}` : '–'

function printTable({ by, total }: Tally): void {
  const carriers = CARRIER_NAMES.filter((carrier) =>
    Object.keys(by).some((key) => key.endsWith(`/${carrier}`)),
  )
  console.log('每格：读对的比例、已标明的格数、未声明的错误数')
  console.log(['改动', ...carriers].join('\t'))
  for (const mutation of [...MUTATION_NAMES, 'none' as const]) {
    const cells = carriers.map((carrier) => by[tallyKey(mutation, carrier)])
    if (cells.some((each) => each !== undefined)) console.log([mutation, ...cells.map(cell)].join('\t'))
  }
  console.log(
    `共 ${total.mutants} 份：读对 ${total.right} 格，已标明 ${total.flagged} 格，未声明的错误 ${total.silent} 格，截断而无提示 ${total.looksWhole} 份`,
  )
}

async function one(run: Run, number: number, out: string | undefined): Promise<number> {
  const mutant = await makeMutant({ ...run, number })
  const { right, flagged, silent, looksWhole } = judge(
    mutant,
    await readReport(mutant.bytes, mutant.fileName),
  )
  console.log(described(run.seed, number, mutant, silent, looksWhole))
  console.log(`读对 ${right} 格，已标明 ${flagged} 格，未声明的错误 ${silent.length} 格`)
  if (out !== undefined) writeFileSync(joinPath(out, mutant.fileName), mutant.bytes)
  return silent.length > 0 || looksWhole ? 1 : 0
}

function chosen<T extends string>(names: readonly T[], name: string): T {
  const found = names.find((each) => each === name)
  if (!found) throw new StoreError(`没有“${name}”，可用的有：${names.join('、')}`)
  return found
}

function natural(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise)
  if (!Number.isInteger(value) || value < 0) throw new StoreError(`“${text}”不是个数。${USAGE}`)
  return value
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      count: text,
      seed: text,
      carrier: text,
      mutation: text,
      jobs: text,
      only: text,
      out: text,
      child: text,
      whole: { type: 'boolean' },
    },
  })
  if (values.child !== undefined) {
    process.send?.(await work(JSON.parse(values.child)))
    process.disconnect?.()
    return 0
  }
  const carrier = values.carrier === undefined ? undefined : chosen(CARRIER_NAMES, values.carrier)
  const mutations = values.mutation?.split(',').map((name) => chosen(MUTATION_NAMES, name))
  const jobs = Math.max(1, natural(values.jobs, 2))
  const run: Run = {
    seed: natural(values.seed, 1),
    from: 0,
    count: natural(values.count, 10_000),
    step: jobs,
    whole: values.whole === true,
    ...(carrier ? { carrier } : {}),
    ...(mutations ? { mutations } : {}),
  }
  if (values.only !== undefined) return one(run, natural(values.only, 0), values.out)
  const results = await Promise.all(Array.from({ length: jobs }, (_, from) => workApart({ ...run, from })))
  const tally = emptyTally()
  for (const result of results) join(tally, result.tally)
  printTable(tally)
  const reports = results.flatMap((result) => result.reports)
  for (const report of reports.slice(0, SHOWN)) console.log(`\n${report}`)
  if (reports.length > SHOWN) console.log(`\n……共 ${reports.length} 份有未声明的错误`)
  return reports.length > 0 ? 1 : 0
}

await runScript(main, USAGE)
