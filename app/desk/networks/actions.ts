'use server'

import { formAction } from '@/app/form-action'
import { confirmConvenor } from '@/lib/people/networks/convenors/confirm-convenor'
import { declineConvenor } from '@/lib/people/networks/convenors/decline-convenor'
import {
  confirmConvenorEnd,
  proposeConvenorEnd,
} from '@/lib/people/networks/convenors/end-convenor'
import { aboutConvenorForm } from '@/lib/people/networks/convenors/forms'
import { proposeConvenor } from '@/lib/people/networks/convenors/propose-convenor'

const done = (what: string) => `/desk/networks?done=${what}`

export const proposeConvenorAction = formAction({
  schema: aboutConvenorForm,
  act: proposeConvenor,
  next: done('proposed'),
})
export const confirmConvenorAction = formAction({
  schema: aboutConvenorForm,
  act: confirmConvenor,
  next: done('confirmed'),
})
export const declineConvenorAction = formAction({
  schema: aboutConvenorForm,
  act: declineConvenor,
  next: done('declined'),
})
export const proposeConvenorEndAction = formAction({
  schema: aboutConvenorForm,
  act: proposeConvenorEnd,
  next: done('end-proposed'),
})
export const confirmConvenorEndAction = formAction({
  schema: aboutConvenorForm,
  act: confirmConvenorEnd,
  next: done('ended'),
})
