import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'
import { slugField } from '../calling/forms'

export const orderForm = z.object({
  slug: slugField,
  number: memberField,
})

export const confirmOrderForm = z.object({
  slug: slugField,
  orderId: z.uuid({ error: brokenForm }),
})

export const handPaperForm = z.object({
  slug: slugField,
  paperId: z.uuid({ error: brokenForm }),
  how: z.enum(['withdraw', 'strike'], { error: brokenForm }),
})

/** Of each contest, in a field named after it, the numbers as they stand on the paper: "2, 1, 3". */
export const paperBallotForm = z.looseObject({ slug: slugField }).transform((fields, context) => {
  const rankings: Record<string, number[]> = {}
  for (const [name, typed] of Object.entries(fields)) {
    if (!name.startsWith('rank-') || typeof typed !== 'string') continue
    if (!/^[\d\s,;.]*$/.test(typed)) {
      const message = 'Enter the numbers of the candidates in the order on the paper, like 2, 1, 3'
      context.addIssue({ code: 'custom', path: [name], message })
    }
    const ranking = (typed.match(/\d+/g) ?? []).map(Number)
    if (ranking.length > 0) rankings[name.slice('rank-'.length)] = ranking
  }
  const { paperId } = fields
  return { slug: fields.slug, rankings, paperId: typeof paperId === 'string' ? paperId : '' }
})
