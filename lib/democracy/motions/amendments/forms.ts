import { z } from 'zod'
import { brokenForm, hiddenNumber, numberField } from '@/lib/kernel/form-fields'
import { longestField } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

/** A text as a form shows it: a field a paragraph, and one for what is added at the end. */
export const paragraphField = (place: number) => `paragraph${place}`
export const addedField = 'added'

const tooLong = `Write fewer words: a motion has at most ${organisation.rules.motionWords}`

export const amendmentForm = z
  .looseObject({
    id: z.uuid({ error: brokenForm }),
    number: hiddenNumber,
    version: hiddenNumber,
  })
  .transform(({ id, number, version, ...fields }, context) => {
    const box = (name: string): string => {
      const words = fields[name]
      if (typeof words !== 'string') return ''
      if (words.length > longestField)
        context.addIssue({ code: 'custom', path: [name], message: tooLong })
      return words
    }
    const paragraphs = new Map<number, string>()
    for (const name of Object.keys(fields)) {
      const place = /^paragraph(\d{1,5})$/.exec(name)?.[1]
      if (place && typeof fields[name] === 'string') paragraphs.set(Number(place), box(name))
    }
    return { id, number, version, paragraphs, added: box(addedField) }
  })

export const whichAmendmentForm = z.object({ number: hiddenNumber, amendment: hiddenNumber })

const hands = numberField({ most: 100_000, wrong: 'Enter a number, like 12. Enter 0 for none' })

export const handsForm = whichAmendmentForm.extend({ handsFor: hands, handsAgainst: hands })
