import { visibleText } from './visible-text'

const WIDTH = 24

/** A bar on standard error while it is a terminal; nothing otherwise, so that logs stay clean. */
export class ProgressBar {
  readonly #shown = process.stderr.isTTY === true
  #counted = ''

  /** Takes the bar away, so that a line can be printed. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K')
  }

  draw(done: number, total: number): void {
    if (!this.#shown || done >= total) return
    const full = Math.round((done / total) * WIDTH)
    this.#counted = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done}/${total}`
    this.tell('')
  }

  /** Says behind the bar what is being done. */
  tell(what: string): void {
    if (this.#shown) process.stderr.write(`\r\u001b[2K${this.#counted} ${visibleText(what)}`)
  }
}
