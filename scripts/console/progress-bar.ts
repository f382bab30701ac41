const WIDTH = 24

/** A bar on standard error while it is a terminal; nothing otherwise, so that logs stay clean. */
export class ProgressBar {
  readonly #shown = process.stderr.isTTY === true

  /** Takes the bar away, so that a line can be printed. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K')
  }

  draw(done: number, total: number): void {
    if (!this.#shown || done >= total) return
    const full = Math.round((done / total) * WIDTH)
    process.stderr.write(`\r[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done}/${total}`)
  }
}
