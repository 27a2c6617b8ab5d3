import type { Route } from 'next'
import Link from 'next/link'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'

type Known = { label: string; words: string }
type KnownTable = { title: string; kept: string; correct?: string; rows: Known[][] }

type Props = { chapters: { title: string; tables: KnownTable[] }[] }

/** So many rows of one table are shown as they are; more of them fold up. */
const few = 2

/** Where on the page a chapter or a table begins. */
function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
}

/** What there is to find on a long page: who looked at one's record, then chapter by chapter. */
export function OwnDataContents({ chapters }: Props) {
  const looked = chapters
    .at(-1)
    ?.tables.find(({ title }) => title === 'Who looked at your record or changed it')
  const places = [...(looked ? [looked.title] : []), ...chapters.map(({ title }) => title)]
  return (
    <nav aria-label="On this page">
      <ul>
        {places.map((title) => (
          <li key={title} className="border-rule border-b">
            <a href={`#${anchorOf(title)}`} className="block py-2 font-bold">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the database says of somebody, table by table, with how long it is kept. */
export function OwnData({ chapters }: Props) {
  return chapters.map((chapter) => (
    <section key={chapter.title} id={anchorOf(chapter.title)} className="flow scroll-mt-5">
      <h2>{chapter.title}</h2>
      {chapter.tables.map((table) => (
        <OwnTable key={table.title} {...table} />
      ))}
    </section>
  ))
}

function OwnTable({ title, kept, correct, rows }: KnownTable) {
  const lists = rows.map((row, place) => (
    <SummaryList
      // biome-ignore lint/suspicious/noArrayIndexKey: rows never move on this page
      key={place}
      rows={row.map(({ label, words }) => ({ term: label, value: words }))}
    />
  ))
  return (
    <section id={anchorOf(title)} className="flow scroll-mt-5">
      <h3>{title}</h3>
      <p className="text-ink-soft">
        Kept: {kept}
        {correct && (
          <>
            {' '}
            <Link prefetch={false} href={correct as Route}>
              Correct this<span className="sr-only">: {title}</span>
            </Link>
          </>
        )}
      </p>
      {rows.length > few ? (
        <Details summary={`See all ${rows.length}: ${title}`}>{lists}</Details>
      ) : (
        <div className="flow">{lists}</div>
      )}
    </section>
  )
}
