import { viewer } from '@/lib/people/sign-in/viewer'
import { getOwnData } from '@/lib/records/personal-data/own-data'

/** The same as on the page, for other programs: by chapter and table, each row with its labels. */
export async function GET() {
  const person = await viewer()
  const chapters = person.kind === 'person' && (await getOwnData(person, person))
  if (!chapters) return Response.json({ error: 'sign in first' }, { status: 401 })
  const data = chapters.map(({ title, tables }) => ({
    chapter: title,
    tables: tables.map(({ title, kept, rows }) => ({
      table: title,
      kept,
      rows: rows.map((row) => Object.fromEntries(row.map(({ label, value }) => [label, value]))),
    })),
  }))
  return Response.json(data, {
    headers: {
      'content-disposition': 'attachment; filename="your-data.json"',
      'cache-control': 'no-store',
    },
  })
}
