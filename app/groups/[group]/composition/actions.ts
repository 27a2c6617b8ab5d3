'use server'

import { formAction } from '@/app/form-action'
import { requirePerson } from '@/app/membership/require-person'
import {
  declareCompositionForm,
  withdrawCompositionForm,
} from '@/lib/people/composition/composition-forms'
import { declareForGroup } from '@/lib/people/composition/declare-for-group'
import { withdrawGroupDeclaration } from '@/lib/people/composition/withdraw-declaration'

// The addresses say nothing of what was declared: they are kept in histories and logs.
export const declareForGroupAction = formAction({
  schema: declareCompositionForm,
  act: (actor, { group, declared }) =>
    declareForGroup(actor, { personId: requirePerson(actor).personId, group, declared }),
  next: ({ group }) => `/groups/${group}/composition?done=saved`,
})

export const withdrawGroupDeclarationAction = formAction({
  schema: withdrawCompositionForm,
  act: (actor, { group }) =>
    withdrawGroupDeclaration(actor, { personId: requirePerson(actor).personId, group }),
  next: ({ group }) => `/groups/${group}/composition?done=withdrawn`,
})
