'use server'

import { formAction } from '@/app/form-action'
import { confirmStandingOrders } from '@/lib/democracy/meetings/standing-orders/confirm-standing-orders'
import {
  confirmStandingOrdersForm,
  proposeStandingOrdersForm,
} from '@/lib/democracy/meetings/standing-orders/forms'
import { proposeStandingOrders } from '@/lib/democracy/meetings/standing-orders/propose-standing-orders'

export const proposeStandingOrdersAction = formAction({
  schema: proposeStandingOrdersForm,
  act: proposeStandingOrders,
  next: '/desk/meetings/standing-orders?done=written',
})

export const confirmStandingOrdersAction = formAction({
  schema: confirmStandingOrdersForm,
  act: confirmStandingOrders,
  next: '/desk/meetings/standing-orders?done=confirmed',
})
