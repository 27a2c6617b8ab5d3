'use server'

import { formAction } from '@/app/form-action'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { turnDownContest } from '@/lib/democracy/elections/roll/dismiss-roll-query'
import { amendForm, decideForm, turnDownForm } from '@/lib/democracy/elections/roll/forms'
import { personNumbered } from '@/lib/democracy/elections/roll/person-by-number'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'

const done = ({ slug }: { slug: string }) => `/desk/elections/${slug}/roll?done=yes`

export const propose = formAction({
  schema: amendForm,
  act: async (actor, { slug, number, change }) =>
    proposeAmendment(actor, { slug, change, personId: await personNumbered(number) }),
  next: done,
})
export const turnDown = formAction({ schema: turnDownForm, act: turnDownContest, next: done })
export const decide = formAction({ schema: decideForm, act: decideAmendment, next: done })
