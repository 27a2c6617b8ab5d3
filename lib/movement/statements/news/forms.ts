import { z } from 'zod'
import { hiddenNumber } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'
import { subjectWithout, telling } from '@/lib/people/letters/forms'

export const mostNewsWords = 800

export const writeStatementNewsForm = z.object({
  number: hiddenNumber,
  revision: hiddenNumber,
  subject: subjectWithout(telling),
  text: limitedWords('The text', 'Write the news', mostNewsWords),
})
