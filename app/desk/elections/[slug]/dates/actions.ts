'use server'

import { formAction, Invalid } from '@/app/form-action'
import { brokenDateMoves } from '@/lib/democracy/elections/calling/date-moves'
import { moveForm } from '@/lib/democracy/elections/calling/forms'
import { moveTimetable } from '@/lib/democracy/elections/calling/move-timetable'
import { getElection } from '@/lib/democracy/elections/read'
import { now } from '@/lib/kernel/clock'

export const moveDatesAction = formAction({
  schema: moveForm,
  act: async (actor, input) => {
    const election = await getElection(actor, input.slug)
    const broken = election && brokenDateMoves(election, { ...election, ...input.dates }, now())
    if (broken && Object.keys(broken).length > 0) throw new Invalid(broken)
    return moveTimetable(actor, input)
  },
  next: ({ slug }) => `/desk/elections/${slug}?done=moved`,
})
