import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Box, GrayImage } from './gray-image'
import { toPgm } from './gray-image'

const run = promisify(execFile)

/** A word Tesseract read: on which of the given pictures, where, how sure it is (0–100). */
export type OcrWord = {
  readonly picture: number
  readonly line: string
  readonly text: string
  readonly confidence: number
  readonly box: Box
}
export type OcrJob = {
  readonly language: 'chi_sim' | 'eng'
  /** How the picture is laid out: one block of lines, or one line. */
  readonly layout: 'block' | 'line'
  /** The only characters that may come out; all when not given. */
  readonly only?: string
}

/** Tesseract's page segmentation modes. */
const LAYOUTS: Record<OcrJob['layout'], string> = { block: '6', line: '7' }
/** One picture takes a second or two; a process still busy after this has run into something. */
const TIME_LIMIT_MS = 120_000
/** One thread each: Tesseract's own threads wait for each other (20 s instead of 2 s a page on two cores). */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' }

/** On the path; Windows' installer leaves the path alone. */
const PROGRAMS = ['tesseract', 'C:\\Program Files\\Tesseract-OCR\\tesseract.exe']
let found: Promise<string | null> | null = null

/** The Tesseract of this machine that knows simplified Chinese, or null. Looked for once. */
function findProgram(): Promise<string | null> {
  found ??= (async () => {
    for (const program of PROGRAMS) {
      const { stdout, stderr } = await run(program, ['--list-langs'], { timeout: 20_000 }).catch(
        () => NOTHING,
      )
      const languages = `${stdout}\n${stderr}`.split(/\s+/)
      if (languages.includes('chi_sim') && languages.includes('eng')) return program
    }
    return null
  })()
  return found
}
const NOTHING = { stdout: '', stderr: '' }

/** Whether this machine can read pictures. */
export const hasTesseract = async (): Promise<boolean> => (await findProgram()) !== null

/** Reads several pictures in one process, so that the language is loaded once. Throws when Tesseract fails or takes too long. */
export async function recognise(pictures: readonly GrayImage[], job: OcrJob): Promise<OcrWord[]> {
  const program = await findProgram()
  if (pictures.length === 0 || program === null) return []
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-scan-'))
  try {
    const names = pictures.map((_, at) => join(folder, `${at}.pgm`))
    await Promise.all(pictures.map((picture, at) => writeFile(names[at] ?? '', toPgm(picture))))
    const list = join(folder, 'list.txt')
    await writeFile(list, names.join('\n'))
    const only = job.only === undefined ? [] : ['-c', `tessedit_char_whitelist=${job.only}`]
    const { stdout } = await run(
      program,
      [list, 'stdout', '-l', job.language, '--psm', LAYOUTS[job.layout], '--dpi', '300', ...only, 'tsv'],
      { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 64 << 20, env: ENVIRONMENT },
    )
    return wordsOf(stdout)
  } catch (error) {
    // Its own words name files in a folder that is about to go.
    throw new Error('文字识别程序 Tesseract 出错或超时', { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsOf(tsv: string): OcrWord[] {
  return tsv.split('\n').flatMap((line) => {
    const [level, page, block, paragraph, row, , left, top, width, height, confidence, text] =
      line.split('\t')
    if (level !== '5' || text === undefined || text.trim() === '') return []
    const [x, y] = [Number(left), Number(top)]
    return [
      {
        picture: Number(page) - 1,
        line: `${page}/${block}/${paragraph}/${row}`,
        text: text.trim(),
        confidence: Number(confidence),
        box: { left: x, top: y, right: x + Number(width), bottom: y + Number(height) },
      },
    ]
  })
}
