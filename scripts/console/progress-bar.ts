import { visibleText } from './visible-text'

const WIDTH = 24

/**
 * A bar on standard error while it is a terminal. Otherwise nothing, so that logs stay clean, or with a `title` one line
 * per tenth, for work that prints nothing else.
 */
export class ProgressBar {
  readonly #shown: boolean
  readonly #title: string | null
  #counted = ''
  #tenths = 0

  constructor(title: string | null = null, terminal = process.stderr.isTTY === true) {
    this.#title = title
    this.#shown = terminal
  }

  /** Takes the bar away, so that a line can be printed. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K')
  }

  draw(done: number, total: number): void {
    if (!this.#shown) this.#log(done, total)
    if (!this.#shown || done >= total) return
    const full = Math.round((done / total) * WIDTH)
    this.#counted = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done}/${total}`
    this.tell('')
  }

  #log(done: number, total: number): void {
    const tenths = Math.floor((done / total) * 10)
    if (this.#title === null || tenths <= this.#tenths) return
    this.#tenths = tenths
    console.log(`　${this.#title}：${tenths * 10}%（${done}/${total}）`)
  }

  /** Says behind the bar what is being done. */
  tell(what: string): void {
    if (this.#shown) process.stderr.write(`\r\u001b[2K${this.#counted} ${visibleText(what)}`)
  }
}
