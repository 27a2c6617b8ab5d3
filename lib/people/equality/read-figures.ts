import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { equalityFigures } from '@/db/schema/people/equality'
import type { Actor } from '@/lib/kernel/actor'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { equalityFiguresOf, questionGroup, questionGroups } from './questionnaire'
import type { ShownFigure } from './suppression'

export type FigureLine = {
  label: string
  about: ShownFigure
  /** What share of all that are shown, in whole per cent, where they are enough for one. */
  percent?: number
  /** The same share in the region. */
  regionPercent?: number
}

export type PublishedFigure = { key: string; title: string; lines: FigureLine[] }
export type PublishedGroup = { title: string; publishedAt: Date; figures: PublishedFigure[] }

/** A share of fewer would change by a lot with a rounding. */
const fewestForShares = 50

/** The newest figures of each group, for members. */
export async function listEqualityFigures(viewer: Actor): Promise<PublishedGroup[] | undefined> {
  if (!can(viewer, 'equality.figures')) return undefined
  const rows = await database()
    .select()
    .from(equalityFigures)
    .where(
      sql`(question_group, published_at) in (select question_group, max(published_at) from equality_figures group by 1)`,
    )
  return questionGroups.flatMap((group) => {
    const theirs = rows.filter(({ questionGroup }) => questionGroup === group)
    if (theirs.length === 0) return []
    const { publishedAt } = theirs[0]!
    const figures = equalityFiguresOf(group).map(({ key, title, lines, several }) => ({
      key,
      title,
      lines: withShares(
        key,
        several,
        Object.entries(lines).map(([line, { label }]) => ({
          line,
          label,
          about: theirs.find((row) => row.figure === key && row.line === line)?.about ?? null,
        })),
      ),
    }))
    return [{ title: questionGroup(group).title, publishedAt, figures }]
  })
}

type Line = { line: string; label: string; about: ShownFigure }

function withShares(figure: string, several: boolean, lines: Line[]): FigureLine[] {
  const all = lines.reduce((sum, { about }) => sum + (about ?? 0), 0)
  const region = organisation.equality?.region?.percent[figure] ?? {}
  return lines.map(({ line, label, about }) => ({
    label,
    about,
    percent:
      about === null || several || all < fewestForShares
        ? undefined
        : Math.round((100 * about) / all),
    regionPercent: region[line],
  }))
}
