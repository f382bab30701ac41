'use client'

/** Opens the print dialogue; hidden from readers without script, whose browser has its own. */
export function PrintButton() {
  return (
    <button type="button" onClick={() => window.print()}>
      打印
    </button>
  )
}
