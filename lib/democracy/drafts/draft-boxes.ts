import { z } from 'zod'
import { longestField } from '@/lib/kernel/forms'
import { networks } from '@/lib/organisation'

/**
 * What of each form is kept while somebody still writes: the boxes as they are, empty, half-written or too long. What a form
 * asks for is asked when it is sent. An agreement is never kept: it is ticked when it is given. Pure.
 */
const box = z.string().trim().max(longestField).catch('')

export const draftBoxes = {
  motion: z.object({ title: box, text: box }),
  statement: z.object({
    statement: box,
    ...Object.fromEntries(networks.map((network) => [`declare-${network}`, box])),
  }),
} as const

export type DraftKind = keyof typeof draftBoxes
export type DraftedBoxes = Record<string, string>

/** One person's drafts of one kind. */
export const mostDrafts = 20
