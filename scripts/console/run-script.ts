import { existsSync } from 'node:fs'
import { storageFault } from '../../db/storage-fault'
import { StoreError } from '../../db/store'
import { acceptClosedOutput } from './closed-output'
import { visibleText } from './visible-text'

/**
 * Runs a command's main function; its result is the exit status. What a person can mend is printed as one sentence,
 * a wrong option with the usage, a fault of the program with its stack. Asked for with --help, the usage is all it prints.
 */
export async function runScript(main: () => number | Promise<number>, usage: string): Promise<void> {
  acceptClosedOutput('go-on')
  if (asksForHelp(process.argv.slice(2))) return console.log(usage)
  try {
    process.exitCode = await main()
  } catch (thrown) {
    process.exitCode = 1
    const error = storageFault(thrown) ?? thrown
    if (error instanceof StoreError) console.error(error.message.split('\n').map(visibleText).join('\n'))
    else if (isUsageError(error)) console.error(`${optionFault(error)}\n${usage}`)
    else console.error(error)
  }
}

/** Whether a command is only asked what it does. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h')
}

/** What node:util parseArgs throws for options it does not know. */
function isUsageError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function optionFault(error: Error & { code: string }): string {
  const option = visibleText(/'(-[^' ]*)/.exec(error.message)?.[1] ?? '')
  const file = process.argv.slice(2).find((each) => each.startsWith('-') && existsSync(each))
  if (file !== undefined)
    return `${visibleText(file)} 以 - 开头，会被当作选项；请写成 ./${visibleText(file)}。`
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项 ${option}。`
  return `选项 ${option} 的写法不对。`
}

/** A reporting year given on the command line. Throws StoreError when it is none. */
export function parseYear(text: string): number {
  const year = Number(text.normalize('NFKC').replace(/年$/, ''))
  if (!Number.isInteger(year) || year < 2008 || year > 2100) {
    throw new StoreError(`年度应为四位年份，例如 2023；收到的是“${text}”。`)
  }
  return year
}
