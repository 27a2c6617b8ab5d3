'use server'

import { formAction } from '@/app/form-action'
import {
  addSisterForm,
  changeSisterForm,
  sisterForm,
} from '@/lib/movement/affiliates/sisters/forms'
import {
  addSister,
  changeSister,
  checkSister,
  removeSister,
} from '@/lib/movement/affiliates/sisters/keep-sister'

const list = (done: string) => `/desk/affiliates/contacts?done=${done}`

export const addSisterAction = formAction({
  schema: addSisterForm,
  act: addSister,
  next: list('added'),
})

export const changeSisterAction = formAction({
  schema: changeSisterForm,
  act: changeSister,
  next: list('changed'),
})

export const checkSisterAction = formAction({
  schema: sisterForm,
  act: checkSister,
  next: list('checked'),
})

export const removeSisterAction = formAction({
  schema: sisterForm,
  act: removeSister,
  next: list('removed'),
})
