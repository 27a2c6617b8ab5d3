'use server'

import { formAction } from '@/app/form-action'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { dismissRollQuery } from '@/lib/democracy/elections/roll/dismiss-roll-query'
import { amendForm, decideForm, turnDownForm } from '@/lib/democracy/elections/roll/forms'
import { personByNumber } from '@/lib/democracy/elections/roll/person-by-number'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'

const done =
  (what: string) =>
  ({ slug }: { slug: string }) =>
    `/desk/elections/${slug}/roll?done=${what}`

export const proposeRollChangeAction = formAction({
  schema: amendForm,
  act: async (actor, { slug, number, change }) =>
    proposeAmendment(actor, { slug, change, personId: await personByNumber(number) }),
  next: done('proposed'),
})
export const dismissRollQueryAction = formAction({
  schema: turnDownForm,
  act: dismissRollQuery,
  next: done('kept'),
})
export const decideRollChangeAction = formAction({
  schema: decideForm,
  act: decideAmendment,
  next: (input) => done(input.made ? 'changed' : 'kept')(input),
})
