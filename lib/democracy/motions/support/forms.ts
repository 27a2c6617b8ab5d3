import { z } from 'zod'
import { secondMotionForm } from '../forms'

const shown = z
  .enum(['yes', 'no'], { error: 'Choose whether your name is shown' })
  .transform((answer) => answer === 'yes')

export const supportMotionForm = secondMotionForm.extend({ shown })
export const showSupportForm = secondMotionForm.pick({ number: true }).extend({ shown })
