import 'server-only'
import { and, asc, desc, eq, gt, inArray, notInArray } from 'drizzle-orm'
import { equalityAnswers, equalityFigures } from '@/db/schema/people/equality'
import { standings } from '@/db/schema/people/standings'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'
import {
  countsIn,
  type EqualityAnswers,
  equalityFiguresOf,
  type Figure,
  questionGroups,
} from './questionnaire'
import { publishable, type ShownFigure } from './suppression'

const batch = 1000

/**
 * Publishes what members told us, as figures in which nobody can be found; the counts behind them are forgotten again. A group
 * gets new figures only where enough members answered it, or changed what they answered, since its last ones.
 */
export const publishEqualityFigures = verb('equality.publish', async (work, _input: object) => {
  await forgetWhatNobodyAsks(work)
  const members = await work.tx.$count(standings, isCurrent(work))
  let published = 0
  for (const group of questionGroups) {
    const last = await lastFigures(work, group)
    if ((await answeredSince(work, group, last?.publishedAt)) < fewestTold) continue
    const figures = equalityFiguresOf(group)
    const counts = await countAnswers(work, group, figures)
    const rows = figures.flatMap((figure) => {
      const lines = Object.keys(figure.lines)
      const before = lines.map((line) => last?.about.get(`${figure.key}/${line}`))
      const { several, key } = figure
      const shown = publishable(counts.get(key)!, { before, members, several })
      return lines.map((line, place) => ({
        publishedAt: work.now,
        questionGroup: group,
        figure: key,
        line,
        about: shown[place]!,
      }))
    })
    await work.tx.insert(equalityFigures).values(rows)
    published += 1
  }
  if (published > 0) {
    work.record('equality.published', { kind: 'equality', id: 'figures' }, { groups: published })
  }
})

/** Answers to what the questionnaire asks no more have no purpose any more. */
async function forgetWhatNobodyAsks(work: Work) {
  await work.tx
    .delete(equalityAnswers)
    .where(notInArray(equalityAnswers.questionGroup, ['', ...questionGroups]))
}

function isCurrent(work: Work) {
  return inArray(standingSql(work.now), ['good', 'grace', 'provisional'])
}

async function lastFigures(work: Work, group: string) {
  const ofGroup = eq(equalityFigures.questionGroup, group)
  const [newest] = await work.tx
    .select({ publishedAt: equalityFigures.publishedAt })
    .from(equalityFigures)
    .where(ofGroup)
    .orderBy(desc(equalityFigures.publishedAt))
    .limit(1)
  if (!newest) return undefined
  const rows = await work.tx
    .select()
    .from(equalityFigures)
    .where(and(ofGroup, eq(equalityFigures.publishedAt, newest.publishedAt)))
  const about = new Map<string, ShownFigure>(
    rows.map(({ figure, line, about }) => [`${figure}/${line}`, about]),
  )
  return { publishedAt: newest.publishedAt, about }
}

/** How many members answered, or answered anew. */
async function answeredSince(work: Work, group: string, since: Date | undefined) {
  return work.tx.$count(
    equalityAnswers,
    and(eq(equalityAnswers.questionGroup, group), since && gt(equalityAnswers.answeredAt, since)),
  )
}

/** Opens the answers of current members, so many at a time, and counts them line by line. */
async function countAnswers(work: Work, group: string, figures: Figure[]) {
  const counts = new Map(figures.map(({ key, lines }) => [key, Object.keys(lines).map(() => 0)]))
  for (let after: string | undefined; ; ) {
    const rows = await work.tx
      .select({
        personId: equalityAnswers.personId,
        answersSealed: equalityAnswers.answersSealed,
      })
      .from(equalityAnswers)
      .innerJoin(standings, eq(standings.personId, equalityAnswers.personId))
      .where(
        and(
          eq(equalityAnswers.questionGroup, group),
          after === undefined ? undefined : gt(equalityAnswers.personId, after),
          isCurrent(work),
        ),
      )
      .orderBy(asc(equalityAnswers.personId))
      .limit(batch)
    for (const { answersSealed } of rows) {
      const answers = unseal<EqualityAnswers>(answersSealed)
      for (const { key, lines } of figures) {
        for (const [place, line] of Object.values(lines).entries()) {
          if (countsIn(line, answers)) counts.get(key)![place]! += 1
        }
      }
    }
    if (rows.length < batch) return counts
    after = rows.at(-1)!.personId
  }
}
