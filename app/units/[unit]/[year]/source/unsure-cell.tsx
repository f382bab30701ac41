import styles from './source.module.css'

type Props = {
  readonly text: string
  /** PNG in base64. */
  readonly picture: string
}

/** A cell of a scan that was not read with certainty, as it stands on the page; words that were made out are told. */
export function UnsureCell({ text, picture }: Props) {
  const { width, height } = sizeOf(picture)
  const words = /\p{Script=Han}{2}/u.test(text) ? `，疑为“${text}”` : ''
  return (
    <>
      <svg
        className={styles.cut}
        width={width}
        height={height}
        role="img"
        aria-label={`扫描件此格的图像，识别把握不足${words}`}
      >
        <image href={`data:image/png;base64,${picture}`} width={width} height={height} />
      </svg>
      <span className={styles.unsure}>请看图核定</span>
    </>
  )
}

/** Width and height stand at the head of every PNG (IHDR, bytes 16 to 23). */
function sizeOf(picture: string): { width: number; height: number } {
  const head = Buffer.from(picture.slice(0, 32), 'base64')
  if (head.length < 24) return { width: 0, height: 0 }
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}
