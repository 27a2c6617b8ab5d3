import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'

/** A note is a line or two for a colleague, and no file on somebody. */
export const mostNoteCharacters = 500

const about = { personId: z.uuid(brokenForm), number: hiddenNumber }
const missing = 'Enter a note'

export const memberNoteForm = z.object({
  ...about,
  note: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(mostNoteCharacters, `Your note must be ${mostNoteCharacters} characters or fewer`),
})

export const removeNoteForm = z.object({ ...about, noteId: z.uuid(brokenForm) })

export const tagForm = z.object({
  ...about,
  tag: line('Enter a tag', 30, 'The tag must be 30 characters or fewer').transform((tag) =>
    tag.toLowerCase(),
  ),
})
