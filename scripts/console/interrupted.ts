import type { EventEmitter } from 'node:events'

/** What a shell is told of a command that was ended by Ctrl-C. */
const INTERRUPTED = 130

/**
 * On Ctrl-C says what became of the work and ends the command: between two steps, each of which is whole. The command
 * tsx kills a script that is busy when the signal comes, hence package.json starts such a script with `node --import tsx`.
 */
export function sayWhenInterrupted(
  words: () => string,
  source: EventEmitter = process,
  exit: (status: number) => void = process.exit,
): void {
  for (const signal of ['SIGINT', 'SIGTERM'])
    source.once(signal, () => {
      console.error(words())
      exit(INTERRUPTED)
    })
}
