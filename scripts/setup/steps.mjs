const live = process.stdout.isTTY

/**
 * Announces a step that may take long and counts the seconds until `end` is called with its outcome. Where nobody
 * watches (a log file) a line every 15 seconds shows that it is alive.
 */
export function startStep(title) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  if (live) process.stdout.write(`· ${title} …`)
  else console.log(`· ${title} …`)
  const timer = setInterval(
    () =>
      live
        ? process.stdout.write(`\r· ${title} … ${seconds()} 秒`)
        : console.log(`  ${title}：已用 ${seconds()} 秒`),
    live ? 1000 : 15_000,
  )
  return {
    end(outcome) {
      clearInterval(timer)
      const text = `${outcome.ok ? '✓' : '✗'} ${title}：${outcome.text}${seconds() >= 2 ? `（${seconds()} 秒）` : ''}`
      console.log(live ? `\r\u001b[2K${text}` : text)
    },
  }
}

/** A step that is over as soon as it is announced. */
export function tellStep(title, text) {
  console.log(`✓ ${title}：${text}`)
}

/** Ends the program with one sentence, and before it what a failed command printed, if anything. */
export function giveUp(sentence, printed = '') {
  if (printed.trim()) console.error(`${printed.trim().split('\n').slice(-40).join('\n')}\n`)
  console.error(`✗ ${sentence}`)
  process.exit(1)
}
