/**
 * Whoever reads only the beginning (`| head`) closes the pipe: no fault of the command. `end`: it only prints, so it ends.
 * `go-on`: it stores as well, and what it was asked to store is stored, without a word.
 */
export function acceptClosedOutput(then: 'end' | 'go-on'): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (then === 'end') process.exit()
    })
  }
}
