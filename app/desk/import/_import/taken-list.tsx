import type { TakenIn } from '@/db/queries/desk/taken-in'

/** What the person has taken in last. */
export function TakenList({ taken }: { readonly taken: readonly TakenIn[] }) {
  if (taken.length === 0) return null
  return (
    <section className="section" aria-labelledby="taken">
      <h2 id="taken">最近收录</h2>
      <ul className="plain small">
        {taken.map(({ unit, slug, year, external, event, text, at }) => (
          <li key={`${slug} ${year} ${at}`}>
            <a href={`/desk/reports/${slug}/${year}`}>
              {unit} {year}年
            </a>
            　{event}　{text}
            {external === 1 ? '　外部参照，不计入本县' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}
