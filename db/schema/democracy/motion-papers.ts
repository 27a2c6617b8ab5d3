import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant } from '../columns'
import { motions } from './motions'

/** A paper that its mover added to a motion: a PDF, drawn anew when it came in. It goes when the motion is withdrawn. */
export const motionPapers = pgTable(
  'motion_papers',
  {
    id: id(),
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    title: text().notNull(),
    pdf: bytes().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    index('motion_papers_motion_idx').on(t.motionId),
    check('motion_papers_size', sql`octet_length(${t.pdf}) between 1 and 5000000`),
  ],
)
