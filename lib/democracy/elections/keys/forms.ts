import { z } from 'zod'
import { memberNumber, slugField } from '../calling/forms'

const missing = 'Enter a membership number, like 42'

/** Three different members; whether each may hold a key, only the records know. */
export const nameHoldersForm = z
  .object({
    slug: slugField,
    holder1: memberNumber(missing),
    holder2: memberNumber(missing),
    holder3: memberNumber(missing),
  })
  .superRefine(({ holder1, holder2, holder3 }, context) => {
    const different = 'Enter three different members'
    if (holder2 === holder1)
      context.addIssue({ code: 'custom', path: ['holder2'], message: different })
    else if (holder3 === holder1 || holder3 === holder2)
      context.addIssue({ code: 'custom', path: ['holder3'], message: different })
  })
  .transform(({ slug, ...holders }) => ({ slug, holders: Object.values(holders) }))
