import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { type Topic, topics } from '@/lib/organisation'

/** Boxes of one name: none sends nothing, one sends a word, more send a list. */
const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent, context): Topic[] => {
    const words = [sent ?? []].flat()
    const known = topics.filter((topic) => words.includes(topic))
    if (known.length < new Set(words).size)
      context.issues.push({ code: 'custom', input: sent, message: brokenForm })
    return known
  })

export const topicsForm = z.object({ topics: ticked })

/** By the link in a letter: what to keep. `only` is the button that ends nothing but what the letter was about. */
export const unsubscribeForm = z.object({
  token: z.string(brokenForm).max(1000, brokenForm),
  topics: ticked,
  only: z.literal('yes').optional().catch(undefined),
})
