'use server'

import { formAction } from '@/app/form-action'
import { closeSession } from '@/lib/kernel/auth'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { erasureForm } from '@/lib/records/erasure/forms'

export const eraseOneselfAction = formAction({
  schema: erasureForm,
  act: async (actor, asked) => {
    await eraseOneself(actor, asked)
    await closeSession()
  },
  at: { 'erasure.wrong-address': 'email' },
  next: '/erased',
})
